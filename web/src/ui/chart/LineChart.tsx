import { useElementSize } from "@mantine/hooks";
import type { Tone } from "../mark";
import styles from "./line.module.css";
import { niceTicks } from "./Scatter";

export interface LineSeries {
  name: string;
  tone: Tone;
  /** By rising x. */
  points: readonly { x: number; y: number }[];
  look?: "solid" | "dashed";
}

interface LineChartProps {
  label: string;
  series: readonly LineSeries[];
  /** The x that is read out; a pointer chooses the nearest of the first series. */
  chosen: number;
  onChoose: (x: number) => void;
  /** Vertical lines with a word: today, an end. */
  marks?: readonly { x: number; label: string }[];
  yLabel: string;
  sayX: (value: number) => string;
  sayY: (value: number) => string;
}

const height = 320;
const margin = { left: 64, right: 16, top: 24, bottom: 32 };

/** Several curves on one pair of axes. A slider beside it is the keyboard's way. */
export function LineChart(props: LineChartProps) {
  const { label, series, chosen, marks = [], sayX, sayY } = props;
  const size = useElementSize<HTMLDivElement>();
  const width = Math.max(280, size.width);
  const all = series.flatMap((one) => one.points);
  const from = Math.min(...all.map((one) => one.x));
  const to = Math.max(...all.map((one) => one.x), from + 1);
  const yTicks = niceTicks(Math.max(...all.map((one) => one.y), 1e-9), 5);
  const yMax = yTicks[yTicks.length - 1] ?? 1;
  const count = Math.max(2, Math.floor((width - margin.left - margin.right) / 120));
  const xTicks = Array.from({ length: count }, (_, place) =>
    Math.round(from + ((to - from) * place) / (count - 1)),
  );
  const xAt = (x: number) => margin.left + ((x - from) / (to - from)) * (width - margin.left - margin.right);
  const yAt = (y: number) => height - margin.bottom - (y / yMax) * (height - margin.top - margin.bottom);
  const choose = (event: React.PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * width;
    const wanted = from + ((at - margin.left) / (width - margin.left - margin.right)) * (to - from);
    const points = series[0]?.points ?? [];
    const nearest = points.reduce(
      (best, one) => (Math.abs(one.x - wanted) < Math.abs(best - wanted) ? one.x : best),
      points[0]?.x ?? from,
    );
    props.onChoose(nearest);
  };
  return (
    <div ref={size.ref} className={styles.box}>
      <svg
        className={styles.chart}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        onPointerDown={choose}
        onPointerMove={(event) => event.buttons === 1 && choose(event)}
      >
        {yTicks.map((tick) => (
          <g key={tick}>
            <path className={styles.grid} d={`M${margin.left} ${yAt(tick)}H${width - margin.right}`} />
            <text className={styles.tick} x={margin.left - 8} y={yAt(tick) + 4} textAnchor="end">
              {sayY(tick)}
            </text>
          </g>
        ))}
        {xTicks.map((tick, place) => (
          <text
            key={tick}
            className={styles.tick}
            x={xAt(tick)}
            y={height - margin.bottom + 18}
            textAnchor={place === 0 ? "start" : place === xTicks.length - 1 ? "end" : "middle"}
          >
            {sayX(tick)}
          </text>
        ))}
        <text className={styles.tick} x={4} y={12}>
          {props.yLabel}
        </text>
        {marks.map((mark) => {
          const isLate = xAt(mark.x) > width - 140;
          return (
            <g key={mark.label}>
              <path
                className={styles.mark}
                d={`M${xAt(mark.x)} ${margin.top - 8}V${height - margin.bottom}`}
              />
              <text
                className={styles.markLabel}
                x={xAt(mark.x) + (isLate ? -6 : 6)}
                y={margin.top}
                textAnchor={isLate ? "end" : "start"}
              >
                {mark.label}
              </text>
            </g>
          );
        })}
        {series.map((one) => (
          <path
            key={one.name}
            className={styles.line}
            data-tone={one.tone}
            data-look={one.look ?? "solid"}
            d={one.points.map((at, place) => `${place ? "L" : "M"}${xAt(at.x)} ${yAt(at.y)}`).join("")}
          />
        ))}
        <path className={styles.hair} d={`M${xAt(chosen)} ${margin.top}V${height - margin.bottom}`} />
        {series.map((one) => {
          const here = one.points.find((at) => at.x === chosen);
          return here ? (
            <circle
              key={one.name}
              className={styles.dot}
              data-tone={one.tone}
              cx={xAt(here.x)}
              cy={yAt(here.y)}
              r="4.5"
            />
          ) : null;
        })}
      </svg>
    </div>
  );
}
