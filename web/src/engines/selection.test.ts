import { expect, test } from "vitest";
import { at, clamp, everything, extend, jump, move, rangeOf, tab, walk } from "./selection";

const bounds = { rows: 4, cols: 3 };

test("moves one cell and stops at every edge", () => {
  expect(move(at(0, 0), "down", bounds)).toEqual(at(1, 0));
  expect(move(at(0, 0), "up", bounds)).toEqual(at(0, 0));
  expect(move(at(3, 2), "right", bounds)).toEqual(at(3, 2));
  expect(move(at(0, 1), "down", bounds, 20)).toEqual(at(3, 1));
});

test("a plain move after extending starts from the anchor", () => {
  const wide = extend(extend(at(1, 1), "right", bounds), "down", bounds);
  expect(rangeOf(wide)).toEqual({ top: 1, left: 1, bottom: 2, right: 2 });
  expect(move(wide, "up", bounds)).toEqual(at(0, 1));
});

test("extending backwards over the anchor turns the range around", () => {
  const back = extend(extend(at(1, 1), "left", bounds), "up", bounds);
  expect(rangeOf(back)).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
});

test("tab goes on in the next row and stays at the end", () => {
  expect(tab(at(0, 2), 1, bounds)).toEqual(at(1, 0));
  expect(tab(at(1, 0), -1, bounds)).toEqual(at(0, 2));
  expect(tab(at(3, 2), 1, bounds)).toEqual(at(3, 2));
});

test("tab inside a range wraps within it", () => {
  const range = { top: 1, left: 0, bottom: 2, right: 1 };
  expect(walk(range, { row: 1, col: 1 }, 1)).toEqual({ row: 2, col: 0 });
  expect(walk(range, { row: 2, col: 1 }, 1)).toEqual({ row: 1, col: 0 });
  expect(walk(range, { row: 1, col: 0 }, -1)).toEqual({ row: 2, col: 1 });
});

test("ctrl+arrow runs to the end of the filled cells, over a gap, or to the edge", () => {
  const filled = [true, true, false, false, true];
  const isEmpty = (row: number) => !filled[row];
  const tall = { rows: 5, cols: 1 };
  expect(jump({ row: 0, col: 0 }, "down", tall, isEmpty)).toEqual({ row: 1, col: 0 });
  expect(jump({ row: 1, col: 0 }, "down", tall, isEmpty)).toEqual({ row: 4, col: 0 });
  expect(jump({ row: 4, col: 0 }, "up", tall, isEmpty)).toEqual({ row: 1, col: 0 });
  expect(jump({ row: 0, col: 0 }, "down", tall, () => true)).toEqual({ row: 4, col: 0 });
  expect(jump({ row: 4, col: 0 }, "down", tall, isEmpty)).toEqual({ row: 4, col: 0 });
});

test("everything, and clamping to a smaller table", () => {
  expect(rangeOf(everything(bounds))).toEqual({ top: 0, left: 0, bottom: 3, right: 2 });
  expect(clamp(everything(bounds), { rows: 2, cols: 2 }).focus).toEqual({ row: 1, col: 1 });
});
