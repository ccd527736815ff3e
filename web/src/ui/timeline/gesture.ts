import type { LinkKind } from "../../engines/barlayout";
import { type Day, dateOf, dayOf } from "../../engines/timescale";
import type { MoveIntent, TimelineRow } from "./types";

/** What somebody is in the middle of, by mouse or by keys; nothing is changed until it is committed. */
export type Gesture =
  | { kind: "move"; key: string; delta: number }
  | { kind: "resize"; key: string; edge: "start" | "finish"; delta: number }
  | {
      kind: "link";
      from: string;
      leaves: "S" | "F";
      to: string | null;
      enters: "S" | "F";
      x?: number;
      y?: number;
    };

export interface Days {
  start: Day;
  finish: Day;
}

/** The days of a row, or null when it has none. */
export function daysOf(row: TimelineRow): Days | null {
  const start = row.start ? dayOf(row.start) : Number.NaN;
  const finish = row.finish ? dayOf(row.finish) : Number.NaN;
  if (Number.isNaN(start) && Number.isNaN(finish)) return null;
  return { start: Number.isNaN(start) ? finish : start, finish: Number.isNaN(finish) ? start : finish };
}

export function isMovable(row: TimelineRow): boolean {
  return row.canMove ?? (row.kind === "bar" || row.kind === "milestone");
}

/** Where a row would be; a bar never becomes shorter than one day. */
export function draftOf(row: TimelineRow, gesture: Gesture): Days | null {
  const days = daysOf(row);
  if (!days || gesture.kind === "link") return null;
  if (gesture.kind === "move")
    return { start: days.start + gesture.delta, finish: days.finish + gesture.delta };
  if (gesture.edge === "start") return { ...days, start: Math.min(days.finish, days.start + gesture.delta) };
  return { ...days, finish: Math.max(days.start, days.finish + gesture.delta) };
}

export function intentOf(key: string, days: Days): MoveIntent {
  return { key, start: dateOf(days.start), finish: dateOf(days.finish) };
}

export function linkKindOf(leaves: "S" | "F", enters: "S" | "F"): LinkKind {
  return `${leaves}${enters}`;
}
