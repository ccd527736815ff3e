import { useEffect, useRef, useSyncExternalStore } from "react";
import { type LiveEvent, type LiveFeed, type LiveKind, type LiveState, openLive } from "./live";
import type { components } from "./schema";

export type ActivityEvent = components["schemas"]["ActivityOut"];
export type PresenceEvent = components["schemas"]["PresenceOut"];

/** One connection per workspace for the whole page, kept a moment after its last listener has gone. */
const feeds = new Map<string, { feed: LiveFeed; holders: number }>();

export function holdFeed(slug: string): { feed: LiveFeed; release: () => void } {
  let held = feeds.get(slug);
  if (!held) {
    held = { feed: openLive(slug), holders: 0 };
    feeds.set(slug, held);
  }
  const entry = held;
  entry.holders += 1;
  return {
    feed: entry.feed,
    release: () => {
      entry.holders -= 1;
      setTimeout(() => {
        if (entry.holders > 0 || feeds.get(slug) !== entry) return;
        feeds.delete(slug);
        entry.feed.close();
      }, 1000);
    },
  };
}

/** Calls `listener` for each event of a kind while the component is mounted. */
export function useFeed<T>(slug: string | undefined, kind: LiveKind, listener: (data: T) => void): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    if (slug === undefined) return;
    const { feed, release } = holdFeed(slug);
    const stop = feed.on(kind, (event: LiveEvent) => latest.current(event.data as T));
    return () => {
      stop();
      release();
    };
  }, [slug, kind]);
}

/** Calls `listener` when the connection is back after a break: what happened meanwhile must be read again. */
export function useFeedReturn(slug: string | undefined, listener: () => void): void {
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => {
    if (slug === undefined) return;
    const { feed, release } = holdFeed(slug);
    let wasLost = false;
    const stop = feed.subscribeState(() => {
      if (feed.state() === "waiting") wasLost = true;
      if (feed.state() === "open" && wasLost) {
        wasLost = false;
        latest.current();
      }
    });
    return () => {
      stop();
      release();
    };
  }, [slug]);
}

export function useFeedState(slug: string | undefined): LiveState {
  return useSyncExternalStore(
    (listener) => {
      if (slug === undefined) return () => {};
      const { feed, release } = holdFeed(slug);
      const stop = feed.subscribeState(listener);
      return () => {
        stop();
        release();
      };
    },
    () => (slug === undefined ? "closed" : (feeds.get(slug)?.feed.state() ?? "connecting")),
  );
}
