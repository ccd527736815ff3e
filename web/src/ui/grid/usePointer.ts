import { type PointerEvent, type RefObject, useRef } from "react";
import type { Cell, Selection } from "../../engines/selection";

interface PointerOptions {
  scroller: RefObject<HTMLDivElement | null>;
  onSelect: (selection: Selection) => void;
  selection: Selection;
  cols: number;
  onFill: (toRow: number) => void;
  onFillPreview: (toRow: number | null) => void;
}

export function cellUnder(target: EventTarget | null): Cell | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
  const [row, col] = element?.dataset.cell?.split(":").map(Number) ?? [];
  return row !== undefined && col !== undefined ? { row, col } : null;
}

/** Selecting with the mouse: press, drag (the view follows at its edges), Shift+press, the row's number. */
export function usePointer({ scroller, onSelect, selection, cols, onFill, onFillPreview }: PointerOptions) {
  const drag = useRef<{ anchor: Cell; kind: "cells" | "rows" | "fill"; fillTo: number | null } | null>(null);
  const timer = useRef<ReturnType<typeof setInterval> | null>(null);
  const last = useRef({ x: 0, y: 0 });

  const follow = () => {
    const state = drag.current;
    if (!state) return;
    const under = document.elementFromPoint(last.current.x, last.current.y);
    const gutter = under?.closest<HTMLElement>("[data-gutter]")?.dataset.gutter;
    const cell = cellUnder(under) ?? (gutter === undefined ? null : { row: Number(gutter), col: 0 });
    if (!cell) return;
    if (state.kind === "fill") {
      state.fillTo = cell.row;
      onFillPreview(cell.row);
    } else if (state.kind === "rows")
      onSelect({ anchor: state.anchor, focus: { row: cell.row, col: cols - 1 } });
    else onSelect({ anchor: state.anchor, focus: cell });
  };

  const nudge = () => {
    const element = scroller.current;
    if (!element) return;
    const box = element.getBoundingClientRect();
    const { x, y } = last.current;
    const dy = y < box.top + 40 ? -18 : y > box.bottom - 20 ? 18 : 0;
    const dx = x < box.left + 40 ? -18 : x > box.right - 20 ? 18 : 0;
    if (dx === 0 && dy === 0) return;
    element.scrollBy(dx, dy);
    follow();
  };

  const stop = () => {
    const state = drag.current;
    drag.current = null;
    if (timer.current) clearInterval(timer.current);
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", stop);
    window.removeEventListener("pointercancel", stop);
    if (state?.kind === "fill") {
      onFillPreview(null);
      if (state.fillTo !== null) onFill(state.fillTo);
    }
  };

  const onMove = (event: globalThis.PointerEvent) => {
    last.current = { x: event.clientX, y: event.clientY };
    follow();
  };

  const start = (anchor: Cell, kind: "cells" | "rows" | "fill") => {
    drag.current = { anchor, kind, fillTo: null };
    timer.current = setInterval(nudge, 40);
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", stop);
    window.addEventListener("pointercancel", stop);
  };

  return (event: PointerEvent) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return;
    last.current = { x: event.clientX, y: event.clientY };
    if (event.target.closest("[data-fill]")) {
      start(selection.anchor, "fill");
      return;
    }
    const gutter = event.target.closest<HTMLElement>("[data-gutter]")?.dataset.gutter;
    if (gutter !== undefined && !event.target.closest("[data-check]")) {
      const row = Number(gutter);
      const anchor = event.shiftKey ? { row: selection.anchor.row, col: 0 } : { row, col: 0 };
      onSelect({ anchor, focus: { row, col: cols - 1 } });
      start(anchor, "rows");
      return;
    }
    const cell = cellUnder(event.target);
    if (!cell) return;
    const anchor = event.shiftKey ? selection.anchor : cell;
    onSelect({ anchor, focus: cell });
    if (event.pointerType !== "touch") start(anchor, "cells");
  };
}
