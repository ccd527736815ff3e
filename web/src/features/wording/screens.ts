import { IconWriting } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/wording",
    title: "wording.title",
    load: () => import("./WordingPage"),
    nav: { group: "define", order: 30, icon: IconWriting },
    needs: "read_plan",
    shortcut: "g w",
    search: (search) => ({
      q: typeof search.q === "string" ? search.q : undefined,
      product: typeof search.product === "string" ? search.product : undefined,
      rule: typeof search.rule === "string" ? search.rule : undefined,
    }),
  },
]);
