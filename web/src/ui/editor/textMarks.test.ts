import { Schema } from "@tiptap/pm/model";
import { expect, test } from "vitest";
import { plainTextOf, rangeOf } from "./textMarks";

const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "inline*" },
    list: { group: "block", content: "paragraph+" },
    text: { group: "inline" },
    hardBreak: { group: "inline", inline: true },
    mention: { group: "inline", inline: true, atom: true },
  },
  marks: { bold: {} },
});
const p = (...parts: Parameters<typeof schema.node>[2][]) =>
  schema.node("paragraph", null, parts.flat() as never);
const words = (text: string) => schema.text(text);
const doc = schema.node("doc", null, [
  p([words("One "), schema.text("bold", [schema.mark("bold")]), words(" word")]),
  schema.node("list", null, [p([words("系统"), schema.node("hardBreak"), words("🚀应")]), p([])]),
  p([schema.node("mention"), words("end")]),
]);

test("the plain text parts blocks and counts what has no words as one sign", () => {
  expect(plainTextOf(doc).text).toBe("One bold word\n系统\n🚀应\n\n\ufffcend");
});

test.each(["One", "bold", "d w", "系统", "应", "🚀应", "end"])("%s is found where it stands", (sought) => {
  const plain = plainTextOf(doc);
  const start = plain.text.indexOf(sought);
  const range = rangeOf(plain, start, start + sought.length);
  expect(range && doc.textBetween(range.from, range.to)).toBe(sought);
});

test("words that are no longer there have no place", () => {
  const plain = plainTextOf(doc);
  expect(rangeOf(plain, 500, 504)).toBeNull();
});
