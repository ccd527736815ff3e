import { memo } from "react";
import { progressPoints } from "../../engines/progressline";
import { type Day, type Scale, xOf } from "../../engines/timescale";
import { rowHeight } from "./metrics";
import styles from "./timeline.module.css";
import type { TimelineRow } from "./types";

interface ProgressLineProps {
  rows: readonly TimelineRow[];
  scale: Scale;
  status: Day;
  first: number;
  last: number;
  width: number;
}

/** How far the work has got at the status day: to the left of it is behind, to the right ahead. */
export const ProgressLine = memo(function ProgressLine(props: ProgressLineProps) {
  const { rows, scale, status, first, last, width } = props;
  const top = first * rowHeight;
  const height = (last - first + 1) * rowHeight;
  const shown = rows.slice(first, last + 1);
  const points = progressPoints(shown, status, { first, rowHeight, xOf: (day) => xOf(scale, day) });
  const dots: string[] = [];
  // Each point out is between two corners on the status day.
  for (let at = 2; at + 5 < points.length; at += 6) dots.push(`M${points[at + 2]} ${points[at + 3]}h0`);
  return (
    <svg
      className={styles.progressLine}
      style={{ top, width, height }}
      viewBox={`0 ${top} ${width} ${height}`}
      aria-hidden="true"
    >
      <polyline points={points.join(" ")} />
      <path d={dots.join("")} />
    </svg>
  );
});
