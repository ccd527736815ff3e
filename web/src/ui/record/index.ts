import type { ComponentType } from "react";

/** What every panel beside a record gets: the record's key and what the server lets the reader do with it. */
export interface RecordPanelProps {
  recordKey: string;
  can: Readonly<Record<string, boolean>>;
}

/**
 * Panels that one feature draws beside another feature's records, so that neither imports the other.
 * A feature lists them in `src/features/<name>/panels.ts`; a page takes them with `recordPanel("comments")`.
 */
const panels = new Map<string, ComponentType<RecordPanelProps>>();

export function defineRecordPanels(given: Readonly<Record<string, ComponentType<RecordPanelProps>>>): void {
  for (const [name, component] of Object.entries(given)) panels.set(name, component);
}

export function recordPanel(name: string): ComponentType<RecordPanelProps> | null {
  return panels.get(name) ?? null;
}
