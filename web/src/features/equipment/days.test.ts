import { expect, test } from "vitest";
import { lanesOf, placeOf, weeksAhead } from "./days";

const bar = (key: string, start_on: string, finish_on: string, start_part = 0, finish_part = 1) => ({
  key,
  start_on,
  start_part,
  finish_on,
  finish_part,
});

test("whole weeks begin with this one", () => {
  expect(weeksAhead(2, "2026-11-22")).toEqual({ start_on: "2026-11-16", finish_on: "2026-11-29" });
});

test("bars that meet at half a day share a lane, overlapping ones do not", () => {
  const lanes = lanesOf([
    bar("a", "2026-01-05", "2026-01-06", 0, 0.5),
    bar("b", "2026-01-06", "2026-01-07", 0.5),
    bar("c", "2026-01-06", "2026-01-06"),
  ]);
  expect(Object.fromEntries(lanes)).toEqual({ a: 0, b: 0, c: 1 });
});

test("a bar is cut at both ends of the scale", () => {
  expect(placeOf(bar("a", "2026-01-01", "2026-01-06", 0, 0.5), "2026-01-05", 7)).toEqual({
    left: 0,
    width: 1.5,
  });
  expect(placeOf(bar("a", "2026-01-10", "2026-02-01"), "2026-01-05", 7)).toEqual({ left: 5, width: 2 });
});
