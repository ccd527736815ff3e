import { expect, test } from "vitest";
import type { Row } from "../types";
import { createTable } from "./table";

const row = (id: number, title: string, version = 1) => ({ id, key: `S-${id}`, title, version }) as Row;

function filled() {
  const table = createTable();
  table.begin();
  table.addPage([row(1, "a"), row(2, "b")], 3, false);
  table.addPage([row(2, "b"), row(3, "c")], 3, true);
  return table;
}

test("pages add up, each row once, whatever moved between them", () => {
  const { order, total, isComplete } = filled().snapshot();
  expect([order, total, isComplete]).toEqual([[1, 2, 3], 3, true]);
});

test("what is typed lies over the truth until it is settled, and no longer", () => {
  const table = filled();
  const values = { title: "typed" };
  table.overlay(1, values);
  table.put([row(1, "theirs", 2)]);
  expect(table.snapshot().row(1)?.title).toBe("typed");
  expect(table.truth(1)?.title).toBe("theirs");
  table.settle(1, values);
  expect(table.snapshot().row(1)?.title).toBe("theirs");
});

test("settling an earlier value leaves a later one", () => {
  const table = filled();
  const first = { title: "first" };
  table.overlay(1, first);
  table.overlay(1, { title: "second" });
  table.settle(1, first);
  expect(table.snapshot().row(1)?.title).toBe("second");
});

test("an older version that comes late changes nothing", () => {
  const table = filled();
  table.put([row(1, "new", 5)]);
  table.put([row(1, "old", 4)]);
  expect(table.snapshot().row(1)?.title).toBe("new");
});

test("removing and appending keep order and count; a batch tells once", () => {
  const table = filled();
  let told = 0;
  table.subscribe(() => {
    told += 1;
  });
  table.batch(() => {
    table.remove([2, 99]);
    table.append(row(4, "d"));
  });
  expect(told).toBe(1);
  expect(table.snapshot().order).toEqual([1, 3, 4]);
  expect(table.snapshot().total).toBe(3);
  expect(table.byKey("S-2")).toBeUndefined();
});

test("a cell's mark comes and goes", () => {
  const table = filled();
  table.mark(1, ["title"], { saving: true });
  expect(table.snapshot().cellStates.get("1")?.get("title")).toEqual({ saving: true });
  table.mark(1, ["title"], null);
  expect(table.snapshot().cellStates.has("1")).toBe(false);
});
