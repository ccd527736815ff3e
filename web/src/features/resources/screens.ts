import { IconArrowsExchange, IconFlame, IconUsersGroup } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/team",
    title: "resources.title",
    load: () => import("./Team"),
    nav: { group: "resources", order: 40, icon: IconUsersGroup },
    needs: "read_plan",
    shortcut: "g m",
    search: (search) => ({
      tab: search.tab === "calendar" || search.tab === "departments" ? search.tab : undefined,
    }),
  },
  {
    path: "/w/$workspace/load",
    title: "resources.load.title",
    load: () => import("./load/LoadPage"),
    nav: { group: "resources", order: 42, icon: IconFlame },
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/borrowings",
    title: "resources.borrow.title",
    load: () => import("./borrowing/Borrowings"),
    nav: { group: "resources", order: 44, icon: IconArrowsExchange },
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/borrowings/$key",
    title: "resources.borrow.title",
    load: () => import("./borrowing/Borrowings"),
    needs: "read_plan",
  },
]);
