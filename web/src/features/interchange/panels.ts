import { lazy } from "react";
import { defineRecordTabs } from "../../ui/record";

defineRecordTabs([
  {
    name: "reqif",
    title: "interchange.reqif.origin.title",
    kinds: ["requirement"],
    order: 90,
    hasContent: async (slug, key) => (await import("./reqif/data")).isForeign(slug, key),
    component: lazy(() => import("./reqif/Origin")),
  },
]);
