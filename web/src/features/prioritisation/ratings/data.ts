import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../../api/feed";
import type { components } from "../../../api/schema";
import type { Tone } from "../../../ui/mark";

export { momentText } from "../../../texts/dates";

export type RatingRow = components["schemas"]["RatingRow"];
export type Rating = components["schemas"]["RatingOut"];
export type RatedItem = components["schemas"]["RatedItemOut"];
export type Round = components["schemas"]["RatingRoundOut"];
export type Result = components["schemas"]["RatingRoundResultOut"];
export type ItemResult = components["schemas"]["RatingItemResultOut"];
export type Voice = components["schemas"]["RatingVoiceOut"];
export type Ballot = Omit<components["schemas"]["RatingBallotIn"], "round">;
export type StateName = "open" | "revealed" | "taken_over" | "ended";
export type OrderName = "kemeny" | "borda" | "mean";
export const orderNames: readonly OrderName[] = ["kemeny", "borda", "mean"];
export const replies = ["like", "expect", "neutral", "tolerate", "dislike"] as const;

export const stateTones: Record<StateName, Tone> = {
  open: "blue",
  revealed: "violet",
  taken_over: "green",
  ended: "grey",
};

const ratingsKey = (slug: string) => ["ratings", slug] as const;

export function useRatings(slug: string, language: string) {
  return useQuery({
    queryKey: [...ratingsKey(slug), "list", language],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/ratings", { params: { path: { slug } } })),
  });
}

export function useRating(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...ratingsKey(slug), "one", key, language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/ratings/{key}", { params: { path: { slug, key } } })),
  });
}

export function useRatingRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ratingsKey(slug) });
}

/** Keeps sessions true while others hand in, reveal and give reasons. */
export function useRatingFeed(slug: string): void {
  const refresh = useRatingRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Rating|Ballot|Operation)/.test(kind)) void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

/** What a ballot holds before anything is rated; a former one of one's own where there is one. */
export function ballotFrom(answers: Record<string, unknown> | undefined): Ballot {
  const empty: Ballot = { order: [], scores: [], points: [], duels: [], replies: [], judgements: [] };
  return { ...empty, ...(answers as Partial<Ballot> | undefined) };
}

const draftKey = (rating: Rating) => `planweave.ballot.${rating.key}.${rating.round}`;

/** A rating that is not handed in yet stays in this browser: nobody else can see it, not even the server. */
export function draftOf(rating: Rating, user: number): Ballot | null {
  try {
    const kept = sessionStorage.getItem(`${draftKey(rating)}.${user}`);
    return kept === null ? null : ballotFrom(JSON.parse(kept) as Record<string, unknown>);
  } catch {
    return null;
  }
}

export function keepDraft(rating: Rating, user: number, ballot: Ballot | null): void {
  const key = `${draftKey(rating)}.${user}`;
  if (ballot === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, JSON.stringify(ballot));
}

/** At most two decimals; three digits below 1. */
export function figureText(value: number, language: string): string {
  const options = Math.abs(value) >= 1 ? { maximumFractionDigits: 2 } : { maximumSignificantDigits: 3 };
  return new Intl.NumberFormat(language, options).format(value);
}
