import type { Icon } from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { TextKey } from "../../texts";

/** The groups of the sidebar, in their order. */
export type NavGroup =
  | "home"
  | "discover"
  | "define"
  | "together"
  | "plan"
  | "resources"
  | "deliver"
  | "insight"
  | "settings";

/**
 * One page of the product. A feature lists its own in `src/features/<name>/screens.ts` as
 * `export default defineScreens([...])`; the shell finds them there and loads their code on first visit.
 */
export interface Screen {
  /** As the router writes it: `/w/$workspace/requirements/$key`. */
  path: string;
  title: TextKey;
  load: () => Promise<{ default: ComponentType }>;
  /** Present when the sidebar shows it. `order` sorts inside the group. */
  nav?: { group: NavGroup; order: number; icon: Icon };
  /** `bare` pages have no sidebar and need nobody to be signed in (sign-in, first run). */
  frame?: "shell" | "bare";
  /** Checks search parameters; absent means any. */
  search?: (search: Record<string, unknown>) => Record<string, unknown>;
  /** Two letters that go there: `g r`. */
  shortcut?: string;
  /** Only where work begins: its texts are among those that come first, so it waits for no others. */
  comesFirst?: boolean;
  /** Key of the workspace's `can` that must be true; absent means everybody. */
  needs?: string;
}

export function defineScreens(screens: readonly Screen[]): readonly Screen[] {
  return screens;
}
