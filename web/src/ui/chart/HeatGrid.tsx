import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import styles from "./heat.module.css";

const rowHeight = 34;
const columnWidth = 46;
const headHeight = 40;

export interface HeatColumn {
  id: string;
  /** The figure at the bottom of the head, and a word above it where one begins. */
  name: string;
  above: string;
  title: string;
}

export interface HeatCell {
  text: string;
  title: string;
  /** Coloured by `heat` (0 nothing, 4 full), or by what it is. */
  state: "plain" | "over" | "idle" | "away";
  heat: 0 | 1 | 2 | 3 | 4;
}

interface HeatGridProps<Row extends { id: number }> {
  label: string;
  corner: string;
  rows: readonly Row[];
  columns: readonly HeatColumn[];
  head: (row: Row) => ReactNode;
  cell: (row: Row, column: number) => HeatCell;
  onOpen: (row: Row, column: number) => void;
}

/** Colour and number in cells, two ways long. Only what is in sight is drawn; arrows move, Enter opens. */
export function HeatGrid<Row extends { id: number }>(props: HeatGridProps<Row>) {
  const scroller = useRef<HTMLDivElement | null>(null);
  const [active, setActive] = useState<[number, number]>([0, 0]);
  const rows = useVirtualizer({
    count: props.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: props.columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 6,
  });
  const go = (row: number, column: number) => {
    const next: [number, number] = [
      Math.max(0, Math.min(props.rows.length - 1, row)),
      Math.max(0, Math.min(props.columns.length - 1, column)),
    ];
    setActive(next);
    rows.scrollToIndex(next[0]);
    columns.scrollToIndex(next[1]);
    requestAnimationFrame(() =>
      scroller.current
        ?.querySelector<HTMLElement>(`[data-cell="${next[0]}-${next[1]}"]`)
        ?.focus({ preventScroll: true }),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [row, column] = active;
    const moves: Record<string, [number, number]> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      Home: [row, 0],
      End: [row, props.columns.length - 1],
      PageDown: [row + 12, column],
      PageUp: [row - 12, column],
    };
    const next = moves[event.key];
    if (!next) return;
    event.preventDefault();
    go(...next);
  };
  const width = `calc(var(--head) + ${columns.getTotalSize()}px)`;
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      aria-label={props.label}
      aria-rowcount={props.rows.length + 1}
      aria-colcount={props.columns.length + 1}
      onKeyDown={onKeyDown}
    >
      <div className={styles.canvas} style={{ width, height: rows.getTotalSize() + headHeight }}>
        <div className={styles.heads} role="row" aria-rowindex={1} style={{ width }}>
          <div className={styles.corner} role="columnheader" aria-colindex={1}>
            {props.corner}
          </div>
          {columns.getVirtualItems().map((item) => {
            const column = props.columns[item.index];
            return (
              column && (
                <div
                  key={column.id}
                  role="columnheader"
                  aria-colindex={item.index + 2}
                  className={styles.columnHead}
                  style={{ left: `calc(var(--head) + ${item.start}px)`, width: columnWidth }}
                  title={column.title}
                >
                  <span className={styles.above}>{column.above}</span>
                  <span>{column.name}</span>
                </div>
              )
            );
          })}
        </div>
        {rows.getVirtualItems().map((item) => {
          const row = props.rows[item.index];
          if (!row) return null;
          return (
            <div
              key={row.id}
              role="row"
              aria-rowindex={item.index + 2}
              className={styles.row}
              style={{ top: headHeight + item.start, width }}
            >
              <div role="rowheader" aria-colindex={1} className={styles.rowHead}>
                {props.head(row)}
              </div>
              {columns.getVirtualItems().map((across) => {
                const cell = props.cell(row, across.index);
                return (
                  <button
                    key={across.index}
                    type="button"
                    role="gridcell"
                    aria-colindex={across.index + 2}
                    tabIndex={active[0] === item.index && active[1] === across.index ? 0 : -1}
                    data-cell={`${item.index}-${across.index}`}
                    className={styles.cell}
                    data-state={cell.state}
                    data-heat={cell.heat}
                    style={{ left: `calc(var(--head) + ${across.start}px)`, width: columnWidth }}
                    title={cell.title}
                    aria-label={cell.title}
                    onClick={() => {
                      setActive([item.index, across.index]);
                      props.onOpen(row, across.index);
                    }}
                  >
                    {cell.text}
                  </button>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** What the colours mean. */
export function HeatLegend({
  entries,
  words,
}: {
  entries: readonly { label: string; state: HeatCell["state"]; heat: HeatCell["heat"] }[];
  words: string;
}) {
  return (
    <ul className={styles.legend}>
      {entries.map((entry) => (
        <li key={entry.label}>
          <span
            className={styles.swatch}
            data-state={entry.state}
            data-heat={entry.heat}
            aria-hidden="true"
          />
          {entry.label}
        </li>
      ))}
      <li>{words}</li>
    </ul>
  );
}
