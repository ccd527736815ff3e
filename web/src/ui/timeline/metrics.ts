import type { Box } from "../../engines/barlayout";
import { barBox, milestoneBox } from "../../engines/barlayout";
import type { Scale } from "../../engines/timescale";
import { type Days, daysOf } from "./gesture";
import type { TimelineRow } from "./types";

export const rowHeight = 36;
export const barHeight = 18;
export const headHeight = 56;
const metrics = { rowHeight, barHeight };

/** The box of a row's bar, in the drawing right of the table; null when it has no days. */
export function boxOf(
  scale: Scale,
  index: number,
  row: TimelineRow,
  days: Days | null = daysOf(row),
): Box | null {
  if (!days || row.kind === "empty") return null;
  if (row.kind === "milestone") return milestoneBox(scale, index, days.finish, metrics);
  return barBox(scale, index, days.start, days.finish, metrics);
}
