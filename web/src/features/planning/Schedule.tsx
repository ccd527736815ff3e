import { Button } from "@mantine/core";
import { IconChartLine, IconListTree, IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { useLatestJob } from "../../api/jobs";
import { useWorkspace } from "../../api/session";
import { dayOf, type Zoom } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { ColumnsMenu, plainLayout } from "../../ui/grid";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { Timeline, type TimelineFrame } from "../../ui/timeline";
import { BreakDown } from "./BreakDown";
import { CompareWith, usePlanShadows } from "./CompareWith";
import { usePlanningFeed, useProposals } from "./data";
import { ExportMenu } from "./ExportMenu";
import {
  type Gantt,
  type GanttFilter,
  taskOf,
  useGantt,
  useGanttFeed,
  useLinksOf,
  useRowOf,
  useRowsOf,
  useWorkingDays,
  visibleTasks,
} from "./gantt";
import { groupRow, groupsOf, isGrouping } from "./grouping";
import { JobCard } from "./JobCard";
import { LoadStrip } from "./LoadStrip";
import { SavedPlans } from "./SavedPlans";
import { ScheduleButton } from "./ScheduleButton";
import { ScheduleFilters } from "./ScheduleFilters";
import { ScheduleProposal } from "./ScheduleProposal";
import styles from "./schedule.module.css";
import { TaskPanel } from "./TaskPanel";
import { useTaskColumns, usuallyHidden, widthsIn, withWidth } from "./taskColumns";
import { useTaskMoves } from "./taskMoves";

/** A long plan opens by months, a short one by weeks. */
const usualZoom = (gantt: Gantt): Zoom =>
  dayOf(gantt.finish_on) - dayOf(gantt.start_on) > 150 ? "month" : "week";

/** Who does what when: the plan as a Gantt chart, and the planning core's proposals for it. */
export default function Schedule() {
  const { t } = useTexts();
  const workspace = useWorkspace();
  const { slug, products } = workspace;
  const navigate = useNavigate();
  const filter = useSearch({ strict: false }) as GanttFilter & {
    zoom?: Zoom;
    task?: string;
    baseline?: string | number;
    group?: string;
    hidden?: string;
    /** Columns made wider or narrower by hand. */
    widths?: string;
    list?: number;
    load?: string;
    line?: string;
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
  const [isBreaking, setBreaking] = useState(false);
  // Ten thousand rows are looked through in pieces, between which the page answers.
  const data = useDeferredValue(gantt.data);
  const grouping = isGrouping(filter.group) ? filter.group : null;
  const groups = useMemo(
    () => (data && grouping ? groupsOf(data, grouping, products) : null),
    [data, grouping, products],
  );
  const tasks = data?.tasks;
  const shown = useMemo(() => {
    if (groups) return groups.flatMap((group) => (closed.has(group.key) ? [] : group.tasks));
    return tasks ? visibleTasks(tasks, closed) : [];
  }, [tasks, groups, closed]);
  const people = data?.people;
  const names = useMemo(() => new Map(people?.map((one) => [one.id, one.name])), [people]);
  const canEdit = data?.can.edit === true;
  const rowOf = useRowOf(names, closed, canEdit, groups ? 1 : null);
  const shownRows = useRowsOf(shown, rowOf);
  const rows = useMemo(() => {
    if (!groups) return shownRows;
    return groups.flatMap((group) => {
      const isOpen = !closed.has(group.key);
      const below = isOpen ? group.tasks : [];
      return [groupRow(group, isOpen), ...below.map(rowOf)];
    });
  }, [shownRows, groups, rowOf, closed]);
  const allLinks = data?.links;
  const links = useLinksOf(allLinks, shown);
  const isWorking = useWorkingDays(data);
  const allColumns = useTaskColumns(data, workspace);
  const layout = useMemo(
    () => ({ ...plainLayout, hidden: (filter.hidden ?? usuallyHidden).split(",").filter(Boolean) }),
    [filter.hidden],
  );
  const columns = useMemo(() => {
    const chosen = widthsIn(filter.widths);
    return allColumns.flatMap((column) =>
      layout.hidden.includes(column.id) ? [] : { ...column, width: chosen.get(column.id) ?? column.width },
    );
  }, [allColumns, layout, filter.widths]);
  const widen = useCallback(
    (id: string, width: number) => put({ widths: withWidth(filter.widths, id, width) }),
    [put, filter.widths],
  );
  const moves = useTaskMoves(slug, data);
  const open = useCallback(
    (key: string) => (key.startsWith("group:") ? undefined : put({ task: key })),
    [put],
  );
  const toggle = useCallback(
    (key: string) =>
      setClosed((before) =>
        before.has(key) ? new Set([...before].filter((one) => one !== key)) : new Set([...before, key]),
      ),
    [],
  );
  const proposal = proposals.data?.find((one) => one.state === "open");
  const isRunning = job.data?.state === "queued" || job.data?.state === "running";
  const hasLine = filter.line !== undefined;
  const hasStrip = filter.load !== undefined;
  const tasksOfRows = useMemo(() => (hasStrip ? rows.map(taskOf) : []), [rows, hasStrip]);
  const hasTasks = (data?.tasks.length ?? 0) > 0;
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
              {data && hasTasks && (
                <ExportMenu
                  slug={slug}
                  gantt={data}
                  filter={filter}
                  extras={{ line: filter.line, baseline }}
                />
              )}
            </>
          }
        >
          <div className={styles.filters}>
            <ScheduleFilters
              projects={data?.projects}
              releases={data?.releases}
              people={people}
              skills={data?.skills}
              filter={filter}
              onChange={put}
            />
            <ColumnsMenu
              columns={allColumns}
              layout={layout}
              onLayout={(next) => put({ hidden: next.hidden.join(",") || "none" })}
            />
            <SavedPlans search={filter} put={put} />
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
              onOpen={open}
              onToggle={toggle}
              listWidth={filter.list}
              onListWidth={(width) => put({ list: String(width) })}
              onColumnWidth={widen}
              statusOn={hasLine ? data.today : undefined}
              tools={
                <>
                  <Button
                    size="compact-sm"
                    variant={hasLine ? "light" : "subtle"}
                    leftSection={<IconChartLine size={15} />}
                    aria-pressed={hasLine}
                    onClick={() => put({ line: hasLine ? undefined : "shown" })}
                  >
                    {t("planning.schedule.progressLine")}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant={hasStrip ? "light" : "subtle"}
                    leftSection={<IconUsersGroup size={15} />}
                    aria-pressed={hasStrip}
                    onClick={() => put({ load: hasStrip ? undefined : "shown" })}
                  >
                    {t(hasStrip ? "planning.schedule.strip.hide" : "planning.schedule.strip.show")}
                  </Button>
                </>
              }
              {...(hasStrip
                ? {
                    below: (frame: TimelineFrame) => (
                      <LoadStrip slug={slug} gantt={data} tasks={tasksOfRows} frame={frame} />
                    ),
                  }
                : {})}
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
