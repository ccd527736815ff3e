import styles from "./chart.module.css";

interface SparkProps {
  label: string;
  /** Oldest first. */
  values: readonly number[];
  /** Where the course begins, and the line that it shall reach. */
  from: number;
  to: number;
}

const width = 96;
const height = 28;
const pad = 3;

/** A course of values as a line the size of a word, with the height that it shall reach dashed. */
export function Spark({ label, values, from, to }: SparkProps) {
  const all = [from, ...values];
  const least = Math.min(...all, to);
  const most = Math.max(...all, to);
  const span = most - least || 1;
  const xAt = (index: number) => pad + (index / Math.max(1, all.length - 1)) * (width - 2 * pad);
  const yAt = (value: number) => height - pad - ((value - least) / span) * (height - 2 * pad);
  const path = all.map((value, index) => `${index === 0 ? "M" : "L"}${xAt(index)} ${yAt(value)}`).join("");
  const last = all.length - 1;
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <path className={styles.sparkGoal} d={`M0 ${yAt(to)}H${width}`} />
      {values.length > 0 && <path className={styles.sparkLine} d={path} />}
      {values.length > 0 && (
        <circle className={styles.sparkDot} cx={xAt(last)} cy={yAt(all[last] ?? from)} r="2.6" />
      )}
    </svg>
  );
}
