import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { JobEvent } from "../../api/jobs";
import type { components } from "../../api/schema";

type Schemas = components["schemas"];
export type Scenario = Schemas["ScenarioOut"];
export type ScenarioRow = Schemas["ScenarioRow"];
export type ScenarioTask = Schemas["ScenarioTask"];
export type PlanDifference = Schemas["PlanDifferenceOut"];
export type SideBySide = Schemas["ScenarioComparisonOut"];
export type MeasureRow = Schemas["MeasureRow"];
export type PlanBaseline = Schemas["PlanBaselineOut"];
export type RowEdit = Schemas["RowEditIn"];
export type ReplanWay = Schemas["ReplanWay"];
export type SlipFound = Schemas["SlipFound"];
export type Change = "changed" | "added" | "removed";
export const changes: readonly Change[] = ["changed", "added", "removed"];

const root = (slug: string) => ["scenarios", slug] as const;

export function useScenarios(slug: string) {
  return useQuery({
    queryKey: [...root(slug), "list"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/scenarios", { params: { path: { slug } } })),
  });
}

export function useScenario(slug: string, id: number, language: string) {
  return useQuery({
    queryKey: [...root(slug), "one", id, language],
    placeholderData: keepPreviousData,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/scenarios/{copy_id}", {
          params: { path: { slug, copy_id: id } },
        }),
      ),
  });
}

export function useSideBySide(slug: string, ids: string, language: string) {
  return useQuery({
    queryKey: [...root(slug), "compare", ids, language],
    enabled: ids !== "",
    placeholderData: keepPreviousData,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/scenarios/compare", {
          params: { path: { slug }, query: { ids } },
        }),
      ),
  });
}

export function usePlanBaselines(slug: string, language: string) {
  return useQuery({
    queryKey: [...root(slug), "baselines", language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/plan-baselines", {
          params: { path: { slug }, query: { limit: 1000 } },
        }),
      ),
  });
}

/** What became of a frozen plan, a hundred tasks at a time, those that moved most first. */
export function usePlanComparison(
  slug: string,
  left: number,
  right: string,
  change: Change | "",
  language: string,
) {
  return useInfiniteQuery({
    queryKey: [...root(slug), "plan-compare", left, right, change, language],
    initialPageParam: "",
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/plan-baselines/{copy_id}/compare", {
          params: {
            path: { slug, copy_id: left },
            query: {
              change,
              limit: 100,
              ...(right === "today" ? {} : { right: Number(right) }),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    getNextPageParam: (last) => last.next_cursor,
  });
}

export function useSlips(slug: string) {
  return useQuery({
    queryKey: [...root(slug), "slips"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/slips", { params: { path: { slug } } })),
  });
}

export function useReplan(slug: string, id: number | null, language: string) {
  return useQuery({
    queryKey: [...root(slug), "replan", id, language],
    enabled: id !== null,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/replans/{replan_id}", {
          params: { path: { slug, replan_id: id ?? 0 } },
        }),
      ),
  });
}

/** Tasks of the plan, to say which one slips. */
export function useTaskChoices(slug: string, isOpen: boolean) {
  return useQuery({
    queryKey: [...root(slug), "tasks"],
    enabled: isOpen,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/tasks", { params: { path: { slug }, query: { limit: 1000 } } }),
      ),
  });
}

const touching = /^(Scenario|Plan|Task|Release|Person|Requirement|Project|Proposal|Bulk|Operation)/;

/** Keeps pages true while others work; many changes at once are one reading. */
export function useScenarioFeed(slug: string): () => void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = () => void queries.invalidateQueries({ queryKey: root(slug) });
  const again = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(now, 150);
  };
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (touching.test(kind)) again();
  });
  useFeed<JobEvent>(slug, "job", ({ state }) => {
    if (state === "done" || state === "stopped") again();
  });
  useFeedReturn(slug, now);
  return now;
}

/** Sends edits of a scenario; the answer's version is the next one to name. */
export async function sendEdits(slug: string, scenario: ScenarioRow, edits: RowEdit[]): Promise<void> {
  await api.PATCH("/api/v1/workspaces/{slug}/scenarios/{copy_id}/rows", {
    params: { path: { slug, copy_id: scenario.id } },
    body: { version: scenario.version, edits },
  });
}

/** "+3" and "−3": a real minus sign, and nothing for no difference. */
export function signed(value: number | null | undefined): string {
  if (value === null || value === undefined || value === 0) return "";
  const figure = Math.abs(Math.round(value * 100) / 100).toLocaleString("en");
  return value > 0 ? `+${figure}` : `−${figure}`;
}
