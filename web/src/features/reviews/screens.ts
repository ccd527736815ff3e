import { IconChecklist } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const text = (value: unknown) => (value === undefined || value === "" ? undefined : String(value));

export default defineScreens([
  {
    path: "/w/$workspace/reviews",
    title: "reviews.title",
    load: () => import("./Reviews"),
    nav: { group: "define", order: 60, icon: IconChecklist },
    needs: "read_plan",
    shortcut: "g v",
    search: (search) => ({
      start: text(search.start),
      query: text(search.query),
      keys: text(search.keys),
    }),
  },
  {
    path: "/w/$workspace/reviews/$review",
    title: "reviews.one",
    load: () => import("./ReviewPage"),
    needs: "read_plan",
    search: (search) => ({ key: text(search.key) }),
  },
]);
