import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed } from "../../api/feed";
import type { components } from "../../api/schema";
import { useWorkspace } from "../../api/session";

export type Rollup = components["schemas"]["RollupOut"];

/** The figures of everything that has parts, by its id; computed by the server whenever something moved. */
export function useRollups(): ReadonlyMap<number, Rollup> {
  const { slug, can } = useWorkspace();
  const found = useQuery({
    queryKey: ["trace", slug, "rollups"],
    enabled: can.read_plan === true,
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/trace/rollups", { params: { path: { slug } } })),
  });
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Requirement|Task|Link|TestCase|Bulk)/.test(kind)) void found.refetch();
  });
  return useMemo(() => new Map((found.data ?? []).map((one) => [one.id, one])), [found.data]);
}
