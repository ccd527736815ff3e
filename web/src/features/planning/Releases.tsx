import { Button } from "@mantine/core";
import { IconChartLine, IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useLatestJob } from "../../api/jobs";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { type Release, usePlanningFeed, useProposals, useReleases } from "./data";
import { Front } from "./Front";
import { JobCard } from "./JobCard";
import { PlanButton } from "./PlanButton";
import styles from "./planning.module.css";
import { ReleaseCard } from "./ReleaseCard";
import { ReleaseForm } from "./ReleaseForm";
import { ReleaseProposal } from "./ReleaseProposal";

/** What fits into which release: how full each is, and the planning core's proposals. */
export default function Releases() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { proposal?: number };
  const releases = useReleases(workspace.slug);
  const proposals = useProposals(workspace.slug, "releases");
  const job = useLatestJob(workspace.slug, "plan_releases");
  usePlanningFeed(workspace.slug);
  const [edited, setEdited] = useState<Release | "new" | null>(null);
  const [isWeighing, setWeighing] = useState(false);
  const isRunning = job.data?.state === "queued" || job.data?.state === "running";
  const shown = search.proposal ?? proposals.data?.find((one) => one.state === "open")?.id;
  const show = (id: number | undefined) =>
    void navigate({ to: ".", search: { proposal: id } as never, replace: true });
  const canPlan = workspace.can.plan === true;
  return (
    <Page
      header={
        <PageHeader
          title={t("planning.releases.title")}
          actions={
            canPlan ? (
              <>
                <PlanButton
                  workspace={workspace}
                  isRunning={isRunning}
                  hasReleases={(releases.data?.length ?? 0) > 0}
                  onStarted={() => {
                    show(undefined);
                    void job.refetch();
                  }}
                />
                <Button
                  variant="default"
                  leftSection={<IconChartLine size={15} />}
                  aria-pressed={isWeighing}
                  onClick={() => setWeighing(!isWeighing)}
                >
                  {t("planning.front.button")}
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconPlus size={15} />}
                  onClick={() => setEdited("new")}
                >
                  {t("planning.releases.new")}
                </Button>
              </>
            ) : undefined
          }
        />
      }
    >
      {releases.isPending && <Loading shape="cards" />}
      {releases.isError && <Failure error={releases.error} onRetry={() => void releases.refetch()} />}
      {releases.data?.length === 0 && (
        <Empty
          title={t("planning.releases.empty")}
          actions={
            canPlan ? (
              <Button onClick={() => setEdited("new")}>{t("planning.releases.new")}</Button>
            ) : undefined
          }
        >
          {t("planning.releases.emptyWords")}
        </Empty>
      )}
      {releases.data && releases.data.length > 0 && (
        <div className={styles.cards}>
          {releases.data.map((release) => (
            <ReleaseCard
              key={release.id}
              release={release}
              workspace={workspace}
              onEdit={() => setEdited(release)}
            />
          ))}
        </div>
      )}
      {isWeighing && <Front workspace={workspace} onClose={() => setWeighing(false)} />}
      {job.data && (isRunning || (job.data.state === "failed" && shown === undefined)) && (
        <JobCard slug={workspace.slug} job={job.data} />
      )}
      {shown !== undefined && !isRunning && (
        <ReleaseProposal
          key={shown}
          workspace={workspace}
          id={shown}
          older={proposals.data ?? []}
          onChoose={show}
        />
      )}
      {edited && (
        <ReleaseForm
          workspace={workspace}
          release={edited === "new" ? null : edited}
          after={releases.data?.at(-1)}
          onClose={() => setEdited(null)}
        />
      )}
    </Page>
  );
}
