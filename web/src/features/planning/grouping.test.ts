import { expect, test } from "vitest";
import type { Gantt, GanttTask } from "./gantt";
import { groupRow, groupsOf } from "./grouping";

const task = (key: string, values: Partial<GanttTask>) =>
  ({
    key,
    is_summary: false,
    progress: 0,
    start_on: null,
    finish_on: null,
    person: null,
    ...values,
  }) as GanttTask;

const gantt = {
  people: [
    { id: 7, name: "Li" },
    { id: 8, name: "Wang" },
  ],
  tasks: [
    task("TOP", { is_summary: true, person: 8 }),
    task("A", { person: 7, start_on: "2026-03-05", finish_on: "2026-03-06" }),
    task("B", {}),
    task("C", { person: 7, start_on: "2026-03-02", finish_on: "2026-03-03", progress: 1 }),
  ],
} as unknown as Gantt;

test("tasks are found under what they have in common, those with nothing last, summaries nowhere", () => {
  const groups = groupsOf(gantt, "person", []);
  expect(groups.map((group) => [group.key, group.tasks.map((one) => one.key)])).toEqual([
    ["group:7", ["A", "C"]],
    ["group:none", ["B"]],
  ]);
  expect(groupsOf(gantt, "state", []).map((group) => group.key)).toEqual([
    "group:planned",
    "group:undated",
    "group:done",
  ]);
});

test("a heading spans what is below it", () => {
  const [first, last] = groupsOf(gantt, "person", []);
  if (!first || !last) throw new Error("no groups");
  expect(groupRow(first, true)).toMatchObject({ kind: "summary", start: "2026-03-02", finish: "2026-03-06" });
  expect(groupRow(last, false)).toMatchObject({ kind: "empty", isOpen: false });
});
