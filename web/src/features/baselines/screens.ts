import { IconStack2 } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const text = (value: unknown) => (value === undefined || value === "" ? undefined : String(value));

export default defineScreens([
  {
    path: "/w/$workspace/baselines",
    title: "baselines.title",
    load: () => import("./Baselines"),
    nav: { group: "define", order: 50, icon: IconStack2 },
    needs: "read_plan",
    shortcut: "g b",
    search: (search) => ({
      take: text(search.take),
      query: text(search.query),
      keys: text(search.keys),
    }),
  },
  {
    path: "/w/$workspace/baselines/compare",
    title: "baselines.compare.title",
    load: () => import("./Comparison"),
    needs: "read_plan",
    search: (search) => ({
      left: text(search.left),
      right: text(search.right),
      change: text(search.change),
    }),
  },
  {
    path: "/w/$workspace/baselines/$baseline",
    title: "baselines.one",
    load: () => import("./BaselinePage"),
    needs: "read_plan",
    search: (search) => ({ key: text(search.key) }),
  },
]);
