import { IconEyeOff, IconListNumbers, IconStack2 } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const text = (value: unknown) => (value === undefined || value === "" ? undefined : String(value));

export default defineScreens([
  {
    path: "/w/$workspace/ranking",
    title: "prioritisation.title",
    load: () => import("./Ranking"),
    nav: { group: "plan", order: 10, icon: IconListNumbers },
    needs: "read_plan",
    shortcut: "g k",
    search: (search) => ({ method: text(search.method) }),
  },
  {
    path: "/w/$workspace/priorities",
    title: "priorities.title",
    load: () => import("./shared/Priorities"),
    nav: { group: "together", order: 20, icon: IconStack2 },
    needs: "read_plan",
    shortcut: "g n",
    search: (search) => ({ show: text(search.show) }),
  },
  {
    path: "/w/$workspace/priorities/$list",
    title: "priorities.title",
    load: () => import("./shared/Priorities"),
    needs: "read_plan",
    search: (search) => ({ show: text(search.show) }),
  },
  {
    path: "/w/$workspace/ratings",
    title: "ratings.title",
    load: () => import("./ratings/Ratings"),
    nav: { group: "together", order: 30, icon: IconEyeOff },
    needs: "read_plan",
    shortcut: "g q",
    search: (search) => ({
      start: text(search.start),
      keys: text(search.keys),
      query: text(search.query),
    }),
  },
  {
    path: "/w/$workspace/ratings/$rating",
    title: "ratings.one",
    load: () => import("./ratings/RatingPage"),
    needs: "read_plan",
  },
]);
