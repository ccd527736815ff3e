import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, must } from "../../api/client";
import { dayOf } from "../../engines/timescale";
import { text } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { noticeFailed } from "../../ui/notice";
import type { LinkIntent, MoveIntent, TimelinePreview } from "../../ui/timeline";
import { noteStep, operationOf } from "../../ui/undo";
import { type Gantt, type GanttTask, ganttKey, onlyReads, type TaskEdit } from "./gantt";
import { type Place, withMoves } from "./merging";

/** What the server says would follow from moving one bar; nothing is written by asking. */
async function askPreview(slug: string, task: GanttTask, intent: MoveIntent) {
  const isMove =
    task.start_on !== null &&
    task.finish_on !== null &&
    dayOf(intent.finish) - dayOf(intent.start) === dayOf(task.finish_on) - dayOf(task.start_on);
  const body = {
    task: task.id,
    follow: "links" as const,
    ...(isMove || intent.start !== task.start_on ? { start_on: intent.start } : {}),
    ...(isMove ? {} : { finish_on: intent.finish }),
  };
  const params = { path: { slug } };
  return must(api.POST("/api/v1/workspaces/{slug}/schedule/preview", { params, body, ...onlyReads }));
}

const placeOf = ({ start_on, start_part, finish_on, finish_part }: Omit<Place, "id">) => ({
  start_on,
  start_part,
  finish_on,
  finish_part,
});

/** Dragging and linking on the chart: the preview while a bar is held, and the write when it is let go. */
export function useTaskMoves(slug: string, gantt: Gantt | undefined) {
  const queries = useQueryClient();
  return useMemo(() => {
    const taskOf = (key: string) => gantt?.tasks.find((task) => task.key === key);
    const refresh = () => queries.invalidateQueries({ queryKey: ganttKey(slug) });
    const preview = async (intent: MoveIntent): Promise<TimelinePreview> => {
      const task = taskOf(intent.key);
      if (!task) return { moves: [] };
      const said = await askPreview(slug, task, intent);
      const moves = said.moved.flatMap(({ key, after }) =>
        after.start_on && after.finish_on ? [{ key, start: after.start_on, finish: after.finish_on }] : [],
      );
      const late = said.releases
        .filter((release) => release.late_days > 0)
        .map((release) => text("planning.task.makesLate", { name: release.name, count: release.late_days }));
      const note = [...said.conflicts.map((conflict) => conflict.sentence.text), ...late].join(" ");
      return note ? { moves, note } : { moves };
    };
    const put = async (intent: MoveIntent) => {
      const task = taskOf(intent.key);
      if (!task) return;
      try {
        const said = await askPreview(slug, task, intent);
        if (said.conflicts.length > 0) {
          const isSure = await askConfirm({
            title: text("planning.task.conflictTitle", { key: task.key }),
            words: said.conflicts.map((conflict) => conflict.sentence.text).join(" "),
            action: text("planning.task.moveAnyway"),
          });
          if (!isSure) return;
        }
        const places = said.moved.map(({ id, after }) => ({ id, ...placeOf(after) }));
        const edits: TaskEdit[] = said.moved.map(({ id, version, after }) => ({
          id,
          version,
          ...placeOf(after),
        }));
        if (edits.length === 0) return;
        // The bars stay where they were let go; what else follows from it comes with the server's answer.
        queries.setQueriesData<Gantt>({ queryKey: ganttKey(slug) }, (before) =>
          before ? withMoves(before, places) : before,
        );
        const { response } = await api.PATCH("/api/v1/workspaces/{slug}/tasks", {
          params: { path: { slug } },
          body: { edits },
        });
        noteStep({
          slug,
          label: text("planning.task.moved", { count: edits.length, key: task.key }),
          operationIds: [operationOf(response)],
          loudness: edits.length > 1 ? "toast" : "quiet",
        });
      } catch (error) {
        noticeFailed(error);
      } finally {
        await refresh();
      }
    };
    const link = async (intent: LinkIntent) => {
      const from = taskOf(intent.from);
      const to = taskOf(intent.to);
      if (!from || !to) return;
      try {
        const { response } = await api.POST("/api/v1/workspaces/{slug}/task-links", {
          params: { path: { slug } },
          body: { predecessor: from.id, successor: to.id, kind: intent.kind, lag_days: 0 },
        });
        noteStep({
          slug,
          label: text("planning.task.linked", { from: from.key, to: to.key }),
          operationIds: [operationOf(response)],
        });
        await refresh();
      } catch (error) {
        noticeFailed(error);
      }
    };
    const unlink = async (id: string) => {
      try {
        const { response } = await api.DELETE("/api/v1/workspaces/{slug}/task-links/{link_id}", {
          params: { path: { slug, link_id: Number(id) } },
        });
        noteStep({ slug, label: text("planning.task.unlinked"), operationIds: [operationOf(response)] });
        await refresh();
      } catch (error) {
        noticeFailed(error);
      }
    };
    return {
      preview,
      onMove: (intent: MoveIntent) => void put(intent),
      onResize: (intent: MoveIntent) => void put(intent),
      onLink: (intent: LinkIntent) => void link(intent),
      onUnlink: (id: string) => void unlink(id),
    };
  }, [slug, gantt, queries]);
}
