import { lazy } from "react";
import { defineDraftPanels, defineRecordTabs } from "../../ui/record";

defineDraftPanels({ requirement: lazy(() => import("./AlreadyThere")) });

defineRecordTabs([
  {
    name: "similar",
    title: "similarity.tab",
    kinds: ["requirement"],
    order: 30,
    component: lazy(() => import("./RecordSimilar")),
  },
]);
