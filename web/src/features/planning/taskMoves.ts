import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, request } from "../../api/client";
import { text } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import type { LinkIntent, MoveIntent, TimelinePreview } from "../../ui/timeline";
import { noteStep, operationOf } from "../../ui/undo";
import { type Gantt, type GanttTask, ganttKey, type TaskEdit } from "./gantt";

/** What the server says would follow from moving one bar; nothing is written by asking. */
async function askPreview(slug: string, task: GanttTask, intent: MoveIntent) {
  return request<{ moves: { id: number; start_on: string; finish_on: string }[]; note?: string }>(
    "POST",
    `/api/v1/workspaces/${slug}/gantt/preview`,
    { task: task.id, start_on: intent.start, finish_on: intent.finish },
  );
}

/** Dragging and linking on the chart: the preview while a bar is held, and the write when it is let go. */
export function useTaskMoves(slug: string, gantt: Gantt | undefined) {
  const queries = useQueryClient();
  return useMemo(() => {
    const tasks = new Map(gantt?.tasks.map((task) => [task.key, task]));
    const byId = new Map(gantt?.tasks.map((task) => [task.id, task]));
    const refresh = () => queries.invalidateQueries({ queryKey: ganttKey(slug) });
    const preview = async (intent: MoveIntent): Promise<TimelinePreview> => {
      const task = tasks.get(intent.key);
      if (!task) return { moves: [] };
      const said = await askPreview(slug, task, intent);
      const moves = said.moves.flatMap((move) => {
        const key = byId.get(move.id)?.key;
        return key ? [{ key, start: move.start_on, finish: move.finish_on }] : [];
      });
      return said.note ? { moves, note: said.note } : { moves };
    };
    const put = async (intent: MoveIntent) => {
      const task = tasks.get(intent.key);
      if (!task) return;
      try {
        const said = await askPreview(slug, task, intent);
        const edits: TaskEdit[] = said.moves.flatMap((move) => {
          const other = byId.get(move.id);
          return other
            ? [{ id: move.id, version: other.version, start_on: move.start_on, finish_on: move.finish_on }]
            : [];
        });
        if (edits.length === 0) return;
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
      const from = tasks.get(intent.from);
      const to = tasks.get(intent.to);
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
