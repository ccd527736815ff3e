import { Button, SegmentedControl } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText, momentText } from "../../texts/dates";
import { Mark } from "../../ui/mark";
import { Page, PageHeader } from "../../ui/screen";
import { Empty, Failure, Loading } from "../../ui/state";
import { CheckInForm } from "./CheckInForm";
import { type MyTask, useAct, useMyTasks, useSaid, useTrackingFeed } from "./data";
import styles from "./tracking.module.css";

/** Everything that one has to say something about, in one list. */
export default function MyTasks() {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { whose?: string };
  const whose = search.whose === "all" ? "all" : "mine";
  const found = useMyTasks(slug, whose);
  const [open, setOpen] = useState<MyTask | null>(null);
  useTrackingFeed(slug);
  const late = found.data?.tasks.filter((one) => one.is_late).length ?? 0;
  return (
    <Page
      header={
        <PageHeader
          title={t("tracking.mine.title")}
          meta={late > 0 ? t("tracking.lateTasks", { count: late }) : undefined}
        >
          {found.data?.can_see_all && (
            <div className={styles.scrolls}>
              <SegmentedControl
                aria-label={t("tracking.mine.whose")}
                value={whose}
                onChange={(value) =>
                  void navigate({ to: ".", search: { whose: value === "all" ? "all" : undefined } as never })
                }
                data={(["mine", "all"] as const).map((value) => ({
                  value,
                  label: t(`tracking.mine.${value}`),
                }))}
              />
            </div>
          )}
        </PageHeader>
      }
    >
      {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading shape="rows" />}
      {found.data && found.data.tasks.length === 0 && (
        <Empty title={t("tracking.mine.empty")}>{t("tracking.mine.emptyWords")}</Empty>
      )}
      {found.data && found.data.tasks.length > 0 && (
        <ul className={styles.tasks} aria-label={t("tracking.mine.title")}>
          {found.data.tasks.map((one) => (
            <TaskLine key={one.key} task={one} isAll={whose === "all"} onReport={() => setOpen(one)} />
          ))}
        </ul>
      )}
      {open && <CheckInForm task={open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

function TaskLine({ task, isAll, onReport }: { task: MyTask; isAll: boolean; onReport: () => void }) {
  const { t, language } = useTexts();
  const { slug } = useWorkspace();
  const said = useSaid();
  const { act, isBusy } = useAct();
  const done = () =>
    act(
      () =>
        api.POST("/api/v1/workspaces/{slug}/tasks/{key}/check-ins", {
          params: { path: { slug, key: task.key } },
          body: { progress: 1, reason: "", note: "", version: task.version },
        }),
      t("tracking.mine.wasDone", { key: task.key }),
    );
  return (
    <li className={styles.task}>
      <div className={styles.taskMain}>
        <span className={styles.line}>
          <span className={styles.key}>{task.key}</span>
          <Link
            className={styles.strong ?? ""}
            to={`/w/${slug}/schedule`}
            search={{ task: task.key } as never}
          >
            {task.title}
          </Link>
          {task.is_late && <Mark tone="red">{t("tracking.mine.late")}</Mark>}
          {task.is_silent && <Mark tone="amber">{t("tracking.alarm.silent")}</Mark>}
        </span>
        <span className={styles.quiet}>
          {[
            isAll ? task.person : "",
            task.project,
            `${dateText(task.start_on)} – ${dateText(task.finish_on)}`,
            task.expected_finish && task.expected_finish > task.finish_on
              ? t("tracking.mine.expected", { day: dateText(task.expected_finish) })
              : "",
          ]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {task.waiting.length > 0 && (
          <span className={styles.quiet}>
            {t("tracking.mine.waiting", { names: task.waiting.join(t("requirements.listSeparator")) })}
          </span>
        )}
        {task.last && (
          <span className={styles.quiet}>
            {t("tracking.mine.last", {
              at: momentText(task.last.at, language),
              words:
                [task.last.reason, task.last.note].filter(Boolean).join(" ") ||
                said.share(task.last.progress),
            })}
          </span>
        )}
      </div>
      <span
        className={styles.ring}
        role="img"
        aria-label={t("tracking.figure.progress")}
        style={{ "--done": task.progress } as React.CSSProperties}
      >
        <span>{said.share(task.progress)}</span>
      </span>
      <span className={styles.taskActions}>
        <Button size="xs" onClick={onReport}>
          {t("tracking.mine.report")}
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={isBusy}
          leftSection={<IconCircleCheck size={14} />}
          onClick={() => void done()}
        >
          {t("tracking.mine.done")}
        </Button>
      </span>
    </li>
  );
}
