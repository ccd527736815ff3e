import { useQuery } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { useTexts } from "../../texts";
import { Empty, Failure, Loading } from "../../ui/state";
import { PlainTable } from "../../ui/table";
import styles from "./operations.module.css";
import { useWords } from "./words";

/** Requests of the process that answers; slow statements of all processes, grouped by shape. */
export function Work() {
  const { t } = useTexts();
  const words = useWords();
  const work = useQuery({
    queryKey: ["server", "work"],
    queryFn: () => must(api.GET("/api/v1/server/work")),
    refetchInterval: 15000,
  });
  if (work.isPending) return <Loading shape="rows" />;
  if (work.isError) return <Failure error={work.error} onRetry={() => void work.refetch()} />;
  const { data } = work;
  const slow = data.statements.reduce((sum, one) => sum + one.count, 0);
  const facts: readonly [string, string][] = [
    [t("operations.work.requests"), words.number(data.requests)],
    [t("operations.work.errors"), words.number(data.errors)],
    [t("operations.work.mean"), words.milliseconds(data.mean_ms)],
    [t("operations.work.slow", { limit: words.milliseconds(data.slow_ms) }), words.number(slow)],
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
        {t("operations.work.since", { when: words.moment(data.started_at), days: String(data.days) })}
      </p>
      {data.statements.length === 0 ? (
        <Empty title={t("operations.work.none")}>{t("operations.work.noneWords")}</Empty>
      ) : (
        <PlainTable label={t("operations.work.queries")} least={920} align="top">
          <thead>
            <tr>
              <th>{t("operations.work.query")}</th>
              <th className={styles.figure}>{t("operations.work.count")}</th>
              <th className={styles.figure}>{t("operations.work.each")}</th>
              <th className={styles.figure}>{t("operations.work.within")}</th>
              <th className={styles.figure}>{t("operations.work.slowest")}</th>
              <th className={styles.figure}>{t("operations.work.total")}</th>
              <th>{t("operations.work.last")}</th>
            </tr>
          </thead>
          <tbody>
            {data.statements.map((one) => (
              <tr key={one.sql}>
                <td>
                  <code className={styles.sql}>{one.sql}</code>
                  <div className={styles.path}>{t("operations.work.during", { where: one.during })}</div>
                </td>
                <td className={styles.figure}>{words.number(one.count)}</td>
                <td className={styles.figure}>{words.milliseconds(one.mean_ms)}</td>
                <td className={styles.figure}>{words.milliseconds(one.within_ms)}</td>
                <td className={styles.figure}>{words.milliseconds(one.slowest_ms)}</td>
                <td className={styles.figure}>
                  <Share value={one.total_ms} most={data.statements[0]?.total_ms ?? 1} />
                  {words.milliseconds(one.total_ms)}
                </td>
                <td className={styles.when}>{words.moment(one.last_at)}</td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      )}
    </div>
  );
}

function Share({ value, most }: { value: number; most: number }) {
  return (
    <span className={styles.share} aria-hidden="true">
      <span style={{ width: `${Math.max(4, (100 * value) / most)}%` }} />
    </span>
  );
}
