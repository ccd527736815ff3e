import { describe, expect, it } from "vitest";
import { neighbours } from "./order";

const sections = [
  { id: 1, level: 1 },
  { id: 2, level: 2 },
  { id: 3, level: 2 },
  { id: 4, level: 1 },
  { id: 5, level: 2 },
  { id: 6, level: 1 },
];
const steps = (id: number) => neighbours(sections, sections.find((one) => one.id === id) ?? { id, level: 1 });

describe("moving a section by a step", () => {
  it("passes a whole chapter at a time", () => {
    expect(steps(4)).toEqual({ up: null, down: 6 });
    expect(steps(1)).toEqual({ up: undefined, down: 5 });
    expect(steps(6)).toEqual({ up: 3, down: undefined });
  });
  it("passes one neighbour of the same level, and the chapter's heading after that", () => {
    expect(steps(3)).toEqual({ up: 1, down: 5 });
    expect(steps(2)).toEqual({ up: null, down: 3 });
  });
  it("has no step for what is not there", () => {
    expect(steps(9)).toEqual({ up: undefined, down: undefined });
  });
});
