import { lazy } from "react";
import { defineTextAids } from "../../ui/editor";
import { defineRecordTabs } from "../../ui/record";

defineTextAids({ requirement: lazy(() => import("./WritingAid")) });
defineRecordTabs([
  {
    name: "wording",
    title: "wording.title",
    kinds: ["requirement"],
    order: 25,
    component: lazy(() => import("./WordingTab")),
  },
]);
