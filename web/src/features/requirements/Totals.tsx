import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api, must } from "../../api/client";
import { useFeed } from "../../api/feed";
import type { ListFilter } from "./address";
import { sayNumber, type Words } from "./fields";

export type GroupName = "type" | "priority" | "state" | "source" | "product" | "area" | "owner" | "release";

export interface Count {
  value: string;
  count: number;
  effort_days: number;
}

/** Counts and efforts per value of a field, as the server adds them up; read again soon after a change. */
export function useCounts(slug: string, filter: ListFilter, by: GroupName): readonly Count[] | undefined {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const counts = useQuery({
    queryKey: ["requirement-counts", slug, filter, by],
    placeholderData: keepPreviousData,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/requirements/counts", {
          params: { path: { slug }, query: { ...filter, by } },
        }),
      ),
  });
  useFeed(slug, "activity", () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => void queries.invalidateQueries({ queryKey: ["requirement-counts", slug] }),
      400,
    );
  });
  return counts.data;
}

export function Totals({ slug, filter, words }: { slug: string; filter: ListFilter; words: Words }) {
  const counts = useCounts(slug, filter, "state");
  if (!counts) return null;
  const count = counts.reduce((sum, one) => sum + one.count, 0);
  const effort = counts.reduce((sum, one) => sum + one.effort_days, 0);
  return (
    <span>
      {words.t("requirements.totals", {
        count,
        number: sayNumber(count),
        effort: sayNumber(Math.round(effort * 10) / 10),
      })}
    </span>
  );
}
