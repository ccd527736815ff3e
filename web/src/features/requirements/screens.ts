import { IconForms, IconListDetails } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";
import { readAddress } from "./address";

export default defineScreens([
  {
    path: "/w/$workspace/requirements",
    title: "requirements.title",
    load: () => import("./RequirementsPage"),
    nav: { group: "define", order: 10, icon: IconListDetails },
    shortcut: "g r",
    comesFirst: true,
    search: (search) => readAddress(search) as Record<string, unknown>,
  },
  {
    path: "/w/$workspace/requirements/$key",
    title: "requirements.one",
    load: () => import("./RequirementPage"),
  },
  {
    path: "/w/$workspace/types",
    title: "own.title",
    load: () => import("./own/TypesPage"),
    nav: { group: "settings", order: 20, icon: IconForms },
    needs: "manage",
  },
]);
