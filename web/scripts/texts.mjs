// Writes src/texts/keys.ts: the union of every text key, so that a misspelt key fails the type check; and
// src/texts/titles.{en,zh}.json: what pages and tabs are called, which the frame needs before the pages' own texts.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../src/texts/", import.meta.url);
const keys = new Set();

function collect(prefix, value) {
  for (const [name, text] of Object.entries(value)) {
    const key = `${prefix}.${name}`;
    if (typeof text === "string") keys.add(key.replace(/_(zero|one|two|few|many|other)$/, ""));
    else collect(key, text);
  }
}

for (const file of readdirSync(new URL("en/", folder)).sort()) {
  if (!file.endsWith(".json")) continue;
  collect(file.slice(0, -5), JSON.parse(readFileSync(new URL(`en/${file}`, folder), "utf8")));
}
const body = [...keys]
  .sort()
  .map((key) => `  | ${JSON.stringify(key)}`)
  .join("\n");
const source = `// Written by scripts/texts.mjs from src/texts/en; do not edit.\nexport type TextKey =\n${body || "  never"};\n`;
write(new URL("keys.ts", folder), source);

const features = new URL("../src/features/", import.meta.url);
const titles = readdirSync(features)
  .flatMap((feature) => ["screens.ts", "panels.ts"].map((file) => new URL(`${feature}/${file}`, features)))
  .filter((file) => existsSync(file))
  .flatMap((file) => [...readFileSync(file, "utf8").matchAll(/title: "([\w.]+)"/g)].map((match) => match[1]))
  .sort();
for (const language of ["en", "zh"]) {
  const made = {};
  for (const key of titles) {
    const path = key.split(".");
    const texts = JSON.parse(readFileSync(new URL(`${language}/${path[0]}.json`, folder), "utf8"));
    const text = path.slice(1).reduce((value, name) => value?.[name], texts);
    const last = path.pop();
    let place = made;
    for (const name of path) {
      place[name] ??= {};
      place = place[name];
    }
    place[last] = text;
  }
  write(new URL(`titles.${language}.json`, folder), `${JSON.stringify(made, null, 1)}\n`);
}

/** Leaves a file that says it already alone, so that a running development server does not reload. */
function write(target, content) {
  if (existsSync(target) && readFileSync(target, "utf8") === content) return;
  writeFileSync(target, content);
}
