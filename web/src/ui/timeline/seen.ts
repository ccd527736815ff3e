import { useSyncExternalStore } from "react";

/** What of the drawing is near the screen, rounded to steps: pixels from the left, indices of rows. */
export interface Seen {
  from: number;
  to: number;
  first: number;
  last: number;
}

/** Kept outside of the tree, so that scrolling renders what scrolls and nothing around it. */
export interface SeenStore {
  get: () => Seen;
  put: (next: Seen) => void;
  subscribe: (hear: () => void) => () => void;
}

export function seenStore(): SeenStore {
  let seen: Seen = { from: 0, to: 0, first: 0, last: 0 };
  const hearers = new Set<() => void>();
  return {
    get: () => seen,
    put: (next) => {
      const { from, to, first, last } = seen;
      if (from === next.from && to === next.to && first === next.first && last === next.last) return;
      seen = next;
      for (const hear of hearers) hear();
    },
    subscribe: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
}

export const useSeen = (store: SeenStore): Seen => useSyncExternalStore(store.subscribe, store.get);
