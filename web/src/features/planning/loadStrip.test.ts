import { expect, test } from "vitest";
import { dayOf } from "../../engines/timescale";
import { cellsOf, columnsInView, dayWindowOf, shareOf, windowOf } from "./loadStrip";

const scale = { start: dayOf("2026-03-02"), end: dayOf("2026-06-01"), perDay: 10 };
const weeks = ["2026-03-02", "2026-03-09", "2026-03-16", "2026-03-23"];

test("only the weeks that touch the part on screen are looked at", () => {
  expect(columnsInView(weeks, 7, scale, 0, 70)).toEqual({ first: 0, last: 0 });
  expect(columnsInView(weeks, 7, scale, 75, 100)).toEqual({ first: 1, last: 2 });
  expect(columnsInView(weeks, 7, scale, 5000, 100)).toEqual({ first: 71, last: 3 });
  expect(columnsInView([], 7, scale, 0, 100)).toEqual({ first: 0, last: -1 });
});

test("a week without capacity but with work is overloaded", () => {
  expect([shareOf(5, 5), shareOf(6, 4), shareOf(0, 0), shareOf(1, 0)]).toEqual([1, 1.5, 0, 2]);
});

test("cells lie under the days that they are of", () => {
  const row = { load: [5, 0, 6, 1], capacity: [5, 5, 4, 0] };
  expect(cellsOf(row, weeks, 7, scale, 70, 200)).toEqual([
    { column: 2, x: 70, width: 70, share: 1.5 },
    { column: 3, x: 140, width: 70, share: 2 },
  ]);
  const days = ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"];
  expect(cellsOf(row, days, 1, scale, 10, 30)).toEqual([
    { column: 2, x: 10, width: 10, share: 1.5 },
    { column: 3, x: 20, width: 10, share: 2 },
  ]);
});

test("a long plan is asked for two years around what is on screen", () => {
  expect(windowOf("2026-03-02", "2026-06-01", "2026-04-01")).toEqual({ start: "2026-03-02", weeks: 15 });
  expect(windowOf("2020-01-06", "2030-01-01", "2025-01-06")).toEqual({ start: "2024-07-01", weeks: 104 });
});

test("days are asked for in half years that begin before what is on screen", () => {
  expect(dayWindowOf("2026-03-02", "2026-03-20")).toEqual({ start: "2026-02-02", days: 182 });
  expect(dayWindowOf("2026-03-02", "2026-06-20")).toEqual({ start: "2026-05-04", days: 182 });
});
