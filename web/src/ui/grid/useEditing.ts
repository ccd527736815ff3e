import { type RefObject, useRef, useState } from "react";
import type { Cell } from "../../engines/selection";
import { useTexts } from "../../texts";
import { notice } from "../notice";
import type { OptionsHandle } from "./Editor";
import type { Outcome, Table } from "./edits";
import type { CellValue, EditOrigin, GridColumn } from "./types";
import { asText, fromText, isEmptyValue, reasonKeys, sameValue } from "./values";

export interface Editing {
  /** The row by its key: others may insert or sort while somebody types. */
  rowKey: string;
  row: number;
  col: number;
  /** Whether typing began the edit (it replaces) or F2, Enter, a double click (it keeps). */
  began: "typing" | "opening";
  problem: string | null;
}

interface EditingOptions<R> {
  table: Table<R>;
  active: Cell;
  mayEdit: boolean;
  catcher: RefObject<HTMLTextAreaElement | null>;
  reveal: (row: number, col: number) => void;
  send: (outcome: Outcome, origin: EditOrigin) => void;
  forgive: (rowKey: string, columnId: string) => void;
}

export function usesList<R>(column: GridColumn<R> | undefined): boolean {
  return (
    column !== undefined && (column.kind === "select" || column.kind === "person" || column.kind === "tags")
  );
}

/** One cell's edit from its first key to its commit. */
export function useEditing<R>({ table, active, mayEdit, catcher, reveal, send, forgive }: EditingOptions<R>) {
  const { t } = useTexts();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [query, setQuery] = useState("");
  const options = useRef<OptionsHandle | null>(null);
  const column = editing ? table.placed.columns[editing.col]?.column : undefined;

  const locate = ({ rowKey, row }: Editing): number | null => {
    const there = table.getRow(row);
    if (there !== undefined && table.rowKey(there) === rowKey) return row;
    for (let index = 0; index < table.rowCount; index += 1) {
      const other = table.getRow(index);
      if (other !== undefined && table.rowKey(other) === rowKey) return index;
    }
    return null;
  };

  const start = (began: Editing["began"]) => {
    const input = catcher.current;
    const row = table.getRow(active.row);
    const target = table.placed.columns[active.col]?.column;
    if (!input) return;
    if (!mayEdit || row === undefined || !target) {
      input.value = "";
      return;
    }
    reveal(active.row, active.col);
    if (began === "opening") {
      input.value = usesList(target) ? "" : asText(target, target.value(row));
      input.setSelectionRange(input.value.length, input.value.length);
    }
    setQuery(input.value);
    setEditing({ rowKey: table.rowKey(row), row: active.row, col: active.col, began, problem: null });
  };

  const stop = () => {
    if (catcher.current) catcher.current.value = "";
    setEditing(null);
    setQuery("");
  };

  /** What would be saved: a chosen value, an untouched one, or what the typed text says. */
  const read = (row: R, target: GridColumn<R>, typed: string, chosen: CellValue | undefined) => {
    if (chosen !== undefined && !(target.required && isEmptyValue(chosen)))
      return { ok: true as const, value: chosen };
    if (usesList(target)) {
      if (typed === "" && target.kind !== "tags") return { ok: true as const, value: target.value(row) };
      const picked = options.current?.pick();
      if (picked !== undefined && !(target.required && isEmptyValue(picked)))
        return { ok: true as const, value: picked };
    }
    return fromText(target, typed);
  };

  /**
   * Saves and closes. A text that cannot be read keeps the editor open with the reason; `leaving` (the
   * focus has gone) closes it and marks the cell with the reason instead. Returns whether it is closed.
   */
  const commit = (chosen?: CellValue, way: "staying" | "leaving" = "staying"): boolean => {
    if (!editing || !column) return true;
    const index = locate(editing);
    const row = index === null ? undefined : table.getRow(index);
    if (index === null || row === undefined) {
      stop();
      notice(t("grid.rowGone"));
      return true;
    }
    const typed = catcher.current?.value ?? "";
    const result = read(row, column, typed, chosen);
    if (!result.ok) {
      if (way === "staying") {
        setEditing({ ...editing, problem: t(reasonKeys[result.reason], { text: typed }) });
        return false;
      }
      const rejection = { rowKey: editing.rowKey, columnId: column.id, text: typed, reason: result.reason };
      send({ edits: [], rejected: [rejection], added: [] }, "type");
      stop();
      return true;
    }
    const previous = column.value(row);
    if (sameValue(previous, result.value)) forgive(editing.rowKey, column.id);
    else {
      const edit = { rowKey: editing.rowKey, row: index, columnId: column.id, value: result.value, previous };
      send({ edits: [edit], rejected: [], added: [] }, "type");
    }
    stop();
    return true;
  };

  const index = editing ? locate(editing) : null;
  const row = index === null ? undefined : table.getRow(index);
  const value: CellValue = column && row !== undefined ? column.value(row) : null;
  return { editing, setEditing, column, value, query, setQuery, options, start, stop, commit };
}
