import { IconMessageHeart, IconReportAnalytics } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const text = (value: unknown) => (value === undefined || value === "" ? undefined : String(value));

export default defineScreens([
  {
    path: "/w/$workspace/feedback",
    title: "evaluation.title",
    load: () => import("./FeedbackPage"),
    nav: { group: "together", order: 90, icon: IconMessageHeart },
    needs: "read_plan",
    shortcut: "g f",
    search: (search) => ({ box: text(search.box) }),
  },
  {
    path: "/w/$workspace/evaluation",
    title: "evaluation.cycles.title",
    load: () => import("./Cycles"),
    nav: { group: "together", order: 92, icon: IconReportAnalytics },
    needs: "read_plan",
    shortcut: "g y",
    search: (search) => ({ view: text(search.view) }),
  },
  {
    path: "/w/$workspace/evaluation/$cycle",
    title: "evaluation.cycles.one",
    load: () => import("./CyclePage"),
    needs: "read_plan",
    search: (search) => ({ judge: text(search.judge), result: text(search.result), view: text(search.view) }),
  },
]);
