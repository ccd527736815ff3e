import { type KeyboardEvent, useRef, useState } from "react";

interface GridKeys {
  rows: number;
  columns: number;
  /** Keys beyond the arrows; true when it was taken. */
  onKey?: (event: KeyboardEvent, row: number, column: number) => boolean;
}

/** One cell at a time is in the tab order; arrows, Home and End move it. Cells carry `data-cell="row-column"`. */
export function useGridKeys({ rows, columns, onKey }: GridKeys) {
  const grid = useRef<HTMLTableElement>(null);
  const [[row, column], setActive] = useState<[number, number]>([0, 0]);
  const clamp = (value: number, count: number) => Math.max(0, Math.min(count - 1, value));
  const active: [number, number] = [clamp(row, rows), clamp(column, columns)];
  const go = (nextRow: number, nextColumn: number) => {
    const next: [number, number] = [clamp(nextRow, rows), clamp(nextColumn, columns)];
    setActive(next);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next[0]}-${next[1]}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = (event.target as HTMLElement).dataset.cell;
    if (place === undefined || event.nativeEvent.isComposing) return;
    const [atRow = 0, atColumn = 0] = place.split("-").map(Number);
    const moves: Record<string, [number, number]> = {
      ArrowDown: [atRow + 1, atColumn],
      ArrowUp: [atRow - 1, atColumn],
      ArrowRight: [atRow, atColumn + 1],
      ArrowLeft: [atRow, atColumn - 1],
      Home: [atRow, 0],
      End: [atRow, columns - 1],
    };
    const move = moves[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!move && !onKey?.(event, atRow, atColumn)) return;
    event.preventDefault();
    event.stopPropagation();
    if (move) go(...move);
  };
  const cell = (atRow: number, atColumn: number) => ({
    "data-cell": `${atRow}-${atColumn}`,
    tabIndex: active[0] === atRow && active[1] === atColumn ? 0 : -1,
    onFocus: () => setActive([atRow, atColumn]),
  });
  return { grid, onKeyDown, cell };
}
