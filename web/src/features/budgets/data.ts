import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import type { Tone } from "../../ui/mark";
import { useActing } from "../../ui/undo/useActing";

type Schemas = components["schemas"];
export type Lines = Schemas["BudgetLinesOut"];
export type LineRow = Schemas["BudgetLineRow"];
export type Line = Schemas["BudgetLineOut"];
export type Money = Schemas["BudgetMoney"];
export type Commitment = Schemas["BudgetCommitmentOut"];
export type Actual = Schemas["BudgetActualOut"];
export type Adjustment = Schemas["BudgetAdjustmentOut"];
export type Settings = Schemas["BudgetSettingsOut"];
export type Flow = Schemas["BudgetFlowOut"];
export type Earned = Schemas["EarnedValueOut"];

export const stateTones: Record<LineRow["state"], Tone> = { ok: "green", near: "amber", over: "red" };
export const adjustmentTones: Record<Adjustment["state"], Tone> = {
  asked: "amber",
  approved: "green",
  refused: "red",
  withdrawn: "grey",
};

const base = (slug: string) => ["budgets", slug] as const;
const at = (slug: string) => ({ params: { path: { slug } } });

export function useLines(slug: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "lines", language],
    queryFn: async () => {
      const page = (cursor?: string) =>
        must(
          api.GET("/api/v1/workspaces/{slug}/budget-lines", {
            params: { path: { slug }, query: cursor ? { cursor } : {} },
          }),
        );
      let last = await page();
      const items = [...last.items];
      while (last.next_cursor) {
        last = await page(last.next_cursor);
        items.push(...last.items);
      }
      return { ...last, items };
    },
  });
}

export function useLine(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "line", key, language],
    retry: false,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/budget-lines/{key}", { params: { path: { slug, key } } })),
  });
}

export function useAdjustments(slug: string) {
  return useQuery({
    queryKey: [...base(slug), "adjustments"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/budget-adjustments", at(slug))),
  });
}

export function useSettings(slug: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "settings", language],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/budget-settings", at(slug))),
  });
}

export function useFlow(slug: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "months", language],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/budget-months", at(slug))),
  });
}

export interface EarnedScope {
  project?: string;
  release?: string;
  baseline?: string;
  as_of?: string;
}

export function useEarned(slug: string, scope: EarnedScope) {
  return useQuery({
    queryKey: [...base(slug), "earned", scope],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/earned-value", {
          params: {
            path: { slug },
            query: {
              ...(scope.project ? { project: scope.project } : {}),
              ...(scope.release ? { release: Number(scope.release) } : {}),
              ...(scope.baseline ? { baseline: Number(scope.baseline) } : {}),
              ...(scope.as_of ? { as_of: scope.as_of } : {}),
            },
          },
        }),
      ),
    placeholderData: (before) => before,
  });
}

export function useRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: base(slug) });
}

/** Keeps figures true while others book, plan and report progress. */
export function useBudgetFeed(slug: string): void {
  const refresh = useRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Budget|ExchangeRates|Task|Person|Operation)/.test(kind)) void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

/** Runs a write, remembers it for undo under `label`, then reads again; says what went wrong in the server's words. */
export function useAct() {
  const { slug } = useWorkspace();
  return useActing({ slug, refresh: useRefresh(slug) });
}

/** Money, shares and months in the reader's way of writing. */
export function useSaid() {
  const { language } = useTexts();
  return useMemo(() => {
    const tag = language === "zh" ? "zh-CN" : "en-GB";
    const kept = new Map<string, Intl.NumberFormat>();
    const of = (currency: string, look: "whole" | "cents" | "short") => {
      const name = `${currency}.${look}`;
      const digits = look === "cents" ? 2 : 0;
      const found =
        kept.get(name) ??
        new Intl.NumberFormat(tag, {
          style: "currency",
          currency,
          ...(look === "short"
            ? { notation: "compact" as const, maximumFractionDigits: 1 }
            : { minimumFractionDigits: digits, maximumFractionDigits: digits }),
        });
      kept.set(name, found);
      return found;
    };
    // Below the first unit of the short form, figures are said in full.
    const least = language === "zh" ? 10_000 : 1_000;
    const figure = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
    const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
    const share = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
    const month = new Intl.DateTimeFormat(tag, { year: "2-digit", month: "short", timeZone: "UTC" });
    return {
      money: (value: number | null | undefined, currency: string) =>
        value == null ? "–" : of(currency, Number.isInteger(value) ? "whole" : "cents").format(value),
      round: (value: number | null | undefined, currency: string) =>
        value == null ? "–" : of(currency, "whole").format(value),
      short: (value: number | null | undefined, currency: string) =>
        value == null ? "–" : of(currency, Math.abs(value) < least ? "whole" : "short").format(value),
      figure: (value: number | null | undefined) => (value == null ? "–" : figure.format(value)),
      whole: (value: number | null | undefined) => (value == null ? "–" : whole.format(value)),
      share: (value: number | null | undefined) => (value == null ? "–" : share.format(value)),
      month: (iso: string) =>
        language === "zh" ? iso.slice(0, 7) : month.format(new Date(`${iso}T00:00:00Z`)),
    };
  }, [language]);
}
