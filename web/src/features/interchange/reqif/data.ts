import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must, request } from "../../../api/client";
import { ApiProblem } from "../../../api/problem";
import type { components } from "../../../api/schema";

export type ReqifState = components["schemas"]["ReqifImportOut"];
export type ReqifType = components["schemas"]["ReqifTypeOut"];
export type ReqifAttribute = components["schemas"]["ReqifAttributeOut"];
export type TypeMapping = components["schemas"]["ReqifTypeMapping"];
export type ReqifRow = components["schemas"]["ReqifRowOut"];
export type ReqifConflict = components["schemas"]["ReqifConflictOut"];
export const reqifActions = ["create", "change", "conflict", "gone", "skip", "error"] as const;
export type ReqifAction = (typeof reqifActions)[number];
export type Side = "mine" | "theirs";

/** Why a file was refused, line by line, and whether what it lacks could be supplied. */
export interface Faults {
  faults: { line: number; member: string; message: string }[];
  count: number;
  canMend: boolean;
}

export function isReqif(file: File): boolean {
  return /\.(reqif|reqifz|xml)$/i.test(file.name);
}

export function faultsOf(error: unknown): Faults | null {
  if (!(error instanceof ApiProblem) || !Array.isArray(error.extra.faults)) return null;
  return {
    faults: error.extra.faults as Faults["faults"],
    count: Number(error.extra.fault_count),
    canMend: error.extra.can_mend === true,
  };
}

const importKey = (slug: string, id: string) => ["reqif-import", slug, id] as const;

export function uploadReqif(slug: string, file: File, mend: boolean): Promise<ReqifState> {
  const form = new FormData();
  form.append("file", file, file.name);
  form.append("mend", String(mend));
  return request<ReqifState>("POST", `/api/v1/workspaces/${slug}/reqif/imports`, form);
}

export function useReqifImport(slug: string, id: string | undefined) {
  return useQuery({
    queryKey: importKey(slug, id ?? ""),
    enabled: id !== undefined,
    retry: false,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/reqif/imports/{import_id}", {
          params: { path: { slug, import_id: id ?? "" } },
        }),
      ),
  });
}

export function useReqifRows(slug: string, id: string, action: ReqifAction, offset: number) {
  return useQuery({
    queryKey: ["reqif-rows", slug, id, action, offset],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/reqif/imports/{import_id}/rows", {
          params: { path: { slug, import_id: id }, query: { action, offset, limit: 100 } },
        }),
      ),
  });
}

/** The writes of one import; each answer becomes what the pages show. */
export function useReqifWrites(slug: string, id: string) {
  const queries = useQueryClient();
  const params = { path: { slug, import_id: id } };
  const shown = async (answer: Promise<ReqifState>) => {
    const state = await answer;
    queries.setQueryData(importKey(slug, id), state);
    await queries.invalidateQueries({ queryKey: ["reqif-rows", slug, id] });
    return state;
  };
  return {
    check: (body: components["schemas"]["ReqifCheckIn"]) =>
      shown(must(api.PUT("/api/v1/workspaces/{slug}/reqif/imports/{import_id}/check", { params, body }))),
    choose: (body: components["schemas"]["ReqifChoicesIn"]) =>
      shown(must(api.PUT("/api/v1/workspaces/{slug}/reqif/imports/{import_id}/choices", { params, body }))),
    commit: () => must(api.POST("/api/v1/workspaces/{slug}/reqif/imports/{import_id}/commit", { params })),
  };
}

const originOf = (slug: string, key: string) =>
  must(api.GET("/api/v1/workspaces/{slug}/reqif/records/{key}", { params: { path: { slug, key } } }));

export function useOrigin(slug: string, key: string) {
  return useQuery({ queryKey: ["reqif-origin", slug, key], queryFn: () => originOf(slug, key) });
}

/** Whether a requirement came from a foreign file, so that there is something to show of it. */
export async function isForeign(slug: string, key: string): Promise<boolean> {
  return (await originOf(slug, key)).is_foreign;
}
