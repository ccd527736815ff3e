import { IconPackages } from "@tabler/icons-react";
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
]);
