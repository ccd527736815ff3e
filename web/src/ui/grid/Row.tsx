import { memo, type ReactNode } from "react";
import { text } from "../../texts";
import { toneOf } from "../mark";
import { CellContent } from "./CellView";
import styles from "./grid.module.css";
import { gutterWidth, type Placed, type PlacedColumn } from "./layout";
import type { CellState, GridGroup, GridPresence } from "./types";
import { asText } from "./values";

export interface RowProps<R> {
  gridId: string;
  index: number;
  top: number;
  height: number;
  row: R | undefined;
  placed: Placed<R>;
  first: number;
  last: number;
  /** `left:right:edges:active`, or "" when no cell of the row is selected. */
  selection: string;
  states: ReadonlyMap<string, CellState> | undefined;
  errors: ReadonlyMap<string, string> | undefined;
  presence: readonly GridPresence[] | undefined;
  isChecked: boolean;
  canCheck: boolean;
  canOpen: boolean;
  group: GridGroup | undefined;
}

export const cellId = (gridId: string, row: number, col: number) => `${gridId}-${row}-${col}`;

function RowView<R>(props: RowProps<R>) {
  const { index, top, height, row, placed, first, last, isChecked, group } = props;
  const style = { top, height, width: placed.width };
  if (group) {
    return (
      <div role="row" aria-rowindex={index + 2} className={styles.row} data-group style={style}>
        <div role="gridcell" className={styles.groupCell} aria-colspan={placed.columns.length + 1}>
          <button
            type="button"
            className={styles.groupButton}
            aria-expanded={group.isOpen}
            onClick={group.onToggle}
            tabIndex={-1}
          >
            <span className={styles.caret} data-open={group.isOpen || undefined} aria-hidden="true" />
            {group.label}
            {group.count !== undefined && <span className={styles.groupCount}>{group.count}</span>}
          </button>
        </div>
      </div>
    );
  }
  const selected = readSelection(props.selection);
  const cells: ReactNode[] = [];
  const put = (col: number) => {
    const place = placed.columns[col];
    if (place)
      cells.push(<Cell key={place.column.id} {...props} place={place} col={col} selected={selected} />);
  };
  for (let col = 0; col < placed.stickyCount; col += 1) put(col);
  const firstPlace = placed.columns[first];
  const gap = firstPlace && first >= placed.stickyCount ? firstPlace.x - placed.stickyWidth : 0;
  if (gap > 0)
    cells.push(<div key="gap" role="presentation" className={styles.gap} style={{ width: gap }} />);
  for (let col = Math.max(first, placed.stickyCount); col <= last; col += 1) put(col);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.canCheck ? isChecked : undefined}
      className={styles.row}
      data-checked={isChecked || undefined}
      data-current={selected ? true : undefined}
      style={style}
    >
      <div
        role="rowheader"
        className={styles.gutter}
        style={{ width: gutterWidth }}
        data-gutter={index}
        aria-colindex={1}
      >
        <span className={styles.number}>{index + 1}</span>
        {props.canCheck && row !== undefined && (
          <input
            type="checkbox"
            className={styles.check}
            checked={isChecked}
            readOnly
            tabIndex={-1}
            data-check={index}
            aria-label={text("grid.selectRow", { row: index + 1 })}
          />
        )}
      </div>
      {cells}
    </div>
  );
}

export const Row = memo(RowView) as typeof RowView;

interface RowSelection {
  left: number;
  right: number;
  isTop: boolean;
  isBottom: boolean;
  active: number;
}

function readSelection(encoded: string): RowSelection | null {
  if (encoded === "") return null;
  const [left, right, edges = "", active] = encoded.split(":");
  return {
    left: Number(left),
    right: Number(right),
    isTop: edges.includes("t"),
    isBottom: edges.includes("b"),
    active: Number(active),
  };
}

interface CellProps<R> extends RowProps<R> {
  place: PlacedColumn<R>;
  col: number;
  selected: RowSelection | null;
}

function Cell<R>({
  gridId,
  index,
  row,
  place,
  col,
  selected,
  states,
  errors,
  presence,
  canOpen,
}: CellProps<R>) {
  const { column } = place;
  const state = states?.get(column.id);
  const error = errors?.get(column.id) ?? state?.error;
  const isInside = selected !== null && col >= selected.left && col <= selected.right;
  const edges = isInside
    ? `${selected.isTop ? "t" : ""}${selected.isBottom ? "b" : ""}${col === selected.left ? "l" : ""}${col === selected.right ? "r" : ""}`
    : undefined;
  const person = presence?.find((one) => one.columnId === column.id);
  const isReadonly = column.kind === "readonly" || (row !== undefined && column.canEdit?.(row) === false);
  const isOpener = canOpen && col === 0 && row !== undefined;
  return (
    <div
      role="gridcell"
      id={cellId(gridId, index, col)}
      aria-colindex={col + 2}
      aria-readonly={isReadonly || undefined}
      aria-selected={isInside || undefined}
      aria-invalid={error ? true : undefined}
      aria-busy={state?.saving || row === undefined || undefined}
      className={styles.cell}
      style={{ width: place.width, ...(place.isSticky ? { left: place.x } : {}) }}
      data-cell={`${index}:${col}`}
      data-kind={column.kind}
      data-align={column.align ?? (column.kind === "number" ? "right" : undefined)}
      data-sticky={place.isSticky || undefined}
      data-in={isInside || undefined}
      data-edges={edges}
      data-active={(isInside && selected.active === col) || undefined}
      data-readonly={isReadonly || undefined}
      title={
        error ?? (column.kind === "text" && row !== undefined ? asText(column, column.value(row)) : undefined)
      }
    >
      {row === undefined ? (
        <span className={styles.skeleton} style={{ width: `${38 + ((index * 37 + col * 53) % 44)}%` }} />
      ) : (
        <span className={styles.content}>
          <CellContent column={column} row={row} />
        </span>
      )}
      {isOpener && (
        <button type="button" className={styles.open} data-open={index} tabIndex={-1}>
          {text("grid.openRow")}
        </button>
      )}
      {state?.saving && <span className={styles.saving} title={text("grid.saving")} />}
      {error && <span className={styles.wrong} aria-hidden="true" />}
      {state?.changed !== undefined && (
        <span key={state.changed} className={styles.flash} aria-hidden="true" />
      )}
      {person && (
        <span className={styles.presence} data-tone={person.tone ?? toneOf(person.name)} aria-hidden="true">
          <span className={styles.flag}>{person.name}</span>
        </span>
      )}
    </div>
  );
}
