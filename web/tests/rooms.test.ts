import { expect, test } from "vitest";
import { importsOf, readSources } from "./sources";

/** Imports run downward only; a room may always import from itself. */
const below: Record<string, readonly string[]> = {
  "main.tsx": ["app", "ui", "texts"],
  app: ["features", "ui", "engines", "api", "texts", "gallery"],
  gallery: ["ui", "engines", "api", "texts"],
  features: ["ui", "engines", "api", "texts"],
  ui: ["engines", "api", "texts"],
  engines: ["texts"],
  api: ["texts", "engines"],
  texts: [],
};

const roomOf = (path: string) => path.split("/")[0] ?? "";
const featureOf = (path: string) => path.split("/")[1] ?? "";

function wrongImports(sources: ReturnType<typeof readSources>): string[] {
  return sources.flatMap((source) =>
    importsOf(source).flatMap((target) => {
      const [from, to] = [roomOf(source.path), roomOf(target)];
      const isSibling =
        from === "features" && to === "features" && featureOf(source.path) !== featureOf(target);
      const isAllowed = from === to || (below[from] ?? []).includes(to);
      return isAllowed && !isSibling ? [] : [`${source.path} imports ${target}`];
    }),
  );
}

test("imports run downward and no feature knows another", () => {
  const sources = readSources();
  expect(sources.length).toBeGreaterThan(50);
  expect(wrongImports(sources)).toEqual([]);
});

test("the rule sees an import that goes up, and one between features", () => {
  const wrong = [
    { path: "ui/x/A.tsx", text: 'import { a } from "../../features/plans/a";' },
    { path: "features/plans/B.tsx", text: 'const b = import("../risks/B");' },
    { path: "features/plans/C.tsx", text: 'import { Grid } from "../../ui/grid";' },
  ];
  expect(wrongImports(wrong)).toEqual([
    "ui/x/A.tsx imports features/plans/a",
    "features/plans/B.tsx imports features/risks/B",
  ]);
});

test("engines know neither React nor the document", () => {
  const impure = readSources()
    .filter(({ path }) => path.startsWith("engines/") && !path.endsWith(".test.ts"))
    .filter(({ text }) => /from "react|\bdocument\.|\bwindow\.|\blocalStorage\b/.test(text))
    .map(({ path }) => path);
  expect(impure).toEqual([]);
});
