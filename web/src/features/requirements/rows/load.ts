import { api, must } from "../../../api/client";
import type { ListFilter } from "../address";
import type { Row } from "../types";
import type { Table } from "./table";

const pageSize = 500;

export interface ListQuery {
  slug: string;
  filter: ListFilter;
  sort: string;
}

async function fetchPage({ slug, filter, sort }: ListQuery, cursor: string | null, signal: AbortSignal) {
  return must(
    api.GET("/api/v1/workspaces/{slug}/requirements", {
      params: { path: { slug }, query: { ...filter, sort, limit: pageSize, ...(cursor ? { cursor } : {}) } },
      signal,
    }),
  );
}

/** Fills the table page by page, so that the first rows are there at once. Returns the way to stop. */
export function loadAll(table: Table, query: ListQuery): () => void {
  const control = new AbortController();
  const run = async () => {
    table.begin();
    let cursor: string | null = null;
    do {
      const page = await fetchPage(query, cursor, control.signal);
      if (control.signal.aborted) return;
      cursor = page.next_cursor ?? null;
      table.addPage(page.items, page.total, cursor === null);
    } while (cursor !== null);
  };
  run().catch((error: unknown) => {
    if (!control.signal.aborted) table.fail(error);
  });
  return () => control.abort();
}

/** Reads everything again behind what is shown, then replaces it in one go. */
export function reloadAll(table: Table, query: ListQuery): () => void {
  const control = new AbortController();
  const run = async () => {
    const rows: Row[] = [];
    let cursor: string | null = null;
    do {
      const page = await fetchPage(query, cursor, control.signal);
      if (control.signal.aborted) return;
      rows.push(...page.items);
      cursor = page.next_cursor ?? null;
    } while (cursor !== null);
    table.replaceAll(rows);
  };
  run().catch((error: unknown) => {
    if (!control.signal.aborted) table.fail(error);
  });
  return () => control.abort();
}

/** The row with this key as the list's filter sees it; null when the filter leaves it out. The server decides. */
export async function findRow(query: ListQuery, id: number, key: string): Promise<Row | null> {
  const q = [query.filter.q, key].filter(Boolean).join(" ");
  const page = await must(
    api.GET("/api/v1/workspaces/{slug}/requirements", {
      params: { path: { slug: query.slug }, query: { ...query.filter, q, limit: 200 } },
    }),
  );
  return page.items.find((row) => row.id === id) ?? null;
}
