import { useQueries } from "@tanstack/react-query";
import type { ComponentType } from "react";
import type { TextKey } from "../../texts";

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

/** A tab that a feature adds to the pages of the kinds of record it names ("requirement"). */
export interface RecordTab {
  /** Part of the address (`?tab=trace`). */
  name: string;
  title: TextKey;
  kinds: readonly string[];
  order: number;
  component: ComponentType<RecordPanelProps>;
  /** Key of the workspace's `can` that must be true; absent means everybody. */
  needs?: string;
  /** Whether a record has anything to show there; absent means every record. */
  hasContent?: (slug: string, recordKey: string) => Promise<boolean>;
}

const tabs: RecordTab[] = [];

/** Called in `src/features/<name>/panels.ts`; the record's page shows the tabs in their order. */
export function defineRecordTabs(given: readonly RecordTab[]): void {
  tabs.push(...given);
  tabs.sort((one, other) => one.order - other.order);
}

export function recordTabs(kind: string, can: Readonly<Record<string, boolean>>): readonly RecordTab[] {
  return tabs.filter((tab) => tab.kinds.includes(kind) && (!tab.needs || can[tab.needs] === true));
}

/** Those of the tabs that have something to show for this record; one that must ask first comes when it knows. */
export function useTabsWithContent(
  given: readonly RecordTab[],
  slug: string,
  recordKey: string,
): readonly RecordTab[] {
  const asking = given.filter((tab) => tab.hasContent);
  const answers = useQueries({
    queries: asking.map((tab) => ({
      queryKey: ["record-tab", tab.name, slug, recordKey],
      queryFn: () => tab.hasContent?.(slug, recordKey) ?? false,
    })),
  });
  return given.filter((tab) => !tab.hasContent || answers[asking.indexOf(tab)]?.data === true);
}

/** A record that is being written and is not there yet. */
export interface DraftPanelProps {
  title: string;
  description: string;
}

const draftPanels = new Map<string, ComponentType<DraftPanelProps>>();

/** What one feature shows beside another feature's new record while it is written, by kind of record. */
export function defineDraftPanels(given: Readonly<Record<string, ComponentType<DraftPanelProps>>>): void {
  for (const [kind, component] of Object.entries(given)) draftPanels.set(kind, component);
}

export function draftPanel(kind: string): ComponentType<DraftPanelProps> | null {
  return draftPanels.get(kind) ?? null;
}
