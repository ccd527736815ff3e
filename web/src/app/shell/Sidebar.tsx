import { Menu, Tooltip, UnstyledButton } from "@mantine/core";
import {
  IconCheck,
  IconChevronDown,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconSelector,
} from "@tabler/icons-react";
import { Link, useLocation, useRouter } from "@tanstack/react-router";
import { Suspense } from "react";
import { type SessionWorkspace, useSession } from "../../api/session";
import { shortcutCaps } from "../../engines/shortcut";
import { useTexts } from "../../texts";
import { Logo } from "../../ui/brand/Logo";
import { isApple } from "../../ui/commands";
import { Caps } from "../../ui/mark";
import { foldGroup, toggleSidebar, useFrame } from "../frame";
import { useParts } from "../screens";
import type { NavItem, NavSection } from "./nav";
import styles from "./Sidebar.module.css";

/** Where work begins; the other groups open when a page of theirs is, or by hand. */
const openAtFirst: ReadonlySet<string> = new Set(["define", "plan"]);

interface SidebarProps {
  nav: readonly NavSection[];
  workspace: SessionWorkspace | null;
  collapsed: boolean;
}

export function Sidebar({ nav, workspace, collapsed }: SidebarProps) {
  const { t } = useTexts();
  const pieces = useParts("sidebar");
  const label = t(collapsed ? "shell.expand" : "shell.collapse");
  return (
    <div className={styles.sidebar} data-collapsed={collapsed || undefined}>
      <WorkspaceMenu workspace={workspace} collapsed={collapsed} />
      <nav className={styles.nav} aria-label={t("shell.navigation")}>
        {nav.map((section) =>
          section.group === "home" || collapsed ? (
            <div key={section.group} className={styles.section}>
              {section.items.map((item) => (
                <NavLink key={item.path} item={item} collapsed={collapsed} />
              ))}
            </div>
          ) : (
            <Group key={section.group} section={section} />
          ),
        )}
      </nav>
      <div className={styles.foot}>
        <Suspense>{!collapsed && pieces.map((part) => <part.component key={part.order} />)}</Suspense>
        <Tooltip label={label} position="right">
          <UnstyledButton className={styles.collapse} onClick={toggleSidebar} aria-label={label}>
            {collapsed ? (
              <IconLayoutSidebarLeftExpand size={17} stroke={1.6} />
            ) : (
              <IconLayoutSidebarLeftCollapse size={17} stroke={1.6} />
            )}
          </UnstyledButton>
        </Tooltip>
      </div>
    </div>
  );
}

/** A group folds to the page that is open, so that nobody loses where they are. */
function Group({ section }: { section: NavSection }) {
  const { t } = useTexts();
  const { groups } = useFrame();
  const { pathname } = useLocation();
  const isHere = ({ path }: NavItem) => pathname === path || pathname.startsWith(`${path}/`);
  const isOpen = groups[section.group] ?? (openAtFirst.has(section.group) || section.items.some(isHere));
  const id = `group-${section.group}`;
  return (
    <div className={styles.section}>
      <UnstyledButton
        className={styles.group}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => foldGroup(section.group, !isOpen)}
      >
        {t(section.label)}
        <IconChevronDown size={14} stroke={1.8} aria-hidden="true" />
      </UnstyledButton>
      <div id={id} className={styles.items}>
        {section.items
          .filter((item) => isOpen || isHere(item))
          .map((item) => (
            <NavLink key={item.path} item={item} collapsed={false} />
          ))}
      </div>
    </div>
  );
}

function NavLink({ item, collapsed }: { item: NavItem; collapsed: boolean }) {
  const { t } = useTexts();
  const title = t(item.title);
  const hint = item.shortcut ? <Caps caps={shortcutCaps(item.shortcut, isApple)} /> : null;
  return (
    <Tooltip
      position="right"
      disabled={!collapsed && !hint}
      label={
        <span className={styles.tip}>
          {title} {hint}
        </span>
      }
    >
      <Link
        to={item.path}
        className={styles.link}
        activeProps={{ "data-active": true, "aria-current": "page" }}
        aria-label={collapsed ? title : undefined}
      >
        <item.icon size={17} stroke={1.6} aria-hidden="true" />
        {!collapsed && <span className={styles.linkText}>{title}</span>}
      </Link>
    </Tooltip>
  );
}

function WorkspaceMenu({ workspace, collapsed }: { workspace: SessionWorkspace | null; collapsed: boolean }) {
  const { t } = useTexts();
  const { workspaces } = useSession();
  const router = useRouter();
  const name = workspace?.name ?? t("shell.workspace.none");
  return (
    <Menu position="bottom-start" width={244}>
      <Menu.Target>
        <UnstyledButton
          className={styles.workspace}
          aria-label={collapsed ? `${name}: ${t("shell.workspace.switch")}` : undefined}
        >
          <Logo size={24} />
          {!collapsed && (
            <>
              <span className={styles.names}>
                <span className={styles.workspaceName}>{name}</span>
                <span className={styles.product}>{t("shell.product")}</span>
              </span>
              <span className="pw-hidden">{t("shell.workspace.switch")}</span>
              <IconSelector size={15} stroke={1.6} className={styles.selector} />
            </>
          )}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("shell.workspace.switch")}</Menu.Label>
        {workspaces.map((other) => (
          <Menu.Item
            key={other.slug}
            onClick={() => void router.navigate({ to: `/w/${other.slug}` })}
            rightSection={other.slug === workspace?.slug ? <IconCheck size={15} /> : null}
          >
            {other.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
