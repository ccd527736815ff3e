import { Button, Checkbox } from "@mantine/core";
import { IconArrowMerge, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../../api/client";
import { useSession, useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { Mark, Person } from "../../../ui/mark";
import type { Disagreement, Option } from "../data";
import styles from "../decisions.module.css";
import { EffectList } from "../Effects";
import { useAct } from "../useAct";
import { OptionForm } from "./OptionForm";

type Dialog = { kind: "add" } | { kind: "change"; option: Option } | { kind: "merge"; numbers: number[] };

/** The possible answers: added, reworded and merged by the parties, each with what follows from it. */
export function Options({ disagreement }: { disagreement: Disagreement }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const me = useSession().user.id;
  const { act, isBusy } = useAct();
  const [chosen, setChosen] = useState<number[]>([]);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const isOpen = disagreement.step === "options" && disagreement.can.take_part;
  const isAgreed = disagreement.agreed.includes(me);
  const live = disagreement.options.filter((one) => one.merged_into === null);
  const gone = disagreement.options.filter((one) => one.merged_into !== null);
  const agree = () =>
    act(() =>
      api.PUT("/api/v1/workspaces/{slug}/disagreements/{key}/agreement", {
        params: { path: { slug, key: disagreement.key } },
        body: { what: "options", revision: disagreement.options_revision },
      }),
    );
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t("decisions.options.title")}</h2>
      <ul className={styles.cards}>
        {live.map((one) => (
          <li key={one.number} className={styles.card}>
            <div className={styles.cardHead}>
              {isOpen && (
                <Checkbox
                  aria-label={t("decisions.options.choose", { title: one.title })}
                  checked={chosen.includes(one.number)}
                  onChange={(event) =>
                    setChosen(
                      event.currentTarget.checked
                        ? [...chosen, one.number]
                        : chosen.filter((number) => number !== one.number),
                    )
                  }
                />
              )}
              <span className={styles.badge}>{one.number}</span>
              <strong className={styles.grow}>{one.title}</strong>
              {isOpen && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  onClick={() => setDialog({ kind: "change", option: one })}
                >
                  {t("decisions.options.change")}
                </Button>
              )}
            </div>
            {one.text !== "" && <p className={styles.words}>{one.text}</p>}
            <EffectList effects={one.effects} />
            <div className={styles.under}>
              <Person name={one.author.name} />
              {one.merged_from.length > 0 && (
                <Mark tone="violet">
                  {t("decisions.options.from", {
                    numbers: one.merged_from.join(t("requirements.listSeparator")),
                  })}
                </Mark>
              )}
            </div>
          </li>
        ))}
      </ul>
      {gone.length > 0 && (
        <ul className={styles.plain}>
          {gone.map((one) => (
            <li key={one.number} className={styles.quiet}>
              {t("decisions.options.went", {
                number: one.number,
                title: one.title,
                into: one.merged_into ?? 0,
              })}
            </li>
          ))}
        </ul>
      )}
      {isOpen && (
        <div className={styles.row2}>
          <Button disabled={isAgreed || live.length === 0} loading={isBusy} onClick={() => void agree()}>
            {t(isAgreed ? "decisions.agreed" : "decisions.options.agree")}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={15} />}
            onClick={() => setDialog({ kind: "add" })}
          >
            {t("decisions.options.add")}
          </Button>
          <Button
            variant="default"
            disabled={chosen.length < 2}
            leftSection={<IconArrowMerge size={15} />}
            onClick={() => setDialog({ kind: "merge", numbers: chosen })}
          >
            {t("decisions.options.merge")}
          </Button>
        </div>
      )}
      {isOpen && live.length === 1 && <p className={styles.quiet}>{t("decisions.options.single")}</p>}
      {dialog && (
        <OptionForm
          disagreement={disagreement}
          {...(dialog.kind === "change" ? { option: dialog.option } : {})}
          {...(dialog.kind === "merge" ? { numbers: dialog.numbers } : {})}
          onClose={() => {
            setDialog(null);
            setChosen([]);
          }}
        />
      )}
    </section>
  );
}
