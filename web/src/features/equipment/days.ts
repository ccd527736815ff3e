import { addDays, daysBetween, mondayOf, todayIso } from "../../engines/days";
import { dayOf } from "../../engines/timescale";

/** From the Monday of this week, so many whole weeks. */
export function weeksAhead(weeks: number, today = todayIso()): { start_on: string; finish_on: string } {
  const start_on = mondayOf(today);
  return { start_on, finish_on: addDays(start_on, weeks * 7 - 1) };
}

export interface Spanning {
  key: string;
  start_on: string;
  start_part: number;
  finish_on: string;
  finish_part: number;
}

/** The lane of each bar so that none covers another: the first that is free, by their beginnings. */
export function lanesOf(bars: readonly Spanning[]): ReadonlyMap<string, number> {
  const ends: number[] = [];
  const lanes = new Map<string, number>();
  const at = (day: string, part: number) => dayOf(day) + part;
  const ordered = [...bars].sort(
    (one, other) =>
      at(one.start_on, one.start_part) - at(other.start_on, other.start_part) ||
      one.key.localeCompare(other.key),
  );
  for (const bar of ordered) {
    const start = at(bar.start_on, bar.start_part);
    const free = ends.findIndex((end) => end <= start + 1e-6);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = at(bar.finish_on, bar.finish_part);
    lanes.set(bar.key, lane);
  }
  return lanes;
}

/** Where a bar lies on a scale of days: its left edge and width in days from `first`, cut at both ends. */
export function placeOf(bar: Spanning, first: string, count: number): { left: number; width: number } {
  const left = Math.max(0, daysBetween(first, bar.start_on) + bar.start_part);
  const right = Math.min(count, daysBetween(first, bar.finish_on) + bar.finish_part);
  return { left, width: Math.max(0.25, right - left) };
}
