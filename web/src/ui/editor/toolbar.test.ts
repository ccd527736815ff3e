import { expect, test } from "vitest";
import { safeAddress } from "./Toolbar";

test.each([
  ["example.org/a", "https://example.org/a"],
  [" https://example.org ", "https://example.org"],
  ["mailto:a@example.org", "mailto:a@example.org"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["just words", null],
  ["", null],
])("link address %s", (typed, href) => {
  expect(safeAddress(typed)).toBe(href);
});
