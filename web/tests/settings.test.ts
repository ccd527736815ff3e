import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSources } from "./sources";

test("nothing writes a <style> element or an inline style in markup while it runs", () => {
  const wrong = readSources()
    .filter(({ path }) => !path.endsWith(".test.ts"))
    .map(({ path, text }) => ({ path, text: text.replace(/\/\*[\s\S]*?\*\//g, "") }))
    .filter(({ text }) => /createElement\(["']style["']\)|<style[\s>]|setAttribute\(["']style["']/.test(text))
    .map(({ path }) => path);
  expect(wrong).toEqual([]);
});

test("the page has no inline script and loads nothing from elsewhere", () => {
  const page = readFileSync(new URL("../index.html", import.meta.url), "utf8");
  expect(page.match(/<script(?![^>]*\bsrc=)/g)).toBeNull();
  expect(page.match(/(?:src|href)="(?:https?:)?\/\//g)).toBeNull();
});
