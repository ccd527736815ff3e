/** Days as ISO texts, reckoned in UTC so that no time zone and no summer time moves one. */

const dayMs = 86_400_000;

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

export function todayIso(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The Monday of the day's week. */
export function mondayOf(date: string): string {
  return addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7));
}

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
  const at = (day: string, part: number) => Date.parse(day) / dayMs + part;
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
