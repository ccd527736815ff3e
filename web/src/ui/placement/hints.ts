import type { KeyHint } from "../commands";

const group = "placement.keys.title" as const;

export const placementHints: readonly KeyHint[] = [
  { id: "placement.move", group, label: "placement.keys.move", keys: "ArrowUp" },
  { id: "placement.open", group, label: "placement.keys.open", keys: "Enter" },
];
