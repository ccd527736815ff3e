import type { Row } from "./types";

export interface TreeLine {
  row: Row;
  depth: number;
  /** How many stand directly below it in this list. */
  children: number;
  isOpen: boolean;
}

export interface Forest {
  lines: readonly TreeLine[];
  childrenOf: ReadonlyMap<number | null, readonly Row[]>;
  /** The parent in this list: null for one whose parent the filter leaves out. */
  parentOf: (row: Row) => number | null;
}

/** The rows as a tree: who has no parent in the list stands at the top. Closed ones hide what is below. */
export function growForest(
  rows: readonly Row[],
  closed: ReadonlySet<number>,
  order: "given" | "by-position",
): Forest {
  const known = new Set(rows.map((row) => row.id));
  const parentOf = (row: Row) => (row.parent !== null && known.has(row.parent) ? row.parent : null);
  const childrenOf = new Map<number | null, Row[]>();
  for (const row of rows) {
    const parent = parentOf(row);
    const list = childrenOf.get(parent);
    if (list) list.push(row);
    else childrenOf.set(parent, [row]);
  }
  if (order === "by-position")
    for (const list of childrenOf.values()) list.sort((a, b) => a.position - b.position || a.id - b.id);
  const lines: TreeLine[] = [];
  const waiting: { row: Row; depth: number }[] = [...(childrenOf.get(null) ?? [])]
    .reverse()
    .map((row) => ({ row, depth: 0 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const below = childrenOf.get(next.row.id) ?? [];
    const isOpen = !closed.has(next.row.id);
    lines.push({ ...next, children: below.length, isOpen });
    if (!isOpen) continue;
    for (let at = below.length - 1; at >= 0; at -= 1) {
      const row = below[at];
      if (row) waiting.push({ row, depth: next.depth + 1 });
    }
  }
  return { lines, childrenOf, parentOf };
}

/** Whether `candidate` is `row` itself or stands somewhere below it. */
export function isWithin(
  forest: Forest,
  rowOf: (id: number) => Row | undefined,
  candidate: number,
  row: number,
): boolean {
  let at: number | null = candidate;
  for (let steps = 0; at !== null && steps < 1000; steps += 1) {
    if (at === row) return true;
    const next = rowOf(at);
    at = next ? forest.parentOf(next) : null;
  }
  return false;
}

export interface Placement {
  parent: number | null;
  position?: number;
}

/** One level deeper: the last child of the sibling before it. */
export function indented(forest: Forest, row: Row): Placement | null {
  const siblings = forest.childrenOf.get(forest.parentOf(row)) ?? [];
  const before = siblings[siblings.findIndex((one) => one.id === row.id) - 1];
  if (!before) return null;
  const last = forest.childrenOf.get(before.id)?.at(-1);
  return { parent: before.id, ...(last ? { position: last.position + 1 } : {}) };
}

/** One level up: right behind its parent. */
export function outdented(
  forest: Forest,
  rowOf: (id: number) => Row | undefined,
  row: Row,
): Placement | null {
  const parentId = forest.parentOf(row);
  const parent = parentId === null ? undefined : rowOf(parentId);
  if (!parent) return null;
  const above = forest.parentOf(parent);
  const siblings = forest.childrenOf.get(above) ?? [];
  const after = siblings[siblings.findIndex((one) => one.id === parent.id) + 1];
  return { parent: above, position: after ? (parent.position + after.position) / 2 : parent.position + 1 };
}

/** Up or down among its siblings. */
export function shifted(forest: Forest, row: Row, by: 1 | -1): Placement | null {
  const parent = forest.parentOf(row);
  const siblings = (forest.childrenOf.get(parent) ?? []).filter((one) => one.id !== row.id);
  const from = (forest.childrenOf.get(parent) ?? []).findIndex((one) => one.id === row.id);
  const to = from + by;
  if (to < 0 || to > siblings.length) return null;
  const [before, after] = [siblings[to - 1], siblings[to]];
  const position =
    before && after
      ? (before.position + after.position) / 2
      : before
        ? before.position + 1
        : (after?.position ?? 1) - 1;
  return { parent: row.parent, position };
}
