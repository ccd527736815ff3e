import { type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";
import type { Tone } from "../../ui/mark";
import { useActing } from "../../ui/undo/useActing";

type Schemas = components["schemas"];
export type Goals = Schemas["GoalsOut"];
export type Theme = Schemas["GoalThemeOut"];
export type ObjectiveRow = Schemas["ObjectiveRow"];
export type Objective = Schemas["ObjectiveOut"];
export type KeyResult = Schemas["KeyResultOut"];
export type CheckIn = Schemas["CheckInOut"];
export type Conflict = Schemas["GoalConflictOut"];
export type Contribution = Schemas["ContributionOut"];
export type Group = Schemas["PortfolioGroupOut"];
export type Band = ObjectiveRow["band"];

export const bandTones: Record<Band, Tone> = { green: "green", amber: "amber", red: "red", none: "grey" };
export const stateTones: Record<ObjectiveRow["state"], Tone> = {
  draft: "grey",
  active: "blue",
  closed: "violet",
};

const goalsKey = (slug: string): QueryKey => ["goals", slug];

export function useGoals(slug: string, language: string) {
  return useQuery({
    queryKey: [...goalsKey(slug), "tree", language],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/goals", { params: { path: { slug } } })),
  });
}

export function useObjective(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...goalsKey(slug), "one", key, language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/objectives/{key}", { params: { path: { slug, key } } })),
  });
}

export function useConflicts(slug: string, language: string) {
  return useQuery({
    queryKey: [...goalsKey(slug), "conflicts", language],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/goals/conflicts", { params: { path: { slug } } })),
  });
}

export function useConfirmations(slug: string) {
  return useQuery({
    queryKey: [...goalsKey(slug), "confirmations"],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/goals/confirmations", { params: { path: { slug } } })),
  });
}

export function usePortfolio(slug: string, by: string, period: string) {
  return useQuery({
    queryKey: [...goalsKey(slug), "portfolio", by, period],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/goals/portfolio", {
          params: { path: { slug }, query: { by, period } },
        }),
      ),
  });
}

export function useReport(slug: string, period: string) {
  return useQuery({
    queryKey: [...goalsKey(slug), "report", period],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/goals/report", { params: { path: { slug }, query: { period } } }),
      ),
  });
}

export function useContributions(slug: string, key: string) {
  return useQuery({
    queryKey: [...goalsKey(slug), "contributions", key],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/requirements/{key}/contributions", {
          params: { path: { slug, key } },
        }),
      ),
  });
}

export function useGoalsRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: goalsKey(slug) });
}

/** Keeps goals true while others write them, check in, agree, and while the work that serves them changes. */
export function useGoalsFeed(slug: string): void {
  const refresh = useGoalsRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Theme|Objective|KeyResult|CheckIn|Contributions|Goal|Requirement|Link|Bulk|Operation)/.test(kind))
      void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

/** Does one write, remembers it for Ctrl-Z under `label`, and says what went wrong; whether it was done. */
export function useWrite(slug: string) {
  const { act } = useActing({ slug, refresh: useGoalsRefresh(slug), loudness: "toast" });
  return (label: string, write: () => Promise<{ response: Response }>) => act(write, label);
}

export function dayText(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    year: "numeric",
    month: "short",
    day: "numeric",
  }).format(new Date(`${iso.slice(0, 10)}T00:00:00`));
}

const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
export const figure = (value: number | null | undefined) =>
  value === null || value === undefined ? "–" : plain.format(value);
export const days = (value: number | null | undefined) =>
  value === null || value === undefined ? "–" : plain.format(Math.round(value * 10) / 10);
export const percent = (share: number | null | undefined) =>
  share === null || share === undefined ? "–" : `${Math.round(share * 100)} %`;
export const score = (value: number | null | undefined) =>
  value === null || value === undefined ? "–" : value.toFixed(2);
