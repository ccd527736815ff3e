import type { Tone } from "../mark";
import styles from "./chart.module.css";

export interface ScatterPoint {
  id: string;
  label: string;
  x: number;
  y: number;
  tone?: Tone;
}

interface ScatterProps {
  label: string;
  points: readonly ScatterPoint[];
  xLabel: string;
  yLabel: string;
  onChoose?: (id: string) => void;
  width?: number;
  height?: number;
}

/** Round steps of 1, 2 or 5 that give about `wanted` of them. */
export function niceTicks(max: number, wanted = 5): number[] {
  if (!(max > 0)) return [0, 1];
  const rough = max / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= rough) ?? rough;
  const count = Math.ceil(max / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

const margin = { left: 52, right: 16, top: 12, bottom: 40 };

/** Points on two axes from zero. Names and figures appear on hover; the list beside it is the keyboard's way. */
export function Scatter({
  label,
  points,
  xLabel,
  yLabel,
  onChoose,
  width = 640,
  height = 380,
}: ScatterProps) {
  const xTicks = niceTicks(Math.max(0, ...points.map((point) => point.x)));
  const yTicks = niceTicks(Math.max(0, ...points.map((point) => point.y)));
  const xMax = xTicks[xTicks.length - 1] ?? 1;
  const yMax = yTicks[yTicks.length - 1] ?? 1;
  const xAt = (value: number) => margin.left + (value / xMax) * (width - margin.left - margin.right);
  const yAt = (value: number) =>
    height - margin.bottom - (value / yMax) * (height - margin.top - margin.bottom);
  return (
    <svg className={styles.scatter} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {yTicks.map((tick) => (
        <g key={tick}>
          <path className={styles.gridline} d={`M${margin.left} ${yAt(tick)}H${width - margin.right}`} />
          <text className={styles.tick} x={margin.left - 8} y={yAt(tick) + 4} textAnchor="end">
            {tick}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text
          key={tick}
          className={styles.tick}
          x={xAt(tick)}
          y={height - margin.bottom + 18}
          textAnchor="middle"
        >
          {tick}
        </text>
      ))}
      <text className={styles.axis} x={(width + margin.left) / 2} y={height - 4} textAnchor="middle">
        {xLabel}
      </text>
      <text
        className={styles.axis}
        x={14}
        y={height / 2 - 12}
        textAnchor="middle"
        transform={`rotate(-90 14 ${height / 2 - 12})`}
      >
        {yLabel}
      </text>
      {points.map((point) => (
        <circle
          key={point.id}
          className={styles.point}
          data-tone={point.tone ?? "blue"}
          data-chooses={onChoose !== undefined || undefined}
          cx={xAt(point.x)}
          cy={yAt(point.y)}
          r="6"
          onClick={() => onChoose?.(point.id)}
        >
          <title>{`${point.label} (${point.x}, ${point.y})`}</title>
        </circle>
      ))}
    </svg>
  );
}
