import { useTexts } from "../../texts";
import { type Figures, useSaid } from "./data";
import styles from "./tracking.module.css";

/** How far it is, with a tick where it should be. */
export function ProgressBar({
  figures,
  label,
}: {
  figures: Pick<Figures, "progress" | "planned" | "behind">;
  label: string;
}) {
  const { t } = useTexts();
  const said = useSaid();
  const words = t("tracking.bar", {
    progress: said.share(figures.progress),
    planned: said.share(figures.planned),
  });
  const state = figures.behind > 0.15 ? "red" : figures.behind > 0.05 ? "amber" : "good";
  return (
    <span className={styles.bar} role="img" aria-label={`${label}: ${words}`} title={words}>
      <span className={styles.barTrack}>
        <span className={styles.barDone} data-state={state} style={{ width: `${figures.progress * 100}%` }} />
        <span className={styles.barTick} style={{ left: `${Math.min(100, figures.planned * 100)}%` }} />
      </span>
      <span className={styles.barWords}>{said.share(figures.progress)}</span>
    </span>
  );
}

/** Working days late or early, in words; a dash where nothing is promised. */
export function LateWords({ days }: { days: number | null }) {
  const { t } = useTexts();
  if (days === null) return <span className={styles.quiet}>–</span>;
  if (days === 0) return <span className={styles.good}>{t("tracking.onTime")}</span>;
  return (
    <span className={days > 0 ? styles.bad : styles.good}>
      {t(days > 0 ? "tracking.lateBy" : "tracking.earlyBy", { count: Math.abs(days) })}
    </span>
  );
}
