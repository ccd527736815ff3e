import { text } from "../../texts";
import type { TimelineRow } from "../../ui/timeline";
import type { Gantt, GanttTask } from "./gantt";

export const groupings = ["project", "release", "person", "skill", "state"] as const;
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

/** The tasks that hold no others, by what they have in common; those with nothing come last. */
export function groupsOf(gantt: Gantt, by: Grouping): TaskGroup[] {
  const named: Record<Exclude<Grouping, "state">, readonly Named[]> = {
    project: gantt.projects,
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
    const key = by === "state" ? stateOf(task) : String(task[by] ?? "none");
    const list = inside.get(key);
    if (list) list.push(task);
    else inside.set(key, [task]);
  }
  return order.flatMap(({ key, label }) => {
    const tasks = inside.get(key);
    return tasks ? [{ key: `group:${key}`, label, tasks }] : [];
  });
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
