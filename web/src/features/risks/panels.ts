import { lazy } from "react";
import { defineRecordTabs } from "../../ui/record";

defineRecordTabs([
  {
    name: "risks",
    title: "risks.title",
    kinds: ["requirement", "project"],
    order: 70,
    component: lazy(() => import("./RecordRisks")),
    needs: "read_plan",
  },
]);
