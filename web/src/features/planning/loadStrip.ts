import { dateOf, dayOf, type Scale, xOf } from "../../engines/timescale";

/** One person's week in the strip, in pixels of what is on screen. */
export interface StripCell {
  week: number;
  x: number;
  width: number;
  /** Load over capacity; without capacity, 0 or 2. */
  share: number;
}

/** Index of the first and the last week that touch the part on screen; `last` below `first` where none does. */
export function weeksInView(
  weeks: readonly string[],
  scale: Scale,
  left: number,
  width: number,
): { first: number; last: number } {
  const from = weeks[0];
  if (from === undefined) return { first: 0, last: -1 };
  const step = 7 * scale.perDay;
  const origin = xOf(scale, dayOf(from)) - left;
  return {
    first: Math.max(0, Math.floor(-origin / step)),
    last: Math.min(weeks.length - 1, Math.ceil((width - origin) / step) - 1),
  };
}

export function shareOf(load: number, capacity: number): number {
  if (capacity > 0) return load / capacity;
  return load > 0 ? 2 : 0;
}

/** What is drawn of one person: the weeks on screen in which there is something. */
export function cellsOf(
  row: { load: readonly number[]; capacity: readonly number[] },
  weeks: readonly string[],
  scale: Scale,
  left: number,
  width: number,
): StripCell[] {
  const { first, last } = weeksInView(weeks, scale, left, width);
  const cells: StripCell[] = [];
  for (let week = first; week <= last; week += 1) {
    const share = shareOf(row.load[week] ?? 0, row.capacity[week] ?? 0);
    if (share <= 0) continue;
    cells.push({
      week,
      x: xOf(scale, dayOf(weeks[week] ?? "")) - left,
      width: 7 * scale.perDay,
      share,
    });
  }
  return cells;
}

const mostWeeks = 104;

/** The weeks to ask for: two years of a plan, of a longer one those around what is on screen, in steps of a year. */
export function windowOf(start: string, finish: string, seen: string): { start: string; weeks: number } {
  const first = dayOf(start);
  const all = Math.ceil((dayOf(finish) - first + 1) / 7) + 1;
  if (all <= mostWeeks) return { start, weeks: all };
  const behind = Math.max(0, Math.floor((dayOf(seen) - first) / 7 / 52) * 52 - 26);
  const from = dateOf(first + behind * 7);
  return { start: from, weeks: mostWeeks };
}
