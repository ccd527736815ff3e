/**
 * Shortcuts as people write them: `mod+k`, `shift+?`, `g r` (one after the other), `alt+ArrowUp`.
 * `mod` is Command on Apple machines and Ctrl elsewhere.
 */
export interface Stroke {
  key: string;
  mod: boolean;
  shift: boolean;
  alt: boolean;
}

export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

export function parseShortcut(shortcut: string): Stroke[] {
  return shortcut
    .trim()
    .split(/\s+/)
    .map((part) => {
      const names = part === "+" ? ["+"] : part.split("+").map((name) => (name === "" ? "+" : name));
      const key = names[names.length - 1] ?? "";
      return {
        key: key.length === 1 ? key.toLowerCase() : key,
        mod: names.includes("mod"),
        shift: names.includes("shift"),
        alt: names.includes("alt"),
      };
    });
}

/** Shift counts only with letters and named keys: `?` is typed with Shift on some layouts, not on others. */
export function strokeMatches(stroke: Stroke, press: KeyPress, apple: boolean): boolean {
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const mod = apple ? press.metaKey : press.ctrlKey;
  const otherMod = apple ? press.ctrlKey : press.metaKey;
  const isSymbol = key.length === 1 && !/[a-z0-9]/.test(key);
  return (
    key === stroke.key &&
    mod === stroke.mod &&
    !otherMod &&
    press.altKey === stroke.alt &&
    (isSymbol || press.shiftKey === stroke.shift)
  );
}

const names: Record<string, [other: string, apple: string]> = {
  mod: ["Ctrl", "⌘"],
  shift: ["Shift", "⇧"],
  alt: ["Alt", "⌥"],
  ArrowUp: ["↑", "↑"],
  ArrowDown: ["↓", "↓"],
  ArrowLeft: ["←", "←"],
  ArrowRight: ["→", "→"],
  Enter: ["Enter", "↩"],
  Escape: ["Esc", "Esc"],
  Delete: ["Del", "⌦"],
  Backspace: ["⌫", "⌫"],
  Space: ["Space", "Space"],
};

/** `mod+k` → `[["Ctrl","K"]]`; one inner list per stroke, for drawing key caps. */
export function shortcutCaps(shortcut: string, apple: boolean): string[][] {
  return shortcut
    .trim()
    .split(/\s+/)
    .map((part) =>
      part.split("+").map((name) => {
        const known = names[name];
        if (known) return known[apple ? 1 : 0];
        return name.length === 1 ? name.toUpperCase() : name;
      }),
    );
}
