import { IconSitemap } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const text = (value: unknown) => (value === undefined || value === "" ? undefined : String(value));

export default defineScreens([
  {
    path: "/w/$workspace/responsibility",
    title: "responsibility.title",
    load: () => import("./Responsibility"),
    nav: { group: "together", order: 50, icon: IconSitemap },
    needs: "read_plan",
    shortcut: "g a",
    search: (search) => ({ tab: text(search.tab) }),
  },
  {
    // Where a notice about the map leads: the map itself, whatever its key.
    path: "/w/$workspace/responsibility/$map",
    title: "responsibility.title",
    load: () => import("./Responsibility"),
    needs: "read_plan",
    search: (search) => ({ tab: text(search.tab) }),
  },
  {
    path: "/w/$workspace/charters/$charter",
    title: "responsibility.charter.one",
    load: () => import("./CharterPage"),
    needs: "read_plan",
  },
  {
    path: "/w/$workspace/gates/$gate",
    title: "responsibility.gate.one",
    load: () => import("./GatePage"),
    needs: "read_plan",
  },
]);
