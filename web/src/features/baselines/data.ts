import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";

export type Baseline = components["schemas"]["BaselineOut"];
export type Compared = components["schemas"]["ComparedOut"];
export type Change = "added" | "removed" | "changed";
export const changes: readonly Change[] = ["changed", "added", "removed"];

const baselinesKey = (slug: string) => ["baselines", slug] as const;

export function useBaselines(slug: string, language: string) {
  return useQuery({
    queryKey: [...baselinesKey(slug), "list", language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/baselines", {
          params: { path: { slug }, query: { limit: 1000 } },
        }),
      ),
  });
}

export function useBaseline(slug: string, id: number, language: string) {
  return useQuery({
    queryKey: [...baselinesKey(slug), "one", id, language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/baselines/{baseline_id}", {
          params: { path: { slug, baseline_id: id } },
        }),
      ),
  });
}

export function useItems(slug: string, id: number) {
  return useInfiniteQuery({
    queryKey: [...baselinesKey(slug), "items", id],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/baselines/{baseline_id}/items", {
          params: {
            path: { slug, baseline_id: id },
            query: { limit: 200, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: (last) => last.next_cursor,
  });
}

export function useItem(slug: string, id: number, key: string, language: string) {
  return useQuery({
    queryKey: [...baselinesKey(slug), "item", id, key, language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/baselines/{baseline_id}/items/{key}", {
          params: { path: { slug, baseline_id: id, key } },
        }),
      ),
  });
}

export interface Sides {
  left: string;
  right: string;
}

/** What differs between the two sides, fifty requirements at a time. */
export function useComparison(slug: string, { left, right }: Sides, change: Change | "", language: string) {
  return useInfiniteQuery({
    queryKey: [...baselinesKey(slug), "compare", left, right, change, language],
    enabled: left !== "" && right !== "" && left !== right,
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/baselines/compare", {
          params: {
            path: { slug },
            query: { left, right, change, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: (last) => last.next_cursor,
  });
}

/** Keeps lists true while others freeze, and a comparison with today true while others write. */
export function useBaselineFeed(slug: string): void {
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: baselinesKey(slug) });
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Baseline|Requirement|Link|Bulk|Operation)/.test(kind)) again();
  });
  useFeedReturn(slug, again);
}

export const shortHash = (hash: string): string =>
  `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)}`;

export function momentText(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(iso));
}
