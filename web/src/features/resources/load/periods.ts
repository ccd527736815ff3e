import { daysBetween, isoOf, todayIso } from "../../../engines/days";
import type { Period } from "./data";

/** From the first of this month: three months by weeks, or six and twelve by months. */
export const spans = ["3", "6", "12"] as const;
export type SpanName = (typeof spans)[number];

export function periodOf(months: SpanName, now = new Date()): Period {
  const start = isoOf(now.getFullYear(), now.getMonth(), 1);
  return {
    start_on: months === "3" ? todayIso(now) : start,
    finish_on: isoOf(now.getFullYear(), now.getMonth() + Number(months), 0),
    step: months === "3" ? "week" : "month",
  };
}

/** The step of a scale of five that a share of the limit stands on; 5 is over it. */
export function heatOf(load: number, limit: number): 0 | 1 | 2 | 3 | 4 {
  if (load <= 0 || limit <= 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((load / limit) * 4))) as 1 | 2 | 3 | 4;
}

/** Whether a row of periods goes by weeks: none is longer than seven days. */
export function isByWeeks(periods: readonly { start_on: string; finish_on: string }[]): boolean {
  return periods.every((one) => daysBetween(one.start_on, one.finish_on) < 7);
}
