import { lazy } from "react";
import { defineRecordTabs } from "../../ui/record";

defineRecordTabs([
  {
    name: "decisions",
    title: "decisions.title",
    kinds: ["requirement"],
    order: 75,
    component: lazy(() => import("./RecordDecisions")),
    needs: "read_plan",
  },
]);
