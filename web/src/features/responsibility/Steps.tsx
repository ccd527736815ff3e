import { useTexts } from "../../texts";
import styles from "./gate.module.css";

/** How many of all have confirmed, as pieces of a bar and in words. */
export function Steps({ done, all }: { done: number; all: number }) {
  const { t } = useTexts();
  return (
    <span className={styles.steps}>
      <span className={styles.pieces} aria-hidden="true">
        {Array.from({ length: Math.min(all, 12) }, (_, place) => place).map((place) => (
          <span key={place} data-done={place < done || undefined} />
        ))}
      </span>
      <span>{t("responsibility.gate.confirmedOf", { done, all })}</span>
    </span>
  );
}
