import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";

export type DocumentRow = components["schemas"]["DocumentRow"];
export type Document = components["schemas"]["DocumentOut"];
export type Section = components["schemas"]["DocumentSectionOut"];
export type Issue = components["schemas"]["DocumentIssueOut"];
export type Preview = components["schemas"]["DocumentPreviewOut"];
export type DocumentFile = components["schemas"]["DocumentFileOut"];
export type Templates = components["schemas"]["DocumentTemplatesOut"];
export type Job = components["schemas"]["JobOut"];

/** Which requirements, and how they are printed; the server fills in what is absent. */
export interface Selection {
  text: string;
  choices: Record<string, string[]>;
  sort: string;
  look: string;
  arrangement: string;
  group: string;
  fields: string[];
}

export const plainSelection: Selection = {
  text: "",
  choices: {},
  sort: "position,key",
  look: "paragraphs",
  arrangement: "flat",
  group: "",
  fields: [],
};

export const formats = ["docx", "pdf", "html", "md", "xlsx"] as const;
export type Format = (typeof formats)[number];

const listKey = (slug: string) => ["documents", slug] as const;
export const documentKey = (slug: string, key: string) => ["document", slug, key] as const;
const previewKey = (slug: string, key: string) => ["document-preview", slug, key] as const;
const filesKey = (slug: string, key: string) => ["document-files", slug, key] as const;

export function useDocuments(slug: string) {
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries({ queryKey: listKey(slug) });
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (kind.startsWith("Document") || kind === "Bulk") again();
  });
  useFeedReturn(slug, again);
  return useQuery({
    queryKey: listKey(slug),
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/documents", { params: { path: { slug } } })),
  });
}

export function useTemplates(slug: string, language: string) {
  return useQuery({
    queryKey: ["document-templates", slug, language],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/documents/templates", { params: { path: { slug } } })),
  });
}

/** The document; what others change in it, or in the requirements that it prints, arrives by itself. */
export function useDocument(slug: string, key: string) {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: documentKey(slug, key),
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/documents/{key}", { params: { path: { slug, key } } })),
  });
  const id = query.data?.id;
  const again = () => void queries.invalidateQueries({ queryKey: documentKey(slug, key) });
  const print = () => void queries.invalidateQueries({ queryKey: previewKey(slug, key) });
  useFeed<ActivityEvent>(slug, "activity", (event) => {
    if (event.kind === "Bulk" || event.record_id === id) again();
    if (event.record_id === id || /^(Bulk|Requirement|Link|Release|Area|Product)/.test(event.kind)) print();
  });
  useFeedReturn(slug, () => {
    again();
    print();
  });
  return query;
}

/** How the sections print now; the old print stays in sight while the new one is made. */
export function usePreview(slug: string, key: string) {
  return useQuery({
    queryKey: previewKey(slug, key),
    placeholderData: keepPreviousData,
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/documents/{key}/preview", { params: { path: { slug, key } } })),
  });
}

export function useFiles(slug: string, key: string) {
  return useQuery({
    queryKey: filesKey(slug, key),
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/documents/{key}/files", { params: { path: { slug, key } } })),
  });
}

/** Puts an answer in place, so that the page shows it before the feed tells of it. */
export function useFresh(slug: string, key: string) {
  const queries = useQueryClient();
  return {
    document: (document: Document) => {
      queries.setQueryData(documentKey(slug, key), document);
      void queries.invalidateQueries({ queryKey: previewKey(slug, key) });
    },
    again: () => {
      void queries.invalidateQueries({ queryKey: documentKey(slug, key) });
      void queries.invalidateQueries({ queryKey: previewKey(slug, key) });
    },
    files: () => void queries.invalidateQueries({ queryKey: filesKey(slug, key) }),
  };
}

export const fileAddress = (slug: string, file: number) =>
  `/api/v1/workspaces/${encodeURIComponent(slug)}/documents/files/${file}`;
