import { IconUsersGroup } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/team",
    title: "resources.title",
    load: () => import("./Team"),
    nav: { group: "plan", order: 40, icon: IconUsersGroup },
    needs: "read_plan",
    shortcut: "g m",
    search: (search) => ({ tab: search.tab === "calendar" ? "calendar" : undefined }),
  },
]);
