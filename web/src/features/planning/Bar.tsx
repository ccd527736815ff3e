import { useTexts } from "../../texts";
import styles from "./planning.module.css";

interface BarProps {
  label: string;
  planned: number;
  capacity: number;
  /** How figures are written; days by default. */
  say?: (value: number) => string;
  size?: "thin" | "thick";
}

/** A load against a capacity: calm below, amber when nearly full, red with its excess when over. */
export function Bar({ label, planned, capacity, say, size = "thin" }: BarProps) {
  const { t, language } = useTexts();
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const words = say ?? ((value: number) => figure.format(value));
  const share = capacity > 0 ? planned / capacity : planned > 0 ? 2 : 0;
  const tone = share > 1.0005 ? "over" : share > 0.95 ? "full" : "well";
  return (
    <div className={styles.bar} data-size={size}>
      <span className={styles.barLabel}>{label}</span>
      <span
        className={styles.track}
        role="img"
        aria-label={t("planning.load.of", {
          what: label,
          planned: words(planned),
          capacity: words(capacity),
        })}
      >
        <span
          className={styles.filled}
          data-tone={tone}
          style={{ width: `${Math.min(100, (share > 1 ? 1 / share : share) * 100)}%` }}
        />
        {share > 1.0005 && <span className={styles.excess} style={{ width: `${(1 - 1 / share) * 100}%` }} />}
      </span>
      <span className={styles.figures} data-tone={tone}>
        {words(planned)} / {words(capacity)}
      </span>
    </div>
  );
}
