import { expect, test } from "vitest";
import { niceTicks } from "./Scatter";

test("ticks are round, start at zero and reach the largest value", () => {
  expect(niceTicks(97)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(niceTicks(3)).toEqual([0, 1, 2, 3]);
  expect(niceTicks(0.42)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5]);
  expect(niceTicks(0)).toEqual([0, 1]);
});
