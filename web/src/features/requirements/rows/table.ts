import type { CellState, CellStates } from "../../../ui/grid";
import type { Row, Values } from "../types";

/** What the views draw; replaced whenever anything in it changes. */
export interface TableSnapshot {
  order: readonly number[];
  total: number;
  isLoading: boolean;
  isComplete: boolean;
  error: unknown;
  cellStates: CellStates;
  row: (id: number) => Row | undefined;
}

/** The rows of one list in the browser: the server's truth, and what was typed and is not yet acknowledged. */
export interface Table {
  snapshot(): TableSnapshot;
  subscribe(listener: () => void): () => void;
  /** The server's row, without what is still being saved. */
  truth(id: number): Row | undefined;
  byKey(key: string): Row | undefined;
  begin(): void;
  addPage(rows: readonly Row[], total: number, isLast: boolean): void;
  replaceAll(rows: readonly Row[]): void;
  fail(error: unknown): void;
  /** Takes rows of the server, unless an older version arrives late. */
  put(rows: readonly Row[]): void;
  append(row: Row): void;
  remove(ids: readonly number[]): void;
  overlay(id: number, values: Values): void;
  /** Ends the overlay of these values, unless something newer was typed meanwhile. */
  settle(id: number, values: Values): void;
  mark(id: number, columns: readonly string[], state: CellState | null): void;
  batch(change: () => void): void;
}

export function createTable(): Table {
  const truths = new Map<number, Row>();
  const typed = new Map<number, Values>();
  const drawn = new Map<number, Row>();
  const keys = new Map<string, number>();
  const listeners = new Set<() => void>();
  let order: number[] = [];
  let cellStates = new Map<string, ReadonlyMap<string, CellState>>();
  let facts = { total: 0, isLoading: false, isComplete: false, error: null as unknown };
  let depth = 0;
  let isDirty = false;
  let current = make();

  function make(): TableSnapshot {
    return { ...facts, order, cellStates, row: (id) => drawn.get(id) };
  }

  function tell() {
    isDirty = true;
    if (depth > 0) return;
    isDirty = false;
    current = make();
    for (const listener of listeners) listener();
  }

  function batch(change: () => void) {
    depth += 1;
    try {
      change();
    } finally {
      depth -= 1;
      if (depth === 0 && isDirty) tell();
    }
  }

  function draw(id: number) {
    const truth = truths.get(id);
    const values = typed.get(id);
    if (!truth) drawn.delete(id);
    else drawn.set(id, values ? ({ ...truth, ...values } as Row) : truth);
  }

  function take(row: Row) {
    const known = truths.get(row.id);
    if (known && known.version > row.version) return;
    truths.set(row.id, row);
    keys.set(row.key, row.id);
    draw(row.id);
  }

  const table: Table = {
    snapshot: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    truth: (id) => truths.get(id),
    byKey: (key) => {
      const id = keys.get(key);
      return id === undefined ? undefined : truths.get(id);
    },
    begin() {
      facts = { ...facts, isLoading: true, error: null };
      tell();
    },
    addPage(rows, total, isLast) {
      const fresh = rows.filter((row) => !truths.has(row.id)).map((row) => row.id);
      for (const row of rows) take(row);
      order = [...order, ...fresh];
      facts = {
        total: isLast ? order.length : Math.max(total, order.length),
        isLoading: !isLast,
        isComplete: isLast,
        error: null,
      };
      tell();
    },
    replaceAll(rows) {
      const kept = new Set(rows.map((row) => row.id));
      for (const id of [...truths.keys()]) if (!kept.has(id)) truths.delete(id);
      for (const row of rows) take(row);
      for (const id of [...drawn.keys()]) if (!kept.has(id)) drawn.delete(id);
      order = rows.map((row) => row.id);
      facts = { total: order.length, isLoading: false, isComplete: true, error: null };
      tell();
    },
    fail(error) {
      facts = { ...facts, isLoading: false, error };
      tell();
    },
    put(rows) {
      for (const row of rows) if (truths.has(row.id)) take(row);
      tell();
    },
    append(row) {
      const isNew = !truths.has(row.id);
      take(row);
      if (isNew) {
        order = [...order, row.id];
        facts = { ...facts, total: facts.total + 1 };
      }
      tell();
    },
    remove(ids) {
      const gone = new Set(ids.filter((id) => truths.has(id)));
      if (gone.size === 0) return;
      for (const id of gone) {
        truths.delete(id);
        typed.delete(id);
        drawn.delete(id);
      }
      order = order.filter((id) => !gone.has(id));
      facts = { ...facts, total: Math.max(order.length, facts.total - gone.size) };
      tell();
    },
    overlay(id, values) {
      typed.set(id, { ...typed.get(id), ...values });
      draw(id);
      tell();
    },
    settle(id, values) {
      const waiting: Record<string, unknown> = { ...typed.get(id) };
      for (const [name, value] of Object.entries(values)) if (waiting[name] === value) delete waiting[name];
      if (Object.keys(waiting).length === 0) typed.delete(id);
      else typed.set(id, waiting as Values);
      draw(id);
      tell();
    },
    mark(id, columns, state) {
      const row = String(id);
      const inner = new Map(cellStates.get(row));
      for (const column of columns) {
        if (state === null) inner.delete(column);
        else inner.set(column, state);
      }
      cellStates = new Map(cellStates);
      if (inner.size === 0) cellStates.delete(row);
      else cellStates.set(row, inner);
      tell();
    },
    batch,
  };
  return table;
}
