import { expect, test } from "vitest";
import { createUndoStack } from "./undo";

test("takes back and brings back in order; a new step forgets what was taken back", async () => {
  const stack = createUndoStack();
  let value = 0;
  const set = (next: number) => {
    value = next;
  };
  const put = (from: number, to: number) => {
    value = to;
    stack.push({ label: `${to}`, undo: () => set(from), redo: () => set(to) });
  };
  put(0, 1);
  put(1, 2);
  expect((await stack.undo())?.label).toBe("2");
  expect(value).toBe(1);
  await stack.redo();
  expect(value).toBe(2);
  await stack.undo();
  put(1, 9);
  expect(stack.canRedo()).toBe(false);
  await stack.undo();
  await stack.undo();
  expect(value).toBe(0);
  expect(await stack.undo()).toBeNull();
});

test("a step that fails to be taken back stays on the stack", async () => {
  const stack = createUndoStack();
  stack.push({ label: "x", undo: () => Promise.reject(new Error("refused")), redo: () => {} });
  await expect(stack.undo()).rejects.toThrow("refused");
  expect(stack.canUndo()).toBe(true);
  expect(stack.canRedo()).toBe(false);
});

test("keeps the latest steps up to its limit", async () => {
  const stack = createUndoStack(2);
  for (const label of ["a", "b", "c"]) stack.push({ label, undo: () => {}, redo: () => {} });
  expect([(await stack.undo())?.label, (await stack.undo())?.label, await stack.undo()]).toEqual([
    "c",
    "b",
    null,
  ]);
});
