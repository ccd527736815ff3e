import { IconChecklist } from "@tabler/icons-react";
import { lazy } from "react";
import { defineListActions } from "../../ui/list";
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

defineListActions([
  {
    label: "reviews.start",
    icon: IconChecklist,
    kind: "requirement",
    order: 20,
    needs: "plan",
    path: "reviews",
    search: (choice) => ({ start: "new", ...choice }),
  },
]);
