import { text } from "../../texts";
import type { TimelineRow } from "../../ui/timeline";
import type { Gantt, GanttTask } from "./gantt";

export const groupings = ["project", "phase", "product", "release", "person", "skill", "state"] as const;
export type Grouping = (typeof groupings)[number];

export const isGrouping = (value: unknown): value is Grouping => groupings.includes(value as Grouping);

/** One heading of a grouped plan with the tasks below it, in the plan's order. */
export interface TaskGroup {
  key: string;
  label: string;
  tasks: readonly GanttTask[];
}

type Named = { id: number; name: string };

function stateOf(task: GanttTask): "done" | "late" | "begun" | "planned" | "undated" {
  if (task.progress >= 1) return "done";
  if (task.is_late) return "late";
  if (task.progress > 0) return "begun";
  return task.start_on ? "planned" : "undated";
}

/** The phase that each task is in, at any depth below it; `gantt.tasks` are in tree order. */
function phasesOf(tasks: readonly GanttTask[]): { order: Named[]; of: ReadonlyMap<number, number> } {
  const order: Named[] = [];
  const of = new Map<number, number>();
  for (const task of tasks) {
    const above = task.parent === null ? undefined : of.get(task.parent);
    const phase = task.is_phase ? task.id : above;
    if (phase !== undefined) of.set(task.id, phase);
    if (task.is_phase) order.push({ id: task.id, name: `${task.key} ${task.title}` });
  }
  return { order, of };
}

/** The tasks that hold no others, by what they have in common; those with nothing come last. */
export function groupsOf(gantt: Gantt, by: Grouping, products: readonly Named[]): TaskGroup[] {
  const phases = by === "phase" ? phasesOf(gantt.tasks) : { order: [], of: new Map<number, number>() };
  const named: Record<Exclude<Grouping, "state">, readonly Named[]> = {
    project: gantt.projects,
    phase: phases.order,
    product: products,
    release: gantt.releases,
    person: gantt.people,
    skill: gantt.skills,
  };
  const order: { key: string; label: string }[] =
    by === "state"
      ? (["late", "begun", "planned", "undated", "done"] as const).map((state) => ({
          key: state,
          label: text(`planning.schedule.state.${state}`),
        }))
      : [
          ...named[by].map((one) => ({ key: String(one.id), label: one.name })),
          { key: "none", label: text("planning.schedule.groupNone") },
        ];
  const inside = new Map<string, GanttTask[]>();
  for (const task of gantt.tasks) {
    if (task.is_summary) continue;
    const key = keyOf(task, by, phases.of);
    const list = inside.get(key);
    if (list) list.push(task);
    else inside.set(key, [task]);
  }
  return order.flatMap(({ key, label }) => {
    const tasks = inside.get(key);
    return tasks ? [{ key: `group:${key}`, label, tasks }] : [];
  });
}

function keyOf(task: GanttTask, by: Grouping, phases: ReadonlyMap<number, number>): string {
  if (by === "state") return stateOf(task);
  const id = by === "phase" ? phases.get(task.id) : task[by];
  return String(id ?? "none");
}

/** The heading's row: from the first start to the last finish of what is below it. */
export function groupRow(group: TaskGroup, isOpen: boolean): TimelineRow {
  let start: string | null = null;
  let finish: string | null = null;
  for (const task of group.tasks) {
    if (task.start_on && (!start || task.start_on < start)) start = task.start_on;
    if (task.finish_on && (!finish || task.finish_on > finish)) finish = task.finish_on;
  }
  return {
    key: group.key,
    kind: start ? "summary" : "empty",
    label: `${group.label} · ${text("planning.schedule.count", { count: group.tasks.length })}`,
    depth: 0,
    isOpen,
    start,
    finish,
    canMove: false,
  };
}
