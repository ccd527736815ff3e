import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import type { components } from "../../api/schema";

export type Similar = components["schemas"]["SimilarRequirement"];
export type Pair = components["schemas"]["SimilarPair"];
export type Relation = Similar["relation"];
export type Method = components["schemas"]["SimilarOut"]["method"];

export const tones = { duplicate: "amber", overlap: "blue", contradiction: "red" } as const;

/** Which kind of link says what a pair was found to be. */
export const kinds = {
  duplicate: "duplicates",
  overlap: "overlaps_with",
  contradiction: "conflicts_with",
} as const;

/** While a large backlog's index is being built the answer is asked for again. */
const untilReady = (data: { is_ready: boolean } | undefined) => (data?.is_ready === false ? 3_000 : false);

/** What is already there like a text that is being written; asked when the writer pauses. */
export function useSimilarToText(slug: string, title: string, description: string) {
  const [asked] = useDebouncedValue({ title: title.trim(), description }, 350);
  return useQuery({
    queryKey: ["similar", slug, "text", asked],
    enabled: asked.title.length >= 4,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
    refetchInterval: (query) => untilReady(query.state.data),
    queryFn: () =>
      must(
        api.POST("/api/v1/workspaces/{slug}/similar", {
          params: { path: { slug } },
          body: { ...asked, without: [], limit: 4 },
        }),
      ),
  });
}

export function useSimilarToRecord(slug: string, key: string) {
  return useQuery({
    queryKey: ["similar", slug, "record", key],
    refetchInterval: (query) => untilReady(query.state.data),
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/requirements/{key}/similar", {
          params: { path: { slug, key }, query: { limit: 15 } },
        }),
      ),
  });
}
