import { expect, test, vi } from "vitest";
import { type Command, createCommandRegistry, createMatcher } from "./commands";
import { matchScore } from "./match";
import { shortcutCaps } from "./shortcut";

const press = (
  key: string,
  held: Partial<Record<"ctrlKey" | "metaKey" | "shiftKey" | "altKey", boolean>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

const command = (id: string, shortcut: string, when?: () => boolean): Command => ({
  id,
  label: "common.save",
  group: "common.more",
  shortcut,
  run: vi.fn(),
  ...(when ? { when } : {}),
});

test("one stroke, a modifier, a symbol typed with Shift, two strokes", () => {
  const registry = createCommandRegistry();
  registry.add([command("k", "mod+k"), command("help", "?"), command("gr", "g r"), command("r", "r")]);
  let time = 0;
  const match = createMatcher(registry, { apple: false, allowsBareKeys: () => true, now: () => time });
  expect(match(press("k", { ctrlKey: true }))?.id).toBe("k");
  expect(match(press("k"))).toBeNull();
  expect(match(press("k", { metaKey: true }))).toBeNull();
  expect(match(press("?", { shiftKey: true }))?.id).toBe("help");
  expect(match(press("g"))).toBeNull();
  expect(match(press("r"))?.id).toBe("gr");
  expect(match(press("r"))?.id).toBe("r");
  match(press("g"));
  time = 1500;
  expect(match(press("r"))?.id).toBe("r");
});

test("bare keys can be switched off, modified ones stay", () => {
  const registry = createCommandRegistry();
  registry.add([command("k", "mod+k"), command("c", "c")]);
  const match = createMatcher(registry, { apple: false, allowsBareKeys: () => false });
  expect(match(press("c"))).toBeNull();
  expect(match(press("k", { ctrlKey: true }))?.id).toBe("k");
});

test("a command that is not available does not fire; the same id twice throws; removal frees it", () => {
  const registry = createCommandRegistry();
  const remove = registry.add([command("c", "c", () => false)]);
  const match = createMatcher(registry, { apple: false, allowsBareKeys: () => true });
  expect(match(press("c"))).toBeNull();
  expect(() => registry.add([command("c", "x")])).toThrow("twice");
  remove();
  registry.add([command("c", "x")]);
  expect(match(press("x"))?.id).toBe("c");
});

test("key caps read as on the person's keyboard", () => {
  expect(shortcutCaps("mod+shift+k", false)).toEqual([["Ctrl", "Shift", "K"]]);
  expect(shortcutCaps("g r", true)).toEqual([["G"], ["R"]]);
  expect(shortcutCaps("mod+ArrowUp", true)).toEqual([["⌘", "↑"]]);
});

test("a prefix beats a word, a word beats letters in order", () => {
  const prefix = matchScore("req", "Requirements");
  const word = matchScore("req", "New requirement");
  const letters = matchScore("rqm", "Requirements");
  expect(prefix).toBeGreaterThan(word);
  expect(word).toBeGreaterThan(letters);
  expect(letters).toBeGreaterThan(0);
  expect(matchScore("zzz", "Requirements")).toBe(0);
  expect(matchScore("需求", "新建需求")).toBeGreaterThan(0);
});
