import { useElementSize } from "@mantine/hooks";
import styles from "./chart.module.css";
import { niceTicks } from "./Scatter";

export interface CurvePoint {
  x: number;
  y: number;
}

interface StepCurveProps {
  label: string;
  /** By rising x; the curve keeps its height until the next point. */
  points: readonly CurvePoint[];
  xLabel: string;
  yLabel: string;
  chosen: number;
  onChoose: (index: number) => void;
  /** Vertical lines with a word: a capacity, a date. */
  marks?: readonly { x: number; label: string }[];
  /** Points with a word: a knee, today's plan. */
  dots?: readonly { index: number; label: string }[];
  sayX: (value: number) => string;
  sayY: (value: number) => string;
  /** Where the axes begin and end when not at zero and above the last point. */
  from?: number;
  top?: number;
  /** Where the x axis is marked; round figures when absent. */
  xTicks?: readonly number[];
}

const height = 300;
const margin = { left: 56, right: 20, top: 26, bottom: 40 };

/** A curve that only steps up. A pointer chooses the nearest point below it; a slider beside it is the keyboard's way. */
export function StepCurve(props: StepCurveProps) {
  const { label, points, chosen, marks = [], dots = [], sayX, sayY, from = 0 } = props;
  const size = useElementSize<HTMLDivElement>();
  const width = Math.max(280, size.width);
  const first = points[0] ?? { x: 0, y: 0 };
  const last = points[points.length - 1] ?? first;
  const farthest = Math.max(last.x, ...marks.map((mark) => mark.x));
  const given = props.xTicks ?? niceTicks(farthest, Math.max(3, Math.round(width / 130)));
  const yTicks = niceTicks(props.top ?? last.y, 5);
  const xMax = Math.max(farthest, given[given.length - 1] ?? 1);
  // A narrow picture has room for fewer words under its axis; the first one always stands.
  const most = Math.max(2, Math.floor((width - margin.left - margin.right) / 110));
  const step = Math.max(1, Math.ceil((given.length - 1) / (most - 1)));
  const xTicks = given.filter((_, index) => index % step === 0);
  const yMax = yTicks[yTicks.length - 1] ?? 1;
  const xAt = (x: number) =>
    margin.left + ((x - from) / Math.max(1e-9, xMax - from)) * (width - margin.left - margin.right);
  const yAt = (y: number) => height - margin.bottom - (y / yMax) * (height - margin.top - margin.bottom);
  const steps = points.map((one, index) =>
    index === 0 ? `M${xAt(one.x)} ${yAt(one.y)}` : `H${xAt(one.x)}V${yAt(one.y)}`,
  );
  const path = `${steps.join("")}H${xAt(xMax)}`;
  const here = points[chosen];
  const choose = (event: React.PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * width;
    const share = (at - margin.left) / (width - margin.left - margin.right);
    const wanted = from + share * (xMax - from);
    let found = 0;
    for (const [index, one] of points.entries()) if (one.x <= wanted) found = index;
    props.onChoose(found);
  };
  return (
    <div ref={size.ref} className={styles.curveBox}>
      <svg
        className={styles.curve}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={label}
        onPointerDown={choose}
        onPointerMove={(event) => event.buttons === 1 && choose(event)}
      >
        {yTicks.map((tick) => (
          <g key={tick}>
            <path className={styles.gridline} d={`M${margin.left} ${yAt(tick)}H${width - margin.right}`} />
            <text className={styles.tick} x={margin.left - 8} y={yAt(tick) + 4} textAnchor="end">
              {sayY(tick)}
            </text>
          </g>
        ))}
        {xTicks.map((tick) => (
          <text
            key={tick}
            className={styles.tick}
            x={xAt(tick)}
            y={height - margin.bottom + 18}
            textAnchor={xAt(tick) > width - 60 ? "end" : "middle"}
          >
            {sayX(tick)}
          </text>
        ))}
        <text className={styles.axis} x={width - margin.right} y={height - 4} textAnchor="end">
          {props.xLabel}
        </text>
        <text className={styles.axis} x={4} y={12}>
          {props.yLabel}
        </text>
        <path className={styles.area} d={`${path}V${height - margin.bottom}H${xAt(first.x)}Z`} />
        <path className={styles.line} d={path} />
        {marks.map((mark) => {
          // Seven pixels a letter are enough for Latin; the label turns to the other side rather than leave the picture.
          const isLate = xAt(mark.x) + 7 * mark.label.length > width;
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
        {dots.map((dot) => {
          const point = points[dot.index];
          if (!point) return null;
          return (
            <g key={dot.label}>
              <circle className={styles.dot} cx={xAt(point.x)} cy={yAt(point.y)} r="5" />
              <text className={styles.dotLabel} x={xAt(point.x) + 10} y={yAt(point.y) + 16}>
                {dot.label}
              </text>
            </g>
          );
        })}
        {here && (
          <g>
            <path className={styles.hair} d={`M${xAt(here.x)} ${yAt(here.y)}V${height - margin.bottom}`} />
            <circle className={styles.here} cx={xAt(here.x)} cy={yAt(here.y)} r="6.5" />
          </g>
        )}
      </svg>
    </div>
  );
}
