import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/server",
    title: "operations.title",
    load: () => import("./ServerPage"),
    search: (search) => ({ tab: typeof search.tab === "string" ? search.tab : undefined }),
  },
]);
