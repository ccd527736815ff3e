import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";
import type { TextKey } from "../../texts";

export type TraceNode = components["schemas"]["TraceNode"];
export type AroundNode = components["schemas"]["AroundNode"];
export type Edge = components["schemas"]["TraceEdge"];
export type SuspectLink = components["schemas"]["SuspectLink"];
export type LinkChanges = components["schemas"]["LinkChanges"];
export type TestCase = components["schemas"]["TestCaseOut"];
export type Matrix = components["schemas"]["MatrixOut"];
export type MatrixLink = components["schemas"]["MatrixLink"];
export type LinkKind = components["schemas"]["LinkKindOut"];
export type Rollup = components["schemas"]["RollupOut"];

/** Everything of a workspace that this feature reads stands below this key. */
export const traceKey = (slug: string) => ["trace", slug] as const;

export function useRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: traceKey(slug) });
}

/** Reads again after what anybody did; several changes in a moment are one reading. */
export function useTraceFeed(slug: string): void {
  const refresh = useRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Link|Requirement|TestCase|Task|Watched|Bulk|Operation|Backlog)/.test(kind)) void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

export function useLinkKinds(slug: string, language: string) {
  return useQuery({
    queryKey: [...traceKey(slug), "kinds", language],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/link-kinds", { params: { path: { slug } } })),
  });
}

export function useSuspects(slug: string, filter: { kind?: string; record?: string }) {
  return useInfiniteQuery({
    queryKey: [...traceKey(slug), "suspects", filter],
    initialPageParam: "",
    queryFn: ({ pageParam }) =>
      must(
        api.GET("/api/v1/workspaces/{slug}/suspect-links", {
          params: {
            path: { slug },
            query: { ...filter, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) },
          },
        }),
      ),
    getNextPageParam: (last) => last.next_cursor,
    placeholderData: (before) => before,
  });
}

export function useLinkChanges(slug: string, linkId: number) {
  return useQuery({
    queryKey: [...traceKey(slug), "changes", linkId],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/links/{link_id}/changes", {
          params: { path: { slug, link_id: linkId } },
        }),
      ),
  });
}

interface AroundWanted {
  record: string;
  direction: "up" | "down" | "both";
  steps: number;
  kinds?: string;
  limit?: number;
}

export const aroundOf = (slug: string, query: AroundWanted) =>
  must(api.GET("/api/v1/workspaces/{slug}/trace/graph", { params: { path: { slug }, query } }));

export function useAround(slug: string, query: AroundWanted) {
  return useQuery({
    queryKey: [...traceKey(slug), "around", query],
    queryFn: () => aroundOf(slug, query),
    placeholderData: (before) => before,
  });
}

export function useImpact(slug: string, record: string) {
  return useQuery({
    queryKey: [...traceKey(slug), "impact", record],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/trace/impact", { params: { path: { slug }, query: { record } } }),
      ),
  });
}

export function useRollup(slug: string, record: string) {
  return useQuery({
    queryKey: [...traceKey(slug), "rollup", record],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/trace/rollups", { params: { path: { slug }, query: { record } } }),
      ),
  });
}

/** What a link says when it is read from one of its ends. */
export function sayKind(kinds: readonly LinkKind[] | undefined, kind: string, isForward: boolean): string {
  const found = kinds?.find((one) => one.kind === kind);
  return found ? (isForward ? found.label : found.back) : kind;
}

export const requirementStates = [
  "collected",
  "analysed",
  "planned",
  "in_progress",
  "done",
  "rejected",
] as const;
export const types = ["functional", "non_functional", "business"] as const;
export const levels = ["goal", "business", "system", "feature", "story", "task"] as const;
export const testStates = ["draft", "ready", "retired"] as const;
export const testResults = ["passed", "failed", "blocked"] as const;

export function stateKey(node: Pick<TraceNode, "kind" | "state">): TextKey | null {
  if (node.kind === "requirement" && requirementStates.includes(node.state as "done"))
    return `requirements.state.${node.state as "done"}`;
  if (node.kind === "test_case" && testStates.includes(node.state as "ready"))
    return `traceability.testState.${node.state as "ready"}`;
  return null;
}
