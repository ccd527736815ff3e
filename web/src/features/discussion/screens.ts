import { IconInbox } from "@tabler/icons-react";
import { defineScreens } from "../../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/inbox",
    title: "discussion.inbox.title",
    load: () => import("./Inbox"),
    nav: { group: "home", order: 90, icon: IconInbox },
    shortcut: "g i",
  },
]);
