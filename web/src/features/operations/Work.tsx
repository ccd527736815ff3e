import { useQuery } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { useTexts } from "../../texts";
import { SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import styles from "./operations.module.css";
import { useWords } from "./words";

/** Requests and slow queries of the process that answers. */
export function Work() {
  const { t } = useTexts();
  const words = useWords();
  const work = useQuery({
    queryKey: ["server", "work"],
    queryFn: () => must(api.GET("/api/v1/server/work")),
  });
  if (work.isPending) return <Loading shape="rows" />;
  if (work.isError) return <Failure error={work.error} onRetry={() => void work.refetch()} />;
  const { data } = work;
  const facts: readonly [string, string][] = [
    [t("operations.work.requests"), words.number(data.requests)],
    [t("operations.work.errors"), words.number(data.errors)],
    [t("operations.work.mean"), t("operations.milliseconds", { count: words.number(data.mean_ms) })],
    [t("operations.work.slow", { limit: words.number(data.slow_ms) }), words.number(data.slow_count)],
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
      <p className={styles.quiet}>{t("operations.work.since", { when: words.moment(data.started_at) })}</p>
      {data.slow.length === 0 ? (
        <Empty title={t("operations.work.none")}>{t("operations.work.noneWords")}</Empty>
      ) : (
        <SideScroll className={styles.scroller} label={t("operations.work.queries")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t("operations.work.at")}</th>
                <th className={styles.figure}>{t("operations.work.took")}</th>
                <th>{t("operations.work.during")}</th>
                <th>{t("operations.work.query")}</th>
              </tr>
            </thead>
            <tbody>
              {data.slow.map((one) => (
                <tr key={`${one.at}${one.ms}`}>
                  <td className={styles.when}>{words.moment(one.at)}</td>
                  <td className={styles.figure}>
                    {t("operations.milliseconds", { count: words.number(one.ms) })}
                  </td>
                  <td className={styles.path}>{one.during}</td>
                  <td>
                    <code className={styles.sql}>{one.sql}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </SideScroll>
      )}
    </div>
  );
}
