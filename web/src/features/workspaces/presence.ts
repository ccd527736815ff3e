import { useRouterState } from "@tanstack/react-router";
import { useEffect } from "react";
import { api, csrfToken } from "../../api/client";
import { type PresenceEvent, useFeed } from "../../api/feed";
import { putOthers, tab, useSpot } from "../../api/presence";

const every = 20_000;

/** Says every 20 seconds, and at each move, where this tab is; hears where the others are. */
export function useTellPresence(slug: string | undefined): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const spot = useSpot();
  const here = path.replace(/^\/w\/[^/]+\/?/, "");
  const place = (spot ? `${here}#${spot}` : here).slice(0, 200);
  useEffect(() => {
    if (slug === undefined) return;
    let isOver = false;
    const tell = async () => {
      if (document.visibilityState === "hidden") return;
      try {
        const { data } = await api.PUT("/api/v1/workspaces/{slug}/presence", {
          params: { path: { slug } },
          body: { tab, place },
        });
        if (!isOver && data) putOthers(data);
      } catch {
        // Presence is a courtesy: the connection's state is shown elsewhere.
      }
    };
    // A moment's pause, so that walking through cells does not tell each one.
    const first = setTimeout(() => void tell(), 250);
    const timer = setInterval(() => void tell(), every);
    const seen = () => void tell();
    document.addEventListener("visibilitychange", seen);
    return () => {
      isOver = true;
      clearTimeout(first);
      clearInterval(timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [slug, place]);

  useEffect(() => {
    if (slug === undefined) return;
    const leave = () => {
      void fetch(`/api/v1/workspaces/${slug}/presence/${tab}`, {
        method: "DELETE",
        keepalive: true,
        headers: { "X-CSRFToken": csrfToken() },
      }).catch(() => {});
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      putOthers([]);
    };
  }, [slug]);

  useFeed<PresenceEvent[]>(slug, "presence", putOthers);
}
