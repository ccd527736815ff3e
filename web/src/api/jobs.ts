import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "./client";
import { useFeed, useFeedReturn } from "./feed";
import type { components } from "./schema";

export type Job = components["schemas"]["JobOut"];

const jobsKey = (slug: string, kind: string) => ["jobs", slug, kind] as const;

export interface JobEvent {
  kind: string;
  state: Job["state"];
}

/** The newest job of a kind, kept true by the live feed: whoever shows a job need not listen on their own. */
export function useLatestJob(slug: string, kind: string) {
  const found = useQuery({
    queryKey: jobsKey(slug, kind),
    queryFn: async () => {
      const jobs = await must(
        api.GET("/api/v1/workspaces/{slug}/jobs", { params: { path: { slug }, query: { kind } } }),
      );
      return jobs[0] ?? null;
    },
  });
  useFeed<JobEvent>(slug, "job", (job) => {
    if (job.kind === kind) void found.refetch();
  });
  useFeedReturn(slug, () => void found.refetch());
  return found;
}

/** Asks a job to stop; `isStopping` holds until it did, or could not be asked. */
export function useStop(slug: string, id: Job["id"] | undefined, onFailed: (error: unknown) => void) {
  const [stopping, setStopping] = useState<Job["id"] | null>(null);
  const stop = async () => {
    if (id === undefined) return;
    setStopping(id);
    try {
      await api.POST("/api/v1/workspaces/{slug}/jobs/{job_id}/stop", {
        params: { path: { slug, job_id: id } },
      });
    } catch (error) {
      setStopping(null);
      onFailed(error);
    }
  };
  return { stop, isStopping: stopping !== null && stopping === id };
}
