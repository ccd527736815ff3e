import type { Matrix } from "../../engines/clipboard";
import type { Range } from "../../engines/selection";
import type { Placed } from "./layout";
import type { CellValue, GridColumn, GridEdit, Rejection } from "./types";
import { asText, emptyValue, fromText, sameValue } from "./values";

export interface Table<R> {
  placed: Placed<R>;
  rowCount: number;
  getRow: (index: number) => R | undefined;
  rowKey: (row: R) => string;
}

export interface Outcome {
  edits: GridEdit[];
  rejected: Rejection[];
  /** Rows of the clip that lie past the end, as values by column id. */
  added: Record<string, CellValue>[];
}

const mayEdit = <R>(column: GridColumn<R>, row: R) =>
  column.kind !== "readonly" && column.canEdit?.(row) !== false;

function put<R>(outcome: Outcome, table: Table<R>, index: number, column: GridColumn<R>, value: CellValue) {
  const row = table.getRow(index);
  if (row === undefined || !mayEdit(column, row)) return;
  const previous = column.value(row);
  if (sameValue(previous, value)) return;
  outcome.edits.push({ rowKey: table.rowKey(row), row: index, columnId: column.id, value, previous });
}

/** What copying a range gives; rows that are not loaded give empty cells. */
export function readRange<R>(table: Table<R>, range: Range): Matrix {
  const matrix: Matrix = [];
  for (let index = range.top; index <= range.bottom; index += 1) {
    const row = table.getRow(index);
    const cells: string[] = [];
    for (let col = range.left; col <= range.right; col += 1) {
      const column = table.placed.columns[col]?.column;
      cells.push(column && row !== undefined ? asText(column, column.value(row)) : "");
    }
    matrix.push(cells);
  }
  return matrix;
}

/**
 * A clip of one row or one cell repeats over a larger selection whose size it divides; otherwise the
 * clip keeps its shape from the selection's top left.
 */
export function pasteInto<R>(table: Table<R>, range: Range, clip: Matrix): Outcome {
  const outcome: Outcome = { edits: [], rejected: [], added: [] };
  const clipRows = clip.length;
  const clipCols = Math.max(0, ...clip.map((row) => row.length));
  if (clipRows === 0 || clipCols === 0) return outcome;
  const selectedRows = range.bottom - range.top + 1;
  const selectedCols = range.right - range.left + 1;
  const rows = selectedRows > clipRows && selectedRows % clipRows === 0 ? selectedRows : clipRows;
  const cols = selectedCols > clipCols && selectedCols % clipCols === 0 ? selectedCols : clipCols;
  for (let down = 0; down < rows; down += 1) {
    const index = range.top + down;
    const isPast = index >= table.rowCount;
    const row = isPast ? undefined : table.getRow(index);
    const fresh: Record<string, CellValue> = {};
    for (let right = 0; right < cols; right += 1) {
      const column = table.placed.columns[range.left + right]?.column;
      if (!column || column.kind === "readonly") continue;
      if (row !== undefined && !mayEdit(column, row)) continue;
      const words = clip[down % clipRows]?.[right % clipCols] ?? "";
      const value = fromText(column, words);
      if (isPast) {
        if (value.ok) fresh[column.id] = value.value;
        else if (words !== "")
          outcome.rejected.push({ rowKey: "", columnId: column.id, text: words, reason: value.reason });
      } else if (value.ok) put(outcome, table, index, column, value.value);
      else if (row !== undefined) {
        outcome.rejected.push({
          rowKey: table.rowKey(row),
          columnId: column.id,
          text: words,
          reason: value.reason,
        });
      }
    }
    if (isPast) outcome.added.push(fresh);
  }
  return outcome;
}

/** Delete: every cell that may be empty and may be changed. */
export function clearRange<R>(table: Table<R>, range: Range): Outcome {
  const outcome: Outcome = { edits: [], rejected: [], added: [] };
  for (let index = range.top; index <= range.bottom; index += 1) {
    for (let col = range.left; col <= range.right; col += 1) {
      const column = table.placed.columns[col]?.column;
      if (column && !column.required) put(outcome, table, index, column, emptyValue(column));
    }
  }
  return outcome;
}

/** Copies the rows of `source` downwards through row `to`, repeating them in order. */
export function fillDown<R>(table: Table<R>, source: Range, to: number): Outcome {
  const outcome: Outcome = { edits: [], rejected: [], added: [] };
  const height = source.bottom - source.top + 1;
  for (let index = source.bottom + 1; index <= Math.min(to, table.rowCount - 1); index += 1) {
    const from = table.getRow(source.top + ((index - source.top) % height));
    if (from === undefined) continue;
    for (let col = source.left; col <= source.right; col += 1) {
      const column = table.placed.columns[col]?.column;
      if (column) put(outcome, table, index, column, column.value(from));
    }
  }
  return outcome;
}
