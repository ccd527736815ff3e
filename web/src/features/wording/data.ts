import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed } from "../../api/feed";
import type { components } from "../../api/schema";

type Schemas = components["schemas"];
export type Wording = Schemas["WordingOut"];
export type Hit = Schemas["HitOut"];
export type Loss = Schemas["LossOut"];
export type Measure = Schemas["MeasureOut"];
export type Pattern = Schemas["PatternOut"];
export type Summary = Schemas["WordingSummaryOut"];
export type Row = Schemas["WordingRow"];
export type StoredWording = Schemas["RequirementWordingOut"];
export type OwnWord = Schemas["DictionaryWordOut"];

const AFTER_MS = 350;

/** A finding holds for the text that it was made of. */
export interface Found {
  of: string;
  wording: Wording;
}

interface Texts {
  title: string;
  description: string;
  requirement: string | null;
}

/** Checks what is being written once the hands rest; the last answer stays while the next is on its way. */
export function useWording(
  slug: string,
  { title, description, requirement }: Texts,
  round = 0,
): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again about the same words
  useEffect(() => {
    if (title.trim() === "" && description.trim() === "") {
      setFound(null);
      return;
    }
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
        (wording) => setFound({ of: `${title}\n${description}`, wording }),
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

const wordingKey = (slug: string) => ["wording", slug] as const;

/** What was found in a stored requirement; asked again when somebody changes it. */
export function useStoredWording(slug: string, key: string, language: string) {
  const queries = useQueryClient();
  const queryKey = [...wordingKey(slug), "one", key, language];
  useFeed<ActivityEvent>(slug, "activity", (event) => {
    if (event.record_key === key) void queries.invalidateQueries({ queryKey });
  });
  return useQuery({
    queryKey,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/requirements/{key}/wording", { params: { path: { slug, key } } }),
      ),
  });
}

export interface Asked {
  q: string;
  product: string;
  rule: string;
}

const given = (asked: Asked) =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== "")) as Partial<Asked>;

export function useSummary(slug: string, asked: Asked, language: string) {
  const { rule: _, ...filter } = given(asked);
  return useQuery({
    queryKey: [...wordingKey(slug), "summary", filter, language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/wording/summary", {
          params: { path: { slug }, query: filter },
        }),
      ),
    placeholderData: (before) => before,
  });
}

export function useRows(slug: string, asked: Asked) {
  return useInfiniteQuery({
    queryKey: [...wordingKey(slug), "rows", asked],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/wording", {
          params: {
            path: { slug },
            query: { ...given(asked), limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: (before) => before,
  });
}

/** Brings the kept scores up to date, a part at a time, while some wait; says how many still do. */
export function useRefresh(slug: string, unchecked: number | undefined): number {
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    if (!unchecked) return;
    let isOver = false;
    const run = async () => {
      for (let left = unchecked; left > 0 && !isOver; ) {
        setWaiting(left);
        const done = await must(
          api.POST("/api/v1/workspaces/{slug}/wording/refresh", {
            params: { path: { slug } },
            headers: { "Idempotency-Key": "" },
          }),
        );
        left = done.checked === 0 ? 0 : done.waiting;
      }
      setWaiting(0);
      await queries.invalidateQueries({ queryKey: wordingKey(slug) });
    };
    run().catch(() => setWaiting(0));
    return () => {
      isOver = true;
    };
  }, [slug, unchecked, queries]);
  return waiting;
}

export function useDictionary(slug: string, language: string) {
  return useQuery({
    queryKey: [...wordingKey(slug), "dictionary", language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/wording/dictionary", { params: { path: { slug } } })),
  });
}

export function useForget(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: wordingKey(slug) });
}
