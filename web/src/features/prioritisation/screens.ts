import { IconListNumbers } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/ranking",
    title: "prioritisation.title",
    load: () => import("./Ranking"),
    nav: { group: "plan", order: 10, icon: IconListNumbers },
    needs: "read_plan",
    shortcut: "g k",
    search: (search) => ({ method: typeof search.method === "string" ? search.method : undefined }),
  },
]);
