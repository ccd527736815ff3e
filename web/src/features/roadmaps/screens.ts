import { IconRoad } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const text = (value: unknown) => (value === undefined || value === "" ? undefined : String(value));

export default defineScreens([
  {
    path: "/w/$workspace/roadmaps",
    title: "roadmaps.title",
    load: () => import("./Roadmaps"),
    nav: { group: "plan", order: 15, icon: IconRoad },
    needs: "read_plan",
    shortcut: "g z",
    search: (search) => ({ roadmap: text(search.roadmap) }),
  },
  {
    path: "/shared/roadmap",
    title: "roadmaps.shared.title",
    load: () => import("./Shared"),
    frame: "bare",
  },
]);
