import { expect, test } from "vitest";
import { growForest, indented, isWithin, outdented, shifted } from "./tree";
import type { Row } from "./types";

const row = (id: number, parent: number | null, position: number) => ({ id, parent, position }) as Row;
const rows = [row(1, null, 10), row(2, 1, 20), row(3, 1, 15), row(4, 99, 5), row(5, 3, 1)];
const rowOf = (id: number) => rows.find((one) => one.id === id);
const shape = (closed: number[] = []) =>
  growForest(rows, new Set(closed), "by-position").lines.map((line) => [line.row.id, line.depth]);

test("children stand below their parent in their order; who has no parent in the list stands at the top", () => {
  expect(shape()).toEqual([
    [4, 0],
    [1, 0],
    [3, 1],
    [5, 2],
    [2, 1],
  ]);
});

test("a closed row hides everything below it", () => {
  expect(shape([1])).toEqual([
    [4, 0],
    [1, 0],
  ]);
});

test("deeper, up and among siblings", () => {
  const forest = growForest(rows, new Set(), "by-position");
  expect(indented(forest, rows[1] as Row)).toEqual({ parent: 3, position: 2 });
  expect(indented(forest, rows[2] as Row)).toBeNull();
  expect(outdented(forest, rowOf, rows[4] as Row)).toEqual({ parent: 1, position: 17.5 });
  expect(outdented(forest, rowOf, rows[0] as Row)).toBeNull();
  expect(shifted(forest, rows[1] as Row, -1)).toEqual({ parent: 1, position: 14 });
  expect(shifted(forest, rows[1] as Row, 1)).toBeNull();
});

test("a row is within itself and within what is above it", () => {
  const forest = growForest(rows, new Set(), "by-position");
  expect(isWithin(forest, rowOf, 5, 1)).toBe(true);
  expect(isWithin(forest, rowOf, 1, 1)).toBe(true);
  expect(isWithin(forest, rowOf, 1, 5)).toBe(false);
});
