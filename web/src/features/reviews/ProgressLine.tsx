import { useTexts } from "../../texts";
import { type OutcomeName, outcomeTones } from "./data";
import styles from "./reviews.module.css";

const order: readonly OutcomeName[] = ["accept", "accept_with_changes", "reject", "open"];

interface ProgressLineProps {
  outcomes: Readonly<Record<string, number>>;
  count: number;
  /** How many of the awaited verdicts are there, 0 to 1. */
  share: number;
}

/** How many requirements are accepted, rejected or open, as one line; in words for who cannot see it. */
export function ProgressLine({ outcomes, count, share }: ProgressLineProps) {
  const { t } = useTexts();
  const said = order
    .filter((name) => (outcomes[name] ?? 0) > 0)
    .map((name) => `${t(`reviews.outcome.${name}`)} ${outcomes[name]}`)
    .join(t("requirements.listSeparator"));
  return (
    <span className={styles.progress} role="img" aria-label={said} title={said}>
      <span className={styles.bar}>
        {order.map((name) => (
          <span
            key={name}
            className={styles.piece}
            data-tone={name === "open" ? "none" : outcomeTones[name]}
            style={{ flexGrow: count > 0 ? (outcomes[name] ?? 0) : 0 }}
          />
        ))}
      </span>
      <span className={styles.share}>{Math.round(share * 100)} %</span>
    </span>
  );
}
