import { Button, SegmentedControl, Select } from "@mantine/core";
import { IconChartHistogram } from "@tabler/icons-react";
import { useState } from "react";
import { api } from "../../api/client";
import { useLatestJob } from "../../api/jobs";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { Certainty } from "./Certainty";
import type { CertaintyAnswer } from "./certainty";
import { usePlanningFeed, useReleases } from "./data";
import { JobCard } from "./JobCard";

/** How sure the plan's dates are: simulated with the spread of its estimates. */
export default function HowSure() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const releases = useReleases(slug);
  const job = useLatestJob(slug, "simulate_plan");
  usePlanningFeed(slug);
  const [release, setRelease] = useState<string | null>(null);
  const [starts, setStarts] = useState<"planned" | "early">("planned");
  const [isBusy, setBusy] = useState(false);
  const isRunning = job.data?.state === "queued" || job.data?.state === "running";
  const answer = job.data?.result as Partial<CertaintyAnswer> | undefined;
  const run = async () => {
    setBusy(true);
    try {
      await api.POST("/api/v1/workspaces/{slug}/schedule/simulate", {
        params: { path: { slug } },
        body: { releases: release ? [Number(release)] : [], starts, runs: 10_000, correlation: 0.3, seed: 0 },
      });
      await job.refetch();
    } catch (error) {
      noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  const actions = workspace.can.plan ? (
    <>
      <Select
        aria-label={t("planning.sure.release")}
        placeholder={t("planning.sure.allReleases")}
        value={release}
        clearable
        w={220}
        data={(releases.data ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
        onChange={setRelease}
      />
      <SegmentedControl
        aria-label={t("planning.sure.starts")}
        value={starts}
        data={(["planned", "early"] as const).map((value) => ({
          value,
          label: t(`planning.sure.startsAs.${value}`),
        }))}
        onChange={(value) => setStarts(value as typeof starts)}
      />
      <Button
        loading={isBusy}
        disabled={isRunning}
        leftSection={<IconChartHistogram size={15} />}
        onClick={() => void run()}
      >
        {t(answer?.curve ? "planning.sure.again" : "planning.sure.run")}
      </Button>
    </>
  ) : undefined;
  return (
    <Page header={<PageHeader title={t("planning.sure.title")} actions={actions} />}>
      {job.isPending && <Loading shape="cards" />}
      {job.isError && <Failure error={job.error} onRetry={() => void job.refetch()} />}
      {job.data === null && <Empty title={t("planning.sure.empty")}>{t("planning.sure.emptyWords")}</Empty>}
      {job.data && (isRunning || job.data.state === "failed") && <JobCard slug={slug} job={job.data} />}
      {!isRunning && job.data && answer?.curve && (
        <Certainty key={job.data.id} answer={answer as CertaintyAnswer} workspace={workspace} />
      )}
    </Page>
  );
}
