import { useRouterState } from "@tanstack/react-router";

/** The workspace in the address; undefined on pages that belong to none. */
export function useCurrentSlug(): string | undefined {
  return useRouterState({ select: (state) => /^\/w\/([^/]+)/.exec(state.location.pathname)?.[1] });
}
