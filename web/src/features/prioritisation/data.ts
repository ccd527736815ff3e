import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";

export type Settings = components["schemas"]["RankingOut"];
export type Method = components["schemas"]["RankingMethodOut"];
export type Ranked = components["schemas"]["RankedRequirement"];
export type MethodId = keyof components["schemas"]["ScoresOut"];
export const methodIds: readonly MethodId[] = [
  "weighted",
  "rice",
  "ice",
  "wsjf",
  "cd3",
  "value_effort",
  "moscow",
  "ranking",
  "points",
  "duels",
  "ahp",
  "kano",
];

const settingsKey = (slug: string) => ["ranking", slug] as const;
const scoresKey = (slug: string) => ["scores", slug] as const;

export function useRanking(slug: string, language: string) {
  return useQuery({
    queryKey: [...settingsKey(slug), language],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/ranking", { params: { path: { slug } } })),
  });
}

/** The backlog in the order of a method, a hundred at a time. */
export function useRanked(slug: string, method: MethodId, language: string) {
  return useInfiniteQuery({
    queryKey: [...scoresKey(slug), method, language],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/scores", {
          params: {
            path: { slug },
            query: { method, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: (before) => before,
  });
}

export function useShares(slug: string, isWanted: boolean) {
  return useQuery({
    queryKey: [...scoresKey(slug), "shares"],
    enabled: isWanted,
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/scores/moscow", { params: { path: { slug } } })),
  });
}

export function useQuadrants(slug: string) {
  return useQuery({
    queryKey: [...scoresKey(slug), "quadrants"],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/scores/quadrants", { params: { path: { slug } } })),
  });
}

export function useRankingRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await queries.invalidateQueries({ queryKey: scoresKey(slug) });
    await queries.invalidateQueries({ queryKey: settingsKey(slug) });
  };
}

/** Keeps the order true while others score. */
export function useRankingFeed(slug: string): void {
  const refresh = useRankingRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Score|Ranking|Requirement|Theme|Objective|Contributions|Bulk|Operation)/.test(kind))
      void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}
