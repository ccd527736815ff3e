import { lazy } from "react";
import { defineRecordTabs } from "../../ui/record";

defineRecordTabs([
  {
    name: "reviews",
    title: "reviews.title",
    kinds: ["requirement"],
    order: 70,
    component: lazy(() => import("./RequirementReviews")),
    needs: "read_plan",
  },
]);
