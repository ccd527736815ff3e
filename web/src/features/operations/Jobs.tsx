import { useQuery } from "@tanstack/react-query";
import { api, must } from "../../api/client";
import { useTexts } from "../../texts";
import { Mark, type Tone } from "../../ui/mark";
import { SideScroll } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import styles from "./operations.module.css";
import { useWords } from "./words";

const states = ["queued", "running", "done", "failed", "stopped"] as const;
const named = [
  "export_document",
  "find_conflicts",
  "find_similar_pairs",
  "forecast",
  "import_backlog",
  "import_mspdi",
  "import_reqif",
  "import_tasks",
  "level_load",
  "plan_demo",
  "plan_releases",
  "release_front",
  "replan",
  "schedule",
  "schedule_scenario",
  "simulate_plan",
] as const;
const tones: Record<string, Tone> = {
  queued: "amber",
  running: "blue",
  done: "green",
  failed: "red",
  stopped: "grey",
};

/** Long work of all workspaces: what waits, what runs, what failed. */
export function Jobs() {
  const { t } = useTexts();
  const words = useWords();
  const jobs = useQuery({
    queryKey: ["server", "jobs"],
    queryFn: () => must(api.GET("/api/v1/server/jobs")),
    refetchInterval: 5000,
  });
  if (jobs.isPending) return <Loading shape="rows" />;
  if (jobs.isError) return <Failure error={jobs.error} onRetry={() => void jobs.refetch()} />;
  const { items, counts } = jobs.data;
  const nameOf = (kind: string) => {
    const known = named.find((one) => one === kind);
    return known ? t(`operations.jobs.named.${known}`) : kind;
  };
  return (
    <div className={styles.stack}>
      <dl className={styles.figures}>
        {states.map((state) => (
          <div key={state}>
            <dt>{t(`operations.jobs.is.${state}`)}</dt>
            <dd>{words.number(counts[state] ?? 0)}</dd>
          </div>
        ))}
      </dl>
      {items.length === 0 ? (
        <Empty title={t("operations.jobs.none")}>{t("operations.jobs.noneWords")}</Empty>
      ) : (
        <SideScroll className={styles.scroller} label={t("operations.tab.jobs")}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t("operations.jobs.kind")}</th>
                <th>{t("operations.jobs.state")}</th>
                <th>{t("operations.jobs.workspace")}</th>
                <th>{t("operations.jobs.by")}</th>
                <th>{t("operations.jobs.at")}</th>
                <th className={styles.figure}>{t("operations.jobs.waited")}</th>
                <th className={styles.figure}>{t("operations.jobs.took")}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((job) => (
                <tr key={job.id}>
                  <td>
                    {nameOf(job.kind)}
                    {job.problem !== "" && <div className={styles.problem}>{job.problem}</div>}
                  </td>
                  <td>
                    <Mark look="dot" tone={tones[job.state] ?? "grey"}>
                      {t(`operations.jobs.is.${job.state}` as "operations.jobs.is.done")}
                      {job.state === "running" && ` ${Math.round(job.progress * 100)} %`}
                    </Mark>
                  </td>
                  <td>{job.workspace}</td>
                  <td>{job.by}</td>
                  <td className={styles.when}>{words.moment(job.created_at)}</td>
                  <td className={styles.figure}>{words.seconds(job.created_at, job.started_at)}</td>
                  <td className={styles.figure}>
                    {job.started_at ? words.seconds(job.started_at, job.finished_at) : "–"}
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
