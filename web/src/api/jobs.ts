import { useQuery } from "@tanstack/react-query";
import { api, must } from "./client";
import type { components } from "./schema";

export type Job = components["schemas"]["JobOut"];

export const jobsKey = (slug: string, kind: string) => ["jobs", slug, kind] as const;

/** The newest job of a kind; its progress comes with the live feed, so this is not polled. */
export function useLatestJob(slug: string, kind: string) {
  return useQuery({
    queryKey: jobsKey(slug, kind),
    queryFn: async () => {
      const jobs = await must(
        api.GET("/api/v1/workspaces/{slug}/jobs", { params: { path: { slug }, query: { kind } } }),
      );
      return jobs[0] ?? null;
    },
  });
}
