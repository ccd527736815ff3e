import { ActionIcon, Tooltip } from "@mantine/core";
import { IconBell } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { useUnread } from "./inbox";
import styles from "./inbox.module.css";

/** The way to the inbox, with the number of unread notices. */
export function InboxBell() {
  const { workspaces } = useSession();
  return workspaces.length === 0 ? null : <Bell />;
}

function Bell() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const unread = useUnread(slug);
  const label = unread > 0 ? t("discussion.inbox.unread", { count: unread }) : t("discussion.inbox.title");
  return (
    <Tooltip label={label}>
      <ActionIcon
        component={Link}
        to={`/w/${slug}/inbox`}
        size={32}
        className={styles.bell ?? ""}
        aria-label={label}
      >
        <IconBell size={17} stroke={1.6} />
        {unread > 0 && (
          <span className={styles.badge} aria-hidden="true">
            {unread > 99 ? "99+" : unread}
          </span>
        )}
      </ActionIcon>
    </Tooltip>
  );
}
