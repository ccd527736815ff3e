import { useMemo } from "react";
import type { SessionWorkspace } from "../../api/session";
import type { TextKey } from "../../texts";
import type { NavGroup, Screen } from "../../ui/screen";
import { screens } from "../screens";

export const navGroups: readonly NavGroup[] = [
  "home",
  "discover",
  "define",
  "together",
  "plan",
  "resources",
  "deliver",
  "insight",
  "settings",
];

export interface NavItem {
  path: string;
  title: TextKey;
  icon: NonNullable<Screen["nav"]>["icon"];
  shortcut?: string;
}

export interface NavSection {
  group: NavGroup;
  label: TextKey;
  items: readonly NavItem[];
}

/** What the sidebar shows: the screens of the workspace that this person may open. */
export function useNav(workspace: SessionWorkspace | null): readonly NavSection[] {
  return useMemo(
    () =>
      navGroups.flatMap((group) => {
        const items = screens
          .filter((screen) => screen.nav?.group === group)
          .filter((screen) => !screen.needs || workspace?.can[screen.needs])
          .filter((screen) => workspace !== null || !screen.path.includes("$workspace"))
          .sort((a, b) => (a.nav?.order ?? 0) - (b.nav?.order ?? 0))
          .map((screen) => ({
            path: screen.path.replace("$workspace", workspace?.slug ?? ""),
            title: screen.title,
            icon: screen.nav?.icon as NavItem["icon"],
            ...(screen.shortcut ? { shortcut: screen.shortcut } : {}),
          }));
        return items.length === 0 ? [] : [{ group, label: `shell.group.${group}` as const, items }];
      }),
    [workspace],
  );
}
