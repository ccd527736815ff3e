import { useMemo, useSyncExternalStore } from "react";
import galleryScreens from "../gallery/screens";
import { allTexts } from "../texts";
import type { Screen, ShellPart } from "../ui/screen";

/** Every feature's pages, found by their file's name: a new feature touches nothing here. */
const screenFiles = import.meta.glob<readonly Screen[]>("../features/*/screens.ts", {
  eager: true,
  import: "default",
});
const partFiles = import.meta.glob<readonly ShellPart[]>("../features/*/parts.ts", { import: "default" });

// Loaded for what they register; nothing is taken from them here.
import.meta.glob("../features/*/panels.ts", { eager: true });

export const screens: readonly Screen[] = [
  ...Object.values(screenFiles).flat(),
  ...(__GALLERY__ ? galleryScreens : []),
];

let parts: readonly ShellPart[] = [];
let asked = false;
const waiting = new Set<() => void>();

/** Pieces of the frame come after the first paint, so that the first page need not carry them. */
async function loadParts(): Promise<void> {
  const [loaded] = await Promise.all([
    Promise.all(Object.values(partFiles).map((load) => load())),
    allTexts(),
  ]);
  parts = loaded.flat().sort((a, b) => a.order - b.order);
  for (const listener of waiting) listener();
}

export function useParts(slot: ShellPart["slot"]): readonly ShellPart[] {
  const all = useSyncExternalStore(
    (listener) => {
      waiting.add(listener);
      if (!asked) {
        asked = true;
        void loadParts();
      }
      return () => waiting.delete(listener);
    },
    () => parts,
  );
  return useMemo(() => all.filter((part) => part.slot === slot), [all, slot]);
}
