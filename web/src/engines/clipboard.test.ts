import { expect, test } from "vitest";
import { parseHtmlTable, parseTsv, readTable, writeHtml, writeTsv } from "./clipboard";

const hard = [
  ["需求", 'say "hi"', '"quoted"', ""],
  ["two\nlines", "tab\there", "a,b", "=1+1"],
];

test("what is written is read back, quotes, tabs and line breaks included", () => {
  expect(parseTsv(writeTsv(hard))).toEqual(hard);
  expect(parseHtmlTable(writeHtml(hard.map((row) => row.map((cell) => cell.replace("\t", " ")))))).toEqual(
    hard.map((row) => row.map((cell) => cell.replace("\t", " "))),
  );
});

test("reads what Excel writes: CRLF, a last line break, quoted multi-line cells", () => {
  expect(parseTsv('a\tb\r\n"x\r\ny"\t"he said ""no"""\r\n')).toEqual([
    ["a", "b"],
    ["x\ny", 'he said "no"'],
  ]);
});

test("a quote that does not enclose the whole cell is text", () => {
  expect(parseTsv('"a" and "b"\tc')).toEqual([['"a" and "b"', "c"]]);
  expect(parseTsv('5" screen')).toEqual([['5" screen']]);
  expect(parseTsv('"never closed\tx')).toEqual([['"never closed', "x"]]);
});

test("empty cells and rows keep their place", () => {
  expect(parseTsv("a\t\tb\n\nc")).toEqual([["a", "", "b"], [""], ["c"]]);
  expect(parseTsv("\t")).toEqual([["", ""]]);
});

test("an HTML table with spans, entities, breaks and Excel's noise", () => {
  const html = `<html><style>td{color:red}</style><!--StartFragment--><table><tr><td rowspan=2>A&amp;B</td>
    <td colspan="2">wide</td></tr><tr><td>x<br>y</td><td>&#24320;&#x59cb;</td></tr></table>`;
  expect(parseHtmlTable(html)).toEqual([
    ["A&B", "wide", ""],
    ["", "x\ny", "开始"],
  ]);
  expect(parseHtmlTable("<p>none</p>")).toBeNull();
});

test("plain text wins where it is a table; HTML where the text is not", () => {
  expect(readTable("a\tb", "<table><tr><td>x</td></tr></table>")).toEqual([["a", "b"]]);
  expect(readTable("", "<table><tr><td>x</td><td>y</td></tr></table>")).toEqual([["x", "y"]]);
  expect(readTable("just words", "<b>just words</b>")).toEqual([["just words"]]);
});
