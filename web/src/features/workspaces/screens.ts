import { IconSettings } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/settings",
    title: "workspaces.settings.title",
    load: () => import("./Settings"),
    nav: { group: "settings", order: 10, icon: IconSettings },
    needs: "read_plan",
    shortcut: "g s",
    search: (search) => ({ tab: typeof search.tab === "string" ? search.tab : undefined }),
  },
]);
