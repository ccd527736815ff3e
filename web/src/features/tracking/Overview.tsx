import { IconBellRinging } from "@tabler/icons-react";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Row, useProgress, useSaid } from "./data";
import type { ProgressSearch } from "./Progress";
import { LateWords, ProgressBar } from "./ProgressBar";
import styles from "./tracking.module.css";

/** Every project and release in one table: how far, how far it should be, when it will be done. */
export default function Overview({ put }: { put: (change: ProgressSearch) => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const found = useProgress(slug);
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading shape="rows" />;
  const { data } = found;
  const { figures } = data;
  if (figures.tasks === 0) return <Empty title={t("tracking.empty")}>{t("tracking.emptyWords")}</Empty>;
  const facts: readonly [string, string][] = [
    [t("tracking.figure.progress"), said.share(figures.progress)],
    [t("tracking.figure.planned"), said.share(figures.planned)],
    [t("tracking.figure.effort"), `${said.figure(figures.done)} / ${said.figure(figures.effort)}`],
    [t("tracking.figure.late"), said.figure(figures.tasks_late)],
    [t("tracking.figure.alarms"), said.figure(data.alarms)],
    [t("tracking.figure.expected"), figures.expected_finish ? dateText(figures.expected_finish) : "–"],
  ];
  return (
    <div className={styles.stack}>
      <dl className={styles.figures}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>
        {data.basis ? t("tracking.basis", { name: data.basis }) : t("tracking.noBasis")}
      </p>
      <Table title={t("tracking.projects")} rows={data.projects} put={put} />
      <Table title={t("tracking.releases")} rows={data.releases} put={put} />
    </div>
  );
}

function Table({
  title,
  rows,
  put,
}: {
  title: string;
  rows: readonly Row[];
  put: (change: ProgressSearch) => void;
}) {
  const { t } = useTexts();
  if (rows.length === 0) return null;
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      <SideScroll className={styles.tableScroll} label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th>{t("tracking.head.name")}</th>
              <th>{t("tracking.head.progress")}</th>
              <th>{t("tracking.head.due")}</th>
              <th>{t("tracking.head.planned")}</th>
              <th>{t("tracking.head.expected")}</th>
              <th>{t("tracking.head.against")}</th>
              <th>{t("tracking.head.late")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <button
                    type="button"
                    className={styles.linkButton}
                    onClick={() =>
                      put(row.scope === "project" ? { project: row.key } : { release: String(row.id) })
                    }
                  >
                    {row.title}
                  </button>
                  <span className={styles.under}>{[row.key, row.owner].filter(Boolean).join(" · ")}</span>
                </td>
                <td className={styles.barCell}>
                  {row.figures.tasks === 0 ? (
                    <span className={styles.quiet}>{t("tracking.noTasks")}</span>
                  ) : (
                    <ProgressBar figures={row.figures} label={row.title} />
                  )}
                </td>
                <td className={styles.day}>{row.due_on ? dateText(row.due_on) : "–"}</td>
                <td className={styles.day}>
                  {row.figures.planned_finish ? dateText(row.figures.planned_finish) : "–"}
                </td>
                <td className={styles.day}>
                  {row.figures.expected_finish ? dateText(row.figures.expected_finish) : "–"}
                </td>
                <td>
                  <LateWords days={row.figures.late_days} />
                </td>
                <td>
                  <span className={styles.line}>
                    {row.figures.tasks_late > 0 && (
                      <Mark tone="amber">{t("tracking.lateTasks", { count: row.figures.tasks_late })}</Mark>
                    )}
                    {row.alarms > 0 && (
                      <button
                        type="button"
                        className={styles.alarmButton}
                        onClick={() => put({ view: "alarms", project: row.key })}
                      >
                        <IconBellRinging size={13} aria-hidden="true" />
                        {t("tracking.alarmCount", { count: row.alarms })}
                      </button>
                    )}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </SideScroll>
    </section>
  );
}
