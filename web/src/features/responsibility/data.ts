import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";
import type { Tone } from "../../ui/mark";

export { dayText } from "../../texts/dates";

type Schemas = components["schemas"];
export type MapData = Schemas["MapOut"];
export type MapArea = Schemas["MapAreaOut"];
export type MapManager = Schemas["MapManagerOut"];
export type Finding = Schemas["FindingOut"];
export type FindingKind = Finding["kind"];
export type Way = Finding["ways"][number];
export type Settlement = Schemas["SettlementOut"];
export type Pairs = Schemas["PairsOut"];
export type Adjustment = Schemas["AdjustmentOut"];
export type AdjustmentPage = Schemas["AdjustmentPage"];
export type Charter = Schemas["CharterOut"];
export type CharterSummary = Schemas["CharterSummary"];
export type GateSummary = Schemas["GateSummary"];
export type Gate = Schemas["GateOut"];
export type GatePart = Schemas["GatePartOut"];
export type AreaKind = MapArea["kind"];

export const areaKinds = ["product_line", "module", "market", "speciality"] as const;
export const kindTones: Record<AreaKind, Tone> = {
  product_line: "blue",
  module: "teal",
  market: "amber",
  speciality: "violet",
};
export const findingTones: Record<FindingKind, Tone> = {
  two_owners: "red",
  overlap: "red",
  idle_owner: "amber",
  undeclared: "amber",
  unowned: "amber",
  outside: "amber",
};

const rootKey = (slug: string) => ["responsibility", slug] as const;

export function useMap(slug: string, days: number) {
  return useQuery({
    queryKey: [...rootKey(slug), "map", days],
    placeholderData: keepPreviousData,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/responsibility/map", {
          params: { path: { slug }, query: { days } },
        }),
      ),
  });
}

export function useFindings(slug: string, days: number) {
  return useQuery({
    queryKey: [...rootKey(slug), "findings", days],
    placeholderData: keepPreviousData,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/responsibility/findings", {
          params: { path: { slug }, query: { days } },
        }),
      ),
  });
}

export function usePairs(slug: string) {
  return useQuery({
    queryKey: [...rootKey(slug), "pairs"],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/responsibility/pairs", {
          params: { path: { slug }, query: { months: 6 } },
        }),
      ),
  });
}

export function useSettlements(slug: string) {
  return useQuery({
    queryKey: [...rootKey(slug), "settlements"],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/responsibility/settlements", { params: { path: { slug } } })),
  });
}

export function useCharters(slug: string) {
  return useQuery({
    queryKey: [...rootKey(slug), "charters"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/charters", { params: { path: { slug } } })),
  });
}

export const charterKey = (slug: string, key: string, language: string) =>
  [...rootKey(slug), "charter", key, language] as const;

export function useCharter(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: charterKey(slug, key, language),
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/charters/{key}", { params: { path: { slug, key } } })),
  });
}

export function useGates(slug: string) {
  return useQuery({
    queryKey: [...rootKey(slug), "gates"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/start-gates", { params: { path: { slug } } })),
  });
}

export function useGate(slug: string, key: string) {
  return useQuery({
    queryKey: [...rootKey(slug), "gate", key],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/start-gates/{key}", { params: { path: { slug, key } } })),
  });
}

export function useRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: rootKey(slug) });
}

/** Keeps the map, its findings, charts and gates true while others work: their work is what is shown here. */
export function useLive(slug: string): void {
  const refresh = useRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Map|Area|Finding|Charter|Gate|Part|Release|Requirement|Task|Member|Bulk|Operation)/.test(kind))
      void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

export function monthText(iso: string, language: string): string {
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { month: "short" }).format(
    new Date(iso),
  );
}

/** Months from today, as the input of a date wants it. */
export function dayAhead(months: number): string {
  const day = new Date();
  day.setMonth(day.getMonth() + months);
  return day.toISOString().slice(0, 10);
}

/** Areas with how deep they stand, each below the one that it is part of. */
export function treeOf(areas: readonly MapArea[]): { area: MapArea; depth: number }[] {
  const known = new Set(areas.map((area) => area.id));
  const below = new Map<number | null, MapArea[]>();
  for (const area of areas) {
    const parent = area.parent !== null && known.has(area.parent) ? area.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), area]);
  }
  const rows: { area: MapArea; depth: number }[] = [];
  const walk = (parent: number | null, depth: number) => {
    for (const area of below.get(parent) ?? []) {
      rows.push({ area, depth });
      walk(area.id, depth + 1);
    }
  };
  walk(null, 0);
  return rows;
}
