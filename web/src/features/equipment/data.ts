import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import type { Tone } from "../../ui/mark";

export type Item = components["schemas"]["EquipmentItemOut"];
export type ItemValues = components["schemas"]["EquipmentItemIn"];
export type Booking = components["schemas"]["BookingOut"];
export type Calendar = components["schemas"]["BookingCalendarOut"];
export type Purchase = components["schemas"]["PurchaseOut"];
export type ToSeeTo = components["schemas"]["ToSeeTo"];
export type Use = components["schemas"]["EquipmentUtilisationOut"];

export const equipmentKey = (slug: string) => ["equipment", slug] as const;

export const kinds = ["computer", "server", "instrument", "licence", "material"] as const;
export type KindName = (typeof kinds)[number];

export const toneOfBooking: Readonly<Record<string, Tone>> = {
  asked: "amber",
  held: "teal",
  missing: "red",
  refused: "red",
  cancelled: "grey",
};
export const toneOfPurchase: Readonly<Record<string, Tone>> = {
  requested: "amber",
  approved: "blue",
  refused: "red",
  ordered: "violet",
  delivered: "green",
  cancelled: "grey",
};

/** What a kind is called: given ones in the reader's language, one's own as they were written. */
export function useKindName(): (kind: string) => string {
  const { t } = useTexts();
  return (kind) => {
    const given = kinds.find((one) => one === kind);
    return given ? t(`equipment.kind.${given}`) : kind;
  };
}

export interface ItemFilter {
  kind: string;
  search: string;
}

export function useItems(slug: string, filter: ItemFilter) {
  return useQuery({
    queryKey: [...equipmentKey(slug), "items", filter],
    placeholderData: (before) => before,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/equipment", {
          params: { path: { slug }, query: { ...filter, limit: 500 } },
        }),
      ),
  });
}

export function useItem(slug: string, key: string) {
  return useQuery({
    queryKey: [...equipmentKey(slug), "item", key],
    retry: false,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/equipment/{key}", { params: { path: { slug, key } } })),
  });
}

export function useMovements(slug: string, key: string, isWanted: boolean) {
  return useQuery({
    queryKey: [...equipmentKey(slug), "movements", key],
    enabled: isWanted,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/equipment/{key}/movements", { params: { path: { slug, key } } }),
      ),
  });
}

export function useToSeeTo(slug: string) {
  return useQuery({
    queryKey: [...equipmentKey(slug), "attention"],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/equipment/attention", { params: { path: { slug } } })),
  });
}

export function useBookingCalendar(
  slug: string,
  query: { start_on: string; finish_on: string; kind: string; item?: string },
) {
  return useQuery({
    queryKey: [...equipmentKey(slug), "calendar", query],
    placeholderData: (before) => before,
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/bookings", { params: { path: { slug }, query } })),
  });
}

export function useBooking(slug: string, key: string) {
  return useQuery({
    queryKey: [...equipmentKey(slug), "booking", key],
    retry: false,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/bookings/{key}", { params: { path: { slug, key } } })),
  });
}

export function usePurchases(slug: string, state: string) {
  return useQuery({
    queryKey: [...equipmentKey(slug), "purchases", state],
    placeholderData: (before) => before,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/purchases", {
          params: { path: { slug }, query: { state, limit: 200 } },
        }),
      ),
  });
}

export function usePurchase(slug: string, key: string) {
  return useQuery({
    queryKey: [...equipmentKey(slug), "purchase", key],
    retry: false,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/purchases/{key}", { params: { path: { slug, key } } })),
  });
}

export interface Span {
  start_on: string;
  finish_on: string;
  step: "week" | "month";
}

export function useUse(slug: string, span: Span, by: Use["by"]) {
  return useQuery({
    queryKey: [...equipmentKey(slug), "use", span, by],
    placeholderData: (before) => before,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/equipment-utilisation", {
          params: { path: { slug }, query: { ...span, by } },
        }),
      ),
  });
}

export function useSupply(slug: string, span: Span) {
  return useQuery({
    queryKey: [...equipmentKey(slug), "supply", span],
    placeholderData: (before) => before,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/equipment-supply", { params: { path: { slug }, query: span } }),
      ),
  });
}

export function useNeeds(slug: string, key: string) {
  return useQuery({
    queryKey: [...equipmentKey(slug), "needs", key],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/records/{key}/equipment", { params: { path: { slug, key } } })),
  });
}

export function useTeam(slug: string) {
  return useQuery({
    queryKey: ["people", slug],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/people", { params: { path: { slug } } })),
  });
}

export function useEquipmentRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: equipmentKey(slug) });
}

/** Keeps everything of this room true while others change it. */
export function useEquipmentFeed(slug: string): void {
  const refresh = useEquipmentRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Equipment|Stock|Upkeep|Booking|Purchase)/.test(kind)) void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

/** Dates, spans and figures in the reader's way of writing. */
export function useSaid() {
  const { language } = useTexts();
  return useMemo(() => {
    const tag = language === "zh" ? "zh-CN" : "en-GB";
    const day = new Intl.DateTimeFormat(tag, {
      year: "numeric",
      month: "short",
      day: "numeric",
      timeZone: "UTC",
    });
    const month = new Intl.DateTimeFormat(tag, { month: "short", timeZone: "UTC" });
    const figure = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
    const date = (iso: string) => new Date(`${iso}T00:00:00Z`);
    return {
      day: (iso: string) => day.format(date(iso)),
      month: (iso: string) => month.format(date(iso)),
      span: (from: string, to: string) =>
        from === to ? day.format(date(from)) : day.formatRange(date(from), date(to)),
      figure: (value: number) => figure.format(value),
      money: (value: number, currency: string) =>
        new Intl.NumberFormat(tag, { style: "currency", currency, currencyDisplay: "code" }).format(value),
    };
  }, [language]);
}
