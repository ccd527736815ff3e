import { describe, expect, it } from "vitest";
import { type MapArea, treeOf } from "./data";

const area = (id: number, parent: number | null) => ({ id, parent }) as MapArea;

describe("treeOf", () => {
  it("puts each area below the one that it is part of", () => {
    const rows = treeOf([area(1, null), area(2, null), area(3, 1), area(4, 3), area(5, 99)]);
    expect(rows.map((row) => [row.area.id, row.depth])).toEqual([
      [1, 0],
      [3, 1],
      [4, 2],
      [2, 0],
      [5, 0],
    ]);
  });
});
