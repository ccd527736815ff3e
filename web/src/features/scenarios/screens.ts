import { IconArrowsSplit2, IconCalendarRepeat, IconFreezeRow } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const text = (value: unknown) => (value === undefined || value === "" ? undefined : String(value));

export default defineScreens([
  {
    path: "/w/$workspace/scenarios",
    title: "scenarios.title",
    load: () => import("./Scenarios"),
    nav: { group: "plan", order: 40, icon: IconArrowsSplit2 },
    needs: "read_plan",
    search: (search) => ({ compare: text(search.compare) }),
  },
  {
    path: "/w/$workspace/scenarios/$scenario",
    title: "scenarios.one",
    load: () => import("./ScenarioPage"),
    needs: "read_plan",
    search: (search) => ({ view: text(search.view) }),
  },
  {
    path: "/w/$workspace/plan-baselines",
    title: "scenarios.baselines.title",
    load: () => import("./PlanBaselines"),
    nav: { group: "plan", order: 41, icon: IconFreezeRow },
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/plan-baselines/$baseline",
    title: "scenarios.baselines.one",
    load: () => import("./PlanComparison"),
    needs: "read_plan",
    search: (search) => ({ right: text(search.right), change: text(search.change) }),
  },
  {
    path: "/w/$workspace/replan",
    title: "scenarios.replan.title",
    load: () => import("./Replan"),
    nav: { group: "plan", order: 42, icon: IconCalendarRepeat },
    needs: "read_plan",
    search: (search) => ({ replan: text(search.replan) }),
  },
]);
