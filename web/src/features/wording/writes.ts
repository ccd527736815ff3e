import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { send } from "../../api/outbox";
import type { components } from "../../api/schema";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import type { Measure } from "./data";

type Fields = components["schemas"]["RequirementChangeIn"];
type Criterion = components["schemas"]["FitCriterion"];

/** The requirement as its own page knows it (the same place in the cache), and a way to change it. */
export function useTarget(slug: string, key: string | null) {
  const queries = useQueryClient();
  const queryKey = ["requirement", slug, key] as const;
  const query = useQuery({
    queryKey,
    enabled: key !== null,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/requirements/{key}", {
          params: { path: { slug, key: key ?? "" } },
        }),
      ),
  });
  const change = async (values: Partial<Fields>, label: string): Promise<boolean> => {
    if (!query.data || key === null) return false;
    const { version } = query.data;
    try {
      const { data, response } = await send((once) =>
        api.PATCH("/api/v1/workspaces/{slug}/requirements/{key}", {
          params: { path: { slug, key } },
          headers: { "Idempotency-Key": once },
          body: { ...values, version } as Fields,
        }),
      );
      if (data) queries.setQueryData(queryKey, data);
      noteStep({ slug, label, operationIds: [operationOf(response)] });
      return true;
    } catch (error) {
      noticeFailed(error);
      return false;
    }
  };
  return { requirement: query.data, change };
}

/** A measurable phrase as a further fit criterion of the requirement. */
export function withCriterion(
  criteria: readonly Criterion[],
  measure: Measure,
  characteristic: string | null,
): Criterion[] {
  const added = {
    metric: measure.metric,
    operator: measure.operator as Criterion["operator"],
    target: measure.target,
    unit: measure.unit,
    characteristic: characteristic ?? "",
  } as Criterion;
  return [...criteria, added];
}

export const isAmong = (criteria: readonly Criterion[], measure: Measure): boolean =>
  criteria.some(
    (one) => one.operator === measure.operator && one.target === measure.target && one.unit === measure.unit,
  );

export function useIgnoring(slug: string, key: string) {
  const ignore = async (rule: string, words: string, reason: string, label: string): Promise<boolean> => {
    try {
      const { response } = await send((once) =>
        api.POST("/api/v1/workspaces/{slug}/requirements/{key}/wording/ignored", {
          params: { path: { slug, key } },
          headers: { "Idempotency-Key": once },
          body: { rule, words, reason },
        }),
      );
      noteStep({ slug, label, operationIds: [operationOf(response)] });
      return true;
    } catch (error) {
      noticeFailed(error);
      return false;
    }
  };
  const heed = async (id: number, label: string): Promise<void> => {
    try {
      const { response } = await send((once) =>
        api.DELETE("/api/v1/workspaces/{slug}/requirements/{key}/wording/ignored/{ignored_id}", {
          params: { path: { slug, key, ignored_id: id } },
          headers: { "Idempotency-Key": once },
        }),
      );
      noteStep({ slug, label, operationIds: [operationOf(response)] });
    } catch (error) {
      noticeFailed(error);
    }
  };
  return { ignore, heed };
}
