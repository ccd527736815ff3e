import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../../api/feed";
import type { components } from "../../../api/schema";

export type PriorityList = components["schemas"]["PriorityListOut"];
export type PriorityItem = components["schemas"]["PriorityItemOut"];
export type Reason = components["schemas"]["PriorityReasonOut"];

const listKey = (slug: string) => ["priorities", slug] as const;

export function usePriorities(slug: string) {
  return useQuery({
    queryKey: [...listKey(slug), "list"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/priorities", { params: { path: { slug } } })),
  });
}

export function useCycle(slug: string, number: number) {
  return useQuery({
    queryKey: [...listKey(slug), "cycle", number],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/priorities/cycles/{number}", {
          params: { path: { slug, number } },
        }),
      ),
  });
}

export function usePrioritiesRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: listKey(slug) });
}

/** Keeps the list true while others move things. */
export function usePrioritiesFeed(slug: string): void {
  const refresh = usePrioritiesRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Priorit|Rating|Requirement|Bulk|Operation)/.test(kind)) void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}
