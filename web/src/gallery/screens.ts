import {
  IconArrowsSort,
  IconChartBar,
  IconColumns3,
  IconEdit,
  IconInbox,
  IconPalette,
  IconTable,
  IconTimeline,
} from "@tabler/icons-react";
import { defineScreens } from "../ui/screen";

export default defineScreens([
  {
    path: "/w/$workspace/gallery/marks",
    title: "gallery.marks",
    load: () => import("./Marks"),
    nav: { group: "home", order: 1, icon: IconPalette },
  },
  {
    path: "/w/$workspace/gallery/states",
    title: "gallery.states",
    load: () => import("./States"),
    nav: { group: "home", order: 2, icon: IconInbox },
  },
]);
void [IconArrowsSort, IconChartBar, IconColumns3, IconEdit, IconTable, IconTimeline];
