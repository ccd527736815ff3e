import { Button, Drawer, Group, NumberInput, Select, Slider, Switch, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, Suspense, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import type { components } from "../../api/schema";
import type { SessionWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { recordPanel } from "../../ui/record";
import { Failure, Loading } from "../../ui/state";
import { noteStep, operationOf } from "../../ui/undo";
import { type Gantt, ganttKey, taskKeyOf } from "./gantt";
import styles from "./planning.module.css";
import { TaskLinks } from "./TaskLinks";
import { sentTiming, TaskTiming, timingOf } from "./TaskTiming";

type Task = components["schemas"]["TaskOut"];

interface TaskPanelProps {
  workspace: SessionWorkspace;
  gantt: Gantt;
  /** A key, or "new". */
  taskKey: string;
  onClose: () => void;
}

/** One task with all its fields and links, beside the chart. */
export function TaskPanel({ workspace, gantt, taskKey, onClose }: TaskPanelProps) {
  const { t } = useTexts();
  const isNew = taskKey === "new";
  const task = useQuery({
    queryKey: taskKeyOf(workspace.slug, taskKey),
    enabled: !isNew,
    retry: false,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/tasks/{key}", {
          params: { path: { slug: workspace.slug, key: taskKey } },
        }),
      ),
  });
  const requirement = task.data?.requirement_key;
  const Candidates = recordPanel("candidates");
  const Equipment = recordPanel("equipment");
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      title={
        isNew ? (
          t("planning.task.new")
        ) : (
          <>
            {taskKey}
            {requirement && (
              <>
                {" · "}
                <Link className={styles.link ?? ""} to={`/w/${workspace.slug}/requirements/${requirement}`}>
                  {requirement}
                </Link>
              </>
            )}
          </>
        )
      }
    >
      {!isNew && task.isPending && <Loading shape="text" />}
      {task.isError && <Failure error={task.error} onRetry={() => void task.refetch()} />}
      {(isNew || task.data) && (
        <Fields
          key={task.data?.version ?? 0}
          workspace={workspace}
          gantt={gantt}
          task={task.data ?? null}
          onClose={onClose}
        />
      )}
      {task.data && Candidates && !task.data.is_milestone && (
        <Suspense fallback={null}>
          <Candidates recordKey={task.data.key} can={{ edit: task.data.can.edit }} />
        </Suspense>
      )}
      {task.data && Equipment && (
        <Suspense fallback={null}>
          <Equipment recordKey={task.data.key} can={{ edit: task.data.can.edit }} />
        </Suspense>
      )}
      {task.data && <TaskLinks workspace={workspace} gantt={gantt} task={task.data} />}
    </Drawer>
  );
}

interface FieldsProps {
  workspace: SessionWorkspace;
  gantt: Gantt;
  task: Task | null;
  onClose: () => void;
}

const chosen = (id: number | null | undefined) => (id ? String(id) : null);
const idOf = (value: string | null) => (value ? Number(value) : null);

