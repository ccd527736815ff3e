import { useQuery } from "@tanstack/react-query";
import { api, must } from "./client";
import { useFeed } from "./feed";
import type { components } from "./schema";
import { useWorkspace } from "./session";

/** As much of a release as other pages need to name it. */
export type ReleaseName = Pick<components["schemas"]["ReleaseOut"], "id" | "name">;

export const releasesKey = (slug: string) => ["releases", slug] as const;

const none: readonly ReleaseName[] = [];

/** The releases of the workspace, in their order; empty for those who may not read the plan. */
export function useReleaseNames(): readonly ReleaseName[] {
  const { slug, can } = useWorkspace();
  const releases = useQuery({
    queryKey: releasesKey(slug),
    enabled: can.read_plan === true,
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/releases", { params: { path: { slug } } })),
  });
  useFeed<{ kind: string }>(slug, "activity", (event) => {
    if (event.kind.startsWith("Release")) void releases.refetch();
  });
  return releases.data ?? none;
}
