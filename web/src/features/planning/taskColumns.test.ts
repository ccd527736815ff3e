import { expect, test } from "vitest";
import { widthsIn, withWidth } from "./taskColumns";

test("chosen widths are kept in the address, and nonsense in it is no width", () => {
  expect(withWidth(undefined, "person", 150)).toBe("person:150");
  expect(withWidth("person:150,effort:80", "person", 90)).toBe("person:90,effort:80");
  expect([...widthsIn("person:150,effort:wide,:80,slack:5")]).toEqual([["person", 150]]);
});
