import { IconTrash } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/trash",
    title: "privacy.trash.title",
    load: () => import("./Trash"),
    nav: { group: "settings", order: 90, icon: IconTrash },
    needs: "read_plan",
    search: (search) => ({ kind: typeof search.kind === "string" ? search.kind : undefined }),
  },
  {
    path: "/people/$person/data",
    title: "privacy.data.title",
    load: () => import("./PersonData"),
  },
]);
