import { expect, test } from "vitest";
import { membersOf } from "./front";

test("the lowest bit is the first requirement", () => {
  const free = Array.from({ length: 9 }, (_, id) => ({ id, key: `S-${id}`, title: "" }));
  const points = [
    { amount: 0, value: 0, members: "0" },
    { amount: 1, value: 1, members: "112" },
  ];
  expect(membersOf({ free, points }, 0)).toEqual(Array(9).fill(false));
  expect(membersOf({ free, points }, 1).flatMap((isIn, place) => (isIn ? [place] : []))).toEqual([1, 4, 8]);
});
