import { useQuery, useQueryClient } from "@tanstack/react-query";
import { api, must, request } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import type { components } from "../../api/schema";
import type { Tone } from "../../ui/mark";

export type Roadmap = components["schemas"]["RoadmapOut"];
export type Whole = components["schemas"]["PictureOut"];
export type SharedLink = components["schemas"]["SharedLinkOut"];
export type PublicRoadmap = components["schemas"]["PublicRoadmapOut"];
export type Dependency = components["schemas"]["DependencyOut"];

export const laneKinds = ["manager", "product", "goal", "quarter"] as const;
export const spans = ["horizons", "dates"] as const;
export const horizons = ["done", "now", "next", "later"] as const;
export const levels = ["goal", "business", "system", "feature", "story", "task", "none"] as const;
export const fields = [
  "key",
  "owner",
  "product",
  "goals",
  "state",
  "progress",
  "dates",
  "release",
  "dependencies",
] as const;
/** The field that a lane's name tells: a public link must show it. */
export const laneTells = { manager: "owner", product: "product", goal: "goals", quarter: "dates" } as const;

export const horizonTones: Record<(typeof horizons)[number], Tone> = {
  done: "green",
  now: "amber",
  next: "blue",
  later: "grey",
};

/** An item as both pictures draw it: a member's, or what the public may see. */
export interface Shown {
  id: number;
  title: string;
  lanes: readonly string[];
  horizon: string;
  key?: string | null;
  product_name?: string | null;
  owner_name?: string | null;
  goalNames: readonly string[];
  state?: string | null;
  release?: string | null;
  start_on?: string | null;
  finish_on?: string | null;
  is_late?: boolean | null;
  progress?: number | null;
  /** Where a click leads; absent for the public. */
  address?: string;
}

export interface Drawn {
  today: string;
  lanes: readonly { id: string; name: string }[];
  items: readonly Shown[];
  dependencies: readonly Dependency[];
}

const roadmapsKey = (slug: string) => ["roadmaps", slug] as const;

export function useRoadmaps(slug: string) {
  return useQuery({
    queryKey: [...roadmapsKey(slug), "list"],
    queryFn: () => must(api.GET("/api/v1/workspaces/{slug}/roadmaps", { params: { path: { slug } } })),
  });
}

export function usePicture(slug: string, id: number | null) {
  return useQuery({
    queryKey: [...roadmapsKey(slug), "picture", id],
    enabled: id !== null,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/roadmaps/{roadmap_id}", {
          params: { path: { slug, roadmap_id: id ?? 0 } },
        }),
      ),
  });
}

export function useLinks(slug: string, id: number) {
  return useQuery({
    queryKey: [...roadmapsKey(slug), "links", id],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/roadmaps/{roadmap_id}/links", {
          params: { path: { slug, roadmap_id: id } },
        }),
      ),
  });
}

export function useRefresh(slug: string): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: roadmapsKey(slug) });
}

/** A roadmap is read from the plan, so whatever changes the plan changes it. */
export function useRoadmapFeed(slug: string): void {
  const refresh = useRefresh(slug);
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (/^(Roadmap|Requirement|Release|Task|Link|Contribution|Objective|Bulk|Operation|Proposal)/.test(kind))
      void refresh();
  });
  useFeedReturn(slug, () => void refresh());
}

/** What a public link shows; the secret travels in a header, so that no log keeps it. */
export const fetchShared = (secret: string): Promise<PublicRoadmap> =>
  request("GET", "/api/v1/shared-roadmap", undefined, { headers: { "X-Roadmap-Secret": secret } });
