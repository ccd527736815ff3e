import { IconColumns3, IconEdit, IconInbox, IconPalette, IconTable, IconTimeline } from "@tabler/icons-react";
import { defineScreens } from "../ui/screen";

/** Pages that show every widget with generated data; a release build drops them. */
const galleryScreens = () =>
  defineScreens([
    {
      path: "/w/$workspace/gallery/marks",
      title: "gallery.marks",
      load: () => import("./Marks"),
      nav: { group: "home", order: 1, icon: IconPalette },
      shortcut: "g m",
    },
    {
      path: "/w/$workspace/gallery/states",
      title: "gallery.states",
      load: () => import("./States"),
      nav: { group: "home", order: 2, icon: IconInbox },
    },
    {
      path: "/w/$workspace/gallery/grid",
      title: "gallery.grid",
      load: () => import("./GridGallery"),
      nav: { group: "define", order: 1, icon: IconTable },
      shortcut: "g r",
    },
    {
      path: "/w/$workspace/gallery/timeline",
      title: "gallery.timeline",
      load: () => import("./TimelineGallery"),
      nav: { group: "plan", order: 1, icon: IconTimeline },
      shortcut: "g t",
    },
    {
      path: "/w/$workspace/gallery/board",
      title: "gallery.board",
      load: () => import("./BoardGallery"),
      nav: { group: "define", order: 2, icon: IconColumns3 },
    },
    {
      path: "/w/$workspace/gallery/writing",
      title: "gallery.editor",
      load: () => import("./WritingGallery"),
      nav: { group: "define", order: 3, icon: IconEdit },
    },
  ]);

export default __GALLERY__ ? galleryScreens() : [];
