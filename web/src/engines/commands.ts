import type { TextKey, TextValues } from "../texts";
import { type KeyPress, parseShortcut, strokeMatches } from "./shortcut";

/** Something a person can do: shown in the palette, listed under `?`, fired by its shortcut. */
export interface Command {
  id: string;
  label: TextKey;
  values?: TextValues;
  group: TextKey;
  shortcut?: string;
  /** Absent means always. A command that is not available is neither shown nor fired. */
  when?: () => boolean;
  run: () => void;
}

/** A key that a widget handles itself (a grid's F2): listed under `?`, never fired from here. */
export interface KeyHint {
  id: string;
  label: TextKey;
  group: TextKey;
  keys: string;
}

export interface CommandRegistry {
  /** Adds and returns the way to take away again. The same id twice is a programming error and throws. */
  add(commands: readonly Command[]): () => void;
  /** The same hint may be added by two widgets on one page; it is listed once. */
  addHints(hints: readonly KeyHint[]): () => void;
  commands(): readonly Command[];
  hints(): readonly KeyHint[];
  /** Changes identity whenever the lists do: a snapshot for useSyncExternalStore. */
  version(): number;
  subscribe(listener: () => void): () => void;
}

export function createCommandRegistry(): CommandRegistry {
  const byId = new Map<string, Command>();
  const hintSets = new Set<readonly KeyHint[]>();
  const listeners = new Set<() => void>();
  let version = 0;
  const changed = () => {
    version += 1;
    for (const listener of listeners) listener();
  };
  return {
    add(commands) {
      for (const command of commands) {
        if (byId.has(command.id)) throw new Error(`command ${command.id} is registered twice`);
        byId.set(command.id, command);
      }
      changed();
      return () => {
        for (const command of commands) if (byId.get(command.id) === command) byId.delete(command.id);
        changed();
      };
    },
    addHints(hints) {
      hintSets.add(hints);
      changed();
      return () => {
        hintSets.delete(hints);
        changed();
      };
    },
    commands: () => [...byId.values()].filter((command) => command.when?.() ?? true),
    hints() {
      const seen = new Map<string, KeyHint>();
      for (const set of hintSets) for (const hint of set) seen.set(hint.id, hint);
      return [...seen.values()];
    },
    version: () => version,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export interface MatcherOptions {
  apple: boolean;
  /** Shortcuts of one bare key can be switched off (WCAG 2.1.4). */
  allowsBareKeys: () => boolean;
  now?: () => number;
}

/** Turns key presses into commands, remembering the first stroke of a sequence for one second. */
export function createMatcher(registry: CommandRegistry, options: MatcherOptions) {
  const now = options.now ?? (() => Date.now());
  let pending: { press: KeyPress; at: number } | null = null;
  return (press: KeyPress): Command | null => {
    if (press.key === "Shift" || press.key === "Control" || press.key === "Alt" || press.key === "Meta")
      return null;
    const before = pending !== null && now() - pending.at < 1000 ? pending.press : null;
    pending = { press, at: now() };
    for (const command of registry.commands()) {
      if (!command.shortcut) continue;
      const strokes = parseShortcut(command.shortcut);
      const bare = strokes.every((stroke) => !stroke.mod && !stroke.alt);
      if (bare && !options.allowsBareKeys()) continue;
      const last = strokes[strokes.length - 1];
      if (!last || !strokeMatches(last, press, options.apple)) continue;
      if (strokes.length === 2) {
        if (!before || !strokes[0] || !strokeMatches(strokes[0], before, options.apple)) continue;
      } else if (before && startsSequence(registry, before, press, options.apple)) continue;
      pending = null;
      return command;
    }
    return null;
  };
}

function startsSequence(
  registry: CommandRegistry,
  first: KeyPress,
  second: KeyPress,
  apple: boolean,
): boolean {
  return registry.commands().some((command) => {
    const [a, b] = command.shortcut ? parseShortcut(command.shortcut) : [];
    return (
      a !== undefined && b !== undefined && strokeMatches(a, first, apple) && strokeMatches(b, second, apple)
    );
  });
}
