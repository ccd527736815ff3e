import type { ReactNode } from "react";
import type { CoerceReason } from "../../engines/coerce";
import type { Tone } from "../mark";

export type CellValue = string | number | null | readonly string[];
export type GridKind = "text" | "number" | "select" | "person" | "date" | "tags" | "readonly";

export interface GridOption {
  value: string;
  label: string;
  tone?: Tone;
  /** Other words that a pasted cell may hold: an e-mail, the other language's label. */
  also?: readonly string[];
  hint?: string;
}

export interface GridColumn<R> {
  id: string;
  title: string;
  kind: GridKind;
  value: (row: R) => CellValue;
  width?: number;
  /** Draws the cell instead of the kind's own look. Keep it cheap: it runs while scrolling. */
  render?: (row: R) => ReactNode;
  /** select, person, tags: what can be chosen. */
  options?: readonly GridOption[];
  /** select: a coloured point and plain words instead of a chip. */
  look?: "chip" | "dot";
  /** tags: whether a word that is no option may be added. */
  allowsNew?: boolean;
  /** text: whether a cell may hold line breaks (Alt+Enter). */
  multiline?: boolean;
  /** Whether an empty value is refused. */
  required?: boolean;
  canEdit?: (row: R) => boolean;
  sortable?: boolean;
  align?: "left" | "right";
  /** number: shown after the figure. */
  unit?: string;
  decimals?: number;
}

export interface GridEdit {
  rowKey: string;
  row: number;
  columnId: string;
  value: CellValue;
  previous: CellValue;
}

export type EditOrigin = "type" | "paste" | "fill" | "clear";

export interface CellState {
  saving?: boolean;
  /** A sentence; shown at the cell until the state is taken away. */
  error?: string;
  /** Somebody else has just changed it: flashes once. Give each change its own number. */
  changed?: number;
}

/** Row key → column id → state. Replace the inner map when it changes: rows compare by identity. */
export type CellStates = ReadonlyMap<string, ReadonlyMap<string, CellState>>;

export interface GridPresence {
  rowKey: string;
  columnId: string;
  name: string;
  tone?: Tone;
}

export interface GridSort {
  columnId: string;
  direction: "asc" | "desc";
}

/** What a person has made of the columns; plain data, fit for a saved view. */
export interface GridLayout {
  order: readonly string[];
  hidden: readonly string[];
  widths: Readonly<Record<string, number>>;
}

export const plainLayout: GridLayout = { order: [], hidden: [], widths: {} };

export interface GridGroup {
  label: ReactNode;
  count?: number;
  isOpen: boolean;
  onToggle: () => void;
}

export interface GridProps<R> {
  /** Says to assistive technology what the table lists. */
  label: string;
  columns: readonly GridColumn<R>[];
  rowCount: number;
  /** `undefined` draws a skeleton; `onNeed` then says which rows are wanted. */
  getRow: (index: number) => R | undefined;
  rowKey: (row: R) => string;
  onNeed?: (first: number, last: number) => void;
  /** All changes of one gesture at once: one call is one step to undo. Absent means read only. */
  onEdit?: (edits: readonly GridEdit[], origin: EditOrigin) => void;
  /** Rows pasted past the end, as values by column id; absent cuts them off. */
  onAddRows?: (rows: readonly Readonly<Record<string, CellValue>>[]) => void;
  onUndo?: () => void;
  onRedo?: () => void;
  /** Ctrl+Enter, and Enter in a read-only cell. */
  onOpen?: (row: R) => void;
  cellStates?: CellStates;
  presence?: readonly GridPresence[];
  /** Tells others where this person is; `null` when the grid loses focus. */
  onActiveCell?: (cell: { rowKey: string; columnId: string } | null) => void;
  sort?: readonly GridSort[];
  onSort?: (sort: readonly GridSort[]) => void;
  selectedKeys?: ReadonlySet<string>;
  onSelectKeys?: (keys: ReadonlySet<string>) => void;
  layout?: GridLayout;
  onLayout?: (layout: GridLayout) => void;
  /** How many leading columns stay in place; 1 unless told. */
  stickyColumns?: number;
  /** A row that is a heading instead of cells. */
  groupAt?: (index: number) => GridGroup | undefined;
  /** Drawn when there are no rows. */
  empty?: ReactNode;
  rowHeight?: number;
}

export interface Rejection {
  rowKey: string;
  columnId: string;
  text: string;
  reason: CoerceReason;
}
