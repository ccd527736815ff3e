import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must, request } from "../../../api/client";
import type { components } from "../../../api/schema";

export type PlanState = components["schemas"]["PlanImportOut"];
export type PlanRow = components["schemas"]["PlanRowOut"];
export type PlanResource = components["schemas"]["PlanResourceOut"];
export const planActions = ["create", "change", "conflict", "gone", "deleted", "skip"] as const;
export type PlanAction = (typeof planActions)[number];
export type PlanChoice = "take" | "mine" | "leave";

/** A plan by its name or its first lines: Microsoft Project's XML, or what is mistaken for it. */
export async function isPlan(file: File): Promise<boolean> {
  if (/\.(mpp|mpt)$/i.test(file.name)) return true;
  if (!/\.xml$/i.test(file.name)) return false;
  const start = await file.slice(0, 4096).text();
  return start.includes("schemas.microsoft.com/project") || start.includes("APIBusinessObjects");
}

const importKey = (slug: string, id: string) => ["plan-import", slug, id] as const;

export function uploadPlan(slug: string, file: File): Promise<PlanState> {
  const form = new FormData();
  form.append("file", file, file.name);
  return request<PlanState>("POST", `/api/v1/workspaces/${slug}/plans/imports`, form);
}

export function usePlanImport(slug: string, id: string | undefined) {
  return useQuery({
    queryKey: importKey(slug, id ?? ""),
    enabled: id !== undefined,
    retry: false,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/plans/imports/{import_id}", {
          params: { path: { slug, import_id: id ?? "" } },
        }),
      ),
  });
}

export function usePlanRows(slug: string, id: string, action: PlanAction, offset: number) {
  return useQuery({
    queryKey: ["plan-rows", slug, id, action, offset],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/plans/imports/{import_id}/rows", {
          params: { path: { slug, import_id: id }, query: { action, offset, limit: 100 } },
        }),
      ),
  });
}

/** The people whom a file's resources can be. */
export function usePeopleThere(slug: string) {
  const people = useQuery({
    queryKey: ["plan-people", slug],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/people", { params: { path: { slug } } })),
  });
  return people.data ?? [];
}

/** The writes of one import; each answer becomes what the pages show. */
export function usePlanWrites(slug: string, id: string) {
  const queries = useQueryClient();
  const params = { path: { slug, import_id: id } };
  const shown = async (answer: Promise<PlanState>) => {
    const state = await answer;
    queries.setQueryData(importKey(slug, id), state);
    await queries.invalidateQueries({ queryKey: ["plan-rows", slug, id] });
    return state;
  };
  return {
    check: (body: components["schemas"]["PlanCheckIn"]) =>
      shown(must(api.PUT("/api/v1/workspaces/{slug}/plans/imports/{import_id}/check", { params, body }))),
    choose: (body: components["schemas"]["PlanChoicesIn"]) =>
      shown(must(api.PUT("/api/v1/workspaces/{slug}/plans/imports/{import_id}/choices", { params, body }))),
    commit: () => must(api.POST("/api/v1/workspaces/{slug}/plans/imports/{import_id}/commit", { params })),
  };
}
