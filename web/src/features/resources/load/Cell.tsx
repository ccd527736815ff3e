import { Drawer } from "@mantine/core";
import { IconArrowsExchange, IconBeach } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTexts } from "../../../texts";
import { CapacityBars } from "../../../ui/chart";
import { Failure, Loading } from "../../../ui/state";
import { useDates } from "../said";
import { useLoadCell } from "./data";
import styles from "./load.module.css";

interface CellDrawerProps {
  slug: string;
  person: number;
  week: string;
  onClose: () => void;
}

/** What fills one person's week: the tasks with their days in it, leave and loans. */
export function CellDrawer({ slug, person, week, onClose }: CellDrawerProps) {
  const { t } = useTexts();
  const dates = useDates();
  const cell = useLoadCell(slug, person, week);
  const found = cell.data;
  return (
    <Drawer opened onClose={onClose} position="right" title={found ? found.name : ""}>
      {cell.isPending && <Loading shape="text" />}
      {cell.isError && <Failure error={cell.error} onRetry={() => void cell.refetch()} />}
      {found && (
        <>
          <p className={styles.quiet}>{dates.span(found.start_on, found.finish_on)}</p>
          <CapacityBars
            label={t("resources.load.ofWeek")}
            unit={t("resources.load.days")}
            rows={[
              {
                id: "week",
                label: t("resources.load.ofLimit"),
                used: found.load,
                capacity: found.limit,
              },
            ]}
          />
          {found.away.map((away) => (
            <p key={away.start_on} className={styles.aside}>
              <IconBeach size={15} stroke={1.6} aria-hidden="true" />
              {t("resources.load.away", { span: dates.span(away.start_on, away.finish_on) })}
            </p>
          ))}
          {found.loans.map((loan) => (
            <p key={loan.start_on} className={styles.aside}>
              <IconArrowsExchange size={15} stroke={1.6} aria-hidden="true" />
              {t("resources.load.lent", {
                percent: Math.round(loan.share * 100),
                span: dates.span(loan.start_on, loan.finish_on),
              })}
            </p>
          ))}
          {found.tasks.length === 0 ? (
            <p className={styles.quiet}>{t("resources.load.noTasks")}</p>
          ) : (
            <ul className={styles.tasks}>
              {found.tasks.map((task) => (
                <li key={task.id}>
                  <Link
                    className={styles.task ?? ""}
                    to={`/w/${slug}/schedule`}
                    search={{ task: task.key } as never}
                  >
                    <span className={styles.key}>{task.key}</span>
                    <span className={styles.taskTitle}>{task.title}</span>
                  </Link>
                  <span className={styles.quiet}>
                    {dates.span(task.start_on, task.finish_on)}
                    {task.skill && ` · ${task.skill}`}
                  </span>
                  <strong className={styles.taskDays}>
                    {t("resources.load.dayCount", { days: dates.figure(task.days) })}
                  </strong>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Drawer>
  );
}
