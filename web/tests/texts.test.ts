import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSources, sourceFolder } from "./sources";

type Texts = Record<string, string>;

/** `{"a": {"b_one": "…"}}` of grid.json becomes `grid.a.b_one`. */
function readTexts(language: string): Texts {
  const found: Texts = {};
  const collect = (prefix: string, value: Record<string, unknown>) => {
    for (const [name, text] of Object.entries(value)) {
      if (typeof text === "string") found[`${prefix}.${name}`] = text;
      else collect(`${prefix}.${name}`, text as Record<string, unknown>);
    }
  };
  for (const file of readdirSync(join(sourceFolder, "texts", language))) {
    collect(
      file.replace(/\.json$/, ""),
      JSON.parse(readFileSync(join(sourceFolder, "texts", language, file), "utf8")),
    );
  }
  return found;
}

const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const basesOf = (texts: Texts) => [...new Set(Object.keys(texts).map(base))].sort();
const holes = (text: string) =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ""))].sort();

const zh = readTexts("zh");
const en = readTexts("en");

test("both languages say the same things", () => {
  expect(basesOf(zh)).toEqual(basesOf(en));
  expect(Object.keys(zh).length).toBeGreaterThan(100);
});

test("no text is empty, and each pair takes the same values", () => {
  const wrong: string[] = [];
  for (const [key, text] of [...Object.entries(zh), ...Object.entries(en)])
    if (text.trim() === "") wrong.push(`${key} is empty`);
  for (const key of basesOf(en)) {
    const english = en[key] ?? en[`${key}_other`] ?? "";
    const chinese = zh[key] ?? zh[`${key}_other`] ?? "";
    if (holes(english).join() !== holes(chinese).join())
      wrong.push(`${key}: ${holes(english)} ≠ ${holes(chinese)}`);
  }
  expect(wrong).toEqual([]);
});

test("plurals are complete: English one and other, Chinese other", () => {
  const plural = [...Object.keys(en), ...Object.keys(zh)].filter((key) => base(key) !== key).map(base);
  const wrong = [...new Set(plural)].filter(
    (key) => !en[`${key}_one`] || !en[`${key}_other`] || !zh[`${key}_other`],
  );
  expect(wrong).toEqual([]);
});

/** Words that are data and not messages: what a pasted cell may say, the languages' own names. */
const mayHoldChinese = new Set([
  "texts/languages.ts",
  "engines/coerce.ts",
  "ui/mark/index.tsx",
  "features/requirements/substance/conditions.ts",
]);

/** `also` lists what a pasted cell may say; those words are data, too. */
const withoutSynonyms = (text: string) =>
  text.replace(/\bconst also\b[\s\S]*?\n\};/g, "").replace(/\balso: \[[^\]]*\]/g, "");

test("no message is written into the source", () => {
  const wrong = readSources()
    .filter(
      ({ path }) => !path.startsWith("gallery/") && !path.endsWith(".test.ts") && !mayHoldChinese.has(path),
    )
    .flatMap(({ path, text }) => {
      const code = withoutSynonyms(text)
        .replace(/\/\*[\s\S]*?\*\//g, "")
        .replace(/(^|\s)\/\/.*$/gm, "");
      const chinese = code.match(/[㐀-鿿]+/g) ?? [];
      const english = path.endsWith(".tsx")
        ? (code.match(/<\w[^<>]*>\s*[A-Z][a-z]+(?: [a-z]+)+[.!?]?\s*<\//g) ?? [])
        : [];
      return [...chinese, ...english].map((words) => `${path}: ${words}`);
    });
  expect(wrong).toEqual([]);
});

test("every key that the source names exists", () => {
  const known = new Set(basesOf(en));
  const features = new Set(basesOf(en).map((key) => key.split(".")[0]));
  const wrong = readSources()
    .filter(({ path }) => !path.endsWith(".test.ts"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\b(?:t|text)\(\s*"([\w.]+)"/g)]
        .map((match) => match[1] ?? "")
        .filter((key) => features.has(key.split(".")[0] ?? "") && !known.has(key))
        .map((key) => `${path}: ${key}`),
    );
  expect(wrong).toEqual([]);
});
