import type { ComponentType } from "react";

/**
 * A feature's piece of the frame, listed in `src/features/<name>/parts.ts` as
 * `export default defineParts([...])`. `mount` draws nothing: it registers commands or listens.
 */
export interface ShellPart {
  slot: "presence" | "inbox" | "sidebar" | "mount";
  order: number;
  component: ComponentType;
}

export function defineParts(parts: readonly ShellPart[]): readonly ShellPart[] {
  return parts;
}
