import { IconTimelineEvent } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/projects",
    title: "projects.title",
    load: () => import("./Projects"),
    nav: { group: "plan", order: 10, icon: IconTimelineEvent },
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/projects/$project",
    title: "projects.one",
    load: () => import("./ProjectPage"),
    needs: "read_plan",
    search: (search) => ({ milestone: search.milestone ? String(search.milestone) : undefined }),
  },
]);
