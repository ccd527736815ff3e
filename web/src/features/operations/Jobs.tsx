import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, must } from "../../api/client";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Empty, Failure, Loading } from "../../ui/state";
import { PlainTable } from "../../ui/table";
import { type Job, JobRow } from "./JobRow";
import { useJobNames } from "./jobNames";
import styles from "./operations.module.css";
import { Throughput } from "./Throughput";
import { useWords } from "./words";

const states = ["queued", "running", "done", "failed", "stopped"] as const;
type State = (typeof states)[number];

/** Long work of all workspaces: what waits and how long, what runs, what failed and why, how much gets done. */
export function Jobs() {
  const { t } = useTexts();
  const words = useWords();
  const nameOf = useJobNames();
  const queries = useQueryClient();
  const [state, setState] = useState<State | null>(null);
  const jobs = useQuery({
    queryKey: ["server", "jobs", state],
    queryFn: () => must(api.GET("/api/v1/server/jobs", { params: { query: { state } } })),
    placeholderData: (before) => before,
    refetchInterval: 5000,
  });
  if (jobs.isPending) return <Loading shape="rows" />;
  if (jobs.isError) return <Failure error={jobs.error} onRetry={() => void jobs.refetch()} />;
  const { items, counts, waiting, hours } = jobs.data;
  const act = async (job: Job, what: "stop" | "retry") => {
    const name = nameOf(job.kind);
    if (what === "stop") {
      const isSure = await askConfirm({
        title: t("operations.jobs.stopTitle", { name }),
        words: t("operations.jobs.stopWords", { workspace: job.workspace, by: job.by }),
        action: t("operations.jobs.stop"),
        look: "danger",
      });
      if (!isSure) return;
    }
    const params = { path: { job_id: job.id } };
    try {
      if (what === "stop") await api.POST("/api/v1/server/jobs/{job_id}/stop", { params });
      else await api.POST("/api/v1/server/jobs/{job_id}/retry", { params });
      noticeDone(t(what === "stop" ? "operations.jobs.stopping" : "operations.jobs.again", { name }));
    } catch (error) {
      noticeFailed(error);
    }
    await queries.invalidateQueries({ queryKey: ["server", "jobs"] });
  };
  const oldest = waiting[0];
  return (
    <div className={styles.stack}>
      <ul className={styles.choices} aria-label={t("operations.jobs.state")}>
        {states.map((one) => (
          <li key={one}>
            <button
              type="button"
              className={styles.choice}
              aria-pressed={state === one}
              onClick={() => setState(state === one ? null : one)}
            >
              <span>{t(`operations.jobs.is.${one}`)}</span>
              <b>{words.number(counts[one] ?? 0)}</b>
            </button>
          </li>
        ))}
      </ul>
      {oldest && (
        <p className={styles.quiet}>
          {t("operations.jobs.oldest", { name: nameOf(oldest.kind), ago: words.since(oldest.oldest_at) })}
          {waiting.length > 1 &&
            ` ${t("operations.jobs.kinds", { list: waiting.map((one) => `${nameOf(one.kind)} ${words.number(one.count)}`).join(t("operations.comma")) })}`}
        </p>
      )}
      <Throughput hours={hours} />
      {items.length === 0 ? (
        <Empty title={t(state ? "operations.jobs.noneSuch" : "operations.jobs.none")}>
          {t("operations.jobs.noneWords")}
        </Empty>
      ) : (
        <PlainTable label={t("operations.tab.jobs")} least={920} align="top">
          <thead>
            <tr>
              <th>{t("operations.jobs.kind")}</th>
              <th>{t("operations.jobs.state")}</th>
              <th>{t("operations.jobs.workspace")}</th>
              <th>{t("operations.jobs.by")}</th>
              <th>{t("operations.jobs.at")}</th>
              <th className={styles.figure}>{t("operations.jobs.waited")}</th>
              <th className={styles.figure}>{t("operations.jobs.took")}</th>
              <th aria-label={t("operations.jobs.actions")} />
            </tr>
          </thead>
          <tbody>
            {items.map((job) => (
              <JobRow key={job.id} job={job} name={nameOf(job.kind)} onAct={act} />
            ))}
          </tbody>
        </PlainTable>
      )}
    </div>
  );
}
