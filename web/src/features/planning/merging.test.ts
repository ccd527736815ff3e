import { expect, test } from "vitest";
import { doubtfulIn, knownOf, merged, withMoves } from "./merging";

const task = (id: number, mark: number) => ({ id, mark, start_on: "2026-03-02" });
const gantt = (tasks: object[], links: object[]) =>
  ({ tasks, links, people: [{ id: 1, name: "A" }], total: tasks.length }) as never;
const changes = (given: object) =>
  ({
    tasks: [],
    slacks: [],
    links: [],
    gone_tasks: [],
    gone_links: [],
    order: null,
    people: [{ id: 1, name: "A" }],
    total: 3,
    ...given,
  }) as never;

test("a changed row is put in its place and all others stay the same objects", () => {
  const before = gantt([task(1, 10), task(2, 20), task(3, 30)], [{ id: 7, mark: 1 }]) as never as {
    tasks: unknown[];
    links: unknown[];
    people: unknown;
  };
  const after = merged(before as never, changes({ tasks: [task(2, 21)] }));
  expect(after.tasks).toEqual([task(1, 10), task(2, 21), task(3, 30)]);
  expect([after.tasks[0], after.tasks[2], after.links, after.people]).toEqual([
    before.tasks[0],
    before.tasks[2],
    before.links,
    before.people,
  ]);
  expect(after.tasks[0]).toBe(before.tasks[0]);
  expect(after.links).toBe(before.links);
  expect(after.people).toBe(before.people);
  expect(knownOf(after.tasks)).toEqual({ ids: [1, 2, 3], marks: [10, 21, 30] });
});

test("where only floats changed only these are told, and what was put somewhere meanwhile stays to be told", () => {
  const before = gantt([task(1, 10), task(2, -1), task(3, 30)], []) as never as { tasks: unknown[] };
  const slack = { total_float_days: 2, free_float_days: 1, is_critical: false };
  const slacks = [
    { id: 1, ...slack, mark: 11 },
    { id: 2, ...slack, mark: 21 },
  ];
  const after = merged(before as never, changes({ slacks }));
  expect(after.tasks).toEqual([{ ...task(1, 11), ...slack }, { ...task(2, -1), ...slack }, task(3, 30)]);
  expect(after.tasks[2]).toBe(before.tasks[2]);
});

test("where nothing changed it is the same Gantt", () => {
  const before = gantt([task(1, 10), task(2, 20), task(3, 30)], []);
  expect(merged(before, changes({}))).toBe(before);
});

test("what went goes, what came comes in the order told", () => {
  const before = gantt([task(1, 10), task(2, 20), task(3, 30)], [{ id: 7, mark: 1 }]);
  const after = merged(
    before,
    changes({
      tasks: [task(4, 40)],
      gone_tasks: [2],
      order: [4, 3, 1],
      gone_links: [7],
      links: [{ id: 8, mark: 2 }],
    }),
  );
  expect(after.tasks).toEqual([task(4, 40), task(3, 30), task(1, 10)]);
  expect(after.links).toEqual([{ id: 8, mark: 2 }]);
});

test("a bar that was just put somewhere is there at once, and the server is asked to tell it again", () => {
  const before = gantt([task(1, 10), task(2, 20)], []);
  const place = { id: 2, start_on: "2026-03-09", finish_on: "2026-03-10", start_part: 0, finish_part: 1 };
  const after = withMoves(before, [place]);
  expect(after.tasks[0]).toBe((before as { tasks: unknown[] }).tasks[0]);
  expect(after.tasks[1]).toMatchObject({ ...place, mark: -1 });
  expect(doubtfulIn(after.tasks)).toEqual([2]);
});
