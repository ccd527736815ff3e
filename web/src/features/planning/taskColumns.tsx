import { IconPinned } from "@tabler/icons-react";
import { useMemo } from "react";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Person } from "../../ui/mark";
import type { TimelineColumn } from "../../ui/timeline";
import type { Gantt } from "./gantt";
import { useSaid } from "./said";
import styles from "./schedule.module.css";

/** The table at the left of the bars. */
export function useTaskColumns(
  gantt: Gantt | undefined,
  workspace: SessionWorkspace,
): readonly TimelineColumn[] {
  const { t } = useTexts();
  const said = useSaid(workspace.currency);
  return useMemo(() => {
    const tasks = new Map(gantt?.tasks.map((task) => [task.key, task]));
    return [
      {
        id: "title",
        title: t("planning.task.title"),
        width: 240,
        render: (row) => {
          const task = tasks.get(row.key);
          return (
            <span className={styles.title} data-summary={task?.is_summary || undefined}>
              <span className={styles.key}>{row.key}</span>
              {task?.is_pinned && <IconPinned size={13} aria-label={t("planning.task.pinned")} />}
              <span className={styles.words}>{row.label}</span>
            </span>
          );
        },
      },
      {
        id: "person",
        title: t("planning.task.person"),
        width: 124,
        render: (row) => (row.aside ? <Person name={row.aside} /> : null),
      },
      {
        id: "effort",
        title: t("planning.task.effort"),
        width: 64,
        align: "right",
        render: (row) => {
          const task = tasks.get(row.key);
          return task && !task.is_milestone ? said.figure(task.effort_days) : "";
        },
      },
      {
        id: "slack",
        title: t("planning.task.slack"),
        width: 60,
        align: "right",
        render: (row) => {
          const slack = tasks.get(row.key)?.total_float_days;
          return slack === null || slack === undefined ? "" : said.figure(slack);
        },
      },
    ];
  }, [gantt, said, t]);
}
