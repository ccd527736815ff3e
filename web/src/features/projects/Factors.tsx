import { Button, Modal, MultiSelect, NumberInput, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { dayText, type Factor, type Project, useWrite } from "./data";
import styles from "./projects.module.css";

/** What the project waits for from outside, when it comes, and what waits for it. */
export function Factors({ project }: { project: Project }) {
  const { t, language } = useTexts();
  const [editing, setEditing] = useState<Factor | "new" | null>(null);
  return (
    <section className={styles.card}>
      <header className={styles.cardHead}>
        <h2>{t("projects.factors")}</h2>
        {project.can.edit && (
          <Button
            size="xs"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => setEditing("new")}
          >
            {t("projects.addFactor")}
          </Button>
        )}
      </header>
      {project.factors.length === 0 && <p className={styles.quiet}>{t("projects.noFactors")}</p>}
      <ul className={styles.factors}>
        {project.factors.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={styles.factor}
              disabled={!project.can.edit}
              onClick={() => setEditing(one)}
            >
              <b>{one.name}</b>
              <span className={styles.days}>
                {dayText(one.expected_on, language)}
                {one.delay_days > 0 && (
                  <em className={styles.late}> {t("projects.delayed", { count: one.delay_days })}</em>
                )}
              </span>
              <span className={styles.quiet}>
                {one.source && `${one.source} · `}
                {t("projects.waiting", { count: one.tasks.length })}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {editing && (
        <FactorForm
          project={project}
          {...(editing === "new" ? {} : { factor: editing })}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  );
}

interface FactorFormProps {
  project: Project;
  onClose: () => void;
  factor?: Factor;
}

function FactorForm({ project, onClose, factor }: FactorFormProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const [name, setName] = useState(factor?.name ?? "");
  const [source, setSource] = useState(factor?.source ?? "");
  const [expected, setExpected] = useState(factor?.expected_on ?? todayIso());
  const [delay, setDelay] = useState<number | string>(factor?.delay_days ?? 0);
  const [tasks, setTasks] = useState((factor?.tasks ?? []).map((one) => String(one.id)));
  const found = useQuery({
    queryKey: ["projects", slug, "tasks", project.id],
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/tasks", {
          params: { path: { slug }, query: { project: String(project.id), limit: 500 } },
        }),
      ),
  });
  const rows = found.data?.items ?? [];
  const holding = new Set(rows.map((row) => row.parent));
  const leaves = rows.filter((row) => !row.is_phase && !holding.has(row.id) && row.id !== factor?.id);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      name,
      source,
      expected_on: expected,
      delay_days: Number(delay) || 0,
      tasks: tasks.map(Number),
    };
    const label = t("projects.done.factor", { name });
    const isDone = factor
      ? await write(label, () =>
          api.PATCH("/api/v1/workspaces/{slug}/factors/{key}", {
            params: { path: { slug, key: factor.key } },
            body: { ...body, version: factor.version },
          }),
        )
      : await write(label, () =>
          api.POST("/api/v1/workspaces/{slug}/projects/{key}/factors", {
            params: { path: { slug, key: project.key } },
            body,
          }),
        );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("projects.addFactor")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <p className={styles.quiet}>{t("projects.factorWords")}</p>
        <TextInput
          required
          data-autofocus
          maxLength={200}
          label={t("projects.factorName")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          maxLength={200}
          label={t("projects.factorSource")}
          value={source}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <div className={styles.pair}>
          <TextInput
            required
            type="date"
            label={t("projects.expected")}
            value={expected}
            onChange={(event) => setExpected(event.currentTarget.value)}
          />
          <NumberInput min={0} max={2000} label={t("projects.delay")} value={delay} onChange={setDelay} />
        </div>
        <MultiSelect
          searchable
          label={t("projects.waitingTasks")}
          value={tasks}
          data={leaves.map((row) => ({ value: String(row.id), label: `${row.key} ${row.title}` }))}
          onChange={setTasks}
        />
        <Button type="submit">{t("common.save")}</Button>
      </form>
    </Modal>
  );
}
