import { expect, test } from "vitest";
import { comparer, keyBetween, moveItem } from "./ordering";

test("moves one and leaves the given list", () => {
  const list = ["a", "b", "c", "d"];
  expect(moveItem(list, 0, 2)).toEqual(["b", "c", "a", "d"]);
  expect(moveItem(list, 3, 0)).toEqual(["d", "a", "b", "c"]);
  expect(list).toEqual(["a", "b", "c", "d"]);
});

test("there is always a key between two, after a thousand insertions at random places", () => {
  const keys: string[] = [];
  let seed = 7;
  for (let round = 0; round < 1000; round += 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    const place = seed % (keys.length + 1);
    const key = keyBetween(keys[place - 1] ?? "", keys[place] ?? "");
    keys.splice(place, 0, key);
  }
  expect([...keys].sort((a, b) => (a < b ? -1 : 1))).toEqual(keys);
  expect(new Set(keys).size).toBe(1000);
});

test("always first and always last stay in order", () => {
  let first = keyBetween("", "");
  let last = first;
  for (let round = 0; round < 50; round += 1) {
    const before = keyBetween("", first);
    const after = keyBetween(last, "");
    expect(before < first && after > last).toBe(true);
    first = before;
    last = after;
  }
});

test("empty values come last both ways; digits count as numbers", () => {
  const compare = comparer("en");
  expect(["v10", "", "v2"].sort((a, b) => compare(a, b, "asc"))).toEqual(["v2", "v10", ""]);
  expect(["v10", "", "v2"].sort((a, b) => compare(a, b, "desc"))).toEqual(["v10", "v2", ""]);
  expect(compare(3, 20, "asc")).toBeLessThan(0);
});
