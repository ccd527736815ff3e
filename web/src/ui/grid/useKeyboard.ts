import type { KeyboardEvent, RefObject } from "react";
import { at, type Bounds, isSingle, rangeOf, type Selection } from "../../engines/selection";
import { isApple } from "../commands";
import type { BodyHandle } from "./Body";
import { clearRange, fillDown, type Outcome, type Table } from "./edits";
import { advance, moveByKey } from "./keys";
import type { EditOrigin, GridProps } from "./types";
import type { useChecks } from "./useChecks";
import type { useEditing } from "./useEditing";
import { isEmptyValue } from "./values";

interface KeyboardOptions<R> {
  props: Pick<GridProps<R>, "onEdit" | "onOpen" | "onUndo" | "onRedo" | "groupAt">;
  table: Table<R>;
  bounds: Bounds;
  selection: Selection;
  select: (next: Selection) => void;
  mayEdit: boolean;
  edit: ReturnType<typeof useEditing<R>>;
  catcher: RefObject<HTMLTextAreaElement | null>;
  body: RefObject<BodyHandle | null>;
  checks: ReturnType<typeof useChecks>;
  send: (outcome: Outcome, origin: EditOrigin) => void;
  openMenu: (columnId: string | null) => void;
}

/** What each key does: inside an open editor first, then on the selected range, then as a move. */
export function useKeyboard<R>({
  props,
  table,
  bounds,
  selection,
  select,
  mayEdit,
  edit,
  catcher,
  body,
  checks,
  send,
  openMenu,
}: KeyboardOptions<R>) {
  const { placed, rowCount, getRow } = table;
  const active = selection.anchor;
  const activeRow = getRow(active.row);
  const activeColumn = placed.columns[active.col]?.column;

  const onEditKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      edit.stop();
      return;
    }
    if (event.key === "Enter" && event.altKey && edit.column?.multiline) {
      event.preventDefault();
      catcher.current?.setRangeText(
        "\n",
        catcher.current.selectionStart,
        catcher.current.selectionEnd,
        "end",
      );
      return;
    }
    if (!event.ctrlKey && !event.metaKey && edit.options.current?.onKey(event.key)) {
      event.preventDefault();
      return;
    }
    if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      const picks =
        event.key === "Enter" && (edit.column?.kind === "select" || edit.column?.kind === "person");
      if (!edit.commit(picks ? edit.options.current?.pick() : undefined)) return;
      const way = event.key === "Tab" ? (event.shiftKey ? "left" : "right") : event.shiftKey ? "up" : "down";
      select(advance(selection, way, bounds));
      return;
    }
    const leaves =
      event.key === "ArrowUp" ||
      event.key === "ArrowDown" ||
      event.key === "ArrowLeft" ||
      event.key === "ArrowRight";
    if (leaves && edit.editing?.began === "typing" && !event.shiftKey && edit.commit()) {
      event.preventDefault();
      const next = moveByKey(event, keyContext());
      if (next) select(next);
    }
  };

  const keyContext = () => ({
    selection,
    bounds,
    pageRows: body.current?.pageRows() ?? 10,
    isEmpty: (row: number, col: number) => {
      const item = getRow(row);
      const column = placed.columns[col]?.column;
      return item === undefined || !column || isEmptyValue(column.value(item));
    },
    isSkipped: (row: number) => props.groupAt?.(row) !== undefined,
  });

  return (event: KeyboardEvent) => {
    if (edit.editing) return onEditKey(event);
    const mod = isApple ? event.metaKey : event.ctrlKey;
    const done = (action: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (rowCount === 0) return;
    if (event.altKey && key === "ArrowDown") return done(() => openMenu(activeColumn?.id ?? null));
    if (mod && key === "Enter" && activeRow !== undefined) return done(() => props.onOpen?.(activeRow));
    if (key === "Enter" && !mayEdit && activeRow !== undefined) return done(() => props.onOpen?.(activeRow));
    if (key === "Enter" || key === "F2") return done(() => edit.start("opening"));
    if (key === " " && event.shiftKey) return done(() => checks.toggle(active.row, false));
    if (key === "Escape" && !isSingle(selection)) return done(() => select(at(active.row, active.col)));
    if ((key === "Delete" || key === "Backspace") && props.onEdit)
      return done(() => send(clearRange(table, rangeOf(selection)), "clear"));
    if (mod && key === "d" && props.onEdit) {
      return done(() => {
        const range = rangeOf(selection);
        const source =
          range.top === range.bottom
            ? { ...range, top: range.top - 1, bottom: range.top - 1 }
            : { ...range, bottom: range.top };
        if (source.top >= 0) send(fillDown(table, source, range.bottom), "fill");
      });
    }
    if (mod && key === "z") return done(() => (event.shiftKey ? props.onRedo?.() : props.onUndo?.()));
    if (mod && key === "y") return done(() => props.onRedo?.());
    const next = moveByKey(event, keyContext());
    if (next) done(() => select(next));
  };
}
