import { useEffect, useSyncExternalStore } from "react";
import { type Command, createCommandRegistry, type KeyHint } from "../../engines/commands";

export type { Command, KeyHint } from "../../engines/commands";

/** The one registry of the page: palette, `?` and shortcuts all read it. */
export const registry = createCommandRegistry();

/** Offers commands while the component is mounted. Pass a memoised list. */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => registry.add(commands), [commands]);
}

/** Lists a widget's own keys under `?` while it is mounted. Pass a constant list. */
export function useKeyHints(hints: readonly KeyHint[]): void {
  useEffect(() => registry.addHints(hints), [hints]);
}

export function useRegistry(): { commands: readonly Command[]; hints: readonly KeyHint[] } {
  useSyncExternalStore(registry.subscribe, registry.version);
  return { commands: registry.commands(), hints: registry.hints() };
}

export const isApple = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

/** Something the palette can find that is no command: records, people, views. */
export interface PaletteEntry {
  id: string;
  label: string;
  hint?: string;
  run: () => void;
}

/** Answers while the person types. A source that fails or is slow leaves the others alone. */
export interface PaletteSource {
  id: string;
  search: (query: string, signal: AbortSignal) => Promise<PaletteEntry[]>;
}

const sources = new Map<string, PaletteSource>();
export const paletteSources = (): readonly PaletteSource[] => [...sources.values()];

export function usePaletteSource(source: PaletteSource): void {
  useEffect(() => {
    sources.set(source.id, source);
    return () => {
      if (sources.get(source.id) === source) sources.delete(source.id);
    };
  }, [source]);
}
