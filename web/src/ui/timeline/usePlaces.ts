import { useRef } from "react";
import type { TimelineRow } from "./types";

/** Row key → index. The same map while the keys are the same: most changes move bars, not rows. */
export function usePlaces(rows: readonly TimelineRow[]): ReadonlyMap<string, number> {
  const kept = useRef<{ rows: readonly TimelineRow[]; places: ReadonlyMap<string, number> } | null>(null);
  const before = kept.current;
  if (before?.rows === rows) return before.places;
  const isSame =
    before?.rows.length === rows.length &&
    before.rows.every((row, index) => row === rows[index] || row.key === rows[index]?.key);
  const places = isSame ? before.places : placesOf(rows);
  kept.current = { rows, places };
  return places;
}

function placesOf(rows: readonly TimelineRow[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  rows.forEach((row, index) => {
    places.set(row.key, index);
  });
  return places;
}
