import { useEffect, useSyncExternalStore } from "react";
import type { PresenceEvent } from "./feed";

/** Names this tab; a reload keeps it, so that nobody is counted twice. */
export const tab: string = (() => {
  const kept = sessionStorage.getItem("planweave.tab");
  if (kept) return kept;
  const made = crypto.randomUUID();
  sessionStorage.setItem("planweave.tab", made);
  return made;
})();

let others: readonly PresenceEvent[] = [];
let spot = "";
const listeners = new Set<() => void>();

function told() {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function putOthers(list: readonly PresenceEvent[]): void {
  others = list.filter((one) => one.tab !== tab);
  told();
}

/** Everybody else's open tabs; `place` is `requirements/SHOP-42#title`: page, record and field. */
export function useOthers(): readonly PresenceEvent[] {
  return useSyncExternalStore(subscribe, () => others);
}

/** The field in which this person is at work on the present page, told to the others as `#field`. */
export function putSpot(next: string): void {
  if (next === spot) return;
  spot = next;
  told();
}

export function useSpot(): string {
  return useSyncExternalStore(subscribe, () => spot);
}

/** Says which field is being edited while the component is mounted and `field` is not null. */
export function useEditingSpot(field: string | null): void {
  useEffect(() => {
    if (field === null) return;
    putSpot(field);
    return () => putSpot("");
  }, [field]);
}

export function readPlace(place: string): { page: string; record: string; field: string } {
  const [path = "", field = ""] = place.split("#");
  const [page = "", record = ""] = path.split("/");
  return { page, record, field };
}
