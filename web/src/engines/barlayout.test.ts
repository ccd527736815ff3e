import { expect, test } from "vitest";
import { arrowHead, barBox, indexLinks, linkPath, milestoneBox } from "./barlayout";

const scale = { start: 0, end: 100, perDay: 10 };
const metrics = { rowHeight: 30, barHeight: 16 };

test("a bar covers its last day; a milestone sits at the end of its day", () => {
  expect(barBox(scale, 2, 3, 4, metrics)).toEqual({ x: 30, y: 67, width: 20, height: 16 });
  expect(milestoneBox(scale, 0, 4, metrics)).toEqual({ x: 42, y: 7, width: 16, height: 16 });
  expect(barBox({ ...scale, perDay: 0.5 }, 0, 0, 0, metrics).width).toBe(3);
});

const numbers = (path: string) => path.match(/-?[\d.]+/g)?.map(Number) ?? [];
const firstPoint = (path: string) => numbers(path).slice(0, 2);
const lastPoint = (path: string) => numbers(path).slice(-2);

test("each kind of link leaves and enters its own side", () => {
  const from = barBox(scale, 0, 0, 4, metrics);
  const to = barBox(scale, 3, 10, 14, metrics);
  expect([firstPoint(linkPath("FS", from, to, 30)), lastPoint(linkPath("FS", from, to, 30))]).toEqual([
    [50, 15],
    [100, 105],
  ]);
  expect([firstPoint(linkPath("SS", from, to, 30)), lastPoint(linkPath("SS", from, to, 30))]).toEqual([
    [0, 15],
    [100, 105],
  ]);
  expect([firstPoint(linkPath("FF", from, to, 30)), lastPoint(linkPath("FF", from, to, 30))]).toEqual([
    [50, 15],
    [150, 105],
  ]);
  expect([firstPoint(linkPath("SF", from, to, 30)), lastPoint(linkPath("SF", from, to, 30))]).toEqual([
    [0, 15],
    [150, 105],
  ]);
  expect(arrowHead("FS", to)).toBe("M100 105l-5 -3.5v7z");
  expect(arrowHead("FF", to)).toBe("M150 105l5 -3.5v7z");
});

test("a link to an earlier bar goes around through the gap between rows", () => {
  const from = barBox(scale, 0, 10, 14, metrics);
  const to = barBox(scale, 1, 2, 5, metrics);
  expect(linkPath("FS", from, to, 30)).toContain(" 30");
});

test("only links that begin or end in the window are found, each once", () => {
  const index = indexLinks([
    { from: 0, to: 5 },
    { from: 100, to: 101 },
    { from: 0, to: 5000 },
    { from: 90, to: 40 },
    { from: -1, to: 3 },
  ]);
  expect(index.touching(50, 60)).toEqual([]);
  expect(index.touching(0, 5)).toEqual([0, 2]);
  expect(index.touching(40, 100).sort()).toEqual([1, 3]);
});
