import { IconChartLine, IconCoins } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const kept = ["view", "category"];
const picked = ["project", "release", "baseline"];
const only = (names: readonly string[]) => (search: Record<string, unknown>) =>
  Object.fromEntries(names.flatMap((name) => (search[name] ? [[name, String(search[name])]] : [])));

export default defineScreens([
  {
    path: "/w/$workspace/budgets",
    title: "budgets.title",
    load: () => import("./Budgets"),
    nav: { group: "resources", order: 60, icon: IconCoins },
    needs: "write",
    search: only(kept),
  },
  {
    path: "/w/$workspace/budgets/$line",
    title: "budgets.one",
    load: () => import("./LinePage"),
    needs: "write",
  },
  {
    path: "/w/$workspace/earned-value",
    title: "budgets.ev.title",
    load: () => import("./EarnedValue"),
    nav: { group: "resources", order: 62, icon: IconChartLine },
    needs: "read_plan",
    search: only(picked),
  },
]);
