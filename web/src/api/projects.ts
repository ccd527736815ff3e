import { useQuery } from "@tanstack/react-query";
import { api, must } from "./client";
import { useFeed } from "./feed";
import type { components } from "./schema";
import { useWorkspace } from "./session";

/** As much of a project as other pages need to name it. */
export type ProjectName = Pick<components["schemas"]["ProjectRow"], "id" | "key" | "title">;

const none: readonly ProjectName[] = [];

/** The projects of the workspace; empty for those who may not read the plan. */
export function useProjectNames(): readonly ProjectName[] {
  const { slug, can } = useWorkspace();
  const projects = useQuery({
    queryKey: ["projects", slug, "list"],
    enabled: can.read_plan === true,
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/projects", { params: { path: { slug } } })),
  });
  useFeed<{ kind: string }>(slug, "activity", (event) => {
    if (event.kind.startsWith("Project")) void projects.refetch();
  });
  return projects.data?.items ?? none;
}
