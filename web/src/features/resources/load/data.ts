import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../../api/feed";
import type { components } from "../../../api/schema";

export type LoadMap = components["schemas"]["LoadOut"];
export type LoadRow = LoadMap["people"][number];
export type LoadAlert = components["schemas"]["LoadAlertOut"];
export type Thresholds = components["schemas"]["LoadThresholdsOut"];
export type Supply = components["schemas"]["SupplyOut"];
export type Utilisation = components["schemas"]["UtilisationOut"];

export interface LoadFilter {
  department?: string;
  skill?: string;
  project?: string;
  weeks?: string;
}

export const loadKey = (slug: string) => ["load", slug] as const;

export function useLoad(slug: string, filter: LoadFilter) {
  const query = {
    weeks: Number(filter.weeks ?? 26),
    skill: filter.skill ?? "",
    project: filter.project ?? "",
    ...(filter.department ? { department: Number(filter.department) } : {}),
  };
  return useQuery({
    queryKey: [...loadKey(slug), "map", query],
    placeholderData: (before) => before,
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/load", { params: { path: { slug }, query } })),
  });
}

export function useLoadCell(slug: string, person: number, week: string) {
  return useQuery({
    queryKey: [...loadKey(slug), "cell", person, week],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/load/cell", {
          params: { path: { slug }, query: { person, week } },
        }),
      ),
  });
}

export function useLoadAlerts(slug: string) {
  return useQuery({
    queryKey: [...loadKey(slug), "alerts"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/load/alerts", { params: { path: { slug } } })),
  });
}

export interface Period {
  start_on: string;
  finish_on: string;
  step: "week" | "month";
}

export function useSupply(slug: string, period: Period, language: string) {
  return useQuery({
    queryKey: [...loadKey(slug), "supply", period, language],
    placeholderData: (before) => before,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/supply", { params: { path: { slug }, query: period } })),
  });
}

export function useUtilisation(slug: string, period: Period, by: Utilisation["by"]) {
  return useQuery({
    queryKey: [...loadKey(slug), "use", period, by],
    placeholderData: (before) => before,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/utilisation", {
          params: { path: { slug }, query: { ...period, by } },
        }),
      ),
  });
}

/** Keeps load true while others plan. */
export function useLoadFeed(slug: string): void {
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: loadKey(slug) });
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Task|Person|Calendar|Borrowing|Load|Proposal|Bulk)/.test(kind)) again();
  });
  useFeedReturn(slug, again);
}
