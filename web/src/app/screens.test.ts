import { expect, it } from "vitest";
import { screens } from "./screens";

// The gallery is for those who build; the product does not hold it.
const shipped = screens.filter((screen) => !screen.path.includes("gallery"));

it("gives no two screens the same keys or the same address", () => {
  for (const name of ["shortcut", "path"] as const) {
    const given = shipped.map((screen) => screen[name]).filter((one) => one !== undefined);
    expect(given.length).toBeGreaterThan(10);
    expect(given.filter((one, place) => given.indexOf(one) !== place)).toEqual([]);
  }
});
