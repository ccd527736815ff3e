import { expect, test } from "vitest";
import { moved, pairsOf } from "./order";

test("a thing is put elsewhere and the others close up", () => {
  expect(moved(["a", "b", "c", "d"], 3, 0)).toEqual(["d", "a", "b", "c"]);
  expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
});

test("every pair comes once, neighbours first", () => {
  expect(pairsOf([1, 2, 3])).toEqual([
    [1, 2],
    [2, 3],
    [1, 3],
  ]);
  expect(pairsOf([...Array(20).keys()])).toHaveLength(190);
});
