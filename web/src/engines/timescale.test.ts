import { expect, test } from "vitest";
import {
  dateOf,
  dayAt,
  dayOf,
  fitWidth,
  isoWeek,
  isWeekday,
  offSpans,
  partsOf,
  scaleAround,
  ticks,
  xOf,
  zoomFor,
} from "./timescale";

test("days and dates are inverse, leap day and year end included", () => {
  for (const iso of ["1970-01-01", "2024-02-29", "2026-12-31", "2027-01-01"])
    expect(dateOf(dayOf(iso))).toBe(iso);
  expect(partsOf(dayOf("2026-11-22"))).toEqual({ year: 2026, month: 11, date: 22, weekday: 7 });
  expect(dayOf("soon")).toBeNaN();
});

test("ISO weeks around the new year", () => {
  expect(isoWeek(dayOf("2027-01-01"))).toEqual({ year: 2026, week: 53 });
  expect(isoWeek(dayOf("2027-01-04"))).toEqual({ year: 2027, week: 1 });
  expect(isoWeek(dayOf("2024-12-30"))).toEqual({ year: 2025, week: 1 });
});

test("pixels and days are inverse", () => {
  const scale = { start: dayOf("2026-03-01"), end: dayOf("2026-04-01"), perDay: 13 };
  const day = dayOf("2026-03-17");
  expect(xOf(scale, day)).toBe(208);
  expect(dayAt(scale, 208)).toBe(day);
  expect(dayAt(scale, 220.9)).toBe(day);
});

test("a scale covers whole months", () => {
  const scale = scaleAround(dayOf("2026-03-20"), dayOf("2026-12-20"), 4);
  expect(dateOf(scale.start)).toBe("2026-03-01");
  expect(dateOf(scale.end)).toBe("2027-02-01");
});

test("ticks are whole and touch the window", () => {
  const quarters = ticks("quarter", dayOf("2026-02-10"), dayOf("2026-07-01"));
  expect(quarters.map((tick) => dateOf(tick.start))).toEqual(["2026-01-01", "2026-04-01"]);
  expect(dateOf(quarters[1]?.end ?? 0)).toBe("2026-07-01");
  expect(ticks("week", dayOf("2026-03-04"), dayOf("2026-03-10")).map((tick) => dateOf(tick.start))).toEqual([
    "2026-03-02",
    "2026-03-09",
  ]);
});

test("days off are joined", () => {
  const monday = dayOf("2026-03-02");
  expect(offSpans(monday, monday + 14, isWeekday)).toEqual([
    { start: monday + 5, end: monday + 7 },
    { start: monday + 12, end: monday + 14 },
  ]);
});

test("fitting chooses the look", () => {
  expect(zoomFor(fitWidth(0, 20, 1000))).toBe("day");
  expect(zoomFor(fitWidth(0, 720, 1000))).toBe("quarter");
});
