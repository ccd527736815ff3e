import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../../api/feed";
import { useSession } from "../../../api/session";
import type { ListFilter } from "../address";
import { applyActivity } from "./live";
import { type ListQuery, loadAll, reloadAll } from "./load";
import { createTable, type Table, type TableSnapshot } from "./table";

export interface RowsInUse {
  table: Table;
  snapshot: TableSnapshot;
  query: ListQuery;
  retry: () => void;
}

interface Held {
  table: Table;
  query: ListQuery;
}

/**
 * The rows of a filter and order, read progressively and kept true by the live feed. While a changed filter
 * is being read, the rows of the one before stay, so that nothing flickers.
 */
export function useRows(slug: string, filter: ListFilter, sort: string): RowsInUse {
  const { user } = useSession();
  const wanted = JSON.stringify([slug, filter, sort]);
  const latest = useMemo<Held>(() => {
    const [forSlug, forFilter, forSort] = JSON.parse(wanted) as [string, ListFilter, string];
    return { table: createTable(), query: { slug: forSlug, filter: forFilter, sort: forSort } };
  }, [wanted]);
  const [shown, setShown] = useState(latest);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a retry reads again
  useEffect(() => {
    const stop = loadAll(latest.table, latest.query);
    const swap = () => {
      const { isLoading, order, error } = latest.table.snapshot();
      if (!isLoading || order.length > 0 || error) setShown(latest);
    };
    const forget = latest.table.subscribe(swap);
    return () => {
      stop();
      forget();
    };
  }, [latest, attempt]);

  const current = shown.query.slug === latest.query.slug ? shown : latest;
  const held = useRef(latest);
  held.current = latest;
  useFeed<ActivityEvent>(slug, "activity", (event) =>
    applyActivity(held.current.table, held.current.query, event, user.id),
  );
  useFeedReturn(slug, () => reloadAll(held.current.table, held.current.query));
  const snapshot = useSyncExternalStore(current.table.subscribe, current.table.snapshot);
  return {
    table: current.table,
    snapshot,
    query: current.query,
    retry: () => setAttempt((count) => count + 1),
  };
}
