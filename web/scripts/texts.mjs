// Writes src/texts/keys.ts: the union of every text key, so that a misspelt key fails the type check.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

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
const target = new URL("keys.ts", folder);
let before = "";
try {
  before = readFileSync(target, "utf8");
} catch {}
if (before !== source) writeFileSync(target, source);
