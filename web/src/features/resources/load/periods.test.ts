import { expect, it } from "vitest";
import { heatOf, periodOf } from "./periods";

it("looks at weeks for three months and at whole months for longer", () => {
  const now = new Date(2026, 10, 22);
  expect(periodOf("3", now)).toEqual({ start_on: "2026-11-22", finish_on: "2027-01-31", step: "week" });
  expect(periodOf("12", now)).toEqual({ start_on: "2026-11-01", finish_on: "2027-10-31", step: "month" });
});

it("steps by quarters of the limit and stays in the scale", () => {
  expect([0, 0.1, 1.25, 1.3, 5, 9].map((load) => heatOf(load, 5))).toEqual([0, 1, 1, 2, 4, 4]);
  expect(heatOf(3, 0)).toBe(0);
});
