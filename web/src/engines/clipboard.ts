/** Tables on the clipboard, as Excel, WPS, Numbers and Sheets write and read them. */
export type Matrix = string[][];

/** Cells with a tab, a line break or a leading quote are quoted; quotes inside are doubled. */
export function writeTsv(matrix: Matrix): string {
  return matrix
    .map((row) =>
      row.map((cell) => (/[\t\n\r]|^"/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join("\t"),
    )
    .join("\n");
}

export function writeHtml(matrix: Matrix): string {
  const rows = matrix
    .map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`)
    .join("");
  return `<meta charset="utf-8"><table>${rows}</table>`;
}

function escapeHtml(value: string): string {
  return value
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r\n|\r|\n/g, "<br>");
}

/**
 * The inverse of `writeTsv`. A quote opens a quoted cell only at its start and only if its end is followed
 * by a tab, a line break or nothing; so a plain text like `"a" and "b"` stays as it is. The line break
 * that spreadsheets put at the end adds no row.
 */
export function parseTsv(source: string): Matrix {
  const text = source.replace(/^﻿/, "");
  const rows: Matrix = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? readQuoted(text, at) : null;
    if (quoted) {
      row.push(quoted.cell);
      at = quoted.end;
    } else {
      let end = at;
      while (end < text.length && text[end] !== "\t" && text[end] !== "\n" && text[end] !== "\r") end += 1;
      row.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === "\t") {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) break;
    at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
    if (at >= text.length) break;
  }
  return rows;
}

function readQuoted(text: string, start: number): { cell: string; end: number } | null {
  let cell = "";
  let at = start + 1;
  while (at < text.length) {
    if (text[at] === '"') {
      if (text[at + 1] === '"') {
        cell += '"';
        at += 2;
        continue;
      }
      const next = text[at + 1];
      if (next === undefined || next === "\t" || next === "\n" || next === "\r") {
        return { cell: cell.replace(/\r\n?/g, "\n"), end: at + 1 };
      }
      return null;
    }
    cell += text[at];
    at += 1;
  }
  return null;
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function decode(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (name[0] === "#") {
      const code =
        name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    }
    return entities[name.toLowerCase()] ?? whole;
  });
}

/** The first table of an HTML fragment, spans filled with empty cells; `null` when there is none. */
export function parseHtmlTable(html: string): Matrix | null {
  const table = /<table\b[\s\S]*?<\/table>/i.exec(
    html.replace(/<!--[\s\S]*?-->|<style\b[\s\S]*?<\/style>/gi, ""),
  );
  if (!table) return null;
  const matrix: Matrix = [];
  const pending: number[] = [];
  for (const [, inner = ""] of table[0].matchAll(/<tr\b[^>]*>([\s\S]*?)(?=<\/tr>|<tr\b|<\/table>)/gi)) {
    const row: string[] = [];
    const skip = () => {
      while ((pending[row.length] ?? 0) > 0) {
        pending[row.length] = (pending[row.length] ?? 0) - 1;
        row.push("");
      }
    };
    for (const [, attributes = "", content = ""] of inner.matchAll(
      /<t[dh]\b([^>]*)>([\s\S]*?)(?=<\/t[dh]>|<t[dh]\b|$)/gi,
    )) {
      skip();
      const spans = (name: string) =>
        Math.min(1000, Number(new RegExp(`${name}="?(\\d+)`, "i").exec(attributes)?.[1] ?? 1));
      const [columns, rows] = [spans("colspan"), spans("rowspan")];
      const plain = decode(
        content
          .replace(/\s+/g, " ")
          .replace(/ ?<br\b[^>]*> ?/gi, "\n")
          .replace(/<\/p>\s*<p\b[^>]*>/gi, "\n")
          .replace(/<[^>]*>/g, ""),
      ).replace(/ /g, " ");
      for (let column = 0; column < columns; column += 1) {
        if (rows > 1) pending[row.length] = rows - 1;
        row.push(column === 0 ? plain.trim() : "");
      }
    }
    skip();
    matrix.push(row);
  }
  return matrix.length > 0 ? matrix : null;
}

/** Plain text is exact where it has the shape of a table; the HTML helps where a program wrote only that. */
export function readTable(plain: string, html: string): Matrix {
  if (plain !== "" && (/[\t\n]/.test(plain) || html === "")) return parseTsv(plain);
  const table = html === "" ? null : parseHtmlTable(html);
  if (table && (plain === "" || table.length > 1 || (table[0]?.length ?? 0) > 1)) return table;
  return parseTsv(plain);
}
