import { expect, test } from "vitest";
import { daysOf, draftOf, intentOf, isMovable, linkKindOf } from "./gesture";
import type { TimelineRow } from "./types";

const row: TimelineRow = { key: "A", kind: "bar", label: "A", start: "2026-03-05", finish: "2026-03-09" };

function after(gesture: Parameters<typeof draftOf>[1]) {
  const days = draftOf(row, gesture);
  return days ? intentOf("A", days) : null;
}

test("moving keeps the length", () => {
  expect(after({ kind: "move", key: "A", delta: 3 })).toEqual({
    key: "A",
    start: "2026-03-08",
    finish: "2026-03-12",
  });
});

test("resizing never makes a bar shorter than a day", () => {
  expect(after({ kind: "resize", key: "A", edge: "finish", delta: -99 })).toEqual({
    key: "A",
    start: "2026-03-05",
    finish: "2026-03-05",
  });
  expect(after({ kind: "resize", key: "A", edge: "start", delta: 99 })).toEqual({
    key: "A",
    start: "2026-03-09",
    finish: "2026-03-09",
  });
  expect(after({ kind: "resize", key: "A", edge: "finish", delta: 2 })?.finish).toBe("2026-03-11");
});

test("a row with one date has it twice, a row with none has none", () => {
  expect(daysOf({ ...row, start: null })).toEqual(daysOf({ ...row, start: "2026-03-09" }));
  expect(daysOf({ ...row, start: null, finish: null })).toBeNull();
});

test("summaries stay unless told; link kinds name both sides", () => {
  expect(isMovable(row)).toBe(true);
  expect(isMovable({ ...row, kind: "summary" })).toBe(false);
  expect(isMovable({ ...row, kind: "summary", canMove: true })).toBe(true);
  expect(linkKindOf("F", "S")).toBe("FS");
});
