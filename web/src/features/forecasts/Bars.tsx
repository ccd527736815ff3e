import type { ReactNode } from "react";
import type { Tone } from "../../ui/mark";
import styles from "./forecasts.module.css";

export interface BarRow {
  id: string;
  label: ReactNode;
  value: number;
  said: string;
  note?: string;
  tone: Tone;
}

/** Bars on one scale, each with its figure in words. */
export function Bars({ rows }: { rows: readonly BarRow[] }) {
  const widest = Math.max(1e-9, ...rows.map((one) => Math.abs(one.value)));
  return (
    <ul className={styles.bars}>
      {rows.map((one) => (
        <li key={one.id} className={styles.bar}>
          <span className={styles.name}>{one.label}</span>
          <span className={styles.track} aria-hidden="true">
            <span
              className={styles.fill}
              data-tone={one.tone}
              style={{ width: `${(Math.abs(one.value) / widest) * 100}%` }}
            />
          </span>
          <span className={styles.figure}>
            {one.said}
            {one.note && <span className={styles.quiet}>{one.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
