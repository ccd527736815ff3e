import { Popover, Tooltip, UnstyledButton } from "@mantine/core";
import { IconCloudOff, IconRefresh } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import { type PresenceEvent, useFeedState } from "../../api/feed";
import { useOutbox } from "../../api/outbox";
import { readPlace, useOthers } from "../../api/presence";
import { useSession } from "../../api/session";
import { useTexts } from "../../texts";
import { Face } from "../../ui/mark";
import styles from "./PresenceBar.module.css";
import { useCurrentSlug } from "./slug";

const shown = 3;

/** Who else is here, and whether this page is connected and everything saved. */
export function PresenceBar() {
  const slug = useCurrentSlug();
  if (slug === undefined) return null;
  return (
    <>
      <Connection slug={slug} />
      <People />
    </>
  );
}

function People() {
  const { t } = useTexts();
  const others = useOthers();
  const { user } = useSession();
  const people = useMemo(() => {
    const byUser = new Map<number, PresenceEvent[]>();
    for (const one of others)
      if (one.user !== user.id) byUser.set(one.user, [...(byUser.get(one.user) ?? []), one]);
    return [...byUser.values()];
  }, [others, user.id]);
  if (people.length === 0) return null;
  return (
    <Popover position="bottom-end" width={264}>
      <Popover.Target>
        <UnstyledButton
          className={styles.people}
          aria-label={t("workspaces.presence.count", { count: people.length })}
        >
          {people.slice(0, shown).map((tabs) => (
            <span key={tabs[0]?.user} className={styles.face}>
              <Face name={tabs[0]?.name ?? ""} size={26} />
            </span>
          ))}
          {people.length > shown && <span className={styles.more}>+{people.length - shown}</span>}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.title}>{t("workspaces.presence.title")}</div>
        <ul className={styles.list}>
          {people.map((tabs) => (
            <li key={tabs[0]?.user} className={styles.person}>
              <Face name={tabs[0]?.name ?? ""} size={24} />
              <span className={styles.name}>{tabs[0]?.name}</span>
              <span className={styles.where}>{readPlace(tabs[0]?.place ?? "").record}</span>
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

function Connection({ slug }: { slug: string }) {
  const { t } = useTexts();
  const live = useFeedState(slug);
  const { unsaved, isOffline } = useOutbox();
  const isLost = useLasting(live === "waiting" || live === "closed", 1500) || isOffline;
  const isSlow = useLasting(unsaved > 0, 600);
  if (isLost) {
    return (
      <Tooltip label={t("workspaces.connection.lostWords")} multiline w={260}>
        <span className={styles.lost} role="status">
          <IconCloudOff size={15} stroke={1.7} aria-hidden="true" />
          <span className={styles.words}>
            {unsaved > 0
              ? t("workspaces.connection.lostUnsaved", { count: unsaved })
              : t("workspaces.connection.lost")}
          </span>
        </span>
      </Tooltip>
    );
  }
  if (isSlow) {
    return (
      <span className={styles.busy} role="status">
        <IconRefresh size={14} stroke={1.7} aria-hidden="true" />
        <span className={styles.words}>{t("common.saving")}</span>
      </span>
    );
  }
  return (
    <Tooltip label={t("shell.live.open")}>
      <span className={styles.well} data-live={live} role="img" aria-label={t(`shell.live.${live}`)} />
    </Tooltip>
  );
}

/** True once `is` has lasted: short breaks do not flicker. */
function useLasting(is: boolean, milliseconds: number): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    if (!is) {
      setHas(false);
      return;
    }
    const timer = setTimeout(() => setHas(true), milliseconds);
    return () => clearTimeout(timer);
  }, [is, milliseconds]);
  return has && is;
}
