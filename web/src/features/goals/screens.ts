import { IconTarget } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const text = (value: unknown) => (value === undefined || value === "" ? undefined : String(value));

export default defineScreens([
  {
    path: "/w/$workspace/goals",
    title: "goals.title",
    load: () => import("./Goals"),
    nav: { group: "together", order: 5, icon: IconTarget },
    needs: "read_plan",
    shortcut: "g o",
    search: (search) => ({ view: text(search.view), by: text(search.by), period: text(search.period) }),
  },
  {
    path: "/w/$workspace/goals/$objective",
    title: "goals.one",
    load: () => import("./ObjectivePage"),
    needs: "read_plan",
  },
]);
