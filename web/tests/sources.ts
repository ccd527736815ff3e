import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const sourceFolder = fileURLToPath(new URL("../src/", import.meta.url));

export interface Source {
  /** Relative to src, with forward slashes. */
  path: string;
  text: string;
}

/** Every TypeScript file of src that people write. */
export function readSources(): Source[] {
  return readdirSync(sourceFolder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts") && path !== "texts/keys.ts")
    .map((path) => ({ path, text: readFileSync(join(sourceFolder, path), "utf8") }));
}

/** What a file imports from src, relative to src. */
export function importsOf({ path, text }: Source): string[] {
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].map(
    (match) => match[1] ?? "",
  );
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith("@/")) return [specifier.slice(2)];
    if (!specifier.startsWith(".")) return [];
    return [relative(sourceFolder, resolve(sourceFolder, dirname(path), specifier)).replaceAll("\\", "/")];
  });
}
