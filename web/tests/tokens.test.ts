import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sourceFolder } from "./sources";

const css = readFileSync(join(sourceFolder, "ui/theme/tokens.css"), "utf8");

function colours(selector: string): Record<string, string> {
  const start = css.indexOf(selector);
  const block = css.slice(css.indexOf("{", start), css.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--pw-([\w-]+):\s*(#[0-9a-f]{6})/g)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

/** WCAG 2.2: relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test("the reckoning itself: black on white is 21", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});

test.each(['[data-mantine-color-scheme="light"]', '[data-mantine-color-scheme="dark"]'])(
  "texts meet AA on every surface: %s",
  (selector) => {
    const tokens = colours(selector);
    const surfaces = ["surface", "surface-sunken", "surface-raised", "surface-hover", "surface-selected"];
    const inks = ["text", "text-2", "text-3", "link"];
    const wrong: string[] = [];
    const check = (ink: string, ground: string, least: number) => {
      const ratio = contrast(tokens[ink] ?? "", tokens[ground] ?? "");
      if (!(ratio >= least)) wrong.push(`${ink} on ${ground}: ${ratio.toFixed(2)}`);
    };
    for (const ink of inks) for (const ground of surfaces) check(ink, ground, 4.5);
    for (const tone of ["grey", "blue", "teal", "green", "amber", "red", "violet", "rose"]) {
      check(`${tone}-fg`, `${tone}-bg`, 4.5);
      for (const ground of ["surface", "surface-sunken", "surface-raised"]) check(`${tone}-fg`, ground, 4.5);
    }
    check("text-on-fill", "fill", 4.5);
    check("text-on-fill", "fill-hover", 4.5);
    for (const ground of ["surface", "surface-sunken", "surface-raised"]) check("focus", ground, 3);
    expect(wrong).toEqual([]);
  },
);
