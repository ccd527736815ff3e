import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";

export type Feedback = components["schemas"]["FeedbackOut"];
export type Request = components["schemas"]["FeedbackRequestOut"];
type FeedbackPage = components["schemas"]["FeedbackPage"];

export const boxes = ["received", "given", "requests", "cycles", "shared"] as const;
export type Box = (typeof boxes)[number];
export const kinds = ["suggestion", "praise"] as const;
export const circles = ["recipient", "leads"] as const;

const feedbackKey = (slug: string) => ["feedback", slug] as const;

export function useBox(slug: string, box: Box) {
  return useInfiniteQuery({
    queryKey: [...feedbackKey(slug), "box", box],
    initialPageParam: null as string | null,
    getNextPageParam: (page: FeedbackPage) => page.next_cursor,
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/feedback", {
          params: {
            path: { slug },
            query: {
              box: box === "requests" || box === "cycles" ? "received" : box,
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
  });
}

export function useRequests(slug: string) {
  return useQuery({
    queryKey: [...feedbackKey(slug), "requests"],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/feedback-requests", { params: { path: { slug } } })),
  });
}

export function useFeedbackCycles(slug: string) {
  return useQuery({
    queryKey: [...feedbackKey(slug), "cycles"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/feedback-cycles", { params: { path: { slug } } })),
  });
}

export function useRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: feedbackKey(slug) });
}

/** The events name nobody, so each page asks again for what is its own. */
export function useFeedbackFeed(slug: string): void {
  const refresh = useRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (kind.startsWith("Feedback")) void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}
