import type { ActivityEvent } from "../../../api/feed";
import { isFiltered } from "../address";
import { isOwn } from "../own/fields";
import type { Row } from "../types";
import { findRow, type ListQuery, reloadAll } from "./load";
import type { Table } from "./table";

const flashMilliseconds = 2600;
let flashes = 0;

/** Fields that decide whether a row belongs to a filtered list. */
const deciding = new Set([
  "title",
  "type",
  "level",
  "priority",
  "state",
  "source",
  "product",
  "area",
  "owner",
  "release",
  "parent",
  "effort_likely_days",
  "own_type",
  "stages",
  "scope",
]);

/** Brings a change of anybody into the table; other people's changes flash. */
export function applyActivity(table: Table, query: ListQuery, event: ActivityEvent, me: number): void {
  if (event.kind === "Bulk") {
    reloadAll(table, query);
    return;
  }
  const id = event.record_id;
  if (id === null) return;
  if (event.kind === "RequirementDeleted") {
    table.remove([id]);
    return;
  }
  const known = table.truth(id);
  if (event.kind === "RequirementCreated" || event.kind === "RequirementRestored") {
    if (!known) void bringIn(table, query, id, event.record_key);
    return;
  }
  if (known) change(table, known, event, me);
  // What follows from the state and its steps (since when, whose turn, until when) only the server knows.
  if (known && ("state" in event.changes || "stages" in event.changes))
    void findRow({ slug: query.slug, filter: {}, sort: "" }, id, event.record_key).then(
      (row) => row && table.put([row]),
      () => undefined,
    );
  if (!event.kind.startsWith("Requirement") || !isFiltered(query.filter)) return;
  if (Object.keys(event.changes).some((name) => deciding.has(name) || isOwn(name)))
    void recheck(table, query, id, event.record_key);
}

function change(table: Table, known: Row, event: ActivityEvent, me: number): void {
  const isNewer = event.version === null || event.version > known.version;
  if (!isNewer) return;
  const next: Record<string, unknown> = { ...known };
  const names = Object.keys(event.changes).filter((name) => name in known || isOwn(name));
  const own = names.filter(isOwn);
  if (own.length > 0)
    next.custom = Object.fromEntries(
      Object.entries({
        ...known.custom,
        ...Object.fromEntries(own.map((name) => [name.slice("custom.".length), event.changes[name]?.[1]])),
      }).filter(([, value]) => value !== null),
    );
  for (const name of names) if (!isOwn(name)) next[name] = event.changes[name]?.[1];
  if (event.version !== null) next.version = event.version;
  next.updated_at = event.at;
  table.batch(() => {
    table.put([next as unknown as Row]);
    if (event.by.id === me || names.length === 0) return;
    flashes += 1;
    table.mark(known.id, names, { changed: flashes });
  });
  if (event.by.id === me) return;
  const mine = flashes;
  setTimeout(() => {
    const states = table.snapshot().cellStates.get(String(known.id));
    const ended = names.filter((name) => states?.get(name)?.changed === mine);
    if (ended.length > 0) table.mark(known.id, ended, null);
  }, flashMilliseconds);
}

async function bringIn(table: Table, query: ListQuery, id: number, key: string): Promise<void> {
  const row = await findRow(query, id, key).catch(() => null);
  if (row) table.append(row);
}

async function recheck(table: Table, query: ListQuery, id: number, key: string): Promise<void> {
  try {
    const row = await findRow(query, id, key);
    if (row) table.append(row);
    else table.remove([id]);
  } catch {
    // The next read of the list will tell.
  }
}
