import { expect, test } from "vitest";
import { periodsAhead } from "./periods";

test("two years of periods, and an older one where it is already chosen", () => {
  const found = periodsAhead(new Date(2026, 10, 22), "2024-Q1");
  expect(found.slice(0, 4)).toEqual(["2024-Q1", "2026", "2026-H1", "2026-H2"]);
  expect(found).toHaveLength(15);
  expect(periodsAhead(new Date(2026, 10, 22), "2027-Q4")).toHaveLength(14);
});
