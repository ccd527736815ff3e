import { useSyncExternalStore } from "react";

/** What is open around the page. Kept outside React so that commands can reach it. */
export interface Frame {
  palette: boolean;
  help: boolean;
  drawer: boolean;
  collapsed: boolean;
  bareKeys: boolean;
  /** Groups of the sidebar that this person opened or folded; the others are as they come. */
  groups: Readonly<Record<string, boolean>>;
}

function stored(name: string, otherwise: boolean): boolean {
  const value = localStorage.getItem(`planweave.${name}`);
  return value === null ? otherwise : value === "yes";
}

function storedGroups(): Record<string, boolean> {
  try {
    return JSON.parse(localStorage.getItem("planweave.groups") ?? "{}") ?? {};
  } catch {
    return {};
  }
}

let frame: Frame = {
  palette: false,
  help: false,
  drawer: false,
  collapsed: stored("collapsed", false),
  bareKeys: stored("bareKeys", true),
  groups: storedGroups(),
};
const listeners = new Set<() => void>();
let schemeToggle: () => void = () => {};

export function setFrame(change: Partial<Frame>): void {
  frame = { ...frame, ...change };
  if (change.collapsed !== undefined)
    localStorage.setItem("planweave.collapsed", change.collapsed ? "yes" : "no");
  if (change.bareKeys !== undefined)
    localStorage.setItem("planweave.bareKeys", change.bareKeys ? "yes" : "no");
  if (change.groups !== undefined) localStorage.setItem("planweave.groups", JSON.stringify(change.groups));
  for (const listener of listeners) listener();
}

export function useFrame(): Frame {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => frame,
  );
}

export const openPalette = () => setFrame({ palette: true, help: false });
export const openHelp = () => setFrame({ help: true, palette: false });
export const toggleSidebar = () => setFrame({ collapsed: !frame.collapsed });
export const foldGroup = (group: string, isOpen: boolean) =>
  setFrame({ groups: { ...frame.groups, [group]: isOpen } });
export const allowsBareKeys = () => frame.bareKeys;
export const toggleScheme = () => schemeToggle();
export function onToggleScheme(toggle: () => void): void {
  schemeToggle = toggle;
}
