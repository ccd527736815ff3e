import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import { ApiProblem } from "../../api/problem";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";
import type { Tone } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";

type Schemas = components["schemas"];
export type Cycle = Schemas["EvaluationCycleOut"];
export type CycleRow = Schemas["EvaluationCycleRow"];
export type Criterion = Schemas["EvaluationCriterionOut"];
export type CriterionResult = Schemas["EvaluationCriterionResult"];
export type Judgement = Schemas["EvaluationJudgementOut"];
export type Evaluated = Schemas["EvaluatedPersonOut"];
export type Result = Schemas["EvaluationResultOut"];
export type Choices = Schemas["EvaluationChoicesOut"];
export type FeedbackCycle = Schemas["FeedbackCycleOut"];
export type Wrong = Readonly<Record<string, readonly string[]>>;

export const stages = ["draft", "published", "judging", "review", "closed"] as const;
export type Stage = (typeof stages)[number];
export const voices = ["self", "peer", "lead"] as const;
export type Voice = (typeof voices)[number];
export const stageTones: Record<Stage, Tone> = {
  draft: "grey",
  published: "blue",
  judging: "amber",
  review: "violet",
  closed: "green",
};

const evaluationKey = (slug: string) => ["evaluation", slug] as const;

export function useCycles(slug: string) {
  return useQuery({
    queryKey: [...evaluationKey(slug), "list"],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/evaluation-cycles", { params: { path: { slug } } })),
  });
}

export function useCycle(slug: string, id: number, language: string) {
  return useQuery({
    queryKey: [...evaluationKey(slug), "cycle", id, language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}", {
          params: { path: { slug, cycle_id: id } },
        }),
      ),
  });
}

export function useResult(slug: string, id: number, subject: number, language: string) {
  return useQuery({
    queryKey: [...evaluationKey(slug), "result", id, subject, language],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/evaluation-cycles/{cycle_id}/results/{subject_id}", {
          params: { path: { slug, cycle_id: id, subject_id: subject } },
        }),
      ),
  });
}

export function useChoices(slug: string, language: string) {
  return useQuery({
    queryKey: [...evaluationKey(slug), "choices", language],
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/evaluation-choices", { params: { path: { slug } } })),
  });
}

/** The events name nobody, so each page asks again for what is its own. */
export function useEvaluationFeed(slug: string): void {
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: evaluationKey(slug) });
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (kind.startsWith("Evaluation")) void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

/** Runs a write, then reads again; keeps what the server says of single fields, tells the rest as a notice. */
export function useWrite() {
  const { slug } = useWorkspace();
  const queries = useQueryClient();
  const [wrong, setWrong] = useState<Wrong>({});
  const [isBusy, setBusy] = useState(false);
  const write = async <T>(work: () => Promise<T>): Promise<T | null> => {
    setBusy(true);
    setWrong({});
    try {
      return await work();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      return null;
    } finally {
      await queries.invalidateQueries({ queryKey: evaluationKey(slug) });
      setBusy(false);
    }
  };
  return { write, wrong, isBusy };
}

/** A figure as people say it: a share in percent, days with at most one decimal. */
export function figureText(value: number, unit: string): string {
  if (unit === "share") return `${Math.round(value * 100)}%`;
  return String(Math.round(value * 10) / 10);
}

export const percent = (points: number) => Math.round(points * 100);

/** Where a row of the plan is shown. */
export const placeOf = (kind: string, key: string) =>
  kind === "overlap"
    ? "responsibility"
    : `${{ disagreement: "disagreements", decision: "decisions", objective: "goals" }[kind] ?? "requirements"}/${key}`;
