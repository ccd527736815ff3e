import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";
import type { Tone } from "../../ui/mark";

export { dayText, momentText } from "../../texts/dates";

type Schemas = components["schemas"];
export type Disagreement = Schemas["DisagreementOut"];
export type DisagreementRow = Schemas["DisagreementRow"];
export type Option = Schemas["OptionOut"];
export type Round = Schemas["ScoreRoundOut"];
export type Effect = Schemas["EffectIn"];
export type About = Schemas["AboutOut"];
export type Decision = Schemas["DecisionOut"];
export type DecisionRow = Schemas["DecisionRow"];
export type ConflictRow = Schemas["ConflictRow"];

export const timed = ["positions", "common_ground", "options", "scoring", "authority"] as const;
export type TimedStep = (typeof timed)[number];
export type StepName = Disagreement["step"];
export const clashKinds = ["people", "dates", "priorities", "linked", "words", "targets", "edits"] as const;
export type ClashKind = (typeof clashKinds)[number];
export const effectFields = ["priority", "state", "release", "value"] as const;
export type EffectField = (typeof effectFields)[number];

export const stepTones: Record<StepName, Tone> = {
  positions: "blue",
  common_ground: "teal",
  options: "violet",
  scoring: "amber",
  authority: "rose",
  settled: "green",
  withdrawn: "grey",
};

const base = (slug: string) => ["decisions", slug] as const;

export function useDisagreements(slug: string) {
  return useQuery({
    queryKey: [...base(slug), "disagreements"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/disagreements", { params: { path: { slug } } })),
  });
}

export function useDisagreement(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "disagreement", key, language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/disagreements/{key}", { params: { path: { slug, key } } })),
  });
}

export function useDraft(slug: string, about: string, from: { rating?: string; parties?: string } = {}) {
  return useQuery({
    queryKey: [...base(slug), "draft", about, from],
    enabled: about !== "",
    placeholderData: (before) => before,
    retry: false,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/disagreement-draft", {
          params: { path: { slug }, query: { about, ...from } },
        }),
      ),
  });
}

export function useDecisions(slug: string, filter: { q: string; state: string }, language: string) {
  return useInfiniteQuery({
    queryKey: [...base(slug), "log", filter, language],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/decisions", {
          params: { path: { slug }, query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: (before) => before,
  });
}

export function useDecision(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "decision", key, language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/decisions/{key}", { params: { path: { slug, key } } })),
  });
}

export function useFigures(slug: string) {
  return useQuery({
    queryKey: [...base(slug), "figures"],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/decision-figures", { params: { path: { slug } } })),
  });
}

interface ConflictFilter {
  state: string;
  kind: string;
  mine: boolean;
}

export function useConflicts(slug: string, filter: ConflictFilter, language: string) {
  return useInfiniteQuery({
    queryKey: [...base(slug), "conflicts", filter, language],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/conflicts", {
          params: { path: { slug }, query: { ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: (before) => before,
  });
}

export function useConflict(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "conflict", key, language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/conflicts/{key}", { params: { path: { slug, key } } })),
  });
}

export function useRecordDecisions(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "of", key, language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/records/{key}/decisions", { params: { path: { slug, key } } })),
  });
}

export function useRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: base(slug) });
}

const ours = /^(Disagreement|Position|Criteria|Option|Score|Apart|Decision|Conflict|Bulk|Operation)/;

/** Keeps everything true while others state, agree, score and decide. */
export function useDecisionFeed(slug: string): void {
  const refresh = useRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (ours.test(kind)) void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

const tag = (language: string) => (language === "zh" ? "zh-CN" : "en-GB");

/** "in 2 days", "3 hours ago". */
export function fromNow(iso: string, language: string): string {
  const minutes = (new Date(iso).getTime() - Date.now()) / 60_000;
  const format = new Intl.RelativeTimeFormat(tag(language), { numeric: "auto" });
  if (Math.abs(minutes) < 90) return format.format(Math.round(minutes), "minute");
  if (Math.abs(minutes) < 36 * 60) return format.format(Math.round(minutes / 60), "hour");
  return format.format(Math.round(minutes / 60 / 24), "day");
}

/** Where a thing is shown; null for what has no page of its own. */
export function placeOf(slug: string, about: About): string | null {
  if (about.kind === "requirement") return `/w/${slug}/requirements/${about.key}`;
  if (about.kind === "task") return `/w/${slug}/plan`;
  if (about.kind === "release") return `/w/${slug}/releases`;
  if (about.kind === "objective") return `/w/${slug}/goals/${about.key}`;
  return null;
}

/** The value that an `<input type="datetime-local">` shows for a moment, in the reader's own time. */
export function localMoment(iso: string): string {
  const at = new Date(iso);
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
