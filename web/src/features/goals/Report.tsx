import { Button, Select } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Person } from "../../ui/mark";
import { Empty, Failure, Loading } from "../../ui/state";
import { days, figure, score, useReport } from "./data";
import styles from "./goals.module.css";
import { Score } from "./Score";

interface ReportProps {
  period: string;
  onChange: (change: Record<string, string | undefined>) => void;
}

/** Target against actual of what was closed, and the work that it took. */
export function Report({ period, onChange }: ReportProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const found = useReport(slug, period);
  if (found.isPending) return <Loading shape="rows" />;
  if (found.isError) return <Failure error={found.error} onRetry={() => void found.refetch()} />;
  const report = found.data;
  const file = (format: string) =>
    `/api/v1/workspaces/${slug}/goals/report/file?format=${format}&period=${encodeURIComponent(period)}`;
  return (
    <div className={styles.tree}>
      <div className={styles.filters}>
        <Select
          clearable
          aria-label={t("goals.field.period")}
          placeholder={t("goals.allPeriods")}
          value={period || null}
          data={report.periods}
          onChange={(value) => onChange({ period: value ?? undefined })}
        />
        <span className={styles.cardActions}>
          {["html", "md"].map((format) => (
            <Button
              key={format}
              component="a"
              href={file(format)}
              download
              variant="default"
              leftSection={<IconDownload size={15} />}
            >
              {format === "html" ? "HTML" : "Markdown"}
            </Button>
          ))}
        </span>
      </div>
      {report.rows.length === 0 ? (
        <Empty title={t("goals.nothingClosed")}>{t("goals.nothingClosedWords")}</Empty>
      ) : (
        <>
          <dl className={styles.figures}>
            <div>
              <dt>{t("goals.figure.closed")}</dt>
              <dd>{report.rows.length}</dd>
            </div>
            <div>
              <dt>{t("goals.figure.reached")}</dt>
              <dd>{report.reached}</dd>
            </div>
            <div>
              <dt>{t("goals.figure.score")}</dt>
              <dd>{score(report.score)}</dd>
            </div>
            <div>
              <dt>{t("goals.figure.planned")}</dt>
              <dd>
                {days(report.planned_days)} / {days(report.done_days)}
              </dd>
            </div>
          </dl>
          <ul className={styles.reportRows}>
            {report.rows.map((row) => (
              <li key={row.key} className={styles.card}>
                <header className={styles.cardHead}>
                  <h2>
                    <Link className={styles.link ?? ""} to={`/w/${slug}/goals/${row.key}`}>
                      <span className={styles.key}>{row.key}</span> {row.title}
                    </Link>
                  </h2>
                  <Score score={row.score} band={row.band} />
                </header>
                <p className={styles.quiet}>
                  {row.owner && <Person name={row.owner.name} />} {row.period} ·{" "}
                  {row.days_late > 0 ? t("goals.late", { count: row.days_late }) : t("goals.inTime")}
                </p>
                <p>
                  {row.metric}
                  {t("goals.colon")}
                  {figure(row.baseline)} → <b>{figure(row.actual)}</b> {row.unit}{" "}
                  <span className={styles.quiet}>{t("goals.targetWas", { target: figure(row.target) })}</span>
                </p>
                {row.results.length > 0 && (
                  <ul className={styles.plainList}>
                    {row.results.map((result) => (
                      <li key={result.title}>
                        {result.title}
                        {t("goals.colon")}
                        {figure(result.baseline)} → <b>{figure(result.value)}</b> {result.unit}{" "}
                        <span className={styles.quiet}>
                          {t("goals.targetWas", { target: figure(result.target) })} · {score(result.score)}
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
                <p className={styles.quiet}>
                  {t("goals.plannedDone", { planned: days(row.planned_days), done: days(row.done_days) })}
                </p>
                <blockquote className={styles.conclusion}>{row.conclusion}</blockquote>
              </li>
            ))}
          </ul>
        </>
      )}
      {report.still_open.length > 0 && (
        <p className={styles.quiet}>
          {t("goals.stillOpen", {
            count: report.still_open.length,
            keys: report.still_open.map((one) => one.key).join(", "),
          })}
        </p>
      )}
    </div>
  );
}
