import { ActionIcon, Button } from "@mantine/core";
import { IconPencil, IconPlus, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { Mark } from "../../../ui/mark";
import { Theirs } from "../detail/Theirs";
import { useDraft } from "../detail/useDraft";
import type { OpenRequirement } from "../detail/useRequirement";
import type { Words } from "../fields";
import { FitForm } from "./FitForm";
import styles from "./fit.module.css";
import { Measure } from "./Measure";
import { type Quality, sayQuality } from "./qualities";
import { sayPart, sayTarget } from "./say";
import substance from "./substance.module.css";
import type { FitCriterion } from "./types";

const blank: FitCriterion = {
  id: "",
  characteristic: "",
  subcharacteristic: "",
  metric: "",
  operator: "<=",
  target: null,
  target_high: null,
  unit: "",
  method: "",
};

/** Measurable targets: read as sentences, one edited at a time, each ready to be compared with a measured value. */
export default function FitCriteria({ open, words }: { open: OpenRequirement; words: Words }) {
  const { t } = words;
  const { shown, save } = open;
  const draft = useDraft(shown.fit_criteria, shown.version, `${shown.id}:fit_criteria`);
  const [at, setAt] = useState<number | null>(null);
  const rows = shown.fit_criteria;
  const mayEdit = shown.can.edit;
  const begin = (place: number) => {
    draft.begin();
    setAt(place);
  };
  const end = () => {
    draft.end();
    setAt(null);
  };
  const keep = async (row: FitCriterion) => {
    const next = at === rows.length ? [...rows, row] : rows.map((one, place) => (place === at ? row : one));
    if (await save({ fit_criteria: next }, draft.seenVersion)) end();
  };
  return (
    <div className={styles.list} aria-busy={open.saving.has("fit_criteria") || undefined}>
      {rows.map((row, place) =>
        place === at ? (
          <FitForm key={row.id} row={row} words={words} onKeep={keep} onCancel={end} />
        ) : (
          <div key={row.id || place} className={styles.criterion}>
            <span className={substance.rowId}>{row.id || "·"}</span>
            <div className={styles.said}>
              <div className={styles.target}>{sayTarget(row, words)}</div>
              <div className={styles.beside}>
                {row.characteristic && <Mark tone="violet">{sayQuality(row as Quality, words)}</Mark>}
                {row.method && <span className={styles.method}>{row.method}</span>}
              </div>
              {row.id && <Measure requirementKey={shown.key} criterion={row} words={words} />}
            </div>
            {mayEdit && (
              <div className={styles.buttons}>
                <ActionIcon
                  size={26}
                  aria-label={t("substance.fit.edit", { id: row.id ?? "" })}
                  onClick={() => begin(place)}
                >
                  <IconPencil size={14} stroke={1.7} />
                </ActionIcon>
                <ActionIcon
                  size={26}
                  aria-label={t("substance.fit.remove", { id: row.id ?? "" })}
                  onClick={() => void save({ fit_criteria: rows.filter((_, other) => other !== place) })}
                >
                  <IconX size={14} stroke={1.7} />
                </ActionIcon>
              </div>
            )}
          </div>
        ),
      )}
      {rows.length === 0 && !mayEdit && <span className={substance.none}>—</span>}
      {at === rows.length ? (
        <FitForm row={blank} words={words} onKeep={keep} onCancel={end} />
      ) : (
        mayEdit && (
          <Button
            className={substance.add ?? ""}
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconPlus size={14} stroke={1.7} />}
            onClick={() => begin(rows.length)}
          >
            {t("substance.fit.add")}
          </Button>
        )
      )}
      {open.wrong.fit_criteria && (
        <div className={substance.wrong} role="alert">
          {open.wrong.fit_criteria.join(" ")}
        </div>
      )}
      {draft.theirs !== undefined && (
        <Theirs value={sayPart("fit_criteria", draft.theirs, words)} onTake={end} />
      )}
    </div>
  );
}
