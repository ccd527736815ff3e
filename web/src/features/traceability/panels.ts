import { lazy } from "react";
import { defineRecordTabs } from "../../ui/record";

defineRecordTabs([
  {
    name: "trace",
    title: "traceability.tab",
    kinds: ["requirement"],
    order: 20,
    needs: "read_plan",
    component: lazy(() => import("./RecordTrace")),
  },
]);
