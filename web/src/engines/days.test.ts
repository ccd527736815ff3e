import { expect, test } from "vitest";
import { addDays, daysBetween, isoOf, mondayOf, todayIso, weekdayOf } from "./days";

test("days are counted across months, years and the change of summer time", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2027-03-28", 1)).toBe("2027-03-29");
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
});

test("weeks begin on Monday, before 1970 too", () => {
  expect(weekdayOf("2026-11-22")).toBe(6);
  expect(weekdayOf("1969-12-29")).toBe(0);
  expect(mondayOf("2026-11-22")).toBe("2026-11-16");
});

test("today is the reader's day", () => {
  expect(todayIso(new Date(2026, 10, 21, 0, 5))).toBe("2026-11-21");
  expect(isoOf(2026, 12, 0)).toBe("2026-12-31");
});
