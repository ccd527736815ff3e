import type { ClipboardEvent } from "react";
import { readTable, writeHtml, writeTsv } from "../../engines/clipboard";
import { type Bounds, clamp, rangeOf, type Selection } from "../../engines/selection";
import { clearRange, type Outcome, pasteInto, readRange, type Table } from "./edits";
import type { EditOrigin } from "./types";

interface ClipboardOptions<R> {
  table: Table<R>;
  bounds: Bounds;
  selection: Selection;
  setSelection: (next: Selection) => void;
  /** While a cell is edited the clipboard is the text field's own. */
  isEditing: boolean;
  isEditable: boolean;
  send: (outcome: Outcome, origin: EditOrigin) => void;
}

/** Copy, cut and paste of the selected range, as text and as a table that spreadsheets read. */
export function useClipboard<R>({
  table,
  bounds,
  selection,
  setSelection,
  isEditing,
  isEditable,
  send,
}: ClipboardOptions<R>) {
  const onCopy = (event: ClipboardEvent) => {
    if (isEditing) return;
    event.preventDefault();
    const matrix = readRange(table, rangeOf(selection));
    event.clipboardData.setData("text/plain", writeTsv(matrix));
    event.clipboardData.setData("text/html", writeHtml(matrix));
    if (event.type === "cut" && isEditable) send(clearRange(table, rangeOf(selection)), "clear");
  };

  const onPaste = (event: ClipboardEvent) => {
    if (isEditing || !isEditable) return;
    event.preventDefault();
    const clip = readTable(
      event.clipboardData.getData("text/plain"),
      event.clipboardData.getData("text/html"),
    );
    const range = rangeOf(selection);
    send(pasteInto(table, range, clip), "paste");
    const cols = Math.max(1, ...clip.map((row) => row.length));
    const focus = {
      row: Math.max(range.bottom, range.top + clip.length - 1),
      col: Math.max(range.right, range.left + cols - 1),
    };
    setSelection(clamp({ anchor: { row: range.top, col: range.left }, focus }, bounds));
  };

  return { onCopy, onPaste };
}
