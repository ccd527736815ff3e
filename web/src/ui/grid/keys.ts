import type { KeyboardEvent } from "react";
import {
  at,
  type Bounds,
  type Cell,
  type Direction,
  everything,
  extend,
  isSingle,
  jump,
  move,
  rangeOf,
  type Selection,
  tab,
  walk,
} from "../../engines/selection";
import { isApple } from "../commands";

const arrows: Record<string, Direction> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export interface KeyContext {
  selection: Selection;
  bounds: Bounds;
  pageRows: number;
  isEmpty: (row: number, col: number) => boolean;
  isSkipped: (row: number) => boolean;
}

/** Where a key takes the selection; `null` when the key does not move it. Tab leaves the grid at both ends. */
export function moveByKey(event: KeyboardEvent, context: KeyContext): Selection | null {
  const { selection, bounds, pageRows } = context;
  const mod = isApple ? event.metaKey : event.ctrlKey;
  const put = (cell: Cell): Selection =>
    event.shiftKey ? { anchor: selection.anchor, focus: cell } : at(cell.row, cell.col);
  const from = event.shiftKey ? selection.focus : selection.anchor;
  const direction = arrows[event.key];
  if (direction) {
    if (event.altKey) return null;
    if (mod) return put(jump(from, direction, bounds, context.isEmpty));
    let next = event.shiftKey ? extend(selection, direction, bounds) : move(selection, direction, bounds);
    if (!event.shiftKey) {
      for (let tries = 0; context.isSkipped(next.anchor.row) && tries < bounds.rows; tries += 1) {
        const further = move(next, direction, bounds);
        if (further.anchor.row === next.anchor.row) return selection;
        next = further;
      }
    }
    return next;
  }
  switch (event.key) {
    case "Home":
      return put(mod ? { row: 0, col: 0 } : { row: from.row, col: 0 });
    case "End":
      return put({ row: mod ? bounds.rows - 1 : from.row, col: bounds.cols - 1 });
    case "PageDown":
      return event.shiftKey
        ? extend(selection, "down", bounds, pageRows)
        : move(selection, "down", bounds, pageRows);
    case "PageUp":
      return event.shiftKey
        ? extend(selection, "up", bounds, pageRows)
        : move(selection, "up", bounds, pageRows);
    case "Tab": {
      if (!isSingle(selection)) return selection;
      const next = tab(selection, event.shiftKey ? -1 : 1, bounds);
      const isSame = next.anchor.row === selection.anchor.row && next.anchor.col === selection.anchor.col;
      return isSame ? null : next;
    }
    case "a":
    case "A":
      return mod && !event.shiftKey ? everything(bounds) : null;
    default:
      return null;
  }
}

/** After Enter or Tab in a range the active cell walks inside it; otherwise the selection moves on. */
export function advance(
  selection: Selection,
  way: "down" | "up" | "right" | "left",
  bounds: Bounds,
): Selection {
  if (!isSingle(selection)) {
    const range = rangeOf(selection);
    const next = walk(range, selection.anchor, way === "down" || way === "right" ? 1 : -1);
    return at(next.row, next.col);
  }
  if (way === "right" || way === "left") return tab(selection, way === "right" ? 1 : -1, bounds);
  return move(selection, way, bounds);
}
