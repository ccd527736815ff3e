import { Button, Progress } from "@mantine/core";
import { IconCalendarRepeat } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useLatestJob } from "../../api/jobs";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText, momentText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { useReplan, useScenarioFeed, useSlips } from "./data";
import { type Slip, SlipForm } from "./SlipForm";
import styles from "./scenarios.module.css";
import { Ways } from "./Ways";

/** Tasks slip: what progress says is late, what somebody knows, and two plans to choose from. Nothing moves by itself. */
export default function Replan() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { replan?: string };
  const slips = useSlips(slug);
  const again = useScenarioFeed(slug);
  const job = useLatestJob(slug, "replan");
  const [isAdding, setAdding] = useState(false);
  const isRunning = job.data?.state === "queued" || job.data?.state === "running";
  const latest = slips.data?.replans[0]?.id ?? null;
  const shownId = search.replan ? Number(search.replan) : latest;
  const replan = useReplan(slug, shownId, language);
  const can = slips.data?.can_replan === true;
  const found = slips.data?.found ?? [];
  const start = async (wanted: readonly Slip[]) => {
    try {
      await api.POST("/api/v1/workspaces/{slug}/replans", {
        params: { path: { slug } },
        body: { slips: [...wanted], seconds: 10 },
      });
      setAdding(false);
      void navigate({ to: ".", search: {} as never, replace: true });
      await job.refetch();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Page
      header={
        <PageHeader
          title={t("scenarios.replan.title")}
          actions={
            can ? (
              <Button
                leftSection={<IconCalendarRepeat size={15} />}
                disabled={isRunning}
                onClick={() => setAdding(true)}
              >
                {t("scenarios.replan.slips")}
              </Button>
            ) : undefined
          }
        />
      }
    >
      {slips.isPending && <Loading shape="rows" />}
      {slips.isError && <Failure error={slips.error} onRetry={() => void slips.refetch()} />}
      {isRunning && (
        <section className={styles.banner} aria-live="polite">
          <strong>{t("scenarios.replan.running")}</strong>
          <Progress
            value={Math.max(4, (job.data?.progress ?? 0) * 100)}
            animated
            aria-label={t("scenarios.replan.running")}
          />
        </section>
      )}
      {!isRunning && job.data?.state === "failed" && (
        <section className={styles.banner} data-tone="red" role="alert">
          <strong>{String(job.data.problem?.title ?? t("scenarios.replan.failed"))}</strong>
        </section>
      )}
      {found.length > 0 && (
        <section className={styles.banner} data-tone="amber">
          <div>
            <strong>{t("scenarios.replan.found", { count: found.length })}</strong>
            <p className={styles.quiet}>{t("scenarios.replan.foundWords")}</p>
          </div>
          {can && (
            <Button
              size="xs"
              disabled={isRunning}
              onClick={() => void start(found.map((one) => ({ task: one.task, finish_on: one.expected_on })))}
            >
              {t("scenarios.replan.replanFound", { count: found.length })}
            </Button>
          )}
          <ul className={styles.found}>
            {found.slice(0, 8).map((one) => (
              <li key={one.task}>
                <span className={styles.key}>{one.key}</span> {one.title}
                <span className={styles.quiet}>
                  {one.person && ` · ${one.person}`} ·{" "}
                  {t("scenarios.replan.progress", { percent: Math.round(one.progress * 100) })} ·{" "}
                  {dateText(one.finish_on)} → {dateText(one.expected_on)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {slips.data && shownId === null && found.length === 0 && !isRunning && (
        <Empty
          title={t("scenarios.replan.empty")}
          actions={
            can ? <Button onClick={() => setAdding(true)}>{t("scenarios.replan.slips")}</Button> : undefined
          }
        >
          {t("scenarios.replan.emptyWords")}
        </Empty>
      )}
      {replan.isError && <Failure error={replan.error} onRetry={() => void replan.refetch()} />}
      {replan.data && (
        <>
          <h2 className={styles.heading}>
            {t("scenarios.replan.answer")}{" "}
            <span className={styles.quiet}>{momentText(replan.data.made_at, language)}</span>{" "}
            {replan.data.applied && <Mark tone="green">{t("scenarios.replan.applied")}</Mark>}
          </h2>
          <ul className={styles.found}>
            {replan.data.slips.map((one) => (
              <li key={one.task}>
                <span className={styles.key}>{one.key}</span> {one.title}{" "}
                <Mark tone="amber">
                  {one.finish_on
                    ? t("scenarios.replan.newFinish", { date: dateText(one.finish_on) })
                    : t("scenarios.replan.extra", { days: one.extra_days ?? 0 })}
                </Mark>
              </li>
            ))}
          </ul>
          <Ways slug={slug} replan={replan.data} onApplied={again} />
        </>
      )}
      {isAdding && <SlipForm slug={slug} onClose={() => setAdding(false)} onStart={start} />}
    </Page>
  );
}
