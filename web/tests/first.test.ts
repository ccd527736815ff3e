import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { importsOf, readSources, type Source, sourceFolder } from "./sources";

const sources = new Map(readSources().map((source) => [source.path, source]));

const found = (path: string): Source | undefined =>
  [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`]
    .map((name) => sources.get(name))
    .find((source) => source !== undefined);

/** What a file needs at once: neither types nor what `import()` brings later. */
function withoutLater(source: Source): Source {
  const text = source.text.replace(/import type [^;]+;/g, "").replace(/import\([^)]*\)/g, "");
  return { ...source, text };
}

test("the texts that the first page needs at once are among those that come first", () => {
  const first = new Set(
    [...(sources.get("texts/zh.ts")?.text.match(/\{([\w,]+)\}\.json/)?.[1] ?? "").split(",")].filter(Boolean),
  );
  expect(sources.get("texts/en.ts")?.text).toBe(sources.get("texts/zh.ts")?.text.replaceAll("zh", "en"));
  const known = new Set(
    readdirSync(join(sourceFolder, "texts/zh")).map((name) => name.replace(/\.json$/, "")),
  );
  const seen = new Set<Source>();
  const waiting = ["main.tsx", "features/requirements/RequirementsPage.tsx"].map(found);
  while (waiting.length > 0) {
    const source = waiting.pop();
    if (!source || seen.has(source)) continue;
    seen.add(source);
    waiting.push(...importsOf(withoutLater(source)).map(found));
  }
  expect(seen.size).toBeGreaterThan(60);
  const late: string[] = [];
  for (const { path, text } of seen)
    for (const [, file = ""] of text.replace(/title: "[\w.]+"/g, "").matchAll(/["`](\w+)\.[\w.$]/g))
      if (known.has(file) && !first.has(file) && file !== "gallery") late.push(`${path} needs ${file}.json`);
  expect([...new Set(late)]).toEqual([]);
});
