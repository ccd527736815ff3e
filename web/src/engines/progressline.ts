import { type Day, dayOf } from "./timescale";

/** What decides where the progress line passes a row: days as ISO text, `finish` the last one; 0–1 done. */
export interface Progressing {
  kind: string;
  start?: string | null | undefined;
  finish?: string | null | undefined;
  progress?: number | undefined;
}

/**
 * How far a row's work has got, in days of the time scale (a day's end is the next day's beginning), seen at the end
 * of `status`. What is where it should be, and what has no work of its own, lies on the status day itself: done before
 * it, or begins after it. Left of it is behind, right of it ahead.
 */
export function reachedDay(row: Progressing, status: Day): Day {
  const here = status + 1;
  if (!row.finish || (row.kind !== "bar" && row.kind !== "milestone")) return here;
  const finish = dayOf(row.finish) + 1;
  const start = row.kind === "milestone" ? finish : dayOf(row.start || row.finish);
  const done = row.progress ?? 0;
  if (done >= 1) return Math.max(here, finish);
  if (done <= 0) return Math.min(here, start);
  return start + done * (finish - start);
}

/** The corners of the line, x and y in turn: down the status day, out to where each row has got, and back. */
export function progressPoints(
  rows: readonly Progressing[],
  status: Day,
  place: { first: number; rowHeight: number; xOf: (day: Day) => number },
): number[] {
  const { first, rowHeight, xOf } = place;
  const x = xOf(status + 1);
  const points = [x, first * rowHeight];
  rows.forEach((row, at) => {
    const reached = reachedDay(row, status);
    if (reached === status + 1) return;
    const top = (first + at) * rowHeight;
    points.push(x, top, xOf(reached), top + rowHeight / 2, x, top + rowHeight);
  });
  points.push(x, (first + rows.length) * rowHeight);
  return points;
}
