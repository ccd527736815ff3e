import { expect, test } from "vitest";
import { progressPoints, reachedDay } from "./progressline";
import { dayOf } from "./timescale";

const status = dayOf("2026-03-11");
const bar = (start: string, finish: string, progress: number) => ({ kind: "bar", start, finish, progress });

test("a row lies on the status day unless its work is behind or ahead", () => {
  const here = status + 1;
  expect(reachedDay(bar("2026-03-02", "2026-03-06", 1), status)).toBe(here);
  expect(reachedDay(bar("2026-03-16", "2026-03-20", 0), status)).toBe(here);
  expect(reachedDay({ kind: "summary", start: "2026-03-02", finish: "2026-03-06" }, status)).toBe(here);
  expect(reachedDay({ kind: "empty" }, status)).toBe(here);
  expect(reachedDay(bar("2026-03-02", "2026-03-06", 0), status)).toBe(dayOf("2026-03-02"));
  expect(reachedDay(bar("2026-03-09", "2026-03-12", 0.5), status)).toBe(dayOf("2026-03-11"));
  expect(reachedDay(bar("2026-03-16", "2026-03-20", 1), status)).toBe(dayOf("2026-03-21"));
  expect(reachedDay({ kind: "milestone", finish: "2026-03-10", progress: 0 }, status)).toBe(
    dayOf("2026-03-11"),
  );
});

test("the line goes down the status day and out to each row that is elsewhere", () => {
  const rows = [bar("2026-03-02", "2026-03-06", 1), bar("2026-03-10", "2026-03-11", 0)];
  const xOf = (day: number) => (day - status) * 10;
  expect(progressPoints(rows, status, { first: 4, rowHeight: 20, xOf })).toEqual([
    10, 80, 10, 100, -10, 110, 10, 120, 10, 120,
  ]);
});
