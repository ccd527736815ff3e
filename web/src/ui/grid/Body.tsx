import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useImperativeHandle, useMemo, useState } from "react";
import { contains, rangeOf, type Selection } from "../../engines/selection";
import styles from "./grid.module.css";
import { headerHeight, type Placed, windowOf } from "./layout";
import { Row } from "./Row";
import type { CellStates, GridGroup, GridPresence } from "./types";

export interface BodyHandle {
  reveal: (row: number, col: number) => void;
  pageRows: () => number;
}

interface BodyProps<R> {
  gridId: string;
  scroller: RefObject<HTMLDivElement | null>;
  handle: RefObject<BodyHandle | null>;
  placed: Placed<R>;
  rowCount: number;
  rowHeight: number;
  getRow: (index: number) => R | undefined;
  rowKey: (row: R) => string;
  onNeed: ((first: number, last: number) => void) | undefined;
  selection: Selection;
  states: CellStates | undefined;
  errors: ReadonlyMap<string, ReadonlyMap<string, string>>;
  presence: readonly GridPresence[] | undefined;
  selectedKeys: ReadonlySet<string> | undefined;
  canOpen: boolean;
  groupAt: ((index: number) => GridGroup | undefined) | undefined;
  /** Rows that a drag on the fill handle would fill. */
  fillTo: number | null;
}

/** The virtual rows. The only part that renders again while scrolling. */
export function Body<R>(props: BodyProps<R>) {
  const { scroller, placed, rowCount, rowHeight, getRow, rowKey, onNeed, selection } = props;
  const [view, setView] = useState({ first: placed.stickyCount, last: placed.stickyCount + 8 });

  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: headerHeight,
    paddingStart: 0,
  });

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const update = () => {
      const next = windowOf(placed, element.scrollLeft, element.clientWidth);
      setView((before) => (before.first === next.first && before.last === next.last ? before : next));
    };
    update();
    element.addEventListener("scroll", update, { passive: true });
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", update);
      observer.disconnect();
    };
  }, [scroller, placed]);

  const items = virtual.getVirtualItems();
  const firstItem = items[0]?.index ?? 0;
  const lastItem = items[items.length - 1]?.index ?? -1;

  useEffect(() => {
    if (!onNeed || lastItem < 0) return;
    for (let index = firstItem; index <= lastItem; index += 1) {
      if (getRow(index) !== undefined) continue;
      onNeed(firstItem, lastItem);
      return;
    }
  }, [onNeed, firstItem, lastItem, getRow]);

  useImperativeHandle(props.handle, () => ({
    reveal(row, col) {
      const element = scroller.current;
      const column = placed.columns[col];
      if (!element) return;
      const top = row * rowHeight;
      const viewTop = element.scrollTop;
      const viewHeight = element.clientHeight - headerHeight;
      if (top < viewTop) element.scrollTop = top;
      else if (top + rowHeight > viewTop + viewHeight) element.scrollTop = top + rowHeight - viewHeight;
      if (!column || column.isSticky) return;
      if (column.x < element.scrollLeft + placed.stickyWidth)
        element.scrollLeft = column.x - placed.stickyWidth;
      else if (column.x + column.width > element.scrollLeft + element.clientWidth) {
        element.scrollLeft = column.x + column.width - element.clientWidth;
      }
    },
    pageRows: () =>
      Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 400) - headerHeight) / rowHeight) - 1),
  }));

  const presenceByRow = useMemo(() => {
    const byRow = new Map<string, GridPresence[]>();
    for (const one of props.presence ?? []) byRow.set(one.rowKey, [...(byRow.get(one.rowKey) ?? []), one]);
    return byRow;
  }, [props.presence]);

  const range = rangeOf(selection);
  const active = selection.anchor;
  return (
    <div
      role="rowgroup"
      className={styles.body}
      style={{ height: virtual.getTotalSize(), width: placed.width }}
    >
      {items.map((item) => {
        const group = props.groupAt?.(item.index);
        const row = group ? undefined : getRow(item.index);
        const key = row === undefined ? undefined : rowKey(row);
        const isIn = contains(range, item.index, range.left);
        const isFilled = props.fillTo !== null && item.index > range.bottom && item.index <= props.fillTo;
        const encoded =
          isIn || isFilled
            ? `${range.left}:${range.right}:${item.index === range.top ? "t" : ""}${item.index === (props.fillTo ?? range.bottom) ? "b" : ""}:${item.index === active.row ? active.col : -1}`
            : "";
        return (
          <Row
            key={key ?? `row ${item.index}`}
            gridId={props.gridId}
            index={item.index}
            top={item.start}
            height={rowHeight}
            row={row}
            placed={placed}
            first={view.first}
            last={Math.min(view.last, placed.columns.length - 1)}
            selection={group ? "" : encoded}
            states={key === undefined ? undefined : props.states?.get(key)}
            errors={key === undefined ? undefined : props.errors.get(key)}
            presence={key === undefined ? undefined : presenceByRow.get(key)}
            isChecked={key !== undefined && (props.selectedKeys?.has(key) ?? false)}
            canCheck={props.selectedKeys !== undefined}
            canOpen={props.canOpen}
            group={group}
          />
        );
      })}
    </div>
  );
}
