import { IconPinned } from "@tabler/icons-react";
import { useMemo } from "react";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Disc } from "../../ui/mark";
import type { TimelineColumn } from "../../ui/timeline";
import { type Gantt, type GanttTask, taskOf } from "./gantt";
import { useSaid } from "./said";
import styles from "./schedule.module.css";

/** Columns that are there to be chosen, but not shown until they are. */
export const usuallyHidden = "start,finish,progress,release,project,skill,deadline,constraint";

/** Widths that somebody chose, as the address keeps them: `person:150,effort:80`. What cannot be one is left out. */
export function widthsIn(words: string | undefined): ReadonlyMap<string, number> {
  const pairs = (words ?? "").split(",").map((one) => one.split(":"));
  return new Map(
    pairs.flatMap(([id, width]) => (id && Number(width) >= 20 ? [[id, Number(width)] as const] : [])),
  );
}

export const withWidth = (words: string | undefined, id: string, width: number): string =>
  [...new Map([...widthsIn(words), [id, width]])].map(([one, wide]) => `${one}:${wide}`).join(",");

/** The table at the left of the bars. */
export function useTaskColumns(
  gantt: Gantt | undefined,
  workspace: SessionWorkspace,
): readonly TimelineColumn[] {
  const { t } = useTexts();
  const said = useSaid(workspace.currency);
  const { releases: releaseList, projects: projectList, skills: skillList } = gantt ?? {};
  return useMemo(() => {
    const named = (list: readonly { id: number; name: string }[] | undefined) =>
      new Map(list?.map((one) => [one.id, one.name]));
    const releases = named(releaseList);
    const projects = named(projectList);
    const skills = named(skillList);
    const plain = (
      id: string,
      title: string,
      width: number,
      say: (task: GanttTask) => string,
      align: "left" | "right" = "left",
    ): TimelineColumn => ({
      id,
      title,
      width,
      align,
      isShort: width <= 92,
      render: (row) => {
        const task = taskOf(row);
        return task ? say(task) : "";
      },
    });
    const day = (date: string | null) => (date ? dateText(date) : "");
    return [
      {
        id: "title",
        title: t("planning.task.title"),
        width: 240,
        render: (row) => {
          const task = taskOf(row);
          return (
            <>
              {task && <span className={styles.key}>{row.key}</span>}
              {task?.is_pinned && (
                <IconPinned className={styles.pin} size={13} aria-label={t("planning.task.pinned")} />
              )}
              {row.label}
            </>
          );
        },
      },
      {
        id: "person",
        title: t("planning.task.person"),
        width: 124,
        render: (row) =>
          row.aside ? (
            <>
              <Disc name={row.aside} /> {row.aside}
            </>
          ) : null,
      },
      {
        id: "effort",
        title: t("planning.task.effort"),
        width: 64,
        align: "right",
        isShort: true,
        render: (row) => {
          const task = taskOf(row);
          return task && !task.is_milestone ? said.figure(task.effort_days) : "";
        },
      },
      {
        id: "slack",
        title: t("planning.task.slack"),
        width: 60,
        align: "right",
        isShort: true,
        render: (row) => {
          const slack = taskOf(row)?.total_float_days;
          return slack === null || slack === undefined ? "" : said.figure(slack);
        },
      },
      plain("start", t("planning.task.start_on"), 92, (task) => day(task.start_on)),
      plain("finish", t("planning.task.finish_on"), 92, (task) => day(task.finish_on)),
      plain(
        "progress",
        t("planning.task.progress"),
        72,
        (task) => `${Math.round(task.progress * 100)} %`,
        "right",
      ),
      plain("release", t("planning.schedule.release"), 110, (task) => releases.get(task.release ?? 0) ?? ""),
      plain("project", t("planning.schedule.project"), 130, (task) => projects.get(task.project ?? 0) ?? ""),
      plain("skill", t("planning.task.skill"), 100, (task) => skills.get(task.skill ?? 0) ?? ""),
      plain("deadline", t("planning.task.deadline"), 92, (task) => day(task.deadline)),
      plain("constraint", t("planning.task.constraint"), 170, (task) =>
        task.constraint_kind === "as_soon_as_possible"
          ? ""
          : `${t(`planning.task.kind.${task.constraint_kind}`)} ${day(task.constraint_on)}`.trim(),
      ),
    ];
  }, [releaseList, projectList, skillList, said, t]);
}
