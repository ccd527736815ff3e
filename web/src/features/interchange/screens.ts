import { IconCalendarShare, IconTableImport } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/import",
    title: "interchange.title",
    load: () => import("./Import"),
    nav: { group: "define", order: 40, icon: IconTableImport },
    needs: "plan",
    shortcut: "g x",
    search: (search) => ({
      id: typeof search.id === "string" ? search.id : undefined,
      reqif: typeof search.reqif === "string" ? search.reqif : undefined,
      plan: typeof search.plan === "string" ? search.plan : undefined,
    }),
  },
  {
    path: "/w/$workspace/calendar",
    title: "interchange.feed.title",
    load: () => import("./Calendar"),
    nav: { group: "settings", order: 60, icon: IconCalendarShare },
  },
]);
