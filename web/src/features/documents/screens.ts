import { IconFileText } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/documents",
    title: "documents.title",
    load: () => import("./Documents"),
    nav: { group: "define", order: 60, icon: IconFileText },
    needs: "read_plan",
    shortcut: "g d",
  },
  {
    path: "/w/$workspace/documents/$key",
    title: "documents.one",
    load: () => import("./DocumentPage"),
    needs: "read_plan",
  },
]);
