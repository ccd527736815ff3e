import { describe, expect, it } from "vitest";
import { type Input, readCondition, sayCondition } from "./conditions";

const number: Input = { name: "age", kind: "number", unit: "", values: [], domain: null };
const colour: Input = { name: "colour", kind: "choice", unit: "", values: ["Red", "Blue"], domain: null };
const yes: Input = { name: "vip", kind: "yes_no", unit: "", values: [], domain: null };
const words = { yes: "是", no: "否" };

describe("a cell of a rule table", () => {
  it.each([
    ["≥18", "≥18"],
    [">= 18", "≥18"],
    ["<5", "<5"],
    ["[0..17]", "[0..17]"],
    ["0..17", "[0..17]"],
    ["(5 至 10]", "(5..10]"],
    ["-3", "-3"],
    ["≤1, 7.5", "≤1, 7.5"],
    ["", ""],
    ["-", ""],
  ])("reads %s and says it again", (text, said) => {
    const found = readCondition(text, number, words);
    expect(found && sayCondition(found, words, ", ", number)).toBe(said);
  });
  it.each(["about 5", "5..", "> x", "1..2..3"])("does not guess at %s", (text) => {
    expect(readCondition(text, number, words)).toBeNull();
  });
  it("knows a column's own values and yes and no in the reader's words", () => {
    expect(readCondition("red、Blue", colour, words)?.values).toEqual(["Red", "Blue"]);
    expect(readCondition("green", colour, words)).toBeNull();
    expect(readCondition("是", yes, words)?.values).toEqual(["yes"]);
  });
  it("reads dates", () => {
    expect(readCondition("≥2026-07-01", { ...number, kind: "date" }, words)?.intervals).toEqual([
      { low: "2026-07-01", high: null, low_open: false, high_open: false },
    ]);
  });
});
