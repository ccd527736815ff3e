import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";
import type { Tone } from "../../ui/mark";

export { dayText, momentText } from "../../texts/dates";

export type ReviewRow = components["schemas"]["ReviewRow"];
export type Review = components["schemas"]["ReviewOut"];
export type ReviewItem = components["schemas"]["ReviewItemRow"];
export type OpenItem = components["schemas"]["ReviewItemOut"];
export type Remark = components["schemas"]["RemarkOut"];
export type Seat = components["schemas"]["SeatOut"];

export const verdicts = ["accept", "accept_with_changes", "reject", "abstain"] as const;
export type VerdictName = (typeof verdicts)[number];
export type OutcomeName = "open" | "accept" | "accept_with_changes" | "reject";
export const roles = ["approver", "reviewer", "optional"] as const;
export type RoleName = (typeof roles)[number];
export type StateName = "open" | "signed_off" | "reopened" | "cancelled";

export const outcomeTones: Record<OutcomeName | "abstain", Tone> = {
  open: "grey",
  accept: "green",
  accept_with_changes: "amber",
  reject: "red",
  abstain: "grey",
};
export const stateTones: Record<StateName, Tone> = {
  open: "blue",
  signed_off: "green",
  reopened: "amber",
  cancelled: "grey",
};

const reviewsKey = (slug: string) => ["reviews", slug] as const;

export function useReviews(slug: string) {
  return useQuery({
    queryKey: [...reviewsKey(slug), "list"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/reviews", { params: { path: { slug } } })),
  });
}

export function useReview(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...reviewsKey(slug), "one", key, language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/reviews/{key}", { params: { path: { slug, key } } })),
  });
}

export function useReviewItems(slug: string, key: string) {
  return useQuery({
    queryKey: [...reviewsKey(slug), "items", key],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/reviews/{key}/items", { params: { path: { slug, key } } })),
  });
}

export function useReviewItem(slug: string, key: string, requirement: string, language: string) {
  return useQuery({
    queryKey: [...reviewsKey(slug), "item", key, requirement, language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/reviews/{key}/items/{requirement}", {
          params: { path: { slug, key, requirement } },
        }),
      ),
  });
}

export function useReviewRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: reviewsKey(slug) });
}

/** Keeps reviews true while others judge, remark and sign, and while what was signed is changed. */
export function useReviewFeed(slug: string): void {
  const refresh = useReviewRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Review|Round|Verdict|Remark|Checklist|Bulk|Operation)/.test(kind)) void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}
