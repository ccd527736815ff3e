import { useLayoutEffect, useState } from "react";

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

/**
 * What is near the screen now. Told by state and not as an external store: that would render within the scrolling's
 * own task, and the frame would wait for both.
 */
export function useSeen(store: SeenStore): Seen {
  const [seen, setSeen] = useState(store.get);
  useLayoutEffect(() => {
    const hear = () => setSeen(store.get());
    hear();
    return store.subscribe(hear);
  }, [store]);
  return seen;
}
