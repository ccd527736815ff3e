import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must, request } from "../../api/client";
import type { components } from "../../api/schema";

export type ImportState = components["schemas"]["ImportOut"];
export type ImportAbout = ImportState["about"];
export type ImportTarget = ImportState["project"];
export type ImportColumn = components["schemas"]["ColumnOut"];
export type ImportField = components["schemas"]["ImportFieldOut"];
export type ImportRow = components["schemas"]["ImportRowOut"];
export type ColumnChoice = components["schemas"]["ColumnMappingIn"];
export type Likeness = components["schemas"]["ImportLikeness"];
export type Alike = Likeness["similar"][number];
export const actions = ["create", "change", "skip", "error", "left_out"] as const;
export type RowAction = (typeof actions)[number];

const importKey = (slug: string, id: string) => ["import", slug, id] as const;

export function useImport(slug: string, id: string | undefined) {
  return useQuery({
    queryKey: importKey(slug, id ?? ""),
    enabled: id !== undefined,
    retry: false,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/imports/{import_id}", {
          params: { path: { slug, import_id: id ?? "" } },
        }),
      ),
  });
}

export function useImportFields(slug: string, language: string, about: ImportAbout) {
  return useQuery({
    queryKey: ["import-fields", slug, language, about],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/imports/fields", { params: { path: { slug }, query: { about } } }),
      ),
  });
}

/** Reads the same file as the other kind of table. */
export function useAbout(slug: string, id: string) {
  const queries = useQueryClient();
  return async (about: ImportAbout) => {
    const state = await must(
      api.PUT("/api/v1/workspaces/{slug}/imports/{import_id}/about", {
        params: { path: { slug, import_id: id } },
        body: { about },
      }),
    );
    queries.setQueryData(importKey(slug, id), state);
    return state;
  };
}

export function useImportRows(slug: string, id: string, action: RowAction, offset: number) {
  return useQuery({
    queryKey: ["import-rows", slug, id, action, offset],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/imports/{import_id}/rows", {
          params: { path: { slug, import_id: id }, query: { action, offset, limit: 100 } },
        }),
      ),
  });
}

/** What is here already and resembles the new ones of these rows; asked again while the index is being built. */
export function useLikenesses(slug: string, { id, about }: ImportState, action: RowAction, offset: number) {
  return useQuery({
    queryKey: ["import-likenesses", slug, id, action, offset],
    enabled: about === "table" && (action === "create" || action === "left_out"),
    refetchInterval: ({ state }) => (state.data && !state.data.is_ready ? 1500 : false),
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/imports/{import_id}/likenesses", {
          params: { path: { slug, import_id: id }, query: { action, offset, limit: 100 } },
        }),
      ),
  });
}

/** Leaves exactly these rows out of the import. */
export function useLeaveOut(slug: string, id: string) {
  const queries = useQueryClient();
  return async (rows: number[]) => {
    const state = await must(
      api.PUT("/api/v1/workspaces/{slug}/imports/{import_id}/left-out", {
        params: { path: { slug, import_id: id } },
        body: { rows },
      }),
    );
    queries.setQueryData(importKey(slug, id), state);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ["import-rows", slug, id] }),
      queries.invalidateQueries({ queryKey: ["import-likenesses", slug, id] }),
    ]);
    return state;
  };
}

/** Uploads a file; the answer is what was found in it. */
export function upload(slug: string, file: File): Promise<ImportState> {
  const form = new FormData();
  form.append("file", file, file.name);
  return request<ImportState>("POST", `/api/v1/workspaces/${slug}/imports`, form);
}

export function useCheck(slug: string, id: string) {
  const queries = useQueryClient();
  return async (body: {
    product: number;
    project: ImportTarget;
    sheet: string | null;
    columns: ColumnChoice[] | null;
  }) => {
    const state = await must(
      api.PUT("/api/v1/workspaces/{slug}/imports/{import_id}/check", {
        params: { path: { slug, import_id: id } },
        body,
      }),
    );
    queries.setQueryData(importKey(slug, id), state);
    await Promise.all([
      queries.invalidateQueries({ queryKey: ["import-rows", slug, id] }),
      queries.invalidateQueries({ queryKey: ["import-likenesses", slug, id] }),
    ]);
    return state;
  };
}

/** The job of a commit, looked at until it has ended. */
export function useJob(slug: string, job: string | undefined) {
  return useQuery({
    queryKey: ["job", slug, job],
    enabled: job !== undefined,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/jobs/{job_id}", { params: { path: { slug, job_id: job ?? "" } } }),
      ),
    refetchInterval: ({ state }) =>
      state.data && ["done", "failed", "stopped"].includes(state.data.state) ? false : 400,
  });
}
