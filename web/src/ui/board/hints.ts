import type { KeyHint } from "../commands";

const group = "board.keys.title" as const;

export const boardHints: readonly KeyHint[] = [
  { id: "board.walk", group, label: "board.keys.walk", keys: "ArrowDown" },
  { id: "board.open", group, label: "board.keys.open", keys: "Enter" },
  { id: "board.menu", group, label: "board.keys.menu", keys: "M" },
  { id: "board.column", group, label: "board.keys.column", keys: "alt+ArrowRight" },
  { id: "board.order", group, label: "board.keys.order", keys: "alt+ArrowDown" },
];
