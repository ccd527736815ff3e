import { moveItem } from "../../engines/ordering";
import type { GridColumn, GridLayout } from "./types";

export const gutterWidth = 52;
export const headerHeight = 34;

const defaultWidths = {
  text: 260,
  number: 96,
  select: 128,
  person: 140,
  date: 120,
  tags: 200,
  readonly: 120,
};
const minWidth = 56;
const maxWidth = 900;

export interface PlacedColumn<R> {
  column: GridColumn<R>;
  x: number;
  width: number;
  isSticky: boolean;
}

export interface Placed<R> {
  columns: readonly PlacedColumn<R>[];
  width: number;
  stickyCount: number;
  /** Right edge of what stays in place. */
  stickyWidth: number;
}

/** Columns in the person's order with their places; columns the layout does not know come last. */
export function place<R>(
  columns: readonly GridColumn<R>[],
  layout: GridLayout,
  stickyColumns: number,
): Placed<R> {
  const byId = new Map(columns.map((column) => [column.id, column]));
  const known = layout.order.flatMap((id) => byId.get(id) ?? []);
  const rest = columns.filter((column) => !layout.order.includes(column.id));
  const visible = [...known, ...rest].filter((column) => !layout.hidden.includes(column.id));
  let x = gutterWidth;
  const placed = visible.map((column, index) => {
    const width = layout.widths[column.id] ?? column.width ?? defaultWidths[column.kind];
    const result = { column, x, width, isSticky: index < stickyColumns };
    x += width;
    return result;
  });
  const stickyCount = Math.min(stickyColumns, placed.length);
  const lastSticky = placed[stickyCount - 1];
  return {
    columns: placed,
    width: x,
    stickyCount,
    stickyWidth: lastSticky ? lastSticky.x + lastSticky.width : gutterWidth,
  };
}

export function withWidth(layout: GridLayout, id: string, width: number): GridLayout {
  return {
    ...layout,
    widths: { ...layout.widths, [id]: Math.round(Math.max(minWidth, Math.min(maxWidth, width))) },
  };
}

export function withHidden(layout: GridLayout, id: string): GridLayout {
  return { ...layout, hidden: [...layout.hidden.filter((other) => other !== id), id] };
}

export function withShown(layout: GridLayout, id: string): GridLayout {
  return { ...layout, hidden: layout.hidden.filter((other) => other !== id) };
}

/** Moves a visible column to the place of another; hidden ones keep their neighbours. */
export function withMoved<R>(layout: GridLayout, placed: Placed<R>, from: number, to: number): GridLayout {
  const visible = placed.columns.map(({ column }) => column.id);
  const moved = moveItem(visible, from, to);
  const hidden = layout.order.filter((id) => !visible.includes(id));
  return { ...layout, order: [...moved, ...hidden] };
}

/** First and last column that a scrolled view touches, the sticky ones left out. */
export function windowOf<R>(
  placed: Placed<R>,
  scrollLeft: number,
  viewWidth: number,
): { first: number; last: number } {
  const from = scrollLeft + placed.stickyWidth - 120;
  const to = scrollLeft + viewWidth + 120;
  let first = placed.stickyCount;
  while (first < placed.columns.length - 1) {
    const column = placed.columns[first];
    if (column && column.x + column.width >= from) break;
    first += 1;
  }
  let last = first;
  while (last < placed.columns.length - 1 && (placed.columns[last + 1]?.x ?? Number.POSITIVE_INFINITY) <= to)
    last += 1;
  return { first, last };
}
