import { useElementSize } from "@mantine/hooks";
import styles from "./density.module.css";

interface DensityProps {
  label: string;
  /** Edges of the columns and of the rows; one more than cells. */
  xs: readonly number[];
  ys: readonly number[];
  /** `counts[column][row]`. */
  counts: readonly (readonly number[])[];
  xLabel: string;
  yLabel: string;
  /** Lines through (x, y), with a word at their end. */
  lines?: readonly { label: string; points: readonly (readonly [number, number])[] }[];
  /** A point that stands out. */
  point?: { x: number; y: number; label: string };
  /** What is left of `x` and below `y` is framed. */
  frame?: { x: number; y: number };
  sayX: (value: number) => string;
  sayY: (value: number) => string;
}

const height = 340;
const margin = { left: 70, right: 18, top: 28, bottom: 42 };
const ticks = 4;

/** How often two figures come together, as a shaded grid: the darker a cell, the more often. */
export function Density(props: DensityProps) {
  const { label, xs, ys, counts, lines = [], point, frame, sayX, sayY } = props;
  const size = useElementSize<HTMLDivElement>();
  const width = Math.max(280, size.width);
  const xLow = Math.min(xs[0] ?? 0, point?.x ?? Number.POSITIVE_INFINITY);
  const xHigh = Math.max(xs.at(-1) ?? 1, point?.x ?? Number.NEGATIVE_INFINITY);
  const yLow = Math.min(ys[0] ?? 0, point?.y ?? Number.POSITIVE_INFINITY);
  const yHigh = Math.max(ys.at(-1) ?? 1, point?.y ?? Number.NEGATIVE_INFINITY);
  const xAt = (x: number) =>
    margin.left + ((x - xLow) / Math.max(1e-9, xHigh - xLow)) * (width - margin.left - margin.right);
  const yAt = (y: number) =>
    height -
    margin.bottom -
    ((y - yLow) / Math.max(1e-9, yHigh - yLow)) * (height - margin.top - margin.bottom);
  const top = Math.max(1, ...counts.flat());
  const between = (low: number, high: number) =>
    Array.from({ length: ticks + 1 }, (_, index) => low + ((high - low) * index) / ticks);
  const inside = (x: number, low: number, high: number) => Math.min(high, Math.max(low, x));
  return (
    <div ref={size.ref} className={styles.box}>
      <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {counts.map((column, i) =>
          column.map((count, j) => {
            const [left, right] = [xs[i] ?? 0, xs[i + 1] ?? 0];
            const [low, high] = [ys[j] ?? 0, ys[j + 1] ?? 0];
            if (count === 0 || right <= left) return null;
            return (
              <rect
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                key={`${i}:${j}`}
                className={styles.cell}
                x={xAt(left)}
                y={yAt(high)}
                width={Math.max(1, xAt(right) - xAt(left))}
                height={Math.max(1, yAt(low) - yAt(high))}
                opacity={0.08 + 0.92 * Math.sqrt(count / top)}
              />
            );
          }),
        )}
        {between(yLow, yHigh).map((tick) => (
          <g key={tick}>
            <path className={styles.gridline} d={`M${margin.left} ${yAt(tick)}H${width - margin.right}`} />
            <text className={styles.tick} x={margin.left - 8} y={yAt(tick) + 4} textAnchor="end">
              {sayY(tick)}
            </text>
          </g>
        ))}
        {between(xLow, xHigh).map((tick, index) =>
          width < 480 && index % 2 === 1 ? null : (
            <text
              key={tick}
              className={styles.tick}
              x={xAt(tick)}
              y={height - margin.bottom + 18}
              textAnchor={index === ticks ? "end" : index === 0 ? "start" : "middle"}
            >
              {sayX(tick)}
            </text>
          ),
        )}
        <text className={styles.tick} x={width - margin.right} y={height - 4} textAnchor="end">
          {props.xLabel}
        </text>
        <text className={styles.tick} x={4} y={11}>
          {props.yLabel}
        </text>
        {frame && (
          <rect
            className={styles.frame}
            x={margin.left}
            y={yAt(inside(frame.y, yLow, yHigh))}
            width={Math.max(0, xAt(inside(frame.x, xLow, xHigh)) - margin.left)}
            height={Math.max(0, height - margin.bottom - yAt(inside(frame.y, yLow, yHigh)))}
          />
        )}
        {lines.map((line) => {
          const shown = line.points.map(
            ([x, y]) => [inside(x, xLow, xHigh), inside(y, yLow, yHigh)] as const,
          );
          const end = shown.at(-1);
          if (!end) return null;
          return (
            <g key={line.label}>
              <path
                className={styles.line}
                d={shown.map(([x, y], index) => `${index ? "L" : "M"}${xAt(x)} ${yAt(y)}`).join("")}
              />
              <text className={styles.word} x={xAt(end[0]) - 4} y={yAt(end[1]) - 6} textAnchor="end">
                {line.label}
              </text>
            </g>
          );
        })}
        {point && (
          <g>
            <circle className={styles.point} cx={xAt(point.x)} cy={yAt(point.y)} r="6" />
            <text
              className={styles.word}
              x={xAt(point.x) + (xAt(point.x) > width / 2 ? -10 : 10)}
              y={yAt(point.y) + 4}
              textAnchor={xAt(point.x) > width / 2 ? "end" : "start"}
            >
              {point.label}
            </text>
          </g>
        )}
      </svg>
    </div>
  );
}
