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
    result.tasks = together(withSlacks(before.tasks, slacks), tasks, gone_tasks, order);
  if (links.length > 0 || gone_links.length > 0)
    result.links = together(before.links, links, gone_links, null);
  let isSame = result.tasks === before.tasks && result.links === before.links;
  for (const name of Object.keys(rest) as (keyof typeof rest)[])
    isSame = keepSame(result, before, name) && isSame;
  return isSame ? before : result;
}

/** Only floats became other ones. A task that was put somewhere meanwhile must still be told whole. */
function withSlacks(before: Gantt["tasks"], slacks: Changes["slacks"]): Gantt["tasks"] {
  if (slacks.length === 0) return before;
  const bySlack = new Map(slacks.map((slack) => [slack.id, slack]));
  return replaced(before, bySlack.keys(), (id, task) => ({
    ...task,
    ...bySlack.get(id),
    ...(task.mark < 0 ? { mark: task.mark } : {}),
  }));
}

function keepSame<Name extends keyof Gantt>(now: Gantt, before: Gantt, name: Name): boolean {
  const isSame = JSON.stringify(now[name]) === JSON.stringify(before[name]);
  if (isSame) now[name] = before[name];
  return isSame;
}

const knownPlaces = new WeakMap<readonly Kept[], ReadonlyMap<number, number>>();

/** Id → index. Counted once for all lists that hold the same rows in the same order. */
function placesIn(rows: readonly Kept[]): ReadonlyMap<number, number> {
  const before = knownPlaces.get(rows);
  if (before) return before;
  const places = new Map<number, number>();
  rows.forEach(({ id }, at) => {
    places.set(id, at);
  });
  knownPlaces.set(rows, places);
  return places;
}

/** The list with some of its rows replaced: as much work as there are of these. Rows that it has not are left out. */
function replaced<Row extends Kept>(
  before: readonly Row[],
  ids: Iterable<number>,
  rowOf: (id: number, old: Row) => Row,
): Row[] {
  const places = placesIn(before);
  const result = before.slice();
  for (const id of ids) {
    const at = places.get(id);
    const old = at === undefined ? undefined : before[at];
    if (at !== undefined && old) result[at] = rowOf(id, old);
  }
  knownPlaces.set(result, places);
  return result;
}

function together<Row extends Kept>(
  before: readonly Row[],
  news: readonly Row[],
  gone: readonly number[],
  order: readonly number[] | null,
): Row[] {
  const fresh = new Map(news.map((row) => [row.id, row]));
  if (order) {
    const all = placesIn(before);
    return order.flatMap((id) => fresh.get(id) ?? before[all.get(id) ?? -1] ?? []);
  }
  const left = new Set(gone);
  const kept = left.size > 0 ? before.filter((row) => !left.has(row.id)) : before;
  const result = replaced(kept, fresh.keys(), (id, old) => fresh.get(id) ?? old);
  const places = placesIn(kept);
  const more = news.filter((row) => !places.has(row.id));
  // Rows that come without an order are links: theirs says nothing.
  return more.length > 0 ? [...result, ...more] : result;
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
  const tasks = replaced(gantt.tasks, moved.keys(), (id, task) => ({ ...task, ...moved.get(id), mark: -1 }));
  return { ...gantt, tasks };
}

/** The tasks of which the browser has something else than the server told. */
export const doubtfulIn = (tasks: readonly Kept[]): number[] =>
  tasks.flatMap(({ id, mark }) => (mark < 0 ? id : []));
