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
export type Figures = Schemas["ProgressFigures"];
export type Row = Schemas["ProgressRow"];
export type Detail = Schemas["ProgressDetail"];
export type Milestone = Schemas["MilestoneProgress"];
export type BurnPoint = Schemas["BurnPoint"];
export type MyTask = Schemas["MyTaskOut"];
export type Alarm = Schemas["AlarmOut"];
export type Limits = Schemas["AlarmLimits"];
export type CockpitRow = Schemas["CockpitRow"];
export type Cockpit = Schemas["CockpitOut"];
export type Step = Schemas["CockpitStepOut"];
export type Check = Schemas["CockpitCheckOut"];
export type ReportPlan = Schemas["ReportPlanOut"];
export type Report = Schemas["ProgressReportOut"];
export type Section = Schemas["ReportSection"];

export const alarmKinds = ["late_finish", "late_start", "misses", "behind", "silent"] as const;
export const alarmTones: Record<Alarm["kind"], Tone> = {
  late_finish: "red",
  late_start: "amber",
  misses: "red",
  behind: "amber",
  silent: "grey",
};
export const ragTones = { green: "green", amber: "amber", red: "red" } as const;
export const riskTones: readonly Tone[] = ["green", "amber", "rose", "red"];
export const sections = [
  "summary",
  "done",
  "started",
  "slipped",
  "next",
  "milestones",
  "risks",
  "changes",
  "resources",
  "equipment",
  "budget",
  "forecasts",
  "alarms",
  "decisions",
] as const;

const base = (slug: string) => ["tracking", slug] as const;

export function useProgress(slug: string) {
  return useQuery({
    queryKey: [...base(slug), "progress"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/progress", { params: { path: { slug } } })),
  });
}

export function useProgressOf(slug: string, asked: { project?: string; release?: number }) {
  return useQuery({
    queryKey: [...base(slug), "of", asked],
    retry: false,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/progress/of", { params: { path: { slug }, query: asked } })),
  });
}

export function useMyTasks(slug: string, whose: "mine" | "all") {
  return useQuery({
    queryKey: [...base(slug), "mine", whose],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/my-tasks", { params: { path: { slug }, query: { whose } } })),
    placeholderData: (before) => before,
  });
}

export interface AlarmFilter {
  state?: "open" | "new" | "closed" | "all";
  kind?: Alarm["kind"] | "";
  project?: string;
}

export function useAlarms(slug: string, filter: AlarmFilter, language: string) {
  return useQuery({
    queryKey: [...base(slug), "alarms", filter, language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/alarms", { params: { path: { slug }, query: filter } })),
    placeholderData: (before) => before,
  });
}

export function useLimits(slug: string) {
  return useQuery({
    queryKey: [...base(slug), "limits"],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/alarm-thresholds", { params: { path: { slug } } })),
  });
}

export function useCockpits(slug: string) {
  return useQuery({
    queryKey: [...base(slug), "cockpits"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/cockpits", { params: { path: { slug } } })),
  });
}

export function useCockpit(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...base(slug), "cockpit", key, language],
    retry: false,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/cockpits/{key}", { params: { path: { slug, key } } })),
  });
}

export function useReportPlans(slug: string) {
  return useQuery({
    queryKey: [...base(slug), "reports"],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/progress-reports", { params: { path: { slug } } })),
  });
}

export function useReport(slug: string, key: string, number: number | undefined) {
  return useQuery({
    queryKey: [...base(slug), "report", key, number],
    enabled: number !== undefined,
    retry: false,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/progress-reports/{key}/{number}", {
          params: { path: { slug, key, number: number ?? 0 } },
        }),
      ),
  });
}

export function useRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: base(slug) });
}

/** Everything here follows from the plan and what is around it: whatever happened may have changed it. */
export function useTrackingFeed(slug: string): void {
  const refresh = useRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (
      /^(Task|Alarm|Report|Progress|Milestone|Project|Release|Proposal|Plan|Requirement|Risk|Operation)/.test(
        kind,
      )
    )
      void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

/** Runs a write, remembers it for undo under `label`, then reads again; says what went wrong in the server's words. */
export function useAct() {
  const { slug } = useWorkspace();
  return useActing({ slug, refresh: useRefresh(slug) });
}

/** Shares and figures in the reader's way of writing. */
export function useSaid() {
  const { language } = useTexts();
  return useMemo(() => {
    const tag = language === "zh" ? "zh-CN" : "en-GB";
    const figure = new Intl.NumberFormat(tag, { maximumFractionDigits: 1 });
    const share = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
    return {
      figure: (value: number | null | undefined) => (value == null ? "–" : figure.format(value)),
      share: (value: number | null | undefined) => (value == null ? "–" : share.format(value)),
    };
  }, [language]);
}

/** Where a thing is shown; null for what has no page of its own. */
export function placeOf(slug: string, thing: { kind: string; key: string }): string | null {
  const places: Record<string, string> = {
    requirement: `requirements/${thing.key}`,
    task: `schedule?task=${thing.key}`,
    project: `projects/${thing.key}`,
    risk: `risks/${thing.key}`,
    document: `documents/${thing.key}`,
    objective: `goals/${thing.key}`,
    person: "load",
  };
  const place = places[thing.kind];
  return place === undefined ? null : `/w/${slug}/${place}`;
}
