import { expect, test } from "vitest";
import type { Shown } from "./data";
import { laidOut, trackHeight } from "./layout";

const item = (id: number, lane: string, start: string | null, finish: string | null): Shown => ({
  id,
  title: `Item ${id}`,
  lanes: [lane],
  horizon: "next",
  goalNames: [],
  start_on: start,
  finish_on: finish,
});

test("bars that share a day stand on tracks of their own, and others on the first that is free", () => {
  const layout = laidOut({
    today: "2026-02-10",
    lanes: [
      { id: "a", name: "A" },
      { id: "b", name: "B" },
    ],
    items: [
      item(1, "a", "2026-02-01", "2026-02-14"),
      item(2, "a", "2026-02-14", "2026-02-20"),
      item(3, "a", "2026-02-15", "2026-02-28"),
      item(4, "b", null, null),
    ],
    dependencies: [],
  });
  expect(layout.ticks.map((tick) => tick.iso)).toEqual(["2026-02-01"]);
  expect(layout.months).toBe(1);
  const [a, b] = layout.lanes;
  expect(a?.bars.map((bar) => (bar.top - 8) / trackHeight)).toEqual([0, 1, 0]);
  expect(a?.bars[0]?.left).toBe(0);
  expect(a?.bars[0]?.width).toBe(50);
  expect(a?.height).toBe(2 * trackHeight + 16);
  expect(b?.top).toBe(a?.height);
  expect(b?.undated.map(({ id }) => id)).toEqual([4]);
  expect(layout.height).toBe((a?.height ?? 0) + (b?.height ?? 0));
  expect(layout.today).toBeCloseTo((9.5 / 28) * 100, 9);
});

test("a picture goes from the first month to the last, over the turn of a year", () => {
  const layout = laidOut({
    today: "2026-11-22",
    lanes: [{ id: "a", name: "A" }],
    items: [item(1, "a", "2026-12-30", "2027-01-02")],
    dependencies: [],
  });
  expect(layout.ticks.map(({ iso, isYear }) => [iso, isYear])).toEqual([
    ["2026-11-01", true],
    ["2026-12-01", false],
    ["2027-01-01", true],
  ]);
});
