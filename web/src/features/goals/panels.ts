import { lazy } from "react";
import { defineRecordTabs } from "../../ui/record";

defineRecordTabs([
  {
    name: "goals",
    title: "goals.tab",
    kinds: ["requirement"],
    order: 15,
    needs: "read_plan",
    component: lazy(() => import("./RequirementGoals")),
  },
]);
