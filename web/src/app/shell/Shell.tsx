import { useMantineColorScheme } from "@mantine/core";
import { useRouter, useRouterState } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useEffect, useMemo } from "react";
import { useSession, WorkspaceProvider } from "../../api/session";
import type { Command } from "../../engines/commands";
import { useTexts } from "../../texts";
import { useCommands } from "../../ui/commands";
import { Boundary } from "../Boundary";
import { generalCommands } from "../commands";
import { onToggleScheme, setFrame, useFrame } from "../frame";
import { Keyboard } from "../Keyboard";
import { useParts } from "../screens";
import { useNav } from "./nav";
import styles from "./Shell.module.css";
import { Sidebar } from "./Sidebar";
import { TopBar } from "./TopBar";

const Palette = lazy(() => import("./Palette"));
const NarrowNav = lazy(() => import("./NarrowNav"));
const Help = lazy(() => import("./Help"));

/** The frame around every page: sidebar, top bar, palette, shortcuts. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const frame = useFrame();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const { workspaces } = useSession();
  const slug = /^\/w\/([^/]+)/.exec(path)?.[1];
  const workspace = workspaces.find((candidate) => candidate.slug === slug) ?? workspaces[0] ?? null;
  const nav = useNav(workspace);
  const router = useRouter();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });

  useEffect(() => {
    onToggleScheme(() => {
      const isDark = document.documentElement.getAttribute("data-mantine-color-scheme") === "dark";
      setColorScheme(isDark ? "light" : "dark");
    });
  }, [setColorScheme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the drawer
  useEffect(() => setFrame({ drawer: false }), [path]);

  const goCommands = useMemo<readonly Command[]>(
    () =>
      nav.flatMap((group) =>
        group.items.map((item) => ({
          id: `go.${item.path}`,
          label: "shell.command.go" as const,
          values: { page: t(item.title) },
          group: "shell.command.groupGo" as const,
          ...(item.shortcut ? { shortcut: item.shortcut } : {}),
          run: () => void router.navigate({ to: item.path }),
        })),
      ),
    [nav, router, t],
  );
  useCommands(generalCommands);
  useCommands(goCommands);

  const mounts = useParts("mount");
  return (
    <WorkspaceProvider value={workspace}>
      <Keyboard />
      <a className={styles.skip} href="#content">
        {t("shell.skip")}
      </a>
      <div className={styles.shell} data-collapsed={frame.collapsed || undefined}>
        <aside className={styles.side}>
          <Sidebar nav={nav} workspace={workspace} collapsed={frame.collapsed} />
        </aside>
        <div className={styles.main}>
          <TopBar workspace={workspace} nav={nav} />
          <main id="content" className={styles.content} tabIndex={-1}>
            <Boundary place={path}>
              <Suspense>{children}</Suspense>
            </Boundary>
          </main>
        </div>
      </div>
      <Suspense>
        {frame.drawer && <NarrowNav nav={nav} workspace={workspace} />}
        {frame.palette && <Palette />}
        {frame.help && <Help />}
      </Suspense>
      <Suspense>
        {mounts.map((part) => (
          <part.component key={`${part.slot}${part.order}`} />
        ))}
      </Suspense>
    </WorkspaceProvider>
  );
}
