import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import type { SideBySide } from "./data";
import styles from "./scenarios.module.css";

const width = 168;
const height = 34;

interface LoadSparkProps {
  load: SideBySide["columns"][number]["load"];
  weeks: readonly string[];
  highest: number;
}

/** Planned people-days by week as small bars on one scale for all plans; weeks above what people can give are red. */
export function LoadSpark({ load, weeks, highest }: LoadSparkProps) {
  const { t } = useTexts();
  const of = new Map(load.map((week) => [week.week_on, week]));
  const step = width / Math.max(1, weeks.length);
  const peak = Math.max(0, ...load.map((week) => week.planned_days));
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={t("scenarios.loadSaid", { weeks: load.length, days: Math.round(peak * 10) / 10 })}
    >
      {weeks.map((week, place) => {
        const planned = of.get(week)?.planned_days ?? 0;
        const given = of.get(week)?.given_days ?? 0;
        const tall = (planned / highest) * (height - 2);
        return (
          <rect
            key={week}
            className={styles.bar}
            data-over={planned > given + 1e-6 || undefined}
            x={place * step}
            y={height - tall}
            width={Math.max(1, step - 1)}
            height={tall}
          />
        );
      })}
    </svg>
  );
}

interface ValueSparkProps {
  delivered: SideBySide["columns"][number]["delivered"];
  first: string;
  last: string;
  highest: number;
}

const at = (day: string) => Date.parse(day) / 86_400_000;

/** Delivered value as a rising staircase, all plans on one scale of days and value. */
export function ValueSpark({ delivered, first, last, highest }: ValueSparkProps) {
  const { t } = useTexts();
  const end = delivered.at(-1);
  if (!end) return <span className={styles.quiet}>—</span>;
  const span = Math.max(1, at(last) - at(first));
  const xAt = (day: string) => 2 + ((at(day) - at(first)) / span) * (width - 4);
  const yAt = (value: number) => height - 2 - (value / highest) * (height - 4);
  const steps = delivered.map((step) => `H${xAt(step.on)}V${yAt(step.value)}`).join("");
  return (
    <svg
      className={styles.spark}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={t("scenarios.valueSaid", {
        value: Math.round(end.value * 10) / 10,
        date: dateText(end.on),
      })}
    >
      <path className={styles.course} d={`M0 ${yAt(0)}${steps}H${width}`} />
    </svg>
  );
}
