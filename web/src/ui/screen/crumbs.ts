import { useEffect, useSyncExternalStore } from "react";

export interface Crumb {
  label: string;
  to?: string;
}

let crumbs: readonly Crumb[] = [];
const listeners = new Set<() => void>();

function put(next: readonly Crumb[]) {
  crumbs = next;
  for (const listener of listeners) listener();
}

/** Adds to the path shown in the top bar, after the page's own title. Pass a memoised list. */
export function useCrumbs(list: readonly Crumb[]): void {
  useEffect(() => {
    put(list);
    return () => put([]);
  }, [list]);
}

export function useCurrentCrumbs(): readonly Crumb[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => crumbs,
  );
}
