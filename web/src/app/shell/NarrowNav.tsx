import { Drawer } from "@mantine/core";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { setFrame } from "../frame";
import type { NavSection } from "./nav";
import styles from "./Shell.module.css";
import { Sidebar } from "./Sidebar";

interface NarrowNavProps {
  nav: readonly NavSection[];
  workspace: SessionWorkspace | null;
}

/** The sidebar as a drawer, for narrow screens; loaded when it is first opened. */
export default function NarrowNav({ nav, workspace }: NarrowNavProps) {
  const { t } = useTexts();
  return (
    <Drawer
      opened
      onClose={() => setFrame({ drawer: false })}
      size={288}
      withCloseButton={false}
      padding={0}
      aria-label={t("shell.navigation")}
      classNames={{ content: styles.drawer ?? "", body: styles.drawerBody ?? "" }}
    >
      <Sidebar nav={nav} workspace={workspace} collapsed={false} />
    </Drawer>
  );
}
