import { expect, test } from "vitest";
import { monthsFrom, weeksOf } from "./days";

test("weeks begin on Monday and hold the month's days only", () => {
  // 1 February 2027 is a Monday: four full weeks.
  expect(weeksOf(2027, 1)).toHaveLength(4);
  expect(weeksOf(2027, 1)[0]?.[0]).toBe("2027-02-01");
  // 1 May 2027 is a Saturday.
  expect(weeksOf(2027, 4)[0]).toEqual([null, null, null, null, null, "2027-05-01", "2027-05-02"]);
  expect(weeksOf(2028, 1).flat().filter(Boolean)).toHaveLength(29);
});

test("the first month is what is left of it", () => {
  expect(monthsFrom(new Date(2026, 10, 21), 3)).toEqual([
    { start_on: "2026-11-21", finish_on: "2026-11-30" },
    { start_on: "2026-12-01", finish_on: "2026-12-31" },
    { start_on: "2027-01-01", finish_on: "2027-01-31" },
  ]);
});
