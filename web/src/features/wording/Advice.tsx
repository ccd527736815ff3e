import { Button } from "@mantine/core";
import { useTexts } from "../../texts";
import { Mark } from "../../ui/mark";
import type { Loss, Measure, Pattern, Wording } from "./data";
import { useKindWords } from "./kinds";
import styles from "./wording.module.css";
import { isAmong, useTarget, withCriterion } from "./writes";

/** What would raise the score, the rule that takes most first. */
export function Losses({ losses }: { losses: readonly Loss[] }) {
  const { t, number } = useWordsAndNumbers();
  if (losses.length === 0) return null;
  return (
    <p className={styles.losses}>
      {t("wording.raise")}{" "}
      {losses.map((loss) => (
        <span key={loss.rule} className={styles.loss}>
          {loss.name} <b>+{number(loss.points)}</b>
        </span>
      ))}
    </p>
  );
}

function useWordsAndNumbers() {
  const { t, language } = useTexts();
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return { t, number: (value: number) => format.format(value) };
}

interface AdviceProps {
  slug: string;
  recordKey: string;
  wording: Wording;
  canEdit: boolean;
  /** Puts a sentence in the place of one without a pattern; absent where the text is only read. */
  onPattern?: (pattern: Pattern, sentence: string) => void;
}

/** Proposals beyond the words: a type, a sentence with a pattern, fit criteria. */
export function Advice({ slug, recordKey, wording, canEdit, onPattern }: AdviceProps) {
  const { t, number } = useWordsAndNumbers();
  const words = useKindWords();
  const { requirement, change } = useTarget(slug, recordKey);
  const { proposal } = wording;
  const isNewKind = proposal !== null && requirement !== undefined && proposal.type !== requirement.type;
  const unshaped = wording.patterns.filter(({ proposal: sentence }) => sentence !== null);
  const criteria = requirement?.fit_criteria ?? [];
  const measures = wording.measures.filter((measure) => !isAmong(criteria, measure));
  const sentence = (measure: Measure) =>
    `${measure.metric} ${measure.operator.replace("<=", "≤").replace(">=", "≥")} ${number(measure.target)} ${measure.unit}`;
  return (
    <>
      {isNewKind && (
        <div className={styles.advice}>
          <Mark tone="violet">{t("wording.kind")}</Mark>
          <span className={styles.adviceWords}>
            {words.type(proposal.type)}
            {proposal.characteristic && ` · ${words.characteristic(proposal.characteristic)}`}
          </span>
          {canEdit && (
            <Button
              size="compact-sm"
              variant="light"
              color="violet"
              onClick={() =>
                void change(
                  { type: proposal.type },
                  t("wording.done.type", { type: words.type(proposal.type) }),
                )
              }
            >
              {t("wording.accept")}
            </Button>
          )}
        </div>
      )}
      {measures.map((measure) => (
        <div key={`${measure.field}:${measure.start}`} className={styles.advice}>
          <Mark tone="teal">{t("wording.measure")}</Mark>
          <span className={styles.adviceWords}>{sentence(measure)}</span>
          {canEdit && requirement?.type === "non_functional" && (
            <Button
              size="compact-sm"
              variant="light"
              color="teal"
              onClick={() =>
                void change(
                  { fit_criteria: withCriterion(criteria, measure, proposal?.characteristic ?? null) },
                  t("wording.done.criterion", { criterion: sentence(measure) }),
                )
              }
            >
              {t("wording.addCriterion")}
            </Button>
          )}
        </div>
      ))}
      {unshaped.map((pattern) => (
        <div key={`${pattern.field}:${pattern.start}`} className={styles.advice}>
          <Mark tone="blue">{t("wording.pattern")}</Mark>
          <span className={styles.adviceWords}>{pattern.proposal}</span>
          {onPattern && pattern.field === "description" && (
            <Button
              size="compact-sm"
              variant="light"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPattern(pattern, pattern.proposal ?? "")}
            >
              {t("wording.apply")}
            </Button>
          )}
        </div>
      ))}
    </>
  );
}
