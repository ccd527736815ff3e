import type { KeyHint } from "../commands";

const group = "timeline.keys.title" as const;

/** The keys of a timeline: for every drag there is one. Listed under `?` while a timeline is on the page. */
export const timelineHints: readonly KeyHint[] = [
  { id: "timeline.rows", group, label: "timeline.keys.rows", keys: "ArrowDown" },
  { id: "timeline.tree", group, label: "timeline.keys.tree", keys: "ArrowRight" },
  { id: "timeline.move", group, label: "timeline.keys.move", keys: "alt+ArrowRight" },
  { id: "timeline.resize", group, label: "timeline.keys.resize", keys: "shift+ArrowRight" },
  { id: "timeline.week", group, label: "timeline.keys.week", keys: "alt+shift+ArrowRight" },
  { id: "timeline.link", group, label: "timeline.keys.link", keys: "L" },
  { id: "timeline.apply", group, label: "timeline.keys.apply", keys: "Enter" },
  { id: "timeline.cancel", group, label: "timeline.keys.cancel", keys: "Escape" },
  { id: "timeline.zoom", group, label: "timeline.keys.zoom", keys: "-" },
  { id: "timeline.reveal", group, label: "timeline.keys.reveal", keys: "B" },
  { id: "timeline.today", group, label: "timeline.keys.today", keys: "T" },
  { id: "timeline.fit", group, label: "timeline.keys.fit", keys: "F" },
];
