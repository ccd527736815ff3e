import galleryScreens from "../gallery/screens";
import type { Screen, ShellPart } from "../ui/screen";

/** Every feature's pages, found by their file's name: a new feature touches nothing here. */
const screenFiles = import.meta.glob<readonly Screen[]>("../features/*/screens.ts", {
  eager: true,
  import: "default",
});
const partFiles = import.meta.glob<readonly ShellPart[]>("../features/*/parts.ts", {
  eager: true,
  import: "default",
});

// Loaded for what they register; nothing is taken from them here.
import.meta.glob("../features/*/panels.ts", { eager: true });

export const screens: readonly Screen[] = [
  ...Object.values(screenFiles).flat(),
  ...(__GALLERY__ ? galleryScreens : []),
];
export const parts: readonly ShellPart[] = Object.values(partFiles)
  .flat()
  .sort((a, b) => a.order - b.order);
