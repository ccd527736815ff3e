import { dateOf, dayOf, type Scale, xOf } from "../../engines/timescale";

/** How long one column of the strip is, in days. */
export type Step = 1 | 7;

/** Single days as soon as there is room to see them. */
export const stepFor = (scale: Scale): Step => (scale.perDay >= 8 ? 1 : 7);

/** One person's week or day in the strip, in pixels of what is on screen. */
export interface StripCell {
  column: number;
  x: number;
  width: number;
  /** Load over capacity; without capacity, 0 or 2. */
  share: number;
}

/** Index of the first and the last column that touch the part on screen; `last` below `first` where none does. */
export function columnsInView(
  starts: readonly string[],
  days: Step,
  scale: Scale,
  left: number,
  width: number,
): { first: number; last: number } {
  const from = starts[0];
  if (from === undefined) return { first: 0, last: -1 };
  const step = days * scale.perDay;
  const origin = xOf(scale, dayOf(from)) - left;
  return {
    first: Math.max(0, Math.floor(-origin / step)),
    last: Math.min(starts.length - 1, Math.ceil((width - origin) / step) - 1),
  };
}

export function shareOf(load: number, capacity: number): number {
  if (capacity > 0) return load / capacity;
  return load > 0 ? 2 : 0;
}

/** What is drawn of one person: the columns on screen in which there is something. */
export function cellsOf(
  row: { load: readonly number[]; capacity: readonly number[] },
  starts: readonly string[],
  days: Step,
  scale: Scale,
  left: number,
  width: number,
): StripCell[] {
  const { first, last } = columnsInView(starts, days, scale, left, width);
  const cells: StripCell[] = [];
  for (let column = first; column <= last; column += 1) {
    const share = shareOf(row.load[column] ?? 0, row.capacity[column] ?? 0);
    if (share <= 0) continue;
    cells.push({
      column,
      x: xOf(scale, dayOf(starts[column] ?? "")) - left,
      width: days * scale.perDay,
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

const dayWindow = 182;

/** The days to ask for: half a year around what is on screen, in steps of a quarter. */
export function dayWindowOf(start: string, seen: string): { start: string; days: number } {
  const behind = Math.floor((dayOf(seen) - dayOf(start)) / 91) * 91 - 28;
  return { start: dateOf(dayOf(start) + behind), days: dayWindow };
}
