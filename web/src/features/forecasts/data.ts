import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";

type Schemas = components["schemas"];
export type Forecast = Schemas["ForecastOut"];
export type ForecastRow = Schemas["ForecastRow"];
export type Answer = Schemas["ForecastAnswer"];
export type Money = Schemas["ForecastMoney"];
export type Promised = Schemas["ForecastPromiseOut"];
export type Calibration = Schemas["ForecastCalibrationOut"];
export type MakeForecast = Schemas["MakeForecastIn"];
export type StageName = "none" | "inherent" | "residual";
export const stages: readonly StageName[] = ["none", "inherent", "residual"];

export const job = "forecast";
const root = (slug: string) => ["forecasts", slug] as const;

export function useForecasts(slug: string) {
  return useQuery({
    queryKey: [...root(slug), "list"],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/forecasts", {
          params: { path: { slug }, query: { limit: 200 } },
        }),
      ),
  });
}

export function useForecast(slug: string, id: number | undefined) {
  return useQuery({
    queryKey: [...root(slug), "one", id],
    enabled: id !== undefined,
    retry: false,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/forecasts/{forecast_id}", {
          params: { path: { slug, forecast_id: id ?? 0 } },
        }),
      ),
  });
}

export function usePromises(slug: string, id: number, sort: string) {
  return useInfiniteQuery({
    queryKey: [...root(slug), "promises", id, sort],
    initialPageParam: "",
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/forecasts/{forecast_id}/promises", {
          params: {
            path: { slug, forecast_id: id },
            query: { kind: "task", sort, limit: 100, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
  });
}

export function useComparison(slug: string, left: number | undefined, right: number | undefined) {
  return useQuery({
    queryKey: [...root(slug), "compare", left, right],
    enabled: left !== undefined && right !== undefined,
    placeholderData: keepPreviousData,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/forecasts/compare", {
          params: { path: { slug }, query: { left: left ?? 0, right: right ?? 0 } },
        }),
      ),
  });
}

export function useCalibration(slug: string, horizon: "first" | "last") {
  return useQuery({
    queryKey: [...root(slug), "calibration", horizon],
    placeholderData: keepPreviousData,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/forecasts/calibration", {
          params: { path: { slug }, query: { horizon } },
        }),
      ),
  });
}

export function useRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: root(slug) });
}

/** Keeps forecasts true while others make them, and while the plan under them changes. */
export function useForecastFeed(slug: string): void {
  const refresh = useRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Forecast|Task|Release|Risk|Person|Calendar|Budget|Project|Bulk|Operation)/.test(kind))
      void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

/** Days, shares, money and dates in the reader's way of writing. */
export function useSaid() {
  const { t, language } = useTexts();
  const { currency } = useWorkspace();
  return useMemo(() => {
    const tag = language === "zh" ? "zh-CN" : "en-GB";
    const money = new Intl.NumberFormat(tag, {
      style: "currency",
      currency,
      notation: "compact",
      maximumFractionDigits: 1,
    });
    const full = new Intl.NumberFormat(tag, { style: "currency", currency, maximumFractionDigits: 0 });
    const figure = new Intl.NumberFormat(tag, { maximumFractionDigits: 1, signDisplay: "negative" });
    const share = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
    const fine = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
    const apart = new Intl.NumberFormat(tag, { maximumFractionDigits: 1, signDisplay: "exceptZero" });
    const moneyApart = new Intl.NumberFormat(tag, {
      style: "currency",
      currency,
      notation: "compact",
      maximumFractionDigits: 1,
      signDisplay: "exceptZero",
    });
    const known =
      (say: (value: number) => string) =>
      (value: number | null | undefined): string =>
        value === null || value === undefined ? "–" : say(value);
    return {
      date: (value: string | null | undefined) => (value ? dateText(value) : "–"),
      money: known((value) => money.format(value)),
      full: known((value) => full.format(value)),
      figure: known((value) => figure.format(value)),
      share: known((value) => share.format(value)),
      fine: known((value) => fine.format(value)),
      days: known((value) => t("forecasts.days", { count: Number(value.toFixed(1)) })),
      daysApart: known((value) => t("forecasts.daysApart", { days: apart.format(value) })),
      moneyApart: known((value) => moneyApart.format(value)),
    };
  }, [t, language, currency]);
}

/** How a probability reads: what is below a half is a warning, what is above four fifths is sure enough. */
export function toneOf(probability: number): "red" | "amber" | "green" {
  if (probability < 0.5) return "red";
  return probability < 0.8 ? "amber" : "green";
}

/** What a kept forecast is called: by its name, else by its part of the plan and its number. */
export function nameOf(one: { id: number; name: string; scope: { name: string } }): string {
  return one.name || `${one.scope.name} #${one.id}`;
}
