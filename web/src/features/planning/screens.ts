import { IconChartHistogram, IconPackages, IconTimeline } from "@tabler/icons-react";
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
  {
    path: "/w/$workspace/certainty",
    title: "planning.sure.title",
    load: () => import("./HowSure"),
    nav: { group: "plan", order: 35, icon: IconChartHistogram },
    needs: "read_plan",
    shortcut: "g h",
  },
]);
