import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { api, must } from "../../api/client";
import { type ActivityEvent, useFeed, useFeedReturn } from "../../api/feed";
import { ApiProblem } from "../../api/problem";
import type { components } from "../../api/schema";
import { type Day, dayOf, isWeekday } from "../../engines/timescale";
import { text } from "../../texts";
import { dateText } from "../../texts/dates";
import type { TimelineLink, TimelineRow } from "../../ui/timeline";
import { doubtfulIn, knownOf, merged } from "./merging";

export type Gantt = components["schemas"]["GanttOut"];
export type GanttTask = components["schemas"]["GanttTask"];
export type TaskEdit = components["schemas"]["TaskEditIn"];

/** Ids parted by commas. */
export interface GanttFilter {
  project?: string | undefined;
  release?: string | undefined;
  person?: string | undefined;
  skill?: string | undefined;
}

export const filterOf = ({ project, release, person, skill }: GanttFilter) => ({
  project: project ?? "",
  release: release ?? "",
  person: person ?? "",
  skill: skill ?? "",
});

export const ganttKey = (slug: string) => ["gantt", slug] as const;
/** The strip under the bars asks for load again whenever the bars may have moved. */
export const loadKey = (slug: string) => ["gantt-load", slug] as const;
export const taskKeyOf = (slug: string, key: string) => ["task", slug, key] as const;

export function useGantt(slug: string, filter: GanttFilter) {
  const queries = useQueryClient();
  const queryKey = [...ganttKey(slug), filterOf(filter)];
  return useQuery({
    queryKey,
    queryFn: async () => {
      const before = queries.getQueryData<Gantt>(queryKey);
      const params = { path: { slug }, query: filterOf(filter) };
      if (!before) return must(api.GET("/api/v1/workspaces/{slug}/gantt", { params }));
      const news = await changesSince(before, params);
      // What was put somewhere while the server was asked is in the one that is there now.
      return merged(queries.getQueryData<Gantt>(queryKey) ?? before, news);
    },
    placeholderData: (before) => before,
    // Comparing ten thousand tasks field by field holds the page longer than drawing those on screen again.
    structuralSharing: false,
  });
}

const noRows = { ids: [], marks: [] };
type Asked = { path: { slug: string }; query: ReturnType<typeof filterOf> };

/** It only reads: without this the server would keep its answer, in case it were asked for the same write twice. */
export const onlyReads = { headers: { "Idempotency-Key": "" } };

/** What became different. A server that does not know the state by its name is told what is here row by row. */
async function changesSince(before: Gantt, params: Asked) {
  const ask = (known: Partial<components["schemas"]["KnownIn"]>) => {
    const body = { state: "", doubtful: [], tasks: noRows, links: noRows, ...known };
    return must(api.POST("/api/v1/workspaces/{slug}/gantt/changes", { params, body, ...onlyReads }));
  };
  if (before.state) {
    try {
      return await ask({ state: before.state, doubtful: doubtfulIn(before.tasks) });
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 409) throw error;
    }
  }
  return ask({ tasks: knownOf(before.tasks), links: knownOf(before.links) });
}

const touching = /^(Task|Release|Calendar|Person|Proposal|Bulk|Requirement)/;

/** Reads the Gantt again when somebody changed what it draws; many changes at once are one reading. */
export function useGanttFeed(slug: string): void {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const again = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      void queries.invalidateQueries({ queryKey: ganttKey(slug) });
      void queries.invalidateQueries({ queryKey: loadKey(slug) });
    }, 120);
  };
  useFeed<ActivityEvent>(slug, "activity", ({ kind }) => {
    if (touching.test(kind)) again();
  });
  useFeedReturn(slug, again);
}

/** The rows that are to be seen: children of closed rows left out, in the server's tree order. */
export function visibleTasks(tasks: readonly GanttTask[], closed: ReadonlySet<string>): readonly GanttTask[] {
  if (closed.size === 0) return tasks;
  const shown: GanttTask[] = [];
  let hiddenBelow = Number.POSITIVE_INFINITY;
  for (const task of tasks) {
    if (task.depth > hiddenBelow) continue;
    hiddenBelow = closed.has(task.key) ? task.depth : Number.POSITIVE_INFINITY;
    shown.push(task);
  }
  return shown;
}

export function rowOf(
  task: GanttTask,
  names: ReadonlyMap<number, string>,
  closed: ReadonlySet<string>,
  canEdit: boolean,
): TimelineRow {
  const kind = task.is_summary
    ? "summary"
    : !task.start_on
      ? "empty"
      : task.is_milestone
        ? "milestone"
        : "bar";
  return {
    key: task.key,
    kind,
    label: task.title,
    depth: task.depth,
    ...(task.is_summary ? { isOpen: !closed.has(task.key) } : {}),
    start: task.start_on,
    finish: task.finish_on,
    progress: task.progress,
    tone: task.is_late ? "red" : task.is_pinned ? "violet" : "blue",
    isCritical: task.is_critical,
    slackUntil: null,
    pieces: task.pieces.map((piece) => ({ start: piece.start_on, finish: piece.finish_on })),
    deadline: task.deadline,
    bound: boundOf(task),
    canMove: canEdit && !task.is_summary && !task.is_pinned && !task.recurrence,
    aside: [
      task.person === null ? "" : (names.get(task.person) ?? ""),
      task.lacks_equipment ? `⚠ ${text("planning.task.lacksEquipment")}` : "",
    ]
      .filter(Boolean)
      .join(" · "),
  };
}

const sides = {
  start_no_earlier: "after",
  finish_no_earlier: "after",
  start_no_later: "before",
  finish_no_later: "before",
  must_start: "on",
  must_finish: "on",
} as const;

