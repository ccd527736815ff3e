import { expect, test } from "vitest";
import { dayOf } from "../../engines/timescale";
import { byDay, toneOf } from "./certainty";

test("a day has the highest share of those that end on it", () => {
  expect(
    byDay([
      ["2026-03-01", 0],
      ["2026-03-02", 0.5],
      ["2026-03-02", 0.7],
      ["2026-03-05", 1],
    ]),
  ).toEqual([
    { x: dayOf("2026-03-01"), y: 0 },
    { x: dayOf("2026-03-02"), y: 0.7 },
    { x: dayOf("2026-03-05"), y: 1 },
  ]);
});

test("tones change at a half and at four fifths", () => {
  expect([0, 0.49, 0.5, 0.79, 0.8, 1].map(toneOf)).toEqual([
    "red",
    "red",
    "amber",
    "amber",
    "green",
    "green",
  ]);
});
