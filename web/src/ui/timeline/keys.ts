import type { KeyboardEvent } from "react";
import type { Zoom } from "../../engines/timescale";
import { zooms } from "../../engines/timescale";
import { type Gesture, isMovable } from "./gesture";
import type { TimelineRow } from "./types";

export interface TimelineKeys {
  rows: readonly TimelineRow[];
  index: number;
  gesture: Gesture | null;
  pageRows: number;
  zoom: Zoom;
  can: { move: boolean; resize: boolean; link: boolean };
  go: (index: number) => void;
  hold: (gesture: Gesture | null) => void;
  commit: (gesture: Gesture) => void;
  onToggle: ((key: string) => void) | undefined;
  onOpen: ((key: string) => void) | undefined;
  onZoom: (zoom: Zoom) => void;
  toToday: () => void;
  fit: () => void;
  /** Brings the bar of a row on screen. */
  reveal: (key: string) => void;
  unlink: (() => void) | undefined;
}

const kinds = [
  ["F", "S"],
  ["S", "S"],
  ["F", "F"],
  ["S", "F"],
] as const;

/** Returns whether the key meant something here. */
export function handleKey(event: KeyboardEvent, keys: TimelineKeys): boolean {
  const { gesture } = keys;
  if (event.ctrlKey || event.metaKey) return false;
  if (event.key === "Escape") {
    if (!gesture) return false;
    keys.hold(null);
    return true;
  }
  if (event.key === "Enter" && gesture) {
    keys.commit(gesture);
    keys.hold(null);
    return true;
  }
  if (gesture?.kind === "link") return linkKey(event, keys, gesture);
  const row = keys.rows[keys.index];
  if (!row) return false;
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step !== 0 && (event.altKey || event.shiftKey || gesture)) return holdKey(event, keys, row, step);
  return plainKey(event, keys, row, step);
}

function holdKey(event: KeyboardEvent, keys: TimelineKeys, row: TimelineRow, step: 1 | -1): boolean {
  const { gesture } = keys;
  if (!isMovable(row)) return true;
  const days =
    event.shiftKey && (event.altKey || gesture?.kind === "move" || gesture?.kind === "resize")
      ? step * 7
      : step;
  if (gesture && gesture.kind !== "link") {
    keys.hold({ ...gesture, delta: gesture.delta + days });
  } else if (event.altKey) {
    if (keys.can.move) keys.hold({ kind: "move", key: row.key, delta: days });
  } else if (keys.can.resize && row.kind === "bar") {
    keys.hold({ kind: "resize", key: row.key, edge: "finish", delta: step });
  }
  return true;
}

function linkKey(
  event: KeyboardEvent,
  keys: TimelineKeys,
  gesture: Extract<Gesture, { kind: "link" }>,
): boolean {
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    const step = event.key === "ArrowDown" ? 1 : -1;
    let at = keys.index + step;
    while (keys.rows[at] && (keys.rows[at]?.key === gesture.from || keys.rows[at]?.kind === "empty"))
      at += step;
    const target = keys.rows[at];
    if (!target) return true;
    keys.go(at);
    keys.hold({ ...gesture, to: target.key });
    return true;
  }
  const chosen = kinds[Number(event.key) - 1];
  if (!chosen) return false;
  keys.hold({ ...gesture, leaves: chosen[0], enters: chosen[1] });
  return true;
}

function plainKey(event: KeyboardEvent, keys: TimelineKeys, row: TimelineRow, step: number): boolean {
  if (step !== 0) {
    if (row.isOpen !== undefined && row.isOpen === step < 0) {
      keys.onToggle?.(row.key);
      return true;
    }
    if (step > 0) return true;
    for (let at = keys.index - 1; at >= 0; at -= 1) {
      if ((keys.rows[at]?.depth ?? 0) < (row.depth ?? 0)) {
        keys.go(at);
        break;
      }
    }
    return true;
  }
  const moves: Record<string, number> = {
    ArrowDown: keys.index + 1,
    ArrowUp: keys.index - 1,
    PageDown: keys.index + keys.pageRows,
    PageUp: keys.index - keys.pageRows,
    Home: 0,
    End: keys.rows.length - 1,
  };
  const to = moves[event.key];
  if (to !== undefined) {
    if (keys.gesture) return true;
    keys.go(Math.max(0, Math.min(keys.rows.length - 1, to)));
    return true;
  }
  switch (event.key) {
    case "Enter":
      keys.onOpen?.(row.key);
      return true;
    case " ":
      if (row.isOpen !== undefined) keys.onToggle?.(row.key);
      return true;
    case "l":
    case "L":
      if (keys.can.link && row.finish)
        keys.hold({ kind: "link", from: row.key, leaves: "F", to: null, enters: "S" });
      return true;
    case "+":
    case "=":
      keys.onZoom(zooms[Math.max(0, zooms.indexOf(keys.zoom) - 1)] ?? keys.zoom);
      return true;
    case "-":
      keys.onZoom(zooms[Math.min(zooms.length - 1, zooms.indexOf(keys.zoom) + 1)] ?? keys.zoom);
      return true;
    case "t":
    case "T":
      keys.toToday();
      return true;
    case "b":
    case "B":
      keys.reveal(row.key);
      return true;
    case "f":
    case "F":
      keys.fit();
      return true;
    case "Delete":
      if (!keys.unlink) return false;
      keys.unlink();
      return true;
    default:
      return false;
  }
}