function boundOf(task: GanttTask): TimelineRow["bound"] {
  const kind = task.constraint_kind;
  if (!task.constraint_on || kind === "as_soon_as_possible" || kind === "as_late_as_possible") return null;
  const title = `${text(`planning.task.kind.${kind}`)} ${dateText(task.constraint_on)}`;
  return { on: task.constraint_on, side: sides[kind], title };
}

const taskOfRow = new WeakMap<TimelineRow, GanttTask>();

/** The task that a row shows; undefined for a heading. */
export const taskOf = (row: TimelineRow): GanttTask | undefined => taskOfRow.get(row);

interface Made {
  tasks: readonly GanttTask[];
  rows: readonly TimelineRow[];
  rowOf: (task: GanttTask) => TimelineRow;
}

/** Rows of tasks that did not change stay the same objects, so that only the others are made and drawn anew. */
export function useRowOf(
  names: ReadonlyMap<number, string>,
  closed: ReadonlySet<string>,
  canEdit: boolean,
  /** Below headings all rows are at one depth. */
  depth: number | null,
): (task: GanttTask) => TimelineRow {
  return useMemo(() => {
    const known = new WeakMap<GanttTask, TimelineRow>();
    return (task) => {
      const before = known.get(task);
      if (before) return before;
      const row = { ...rowOf(task, names, closed, canEdit), depth: depth ?? task.depth };
      known.set(task, row);
      taskOfRow.set(row, task);
      return row;
    };
  }, [names, closed, canEdit, depth]);
}

/** The rows of many tasks. After a drag most tasks are the very same, and so are their rows without being looked up. */
export function useRowsOf(
  tasks: readonly GanttTask[],
  rowOf: (task: GanttTask) => TimelineRow,
): readonly TimelineRow[] {
  const kept = useRef<Made | null>(null);
  const before = kept.current;
  if (before?.tasks === tasks && before.rowOf === rowOf) return before.rows;
  let rows: TimelineRow[];
  if (before?.rowOf === rowOf && before.tasks.length === tasks.length) {
    rows = before.rows.slice();
    tasks.forEach((task, at) => {
      if (task !== before.tasks[at]) rows[at] = rowOf(task);
    });
  } else rows = tasks.map(rowOf);
  kept.current = { tasks, rows, rowOf };
  return rows;
}

type Link = Gantt["links"][number];

interface Drawn {
  links: readonly Link[];
  tasks: readonly GanttTask[];
  /** Links between tasks that are shown, and the places of their tasks in `tasks`. */
  found: readonly TimelineLink[];
  from: readonly number[];
  to: readonly number[];
}

/** The links between tasks that are shown. After a drag they join the same rows; only what is critical may differ. */
export function useLinksOf(
  links: readonly Link[] | undefined,
  tasks: readonly GanttTask[],
): readonly TimelineLink[] {
  const kept = useRef<Drawn | null>(null);
  const before = kept.current;
  if (!links) return noLinks;
  if (before?.links === links && before.tasks === tasks) return before.found;
  const isSame = before?.links === links && areTheSame(before.tasks, tasks);
  const drawn = isSame ? { ...before, tasks, found: withCritical(before, tasks) } : drawnOf(links, tasks);
  kept.current = drawn;
  return drawn.found;
}

const noLinks: readonly TimelineLink[] = [];

const areTheSame = (before: readonly GanttTask[], now: readonly GanttTask[]): boolean =>
  before.length === now.length && before.every((task, at) => task === now[at] || task.id === now[at]?.id);

const isCriticalIn = (tasks: readonly GanttTask[], from = -1, to = -1): boolean =>
  tasks[from]?.is_critical === true && tasks[to]?.is_critical === true;

/** The very same list, unless a link became critical or is no longer. */
function withCritical({ found, from, to }: Drawn, tasks: readonly GanttTask[]): readonly TimelineLink[] {
  let result: TimelineLink[] | null = null;
  found.forEach((link, at) => {
    const isCritical = isCriticalIn(tasks, from[at], to[at]);
    if (link.isCritical === isCritical) return;
    result ??= found.slice();
    result[at] = { ...link, isCritical };
  });
  return result ?? found;
}

function drawnOf(links: readonly Link[], tasks: readonly GanttTask[]): Drawn {
  const places = new Map<number, number>();
  tasks.forEach((task, at) => {
    places.set(task.id, at);
  });
  const found: TimelineLink[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (const link of links) {
    const first = places.get(link.predecessor) ?? -1;
    const second = places.get(link.successor) ?? -1;
    const [before, after] = [tasks[first], tasks[second]];
    if (!before || !after) continue;
    from.push(first);
    to.push(second);
    found.push({
      id: String(link.id),
      from: before.key,
      to: after.key,
      kind: link.kind as TimelineLink["kind"],
      lagDays: link.lag_days,
      isCritical: isCriticalIn(tasks, first, second),
    });
  }
  return { links, tasks, found, from, to };
}

/** Whether a day is worked, from the spans that are not; outside the plan's range the plain week counts. */
export function useWorkingDays(gantt: Gantt | undefined): (day: Day) => boolean {
  const spans = gantt?.non_working;
  const first = gantt?.start_on;
  const last = gantt?.finish_on;
  return useMemo(() => {
    if (!spans || !first || !last) return isWeekday;
    const free = new Set<Day>();
    for (const span of spans)
      for (let day = dayOf(span.start_on); day <= dayOf(span.finish_on); day += 1) free.add(day);
    const from = dayOf(first);
    const to = dayOf(last);
    return (day: Day) => (day < from || day > to ? isWeekday(day) : !free.has(day));
  }, [spans, first, last]);
}
