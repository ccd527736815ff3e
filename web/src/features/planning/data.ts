import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { JobEvent } from "../../api/jobs";
import type { components } from "../../api/schema";

export type Release = components["schemas"]["ReleaseOut"];
export type Proposal = components["schemas"]["ProposalOut"];
export type ReleasePlan = NonNullable<Proposal["release_plan"]>;

const releasesKey = (slug: string) => ["releases", slug] as const;
const proposalsKey = (slug: string, kind: string) => ["proposals", slug, kind] as const;

export function useReleases(slug: string) {
  return useQuery({
    queryKey: releasesKey(slug),
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/releases", { params: { path: { slug } } })),
  });
}

export function useProposals(slug: string, kind: "releases" | "schedule") {
  return useQuery({
    queryKey: proposalsKey(slug, kind),
    queryFn: () =>
      must(api.GET("/api/v1/workspaces/{slug}/proposals", { params: { path: { slug }, query: { kind } } })),
  });
}

export function useProposal(slug: string, id: number | undefined, language: string) {
  return useQuery({
    queryKey: ["proposal", slug, id, language],
    enabled: id !== undefined,
    retry: false,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/proposals/{proposal_id}", {
          params: { path: { slug, proposal_id: id ?? 0 } },
        }),
      ),
  });
}

const moving = new Set(["RequirementCreated", "RequirementChanged", "RequirementDeleted", "Bulk"]);

/** Keeps releases, proposals and jobs of a page true while others work. */
export function usePlanningFeed(slug: string): void {
  const queries = useQueryClient();
  const again = (...keys: readonly string[]) => {
    for (const key of keys) void queries.invalidateQueries({ queryKey: [key, slug] });
  };
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (kind.startsWith("Release") || kind.startsWith("Capacity") || moving.has(kind)) again("releases");
    if (kind.startsWith("Person") || kind.startsWith("Calendar")) again("releases");
    // Applying a large plan arrives as one "Bulk".
    if (kind.startsWith("Proposal") || kind === "Bulk") again("proposals", "proposal", "releases");
  });
  useFeed<JobEvent>(slug, "job", ({ state }) => {
    if (state === "done" || state === "stopped") again("proposals");
  });
  useFeedReturn(slug, () => again("releases", "proposals", "proposal"));
}
