import { type Coerced, type CoerceReason, toChoice, toDate, toList, toNumber } from "../../engines/coerce";
import type { TextKey } from "../../texts";
import type { CellValue, GridColumn } from "./types";

export function isEmptyValue(value: CellValue | undefined): boolean {
  return (
    value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0)
  );
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => item === b[index]);
  return a === b || (isEmptyValue(a) && isEmptyValue(b));
}

export function emptyValue<R>(column: GridColumn<R>): CellValue {
  return column.kind === "tags" ? [] : column.kind === "text" ? "" : null;
}

/** What a cell says as text: for copying, for editing, for assistive technology. */
export function asText<R>(column: GridColumn<R>, value: CellValue): string {
  if (isEmptyValue(value)) return "";
  const label = (one: string) => column.options?.find((option) => option.value === one)?.label ?? one;
  if (Array.isArray(value)) return value.map(label).join(", ");
  if (column.kind === "select" || column.kind === "person") return label(String(value));
  return String(value);
}

/** A typed or pasted text as this column's value. */
export function fromText<R>(column: GridColumn<R>, text: string): Coerced<CellValue> {
  const coerced = coerceKind(column, text);
  if (coerced.ok && column.required && isEmptyValue(coerced.value)) return { ok: false, reason: "required" };
  return coerced;
}

function coerceKind<R>(column: GridColumn<R>, text: string): Coerced<CellValue> {
  switch (column.kind) {
    case "text": {
      const plain = column.multiline ? text.replace(/\r\n?/g, "\n") : text.replace(/\s*[\r\n]+\s*/g, " ");
      return { ok: true, value: plain.trim() };
    }
    case "number":
      return toNumber(text.endsWith(column.unit ?? "\0") ? text.slice(0, -(column.unit?.length ?? 0)) : text);
    case "date":
      return toDate(text);
    case "select":
      return toChoice(text, column.options ?? []);
    case "person": {
      const found = toChoice(text, column.options ?? []);
      return found.ok ? found : { ok: false, reason: "person" };
    }
    case "tags": {
      const values: string[] = [];
      for (const word of toList(text)) {
        const found = toChoice(word, column.options ?? []);
        if (found.ok && found.value !== null) values.push(found.value);
        else if (column.allowsNew) values.push(word);
        else return { ok: false, reason: "option" };
      }
      return { ok: true, value: values };
    }
    case "readonly":
      return { ok: false, reason: "readonly" };
  }
}

export const reasonKeys: Record<CoerceReason, TextKey> = {
  number: "grid.reason.number",
  whole: "grid.reason.number",
  date: "grid.reason.date",
  option: "grid.reason.option",
  person: "grid.reason.person",
  readonly: "grid.reason.readonly",
  required: "grid.reason.required",
};
