import type { components } from "../../api/schema";

type Gantt = components["schemas"]["GanttOut"];
type Changes = components["schemas"]["GanttChanges"];

interface Kept {
  id: number;
  mark: number;
}

type Known = components["schemas"]["KnownRows"];

/** What the server must know to answer only with what is new. */
export function knownOf(rows: readonly Kept[]): Known {
  const ids = new Array<number>(rows.length);
  const marks = new Array<number>(rows.length);
  rows.forEach(({ id, mark }, at) => {
    ids[at] = id;
    marks[at] = mark;
  });
  return { ids, marks };
}

/** The Gantt as it is now. What did not change keeps its identity, so that nothing of it is drawn anew. */
export function merged(before: Gantt, changes: Changes): Gantt {
  const { gone_tasks, gone_links, order, tasks, slacks, links, ...rest } = changes;
  const result: Gantt = { ...rest, tasks: before.tasks, links: before.links };
  if (tasks.length > 0 || slacks.length > 0 || gone_tasks.length > 0 || order)
    result.tasks = together(before.tasks, [...tasks, ...withSlacks(before.tasks, slacks)], gone_tasks, order);
  if (links.length > 0 || gone_links.length > 0)
    result.links = together(before.links, links, gone_links, null);
  let isSame = result.tasks === before.tasks && result.links === before.links;
  for (const name of Object.keys(rest) as (keyof typeof rest)[])
    isSame = keepSame(result, before, name) && isSame;
  return isSame ? before : result;
}

/** The tasks of which only the floats became other ones. */
function withSlacks(before: Gantt["tasks"], slacks: Changes["slacks"]): Gantt["tasks"] {
  if (slacks.length === 0) return [];
  const bySlack = new Map(slacks.map((slack) => [slack.id, slack]));
  return before.flatMap((task) => {
    const slack = bySlack.get(task.id);
    // One that was put somewhere meanwhile must still be told whole.
    return slack ? { ...task, ...slack, mark: task.mark < 0 ? task.mark : slack.mark } : [];
  });
}

function keepSame<Name extends keyof Gantt>(now: Gantt, before: Gantt, name: Name): boolean {
  const isSame = JSON.stringify(now[name]) === JSON.stringify(before[name]);
  if (isSame) now[name] = before[name];
  return isSame;
}

function together<Row extends Kept>(
  before: readonly Row[],
  news: readonly Row[],
  gone: readonly number[],
  order: readonly number[] | null,
): Row[] {
  const fresh = new Map(news.map((row) => [row.id, row]));
  if (order) {
    const all = new Map(before.map((row) => [row.id, row]));
    return order.flatMap((id) => fresh.get(id) ?? all.get(id) ?? []);
  }
  const left = new Set(gone);
  const kept = left.size > 0 ? before.filter((row) => !left.has(row.id)) : before;
  const result = kept.map((row) => {
    const now = fresh.get(row.id);
    if (now) fresh.delete(row.id);
    return now ?? row;
  });
  // Rows that come without an order are links: theirs says nothing.
  result.push(...fresh.values());
  return result;
}

export interface Place {
  id: number;
  start_on: string | null;
  finish_on: string | null;
  start_part: number;
  finish_part: number;
}

/** The Gantt with some bars where they were just put. Its marks say that the server must tell these rows again. */
export function withMoves(gantt: Gantt, places: readonly Place[]): Gantt {
  const moved = new Map(places.map((place) => [place.id, place]));
  return {
    ...gantt,
    tasks: gantt.tasks.map((task) => {
      const place = moved.get(task.id);
      return place ? { ...task, ...place, mark: -1 } : task;
    }),
  };
}
