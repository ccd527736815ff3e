import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed } from "../../api/feed";
import type { components } from "../../api/schema";
import { noticeFailed } from "../../ui/notice";

export type Notice = components["schemas"]["NoticeOut"];
type NoticePage = components["schemas"]["NoticePage"];

const inboxKey = (slug: string) => ["inbox", slug] as const;

function fetchPage(slug: string, cursor: string | null, limit: number): Promise<NoticePage> {
  return must(
    api.GET("/api/v1/workspaces/{slug}/inbox", {
      params: { path: { slug }, query: { limit, ...(cursor ? { cursor } : {}) } },
    }),
  );
}

export function useInboxPages(slug: string) {
  return useInfiniteQuery({
    queryKey: [...inboxKey(slug), "pages"],
    initialPageParam: null as string | null,
    getNextPageParam: (page: NoticePage) => page.next_cursor,
    queryFn: ({ pageParam }) => fetchPage(slug, pageParam, 50),
  });
}

/** How many notices are unread; looked at again soon after anything has happened. */
export function useUnread(slug: string): number {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useQuery({
    queryKey: [...inboxKey(slug), "unread"],
    queryFn: () => fetchPage(slug, null, 1),
  });
  useFeed<ActivityEvent>(slug, "activity", () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void queries.invalidateQueries({ queryKey: inboxKey(slug) }), 150);
  });
  return latest.data?.unread ?? 0;
}

/** Marks notices as read; all of them when no ids are given. */
export function useMarkRead(slug: string): (ids: number[] | null) => Promise<void> {
  const queries = useQueryClient();
  return async (ids) => {
    try {
      await api.POST("/api/v1/workspaces/{slug}/inbox/read", { params: { path: { slug } }, body: { ids } });
      await queries.invalidateQueries({ queryKey: inboxKey(slug) });
    } catch (error) {
      noticeFailed(error);
    }
  };
}
