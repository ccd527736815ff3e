import { IconCopyCheck } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/similar",
    title: "similarity.title",
    load: () => import("./SimilarPairs"),
    nav: { group: "define", order: 35, icon: IconCopyCheck },
    needs: "read_plan",
    shortcut: "g u",
  },
]);
