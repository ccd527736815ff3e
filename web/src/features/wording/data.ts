import { useEffect, useRef, useState } from "react";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";

export type Wording = components["schemas"]["WordingOut"];
export type Hit = components["schemas"]["HitOut"];

const AFTER_MS = 350;

/** A finding holds for the text that it was made of. */
export interface Found {
  of: string;
  wording: Wording;
}

/** Checks what is being written once the hands rest; the last good answer stays while the next is on its way. */
export function useWording(
  slug: string,
  texts: { title: string; description: string; requirement: string | null },
  round: number,
): Found | null {
  const { title, description, requirement } = texts;
  const [found, setFound] = useState<Found | null>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again about the same words
  useEffect(() => {
    const stop = new AbortController();
    const wait = isFirst.current ? 0 : AFTER_MS;
    isFirst.current = false;
    const timer = setTimeout(() => {
      must(
        api.POST("/api/v1/workspaces/{slug}/wording/check", {
          params: { path: { slug } },
          // Nothing is written, so there is nothing to do only once.
          headers: { "Idempotency-Key": "" },
          body: { title, description, requirement },
          signal: stop.signal,
        }),
      ).then(
        (wording) => setFound({ of: description, wording }),
        // A check that fails must not disturb the writing; the next one asks again.
        () => undefined,
      );
    }, wait);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [slug, title, description, requirement, round]);
  return found;
}

export const hitId = (hit: Hit): string => `${hit.field}:${hit.rule}:${hit.start}:${hit.end}`;