function Fields({ workspace, gantt, task, onClose }: FieldsProps) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const { slug } = workspace;
  const [values, setValues] = useState({
    title: task?.title ?? "",
    parent: chosen(task?.parent),
    release: chosen(task?.release ?? gantt.releases[0]?.id),
    skill: chosen(task?.skill),
    person: chosen(task?.person),
    effort_days: (task?.effort_days ?? 1) as number | string,
    progress: task?.progress ?? 0,
    start_on: task?.start_on ?? "",
    finish_on: task?.finish_on ?? "",
    is_milestone: task?.is_milestone ?? false,
    is_pinned: task?.is_pinned ?? false,
    deadline: task?.deadline ?? "",
    ...timingOf(task),
  });
  const [problems, setProblems] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const canEdit = task ? task.can.edit : gantt.can.edit;
  const canReport = task?.can.report_progress === true;
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const wanted = {
      title: values.title,
      parent: idOf(values.parent),
      release: idOf(values.release),
      skill: idOf(values.skill),
      person: idOf(values.person),
      effort_days: Number(values.effort_days),
      progress: values.progress,
      start_on: values.start_on || null,
      finish_on: values.finish_on || null,
      is_milestone: values.is_milestone,
      is_pinned: values.is_pinned,
      deadline: values.deadline || null,
      ...sentTiming(values),
    };
    try {
      const answer = task
        ? await api.PATCH("/api/v1/workspaces/{slug}/tasks/{key}", {
            params: { path: { slug, key: task.key } },
            body: canEdit
              ? { ...changed(wanted, task), version: task.version }
              : { progress: values.progress, version: task.version },
          })
        : await api.POST("/api/v1/workspaces/{slug}/tasks", {
            params: { path: { slug } },
            body: { ...wanted, product: workspace.products[0]?.id ?? null },
          });
      noteStep({
        slug,
        label: t("planning.task.saved", { key: answer.data?.key ?? "" }),
        operationIds: [operationOf(answer.response)],
        loudness: "quiet",
      });
      await queries.invalidateQueries({ queryKey: ganttKey(slug) });
      if (task) await queries.invalidateQueries({ queryKey: taskKeyOf(slug, task.key) });
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setProblems(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  const remove = async () => {
    if (!task) return;
    try {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/tasks/delete", {
        params: { path: { slug } },
        body: { ids: [task.id] },
      });
      noteStep({
        slug,
        label: t("planning.task.deleted", { key: task.key }),
        operationIds: [operationOf(response)],
      });
      await queries.invalidateQueries({ queryKey: ganttKey(slug) });
      onClose();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const at = (name: string) => ({ error: problems[name]?.join(" "), disabled: !canEdit });
  const day = (name: "start_on" | "finish_on" | "deadline") => (
    <TextInput
      type="date"
      label={t(`planning.task.${name}`)}
      value={values[name]}
      onChange={(event) => put({ [name]: event.currentTarget.value })}
      {...at(name)}
    />
  );
  return (
    <form onSubmit={(event) => void save(event)} className={styles.form}>
      <TextInput
        required
        label={t("planning.task.title")}
        value={values.title}
        onChange={(event) => put({ title: event.currentTarget.value })}
        {...at("title")}
      />
      <Group grow align="flex-start">
        <Select
          label={t("planning.task.person")}
          clearable
          searchable
          value={values.person}
          data={gantt.people.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={(person) => put({ person })}
          {...at("person")}
        />
        <Select
          label={t("planning.task.skill")}
          clearable
          value={values.skill}
          data={gantt.skills.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={(skill) => put({ skill })}
          {...at("skill")}
        />
      </Group>
      <Select
        label={t("planning.task.parent")}
        placeholder={t("planning.task.parentNone")}
        clearable
        searchable
        limit={50}
        value={values.parent}
        data={gantt.tasks
          .filter((one) => one.id !== task?.id && !one.is_milestone)
          .map((one) => ({ value: String(one.id), label: `${one.key} ${one.title}` }))}
        onChange={(parent) => put({ parent })}
        {...at("parent")}
      />
      <Group grow align="flex-start">
        <Select
          label={t("planning.schedule.release")}
          clearable
          value={values.release}
          data={gantt.releases.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={(release) => put({ release })}
          {...at("release")}
        />
        <NumberInput
          label={t("planning.task.effortDays")}
          min={0}
          step={0.5}
          value={values.effort_days}
          onChange={(effort_days) => put({ effort_days })}
          {...at("effort_days")}
          disabled={!canEdit || values.is_milestone}
        />
      </Group>
      <Group grow align="flex-start">
        {day("start_on")}
        {day("finish_on")}
      </Group>
      <div>
        <p className={styles.fieldLabel}>
          {t("planning.task.progress")} · {Math.round(values.progress * 100)} %
        </p>
        <Slider
          aria-label={t("planning.task.progress")}
          thumbLabel={t("planning.task.progress")}
          label={null}
          min={0}
          max={100}
          step={5}
          disabled={!canEdit && !canReport}
          value={values.progress * 100}
          onChange={(value) => put({ progress: value / 100 })}
        />
      </div>
      {day("deadline")}
      <TaskTiming values={values} onChange={put} at={at} isMilestone={values.is_milestone} />
      <Switch
        label={t("planning.task.pinned")}
        description={t("planning.task.pinnedWords")}
        checked={values.is_pinned}
        disabled={!canEdit}
        onChange={(event) => put({ is_pinned: event.currentTarget.checked })}
      />
      <Switch
        label={t("planning.task.milestone")}
        checked={values.is_milestone}
        disabled={!canEdit}
        onChange={(event) => put({ is_milestone: event.currentTarget.checked })}
      />
      {(canEdit || canReport) && (
        <Group justify="space-between">
          {task && canEdit ? (
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrash size={15} />}
              onClick={() => void remove()}
            >
              {t("planning.form.remove")}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={isBusy}>
            {t("common.save")}
          </Button>
        </Group>
      )}
    </form>
  );
}

/** Only what the person changed, so that somebody else's change of another field is no conflict. */
function changed<T extends object>(wanted: T, task: Task): Partial<T> {
  return Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(task[name as keyof Task]),
    ),
  ) as Partial<T>;
}
