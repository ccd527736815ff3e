import { useTexts } from "../../texts";
import { type Band, score as said } from "./data";
import styles from "./goals.module.css";

/** 0.0–1.0 as a short bar with its figure; the colour is the band that the server named. */
export function Score({ score, band }: { score: number | null; band: Band }) {
  const { t } = useTexts();
  return (
    <span className={styles.score} data-band={band} title={t("goals.scoreWords")}>
      <span className={styles.scoreTrack} aria-hidden="true">
        <span className={styles.scoreFill} style={{ width: `${(score ?? 0) * 100}%` }} />
      </span>
      <span className={styles.scoreFigure}>{said(score)}</span>
    </span>
  );
}
