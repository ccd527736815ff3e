import type { KeyHint } from "../../ui/commands";

const group = "requirements.tree.keys" as const;

export const treeHints: readonly KeyHint[] = [
  { id: "tree.move", group, label: "requirements.tree.keyMove", keys: "ArrowDown" },
  { id: "tree.open", group, label: "requirements.tree.keyUnfold", keys: "ArrowRight" },
  { id: "tree.indent", group, label: "requirements.tree.keyIndent", keys: "alt+ArrowRight" },
  { id: "tree.outdent", group, label: "requirements.tree.keyOutdent", keys: "alt+ArrowLeft" },
  { id: "tree.shift", group, label: "requirements.tree.keyShift", keys: "alt+ArrowUp" },
  { id: "tree.moveTo", group, label: "requirements.tree.keyMoveTo", keys: "m" },
  { id: "tree.enter", group, label: "requirements.tree.keyOpen", keys: "Enter" },
];
