import { Button, NumberInput, TextInput } from "@mantine/core";
import { IconGauge } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { api, must } from "../../../api/client";
import { Mark, type Tone } from "../../../ui/mark";
import { noticeFailed } from "../../../ui/notice";
import type { Words } from "../fields";
import styles from "./fit.module.css";
import type { FitCriterion } from "./types";

interface Verdict {
  status: "met" | "not_met" | "not_comparable";
  sentence: string;
}

const tones: Record<Verdict["status"], Tone> = { met: "green", not_met: "red", not_comparable: "grey" };

interface MeasureProps {
  requirementKey: string;
  criterion: FitCriterion;
  words: Words;
}

/** A measured value held against a criterion; the server compares and says why. Nothing is stored. */
export function Measure({ requirementKey, criterion, words }: MeasureProps) {
  const { t, workspace } = words;
  const [isOpen, setOpen] = useState(false);
  const [value, setValue] = useState<number | null>(null);
  const [unit, setUnit] = useState(criterion.unit ?? "");
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  if (!isOpen)
    return (
      <button type="button" className={styles.measure} onClick={() => setOpen(true)}>
        <IconGauge size={14} stroke={1.7} aria-hidden="true" />
        {t("substance.fit.measure")}
      </button>
    );
  const ask = async (event: FormEvent) => {
    event.preventDefault();
    if (value === null) return;
    try {
      setVerdict(
        await must(
          api.POST("/api/v1/workspaces/{slug}/requirements/{key}/fit-criteria/{criterion}/check", {
            params: { path: { slug: workspace.slug, key: requirementKey, criterion: criterion.id ?? "" } },
            body: { value, unit },
          }),
        ),
      );
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <form className={styles.measuring} onSubmit={(event) => void ask(event)}>
      <NumberInput
        size="xs"
        w={96}
        hideControls
        autoFocus
        aria-label={t("substance.fit.measured")}
        placeholder={t("substance.fit.measured")}
        value={value ?? ""}
        onChange={(next) => {
          setVerdict(null);
          setValue(typeof next === "number" ? next : null);
        }}
      />
      <TextInput
        size="xs"
        w={72}
        aria-label={t("substance.fit.unit")}
        placeholder={t("substance.fit.unit")}
        value={unit}
        onChange={(event) => {
          setVerdict(null);
          setUnit(event.currentTarget.value);
        }}
      />
      <Button type="submit" size="compact-sm" variant="default" disabled={value === null}>
        {t("substance.fit.compare")}
      </Button>
      {verdict && (
        <span className={styles.verdict} role="status">
          <Mark tone={tones[verdict.status]}>{t(`substance.fit.status.${verdict.status}`)}</Mark>
          {verdict.sentence}
        </span>
      )}
    </form>
  );
}
