import { expect, test } from "vitest";
import { nameOf, toneOf } from "./data";

test("tones change at a half and at four fifths", () => {
  expect([0, 0.49, 0.5, 0.79, 0.8, 1].map(toneOf)).toEqual([
    "red",
    "red",
    "amber",
    "amber",
    "green",
    "green",
  ]);
});

test("a forecast without a name is called by its part of the plan", () => {
  expect(nameOf({ id: 4, name: "", scope: { name: "R1" } })).toBe("R1 #4");
  expect(nameOf({ id: 4, name: "Spring", scope: { name: "R1" } })).toBe("Spring");
});
