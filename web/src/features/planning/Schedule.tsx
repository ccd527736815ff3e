import { Button, Menu, Select } from "@mantine/core";
import { IconDownload, IconListTree, IconPlus } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo, useState } from "react";
import { useLatestJob } from "../../api/jobs";
import { useWorkspace } from "../../api/session";
import { dayOf, type Zoom } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { Timeline } from "../../ui/timeline";
import { BreakDown } from "./BreakDown";
import { CompareWith, usePlanShadows } from "./CompareWith";
import { usePlanningFeed, useProposals } from "./data";
import {
  type Gantt,
  type GanttFilter,
  linksOf,
  rowOf,
  useGantt,
  useGanttFeed,
  useWorkingDays,
  visibleTasks,
} from "./gantt";
import { JobCard } from "./JobCard";
import { ScheduleButton } from "./ScheduleButton";
import { ScheduleProposal } from "./ScheduleProposal";
import styles from "./schedule.module.css";
import { TaskPanel } from "./TaskPanel";
import { useTaskColumns } from "./taskColumns";
import { useTaskMoves } from "./taskMoves";

/** A long plan opens by months, a short one by weeks. */
const usualZoom = (gantt: Gantt): Zoom =>
  dayOf(gantt.finish_on) - dayOf(gantt.start_on) > 150 ? "month" : "week";

/** Who does what when: the plan as a Gantt chart, and the planning core's proposals for it. */
export default function Schedule() {
  const { t, language } = useTexts();
  const workspace = useWorkspace();
  const { slug } = workspace;
  const navigate = useNavigate();
  const filter = useSearch({ strict: false }) as GanttFilter & {
    zoom?: Zoom;
    task?: string;
    baseline?: string | number;
  };
  const put = useCallback(
    (change: Record<string, string | undefined>) =>
      void navigate({
        to: ".",
        search: ((before: object) => ({ ...before, ...change })) as never,
        replace: true,
      }),
    [navigate],
  );
  const gantt = useGantt(slug, filter);
  const proposals = useProposals(slug, "schedule");
  const job = useLatestJob(slug, "schedule");
  const baseline = filter.baseline === undefined ? undefined : String(filter.baseline);
  const shadows = usePlanShadows(slug, baseline);
  usePlanningFeed(slug);
  useGanttFeed(slug);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const [isBreaking, setBreaking] = useState(false);
  const data = gantt.data;
  const shown = useMemo(() => (data ? visibleTasks(data.tasks, closed) : []), [data, closed]);
  const names = useMemo(() => new Map(data?.people.map((one) => [one.id, one.name])), [data]);
  const canEdit = data?.can.edit === true;
  const rows = useMemo(
    () => shown.map((task) => rowOf(task, names, closed, canEdit)),
    [shown, names, closed, canEdit],
  );
  const links = useMemo(
    () => (data ? linksOf(data, new Map(shown.map((task) => [task.id, task]))) : []),
    [data, shown],
  );
  const isWorking = useWorkingDays(data);
  const columns = useTaskColumns(data, workspace);
  const moves = useTaskMoves(slug, data);
  const open = useCallback((key: string) => put({ task: key }), [put]);
  const toggle = useCallback(
    (key: string) =>
      setClosed((before) =>
        before.has(key) ? new Set([...before].filter((one) => one !== key)) : new Set([...before, key]),
      ),
    [],
  );
  const proposal = proposals.data?.find((one) => one.state === "open");
  const isRunning = job.data?.state === "queued" || job.data?.state === "running";
  const hasTasks = (data?.tasks.length ?? 0) > 0;
  const exported = (format: string) =>
    `/api/v1/workspaces/${slug}/gantt/picture?format=${format}&release=${filter.release ?? ""}&language=${language}`;
  return (
    <Page
      layout="fill"
      header={
        <PageHeader
          title={t("planning.schedule.title")}
          meta={data ? t("planning.schedule.count", { count: data.total }) : undefined}
          actions={
            <>
              {data?.can.schedule && (
                <ScheduleButton
                  workspace={workspace}
                  releases={data.releases}
                  isRunning={isRunning}
                  hasTasks={hasTasks}
                  onStarted={() => void job.refetch()}
                />
              )}
              {canEdit && (
                <Button
                  variant="default"
                  leftSection={<IconListTree size={15} />}
                  onClick={() => setBreaking(true)}
                >
                  {t("planning.breakDown.button")}
                </Button>
              )}
              {canEdit && (
                <Button
                  variant="default"
                  leftSection={<IconPlus size={15} />}
                  onClick={() => put({ task: "new" })}
                >
                  {t("planning.task.new")}
                </Button>
              )}
              {hasTasks && (
                <Menu position="bottom-end">
                  <Menu.Target>
                    <Button variant="default" leftSection={<IconDownload size={15} />}>
                      {t("planning.schedule.export")}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown>
                    {(["pdf", "png", "svg"] as const).map((format) => (
                      <Menu.Item key={format} component="a" href={exported(format)} download>
                        {t(`planning.schedule.as.${format}`)}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              )}
            </>
          }
        >
          <div className={styles.filters}>
            <Select
              size="xs"
              aria-label={t("planning.schedule.release")}
              placeholder={t("planning.schedule.allReleases")}
              clearable
              value={filter.release ?? null}
              data={(data?.releases ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
              onChange={(value) => put({ release: value ?? undefined })}
            />
            <Select
              size="xs"
              aria-label={t("planning.schedule.person")}
              placeholder={t("planning.schedule.everybody")}
              clearable
              searchable
              value={filter.person ?? null}
              data={(data?.people ?? []).map((one) => ({ value: String(one.id), label: one.name }))}
              onChange={(value) => put({ person: value ?? undefined })}
            />
            <CompareWith slug={slug} value={baseline} onChoose={(chosen) => put({ baseline: chosen })} />
          </div>
        </PageHeader>
      }
    >
      <div className={styles.page}>
        {job.data && (isRunning || (job.data.state === "failed" && !proposal)) && (
          <div className={styles.above}>
            <JobCard slug={slug} job={job.data} />
          </div>
        )}
        {proposal && !isRunning && <ScheduleProposal workspace={workspace} row={proposal} />}
        {gantt.isPending && <Loading shape="rows" />}
        {gantt.isError && <Failure error={gantt.error} onRetry={() => void gantt.refetch()} />}
        {data && !hasTasks && (
          <Empty
            title={t("planning.schedule.empty")}
            actions={
              canEdit ? (
                <Button leftSection={<IconListTree size={15} />} onClick={() => setBreaking(true)}>
                  {t("planning.breakDown.button")}
                </Button>
              ) : undefined
            }
          >
            {t("planning.schedule.emptyWords")}
          </Empty>
        )}
        {data && hasTasks && (
          <div className={styles.timeline}>
            <Timeline
              label={t("planning.schedule.title")}
              rows={rows}
              columns={columns}
              links={links}
              {...(shadows ? { shadows } : {})}
              zoom={filter.zoom ?? usualZoom(data)}
              onZoom={(zoom) => put({ zoom })}
              today={data.today}
              isWorking={isWorking}
              activeKey={active}
              onActive={setActive}
              onOpen={open}
              onToggle={toggle}
              {...(canEdit ? moves : {})}
            />
          </div>
        )}
      </div>
      {filter.task && data && (
        <TaskPanel
          key={filter.task}
          workspace={workspace}
          gantt={data}
          taskKey={filter.task}
          onClose={() => put({ task: undefined })}
        />
      )}
      {isBreaking && <BreakDown workspace={workspace} onClose={() => setBreaking(false)} />}
    </Page>
  );
}
