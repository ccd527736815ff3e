import type { KeyHint } from "../commands";

const group = "grid.keys.title" as const;

/** What the grid's own keys do; listed under `?` while a grid is on the page. */
export const gridHints: readonly KeyHint[] = [
  { id: "grid.move", group, label: "grid.keys.move", keys: "ArrowUp" },
  { id: "grid.extend", group, label: "grid.keys.extend", keys: "shift+ArrowDown" },
  { id: "grid.jump", group, label: "grid.keys.jump", keys: "mod+ArrowDown" },
  { id: "grid.ends", group, label: "grid.keys.ends", keys: "mod+Home" },
  { id: "grid.all", group, label: "grid.keys.all", keys: "mod+a" },
  { id: "grid.edit", group, label: "grid.keys.edit", keys: "Enter" },
  { id: "grid.cancel", group, label: "grid.keys.cancel", keys: "Escape" },
  { id: "grid.next", group, label: "grid.keys.next", keys: "Tab" },
  { id: "grid.clear", group, label: "grid.keys.clear", keys: "Delete" },
  { id: "grid.copy", group, label: "grid.keys.copy", keys: "mod+c" },
  { id: "grid.paste", group, label: "grid.keys.paste", keys: "mod+v" },
  { id: "grid.fill", group, label: "grid.keys.fill", keys: "mod+d" },
  { id: "grid.undo", group, label: "grid.keys.undo", keys: "mod+z" },
  { id: "grid.open", group, label: "grid.keys.open", keys: "mod+Enter" },
  { id: "grid.select", group, label: "grid.keys.select", keys: "shift+Space" },
  { id: "grid.column", group, label: "grid.keys.column", keys: "alt+ArrowDown" },
];
