import { useSyncExternalStore } from "react";

/** Whether the dialog for a new requirement is open; outside React, so that commands and buttons reach it. */
let isOpen = false;
const listeners = new Set<() => void>();

function put(next: boolean) {
  isOpen = next;
  for (const listener of listeners) listener();
}

export const openCreate = () => put(true);
export const closeCreate = () => put(false);

export function useCreateOpen(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isOpen,
  );
}
