import { ActionIcon, Menu, Tooltip, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import {
  IconCheck,
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconMenu2,
  IconMoon,
  IconSearch,
  IconServer,
  IconSun,
  IconUser,
} from "@tabler/icons-react";
import { Link, useMatches } from "@tanstack/react-router";
import { Suspense } from "react";
import { request } from "../../api/client";
import { type SessionWorkspace, useSession } from "../../api/session";
import { shortcutCaps } from "../../engines/shortcut";
import { type Language, languageName, languages, setLanguage, type TextKey, useTexts } from "../../texts";
import { isApple } from "../../ui/commands";
import { Caps, Face } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { useCurrentCrumbs } from "../../ui/screen";
import { openHelp, openPalette, setFrame } from "../frame";
import { useParts } from "../screens";
import type { NavSection } from "./nav";
import styles from "./TopBar.module.css";

interface TopBarProps {
  workspace: SessionWorkspace | null;
  nav: readonly NavSection[];
}

export function TopBar({ workspace, nav }: TopBarProps) {
  const { t } = useTexts();
  const presence = useParts("presence");
  const inbox = useParts("inbox");
  return (
    <header className={styles.bar}>
      <ActionIcon
        className={styles.menu}
        size={36}
        onClick={() => setFrame({ drawer: true })}
        aria-label={t("shell.menu")}
      >
        <IconMenu2 size={19} stroke={1.7} />
      </ActionIcon>
      <Breadcrumb workspace={workspace} nav={nav} />
      <UnstyledButton className={styles.search} onClick={openPalette}>
        <IconSearch size={15} stroke={1.7} aria-hidden="true" />
        <span className={styles.searchText}>{t("shell.search")}</span>
        <span className={styles.searchKeys} aria-hidden="true">
          <Caps caps={shortcutCaps("mod+k", isApple)} />
        </span>
      </UnstyledButton>
      <div className={styles.tools}>
        <Suspense>
          {[...presence, ...inbox].map((part) => (
            <part.component key={`${part.slot}${part.order}`} />
          ))}
        </Suspense>
        <SchemeMenu />
        <LanguageMenu />
        <AccountMenu />
      </div>
    </header>
  );
}

function Breadcrumb({ workspace, nav }: TopBarProps) {
  const { t } = useTexts();
  const crumbs = useCurrentCrumbs();
  const matches = useMatches();
  const last = matches[matches.length - 1];
  const title = (last?.staticData as { title?: TextKey } | undefined)?.title;
  const parent = nav
    .flatMap((section) => section.items)
    .find((item) => last?.pathname.startsWith(`${item.path}/`));
  return (
    <nav className={styles.path} aria-label={t("shell.path")}>
      <ol className={styles.crumbs}>
        {workspace && <li className={styles.crumbFirst}>{workspace.name}</li>}
        {parent && (
          <li>
            <Link to={parent.path}>{t(parent.title)}</Link>
          </li>
        )}
        {title && crumbs.length === 0 && <li aria-current="page">{t(title)}</li>}
        {crumbs.map((crumb) => (
          <li key={crumb.label}>{crumb.to ? <Link to={crumb.to}>{crumb.label}</Link> : crumb.label}</li>
        ))}
      </ol>
    </nav>
  );
}

const schemeIcons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;

function SchemeMenu() {
  const { t } = useTexts();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const Current = schemeIcons[colorScheme];
  return (
    <Menu position="bottom-end" width={168}>
      <Menu.Target>
        <Tooltip label={t("shell.scheme.label")}>
          <ActionIcon size={32} className={styles.wide} aria-label={t("shell.scheme.label")}>
            <Current size={17} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        {(["light", "dark", "auto"] as const).map((scheme) => {
          const SchemeIcon = schemeIcons[scheme];
          return (
            <Menu.Item
              key={scheme}
              leftSection={<SchemeIcon size={16} stroke={1.6} />}
              rightSection={scheme === colorScheme ? <IconCheck size={15} /> : null}
              onClick={() => setColorScheme(scheme)}
            >
              {t(`shell.scheme.${scheme}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}

function LanguageMenu() {
  const { t, language } = useTexts();
  return (
    <Menu position="bottom-end" width={168}>
      <Menu.Target>
        <Tooltip label={t("shell.language")}>
          <ActionIcon size={32} className={styles.wide} aria-label={t("shell.language")}>
            <IconLanguage size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <LanguageItems current={language} />
      </Menu.Dropdown>
    </Menu>
  );
}

function LanguageItems({ current }: { current: Language }) {
  return languages.map((language) => (
    <Menu.Item
      key={language}
      lang={language === "zh" ? "zh-CN" : "en"}
      rightSection={language === current ? <IconCheck size={15} /> : null}
      onClick={() => void setLanguage(language)}
    >
      {languageName[language]}
    </Menu.Item>
  ));
}

function AccountMenu() {
  const { t, language } = useTexts();
  const { user } = useSession();
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const signOut = async () => {
    try {
      await request("DELETE", "/api/v1/session");
      window.location.assign("/sign-in");
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Menu position="bottom-end" width={232}>
      <Menu.Target>
        <UnstyledButton className={styles.face} aria-label={`${t("shell.account")}: ${user.name}`}>
          <Face name={user.name} size={28} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={styles.me}>
          <div className={styles.meName}>{user.name}</div>
          <div className={styles.meMail}>{user.email}</div>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} to="/profile" leftSection={<IconUser size={16} stroke={1.6} />}>
          {t("shell.profile")}
        </Menu.Item>
        {user.is_administrator && (
          <Menu.Item
            component={Link}
            to={"/server" as never}
            leftSection={<IconServer size={16} stroke={1.6} />}
          >
            {t("shell.server")}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconKeyboard size={16} stroke={1.6} />}
          rightSection={<Caps caps={[["?"]]} />}
          onClick={openHelp}
        >
          {t("shell.help.title")}
        </Menu.Item>
        <div className={styles.narrow}>
          <Menu.Divider />
          <Menu.Label>{t("shell.scheme.label")}</Menu.Label>
          {(["light", "dark", "auto"] as const).map((scheme) => (
            <Menu.Item key={scheme} onClick={() => setColorScheme(scheme)}>
              {t(`shell.scheme.${scheme}`)}
            </Menu.Item>
          ))}
          <Menu.Label>{t("shell.language")}</Menu.Label>
          <LanguageItems current={language} />
        </div>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} stroke={1.6} />} onClick={() => void signOut()}>
          {t("shell.signOut")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
