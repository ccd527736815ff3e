import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { Tone } from "../../ui/mark";
import { useActing } from "../../ui/undo/useActing";

type Schemas = components["schemas"];
export type Risk = Schemas["RiskOut"];
export type RiskRow = Schemas["RiskRow"];
export type Scheme = Schemas["RiskSchemeOut"];
export type Distribution = Schemas["RiskDistributionIn"];
export type RiskChange = Schemas["RiskChangeIn"];
export type Response = Schemas["RiskResponseOut"];
export type Session = Schemas["RiskSessionOut"];
export type Candidate = Schemas["RiskCandidateOut"];
export type Rule = Schemas["RiskRuleOut"];
export type Suggestions = Schemas["RiskSuggestionsOut"];

export const states = ["identified", "analysed", "treating", "watched", "closed", "occurred"] as const;
export const stateTones: Record<RiskRow["state"], Tone> = {
  identified: "grey",
  analysed: "blue",
  treating: "violet",
  watched: "teal",
  closed: "green",
  occurred: "red",
};
export const levelTones: readonly Tone[] = ["green", "amber", "rose", "red"];

const base = (slug: string) => ["risks", slug] as const;

export interface RiskFilter {
  q?: string;
  state?: string;
  category?: string;
  phase?: string;
  owner?: string;
  level?: string;
  product?: string;
  due?: string;
}

export function useRisks(slug: string, filter: RiskFilter, sort: string, language: string) {
  return useInfiniteQuery({
    queryKey: [...base(slug), "list", filter, sort, language],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/risks", {
          params: {
            path: { slug },
            query: { ...filter, sort, limit: 200, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: (before) => before,
  });
}

export function useMatrix(slug: string, filter: RiskFilter) {
  return useQuery({
    queryKey: [...base(slug), "matrix", filter],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/risk-matrix", {
          params: { path: { slug }, query: { ...filter } },
        }),
      ),
    placeholderData: (before) => before,
  });
}

export function useRisk(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "one", key, language],
    retry: false,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/risks/{key}", { params: { path: { slug, key } } })),
  });
}

export function useScheme(slug: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "scheme", language],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/risk-scheme", { params: { path: { slug } } })),
  });
}

export function useFigures(slug: string) {
  return useQuery({
    queryKey: [...base(slug), "figures"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/risk-figures", { params: { path: { slug } } })),
  });
}

export function useSuggestions(slug: string, asked: { q: string; category: string }, language: string) {
  return useQuery({
    queryKey: [...base(slug), "suggestions", asked, language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/risk-suggestions", { params: { path: { slug }, query: asked } }),
      ),
    placeholderData: (before) => before,
  });
}

export function useSessions(slug: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "sessions", language],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/risk-sessions", { params: { path: { slug } } })),
  });
}

export function useRiskSession(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "session", key, language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/risk-sessions/{key}", { params: { path: { slug, key } } })),
  });
}

export function useRules(slug: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "rules", language],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/risk-warnings", { params: { path: { slug } } })),
  });
}

export function useRecordRisks(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "of", key, language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/records/{key}/risks", { params: { path: { slug, key } } })),
  });
}

export function useActivity(slug: string, key: string) {
  return useQuery({
    queryKey: [...base(slug), "activity", key],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/activity", {
          params: { path: { slug }, query: { record: key, limit: 60 } },
        }),
      ),
  });
}

export function useRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: base(slug) });
}

/** Keeps everything true while others assess, vote and treat. */
export function useRiskFeed(slug: string): void {
  const refresh = useRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Risk|Bulk|Operation)/.test(kind)) void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

/** Runs a write, remembers it for undo under `label`, then reads again; says what went wrong in the server's words. */
export function useAct() {
  const { slug } = useWorkspace();
  return useActing({ slug, refresh: useRefresh(slug) });
}

/** Money, days, shares and dates in the reader's way of writing. */
export function useSaid() {
  const { language } = useTexts();
  const { currency } = useWorkspace();
  return useMemo(() => {
    const tag = language === "zh" ? "zh-CN" : "en-GB";
    const money = new Intl.NumberFormat(tag, {
      style: "currency",
      currency,
      notation: "compact",
      maximumFractionDigits: 1,
    });
    const figure = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
    const share = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
    return {
      money: (value: number | null | undefined) => (value == null ? "–" : money.format(value)),
      figure: (value: number | null | undefined) => (value == null ? "–" : figure.format(value)),
      share: (value: number | null | undefined) => (value == null ? "–" : share.format(value)),
    };
  }, [language, currency]);
}

/** What a rule measures, in its unit. */
export function useUnit() {
  const { t } = useTexts();
  const said = useSaid();
  return (unit: string, value: number | null) => {
    if (value === null) return t("risks.watch.nothing");
    if (unit === "share") return said.share(value);
    if (unit === "money") return said.money(value);
    if (unit === "days") return t("risks.days", { count: Number(value.toFixed(1)) });
    return said.figure(value);
  };
}

/** Where a thing is shown; null for what has no page of its own. */
export function placeOf(slug: string, about: { kind: string; key: string }): string | null {
  if (about.kind === "requirement") return `/w/${slug}/requirements/${about.key}`;
  if (about.kind === "task") return `/w/${slug}/schedule?task=${about.key}`;
  if (about.kind === "release") return `/w/${slug}/releases`;
  if (about.kind === "objective") return `/w/${slug}/goals/${about.key}`;
  return null;
}
