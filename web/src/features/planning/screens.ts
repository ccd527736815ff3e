import { IconPackages, IconTimeline } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/releases",
    title: "planning.releases.title",
    load: () => import("./Releases"),
    nav: { group: "plan", order: 20, icon: IconPackages },
    needs: "read_plan",
    shortcut: "g p",
    search: (search) => ({ proposal: Number(search.proposal) || undefined }),
  },
  {
    path: "/w/$workspace/schedule",
    title: "planning.schedule.title",
    load: () => import("./Schedule"),
    nav: { group: "plan", order: 30, icon: IconTimeline },
    needs: "read_plan",
    shortcut: "g t",
  },
]);
