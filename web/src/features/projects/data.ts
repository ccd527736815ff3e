import { type QueryKey, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";
import type { Tone } from "../../ui/mark";
import { useActing } from "../../ui/undo/useActing";

type Schemas = components["schemas"];
export type ProjectRow = Schemas["ProjectRow"];
export type Project = Schemas["ProjectOut"];
export type Phase = Schemas["PhaseOut"];
export type Milestone = Schemas["MilestoneOut"];
export type Template = Schemas["TemplateOut"];
export type DatedPhase = Schemas["DatedPhaseOut"];
export type Factor = Schemas["FactorOut"];
export type Deliveries = Schemas["DeliveriesOut"];
export type Shift = Schemas["ShiftOut"];

export const kinds = ["waterfall", "ipd", "scrum", "mixed"] as const;
export const states = ["planned", "active", "paused", "done", "cancelled"] as const;
export const stateTones: Record<ProjectRow["state"], Tone> = {
  planned: "grey",
  active: "blue",
  paused: "amber",
  done: "green",
  cancelled: "grey",
};
export const gateTones: Record<Milestone["state"], Tone> = {
  planned: "grey",
  ready: "teal",
  passed: "green",
  with_conditions: "amber",
  failed: "red",
};

const projectsKey = (slug: string): QueryKey => ["projects", slug];

export function useProjects(slug: string) {
  return useQuery({
    queryKey: [...projectsKey(slug), "list"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/projects", { params: { path: { slug } } })),
  });
}

export function useProject(slug: string, key: string) {
  return useQuery({
    queryKey: [...projectsKey(slug), "one", key],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/projects/{key}", { params: { path: { slug, key } } })),
  });
}

export function useDeliveries(slug: string, key: string, language: string) {
  return useQuery({
    queryKey: [...projectsKey(slug), "deliveries", key, language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/projects/{key}/deliveries", { params: { path: { slug, key } } }),
      ),
  });
}

export function useTemplates(slug: string, language: string) {
  return useQuery({
    queryKey: [...projectsKey(slug), "templates", language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/project-templates", { params: { path: { slug } } })),
  });
}

export function useMeeting(slug: string, key: string) {
  return useQuery({
    queryKey: [...projectsKey(slug), "meeting", key],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/milestones/{key}/meeting", { params: { path: { slug, key } } }),
      ),
  });
}

export function useProjectsRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: projectsKey(slug) });
}

/** Keeps projects true while others write them, their tasks, and the reviews of their milestones. */
export function useProjectsFeed(slug: string): void {
  const refresh = useProjectsRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (
      /^(Project|Task|Gate|Criterion|External|Delivery|Release|Milestone|Review|Person|Operation)/.test(kind)
    )
      void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

/** Does one write, remembers it for Ctrl-Z under `label`, and says what went wrong; whether it was done. */
export function useWrite(slug: string) {
  const { act } = useActing({ slug, refresh: useProjectsRefresh(slug), loudness: "toast" });
  return (label: string, write: () => Promise<{ response: Response }>) => act(write, label);
}

const formats: Record<string, Intl.DateTimeFormat> = {};

/** A day as people write it; with the year only where it is not this one. */
export function dayText(iso: string | null | undefined, language: string): string {
  if (!iso) return "–";
  const isThisYear = iso.slice(0, 4) === String(new Date().getFullYear());
  const name = `${language}${isThisYear}`;
  formats[name] ??= new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    month: "short",
    day: "numeric",
    ...(isThisYear ? {} : { year: "numeric" }),
  });
  return formats[name].format(new Date(`${iso.slice(0, 10)}T00:00:00`));
}

/** From one day to another, the year said once where that is enough. */
export function daysText(from: string | null, to: string | null, language: string): string {
  if (!from || !to) return `${dayText(from, language)} – ${dayText(to, language)}`;
  const isThisYear = [from, to].every((day) => day.startsWith(String(new Date().getFullYear())));
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    month: "short",
    day: "numeric",
    ...(isThisYear ? {} : { year: "numeric" }),
  }).formatRange(new Date(`${from}T00:00:00`), new Date(`${to}T00:00:00`));
}

export const percent = (share: number) => `${Math.round(share * 100)} %`;
export const amount = (value: number) => String(Math.round(value * 10) / 10);
