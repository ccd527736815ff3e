import { percent } from "./data";
import styles from "./projects.module.css";

/** How much of the effort is done, as a bar and a figure. */
export function Progress({ share, label }: { share: number; label: string }) {
  return (
    <span className={styles.progress} role="img" aria-label={`${label}: ${percent(share)}`}>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles.figure} aria-hidden="true">
        {percent(share)}
      </span>
    </span>
  );
}
