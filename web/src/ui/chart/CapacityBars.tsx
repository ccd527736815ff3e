import { useTexts } from "../../texts";
import styles from "./chart.module.css";

export interface CapacityRow {
  id: string;
  label: string;
  used: number;
  capacity: number;
}

interface CapacityBarsProps {
  label: string;
  rows: readonly CapacityRow[];
  unit: string;
}

const figure = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** How full each thing is; what goes past its capacity is drawn in red and said in words. */
export function CapacityBars({ label, rows, unit }: CapacityBarsProps) {
  const { t } = useTexts();
  const widest = Math.max(1, ...rows.map((row) => Math.max(row.used, row.capacity)));
  return (
    <ul className={styles.capacity} aria-label={label}>
      {rows.map((row) => {
        const over = Math.max(0, row.used - row.capacity);
        const share = (value: number) => `${(value / widest) * 100}%`;
        return (
          <li key={row.id} className={styles.row}>
            <span className={styles.label}>{row.label}</span>
            <span className={styles.track} aria-hidden="true">
              <span className={styles.frame} style={{ width: share(row.capacity) }} />
              <span className={styles.used} style={{ width: share(Math.min(row.used, row.capacity)) }} />
              {over > 0 && (
                <span className={styles.over} style={{ left: share(row.capacity), width: share(over) }} />
              )}
            </span>
            <span className={styles.figure} data-over={over > 0 || undefined}>
              {figure.format(row.used)} / {figure.format(row.capacity)} {unit}
              {over > 0 && (
                <span className={styles.overText}>
                  {t("chart.over", { amount: `${figure.format(over)} ${unit}` })}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
