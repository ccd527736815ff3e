/** Selection in a table of cells, as spreadsheets do it: the anchor is the active cell, the focus moves with Shift. */
export interface Cell {
  row: number;
  col: number;
}

export interface Selection {
  anchor: Cell;
  focus: Cell;
}

export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Bounds {
  rows: number;
  cols: number;
}

export type Direction = "up" | "down" | "left" | "right";

const steps: Record<Direction, Cell> = {
  up: { row: -1, col: 0 },
  down: { row: 1, col: 0 },
  left: { row: 0, col: -1 },
  right: { row: 0, col: 1 },
};

export function at(row: number, col: number): Selection {
  return { anchor: { row, col }, focus: { row, col } };
}

export function rangeOf({ anchor, focus }: Selection): Range {
  return {
    top: Math.min(anchor.row, focus.row),
    left: Math.min(anchor.col, focus.col),
    bottom: Math.max(anchor.row, focus.row),
    right: Math.max(anchor.col, focus.col),
  };
}

export function contains(range: Range, row: number, col: number): boolean {
  return row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
}

export function isSingle({ anchor, focus }: Selection): boolean {
  return anchor.row === focus.row && anchor.col === focus.col;
}

export function sizeOf(range: Range): Bounds {
  return { rows: range.bottom - range.top + 1, cols: range.right - range.left + 1 };
}

function within(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

/** Keeps a selection inside a table that has become smaller. */
export function clamp(selection: Selection, bounds: Bounds): Selection {
  const put = (cell: Cell) => ({ row: within(cell.row, bounds.rows), col: within(cell.col, bounds.cols) });
  return { anchor: put(selection.anchor), focus: put(selection.focus) };
}

/** Moves by `by` cells; stays at the edge. */
export function move(selection: Selection, direction: Direction, bounds: Bounds, by = 1): Selection {
  const step = steps[direction];
  const row = within(selection.anchor.row + step.row * by, bounds.rows);
  const col = within(selection.anchor.col + step.col * by, bounds.cols);
  return at(row, col);
}

/** The same with Shift: the anchor stays. */
export function extend(selection: Selection, direction: Direction, bounds: Bounds, by = 1): Selection {
  const step = steps[direction];
  return {
    anchor: selection.anchor,
    focus: {
      row: within(selection.focus.row + step.row * by, bounds.rows),
      col: within(selection.focus.col + step.col * by, bounds.cols),
    },
  };
}

/**
 * Where Ctrl+arrow ends: the last filled cell of a run, or the first filled one after a gap, or the edge.
 */
export function jump(
  from: Cell,
  direction: Direction,
  bounds: Bounds,
  isEmpty: (row: number, col: number) => boolean,
): Cell {
  const step = steps[direction];
  let { row, col } = from;
  const canStep = () =>
    row + step.row >= 0 &&
    row + step.row < bounds.rows &&
    col + step.col >= 0 &&
    col + step.col < bounds.cols;
  if (!canStep()) return from;
  const runs = !isEmpty(row, col) && !isEmpty(row + step.row, col + step.col);
  row += step.row;
  col += step.col;
  while (canStep()) {
    if (runs && isEmpty(row + step.row, col + step.col)) break;
    if (!runs && !isEmpty(row, col)) break;
    row += step.row;
    col += step.col;
  }
  return { row, col };
}

/** Tab and Shift+Tab: along the row, then to the next; at the table's end it stays. */
export function tab(selection: Selection, back: 1 | -1, bounds: Bounds): Selection {
  const index = selection.anchor.row * bounds.cols + selection.anchor.col + back;
  const last = bounds.rows * bounds.cols - 1;
  const put = Math.max(0, Math.min(last, index));
  return at(Math.floor(put / bounds.cols), put % bounds.cols);
}

/** Tab inside a selected range: the active cell walks the range and wraps, the range stays. */
export function walk(range: Range, active: Cell, by: 1 | -1): Cell {
  const { rows, cols } = sizeOf(range);
  const index = (active.row - range.top) * cols + (active.col - range.left) + by;
  const put = (index + rows * cols) % (rows * cols);
  return { row: range.top + Math.floor(put / cols), col: range.left + (put % cols) };
}

export function everything(bounds: Bounds): Selection {
  return {
    anchor: { row: 0, col: 0 },
    focus: { row: Math.max(0, bounds.rows - 1), col: Math.max(0, bounds.cols - 1) },
  };
}
