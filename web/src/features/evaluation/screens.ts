import { IconMessageHeart } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

const text = (value: unknown) => (value === undefined || value === "" ? undefined : String(value));

export default defineScreens([
  {
    path: "/w/$workspace/feedback",
    title: "evaluation.title",
    load: () => import("./FeedbackPage"),
    nav: { group: "together", order: 90, icon: IconMessageHeart },
    needs: "read_plan",
    shortcut: "g f",
    search: (search) => ({ box: text(search.box) }),
  },
]);
