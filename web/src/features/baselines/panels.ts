import { IconStack2 } from "@tabler/icons-react";
import { lazy } from "react";
import { defineListActions } from "../../ui/list";
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

defineListActions([
  {
    label: "baselines.take",
    icon: IconStack2,
    kind: "requirement",
    order: 10,
    needs: "plan",
    path: "baselines",
    search: (choice) => ({ take: "new", ...choice }),
  },
]);
