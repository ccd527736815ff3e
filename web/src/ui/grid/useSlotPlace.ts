import { type RefObject, useCallback, useLayoutEffect } from "react";
import { rangeOf, type Selection } from "../../engines/selection";
import { headerHeight, type Placed } from "./layout";

interface SlotPlaceOptions<R> {
  scroller: RefObject<HTMLDivElement | null>;
  slot: RefObject<HTMLDivElement | null>;
  placed: Placed<R>;
  selection: Selection;
  rowHeight: number;
}

/**
 * Keeps the input over its cell and the fill handle at the selection's corner, whatever scrolls. Written
 * straight to the element: a render per scroll event would cost frames.
 */
export function useSlotPlace<R>({ scroller, slot, placed, selection, rowHeight }: SlotPlaceOptions<R>) {
  const put = useCallback(() => {
    const view = scroller.current;
    const element = slot.current;
    const column = placed.columns[selection.anchor.col];
    if (!view || !element || !column) return;
    const x = column.isSticky ? column.x : column.x - view.scrollLeft;
    const y = headerHeight + selection.anchor.row * rowHeight - view.scrollTop;
    element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    element.style.width = `${column.width}px`;
    element.dataset.right = String(x + 320 > view.clientWidth);
    element.dataset.above = String(y > view.clientHeight - 300 && y > 300);

    const range = rangeOf(selection);
    const corner = placed.columns[range.right];
    if (!corner) return;
    const right = (corner.isSticky ? corner.x : corner.x - view.scrollLeft) + corner.width;
    const bottom = headerHeight + (range.bottom + 1) * rowHeight - view.scrollTop;
    const isHidden = bottom < headerHeight || (!corner.isSticky && right < placed.stickyWidth + 4);
    element.style.setProperty("--fill-x", `${Math.round(right - x)}px`);
    element.style.setProperty("--fill-y", `${Math.round(bottom - y)}px`);
    element.style.setProperty("--fill-shown", isHidden ? "hidden" : "visible");
  }, [scroller, slot, placed, selection, rowHeight]);
  useLayoutEffect(put);
  return put;
}
