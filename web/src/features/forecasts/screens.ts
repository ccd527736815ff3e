import { IconChartHistogram } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const kept = ["view", "run", "left", "right", "horizon", "sort"];

export default defineScreens([
  {
    path: "/w/$workspace/certainty",
    title: "forecasts.title",
    load: () => import("./Forecasts"),
    nav: { group: "plan", order: 36, icon: IconChartHistogram },
    needs: "read_plan",
    shortcut: "g h",
    search: (search) =>
      Object.fromEntries(kept.flatMap((name) => (search[name] ? [[name, String(search[name])]] : []))),
  },
]);
