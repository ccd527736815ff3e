import { useElementSize } from "@mantine/hooks";
import type { Tone } from "../mark";
import styles from "./density.module.css";
import { niceTicks } from "./Scatter";
import type { CurvePoint } from "./StepCurve";

interface CurvesProps {
  label: string;
  curves: readonly { id: string; label: string; tone: Tone; points: readonly CurvePoint[] }[];
  xLabel: string;
  yLabel: string;
  marks?: readonly { x: number; label: string }[];
  sayX: (value: number) => string;
  sayY: (value: number) => string;
}

const height = 260;
const margin = { left: 56, right: 20, top: 24, bottom: 40 };

/** Several rising curves on one scale, with their legend. */
export function Curves({ label, curves, xLabel, yLabel, marks = [], sayX, sayY }: CurvesProps) {
  const size = useElementSize<HTMLDivElement>();
  const width = Math.max(280, size.width);
  const all = [...curves.flatMap((curve) => curve.points.map((one) => one.x)), ...marks.map((one) => one.x)];
  const low = Math.min(...all);
  const high = Math.max(...all, low + 1e-9);
  const xAt = (x: number) => margin.left + ((x - low) / (high - low)) * (width - margin.left - margin.right);
  const yAt = (y: number) => height - margin.bottom - y * (height - margin.top - margin.bottom);
  const count = width < 480 ? 2 : 4;
  return (
    <div ref={size.ref} className={styles.box}>
      <ul className={styles.legend}>
        {curves.map((curve) => (
          <li key={curve.id} data-tone={curve.tone}>
            <span className={styles.swatch} aria-hidden="true" />
            {curve.label}
          </li>
        ))}
      </ul>
      <svg
        className={styles.picture}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        style={{ height }}
      >
        {niceTicks(1, 4).map((tick) => (
          <g key={tick}>
            <path className={styles.gridline} d={`M${margin.left} ${yAt(tick)}H${width - margin.right}`} />
            <text className={styles.tick} x={margin.left - 8} y={yAt(tick) + 4} textAnchor="end">
              {sayY(tick)}
            </text>
          </g>
        ))}
        {Array.from({ length: count + 1 }, (_, index) => low + ((high - low) * index) / count).map(
          (tick, index) => (
            <text
              key={tick}
              className={styles.tick}
              x={xAt(tick)}
              y={height - margin.bottom + 18}
              textAnchor={index === count ? "end" : "middle"}
            >
              {sayX(tick)}
            </text>
          ),
        )}
        <text className={styles.tick} x={width - margin.right} y={height - 4} textAnchor="end">
          {xLabel}
        </text>
        <text className={styles.tick} x={4} y={11}>
          {yLabel}
        </text>
        {marks.map((mark) => (
          <g key={mark.label}>
            <path className={styles.mark} d={`M${xAt(mark.x)} ${margin.top - 8}V${height - margin.bottom}`} />
            <text
              className={styles.word}
              x={xAt(mark.x) + (xAt(mark.x) > width * 0.7 ? -6 : 6)}
              y={margin.top}
              textAnchor={xAt(mark.x) > width * 0.7 ? "end" : "start"}
            >
              {mark.label}
            </text>
          </g>
        ))}
        {curves.map((curve) => (
          <path
            key={curve.id}
            className={styles.curve}
            data-tone={curve.tone}
            d={curve.points
              .map((one, index) => (index ? `H${xAt(one.x)}V${yAt(one.y)}` : `M${xAt(one.x)} ${yAt(one.y)}`))
              .join("")}
          />
        ))}
      </svg>
    </div>
  );
}
