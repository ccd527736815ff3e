import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";
import { monthsFrom } from "./days";

export type TeamPerson = components["schemas"]["PersonOut"];
export type WorkCalendar = components["schemas"]["CalendarOut"];
export type CalendarDay = components["schemas"]["CalendarDayOut"];

export const peopleKey = (slug: string) => ["people", slug] as const;
export const calendarKey = (slug: string) => ["calendar", slug] as const;
const capacityKey = (slug: string) => ["capacity", slug] as const;

export function usePeople(slug: string) {
  return useQuery({
    queryKey: peopleKey(slug),
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/people", { params: { path: { slug } } })),
  });
}

export function useCalendar(slug: string) {
  return useQuery({
    queryKey: calendarKey(slug),
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/calendar", { params: { path: { slug } } })),
  });
}

export function useRegions(slug: string) {
  return useQuery({
    queryKey: ["calendar-regions"],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/calendar/regions", { params: { path: { slug } } })),
  });
}

/** What the team can give in each of the next months; the first one counts from today. */
export function useCapacity(slug: string, months: number) {
  const spans = monthsFrom(new Date(), months);
  const found = useQueries({
    queries: spans.map((span) => ({
      queryKey: [...capacityKey(slug), span.start_on, span.finish_on],
      queryFn: () =>
        must(
          api.GET("/api/v1/workspaces/{slug}/capacity", {
            params: { path: { slug }, query: span },
          }),
        ),
    })),
  });
  return {
    spans,
    months: found.flatMap((one) => one.data ?? []),
    isPending: found.some((one) => one.isPending),
    error: found.find((one) => one.isError)?.error,
    retry: () => {
      for (const one of found) void one.refetch();
    },
  };
}

export function useResourcesRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    for (const queryKey of [
      peopleKey(slug),
      calendarKey(slug),
      capacityKey(slug),
      departmentsKey(slug),
      levelsKey(slug),
      borrowingsKey(slug),
    ])
      await queries.invalidateQueries({ queryKey });
  };
}

/** Keeps people, calendar and capacity true while others change them. */
export function useResourcesFeed(slug: string): void {
  const refresh = useResourcesRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Person|Calendar|Department|SkillLevels|DayRate|Borrowing)/.test(kind)) void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

export type Department = components["schemas"]["DepartmentOut"];
export type SkillLevel = components["schemas"]["SkillLevel"];
export type Borrowing = components["schemas"]["BorrowingOut"];

export const departmentsKey = (slug: string) => ["departments", slug] as const;
export const levelsKey = (slug: string) => ["skill-levels", slug] as const;
export const borrowingsKey = (slug: string) => ["borrowings", slug] as const;

export function useDepartments(slug: string) {
  return useQuery({
    queryKey: departmentsKey(slug),
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/departments", { params: { path: { slug } } })),
  });
}

/** What the five levels of a skill are called here, in the reader's language. */
export function useLevels(slug: string) {
  return useQuery({
    queryKey: levelsKey(slug),
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/skill-levels", { params: { path: { slug } } })),
  });
}

export function useBorrowings(slug: string, state: string) {
  return useQuery({
    queryKey: [...borrowingsKey(slug), state],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/borrowings", {
          params: { path: { slug }, query: { state, limit: 200 } },
        }),
      ),
  });
}

export function useBorrowing(slug: string, key: string) {
  return useQuery({
    queryKey: [...borrowingsKey(slug), "one", key],
    retry: false,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/borrowings/{key}", { params: { path: { slug, key } } })),
  });
}
