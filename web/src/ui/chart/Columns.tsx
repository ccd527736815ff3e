import { useElementSize } from "@mantine/hooks";
import type { Tone } from "../mark";
import styles from "./columns.module.css";
import { niceTicks } from "./Scatter";

export interface Column {
  id: string;
  /** Under the column, where there is room. */
  label: string;
  /** What a pointer or a reader of screens is told. */
  said: string;
  /** From the bottom up. */
  parts: readonly { tone: Tone; value: number }[];
}

const height = 132;
const margin = { left: 34, right: 4, top: 8, bottom: 22 };
const labelWidth = 46;

/** Counts per stretch of time, as columns of parts. */
export function Columns({ label, columns }: { label: string; columns: readonly Column[] }) {
  const size = useElementSize<HTMLDivElement>();
  const width = Math.max(260, size.width);
  const sums = columns.map((one) => one.parts.reduce((sum, part) => sum + part.value, 0));
  const ticks = niceTicks(Math.max(2, ...sums), 2).filter(Number.isInteger);
  const most = Math.max(ticks[ticks.length - 1] ?? 1, ...sums);
  const floor = height - margin.bottom;
  const rise = (value: number) => (value / most) * (floor - margin.top);
  const step = (width - margin.left - margin.right) / Math.max(1, columns.length);
  const every = Math.max(1, Math.ceil(labelWidth / step));
  return (
    <div ref={size.ref} className={styles.box}>
      <svg className={styles.chart} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick}>
            <path
              className={styles.grid}
              d={`M${margin.left} ${floor - rise(tick)}H${width - margin.right}`}
            />
            <text className={styles.tick} x={margin.left - 7} y={floor - rise(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {columns.map((column, place) => {
          let foot = floor;
          const left = margin.left + place * step;
          return (
            <g key={column.id}>
              <title>{column.said}</title>
              <rect
                className={styles.reach}
                x={left}
                y={margin.top}
                width={step}
                height={floor - margin.top}
              />
              {column.parts.map((part) => {
                foot -= rise(part.value);
                return part.value === 0 ? null : (
                  <rect
                    key={part.tone}
                    className={styles.part}
                    data-tone={part.tone}
                    x={left + step * 0.16}
                    y={foot}
                    width={step * 0.68}
                    height={rise(part.value)}
                    rx={1.5}
                  />
                );
              })}
              {(columns.length - 1 - place) % every === 0 && (
                <text
                  className={styles.tick}
                  x={place === columns.length - 1 ? left + step : left + step / 2}
                  y={height - 6}
                  textAnchor={place === columns.length - 1 ? "end" : "middle"}
                >
                  {column.label}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </div>
  );
}
