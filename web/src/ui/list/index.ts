import type { Icon } from "@tabler/icons-react";
import type { TextKey } from "../../texts";

/** Rows of a list: those that were picked by hand (`keys`, parted by commas), else all that `query` leaves. */
export interface ListChoice {
  keys?: string;
  query?: string;
}

/** What one feature does with the rows of another feature's list: it leads to a page of its own. */
export interface ListAction {
  label: TextKey;
  icon: Icon;
  /** Of what kind the rows are ("requirement"). */
  kind: string;
  order: number;
  /** Key of the workspace's `can` that must be true. */
  needs: string;
  /** Behind `/w/<workspace>/`. */
  path: string;
  search: (choice: ListChoice) => Record<string, string | undefined>;
}

/** More keys than this make an address too long to be passed on. */
export const mostKeys = 500;

const actions: ListAction[] = [];

/** Called in `src/features/<name>/panels.ts`, so that neither feature imports the other. */
export function defineListActions(given: readonly ListAction[]): void {
  actions.push(...given);
  actions.sort((one, other) => one.order - other.order);
}

export function listActions(kind: string, can: Readonly<Record<string, boolean>>): readonly ListAction[] {
  return actions.filter((action) => action.kind === kind && can[action.needs] === true);
}

/** The keys in what people type or paste, each once. */
export function keyList(typed: string): readonly string[] {
  return [...new Set(typed.toUpperCase().match(/[A-Z][A-Z0-9]*-\d+/g) ?? [])];
}
