import { lazy } from "react";
import { defineRecordTabs } from "../../ui/record";

defineRecordTabs([
  {
    name: "versions",
    title: "baselines.versions.title",
    kinds: ["requirement"],
    order: 60,
    component: lazy(() => import("./Versions")),
  },
]);
