import { IconBinaryTree } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";
import { readAddress } from "./address";

export default defineScreens([
  {
    path: "/w/$workspace/trace",
    title: "traceability.title",
    load: () => import("./Traceability"),
    nav: { group: "define", order: 40, icon: IconBinaryTree },
    needs: "read_plan",
    shortcut: "g l",
    search: (search) => ({ ...readAddress(search) }),
  },
]);
