import { Button, SegmentedControl } from "@mantine/core";
import { IconArrowsDiff, IconRefresh, IconSparkles } from "@tabler/icons-react";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useLatestJob } from "../../api/jobs";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { momentText } from "../../texts/dates";
import { Differences } from "../../ui/difference";
import { Mark } from "../../ui/mark";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { ChangeList, shownFields } from "./ChangeList";
import { type RowEdit, type Scenario, sendEdits, useScenario, useScenarioFeed } from "./data";
import { LinkTable } from "./LinkTable";
import { PeopleTable } from "./PeopleTable";
import { ScopeTable } from "./ScopeTable";
import styles from "./scenarios.module.css";
import { TaskTable } from "./TaskTable";

const views = ["tasks", "links", "people", "scope", "changes"] as const;
type View = (typeof views)[number];

/** One scenario: what it says of tasks, links, people and scope, and the differences that can become the plan. */
export default function ScenarioPage() {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const params = useParams({ strict: false }) as { scenario?: string };
  const search = useSearch({ strict: false }) as { view?: string };
  const scenario = useScenario(slug, Number(params.scenario), language);
  const again = useScenarioFeed(slug);
  const view: View = views.find((one) => one === search.view) ?? "tasks";
  const data = scenario.data;
  const edit = async (edits: RowEdit[]): Promise<void> => {
    if (!data) return;
    try {
      await sendEdits(slug, data, edits);
    } catch (error) {
      noticeFailed(error);
    } finally {
      again();
    }
  };
  const put = (next: View) => void navigate({ to: ".", search: { view: next } as never, replace: true });
  return (
    <Page
      layout={view === "tasks" ? "fill" : "wide"}
      header={
        <PageHeader
          title={data?.name ?? t("scenarios.one")}
          meta={data?.note || undefined}
          actions={
            data ? (
              <>
                {data.can.edit && <Reschedule slug={slug} scenario={data} />}
                <Button
                  component={Link}
                  to={`/w/${slug}/scenarios`}
                  search={{ compare: String(data.id) } as never}
                  variant="default"
                  leftSection={<IconArrowsDiff size={15} />}
                >
                  {t("scenarios.compare")}
                </Button>
              </>
            ) : undefined
          }
        >
          <SegmentedControl
            aria-label={t("scenarios.view")}
            value={view}
            data={views.map((value) => ({
              value,
              label:
                value === "changes" && data
                  ? `${t("scenarios.views.changes")} ${data.changes.length}`
                  : t(`scenarios.views.${value}`),
            }))}
            onChange={(value) => put(value as View)}
          />
        </PageHeader>
      }
    >
      {scenario.isPending && <Loading shape="rows" />}
      {scenario.isError && <Failure error={scenario.error} onRetry={() => void scenario.refetch()} />}
      {data && data.stale.length > 0 && <Stale slug={slug} scenario={data} onDone={again} />}
      {data && view === "tasks" && <TaskTable scenario={data} edit={edit} />}
      {data && view === "links" && <LinkTable scenario={data} edit={edit} />}
      {data && view === "people" && <PeopleTable scenario={data} edit={edit} />}
      {data && view === "scope" && <ScopeTable scenario={data} edit={edit} />}
      {data && view === "changes" && data.changes.length === 0 && (
        <Empty title={t("scenarios.nothingChanged")}>{t("scenarios.nothingChangedWords")}</Empty>
      )}
      {data && view === "changes" && data.changes.length > 0 && (
        <ChangeList slug={slug} scenario={data} edit={edit} onApplied={again} />
      )}
    </Page>
  );
}

/** The plan went on: what changed under the scenario, and the way to take it in. */
function Stale({ slug, scenario, onDone }: { slug: string; scenario: Scenario; onDone: () => void }) {
  const { t, language } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const update = async () => {
    try {
      await api.POST("/api/v1/workspaces/{slug}/scenarios/{copy_id}/update", {
        params: { path: { slug, copy_id: scenario.id } },
        body: { version: scenario.version },
      });
      noticeDone(t("scenarios.updated"));
    } catch (error) {
      noticeFailed(error);
    } finally {
      onDone();
    }
  };
  return (
    <section className={styles.banner} data-tone="amber">
      <div>
        <strong>
          {t("scenarios.staleTitle", {
            count: scenario.stale.length,
            at: momentText(scenario.copied_at, language),
          })}
        </strong>
        <p className={styles.quiet}>{t("scenarios.staleWords")}</p>
      </div>
      <span className={styles.actions}>
        <Button variant="default" size="xs" onClick={() => setOpen((before) => !before)}>
          {t(isOpen ? "scenarios.hide" : "scenarios.show")}
        </Button>
        {scenario.can.edit && (
          <Button size="xs" leftSection={<IconRefresh size={14} />} onClick={() => void update()}>
            {t("scenarios.update")}
          </Button>
        )}
      </span>
      {isOpen && (
        <ul className={styles.changes}>
          {scenario.stale.map((one) => (
            <li key={`${one.kind}${one.ref}`} className={styles.change}>
              <span className={styles.changeHead}>
                <Mark>{one.kind_said}</Mark>
                <span className={styles.key}>{one.key}</span>
                <span>{one.name}</span>
                <Mark tone={one.change === "removed" ? "red" : one.change === "added" ? "green" : "amber"}>
                  {t(`scenarios.change.${one.change}`)}
                </Mark>
              </span>
              {one.fields.length > 0 && <Differences differences={shownFields(one.fields)} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Asks the planning core within the scenario; its answer becomes part of it. */
function Reschedule({ slug, scenario }: { slug: string; scenario: Scenario }) {
  const { t } = useTexts();
  const job = useLatestJob(slug, "schedule_scenario");
  const isMine = job.data?.parameters.scenario === scenario.id;
  const isRunning = isMine && (job.data?.state === "queued" || job.data?.state === "running");
  const problem = isMine && job.data?.state === "failed" ? job.data.problem : null;
  const run = async () => {
    try {
      await api.POST("/api/v1/workspaces/{slug}/scenarios/{copy_id}/schedule", {
        params: { path: { slug, copy_id: scenario.id } },
        body: {
          version: scenario.version,
          releases: [],
          people: "kept",
          release_start: "kept",
          seconds: 10,
          seed: 0,
        },
      });
      await job.refetch();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <>
      <Button loading={isRunning} leftSection={<IconSparkles size={15} />} onClick={() => void run()}>
        {t("scenarios.schedule")}
      </Button>
      {problem && <Mark tone="red">{String(problem.title ?? t("scenarios.scheduleFailed"))}</Mark>}
      {isMine && job.data?.state === "done" && job.data.result.status === "infeasible" && (
        <Mark tone="red">{t("scenarios.scheduleFailed")}</Mark>
      )}
    </>
  );
}
