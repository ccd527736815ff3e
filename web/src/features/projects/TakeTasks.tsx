import { Button, Modal, MultiSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { Failure } from "../../ui/state";
import { type Phase, type Project, useWrite } from "./data";
import styles from "./projects.module.css";

const shownAtOnce = 50;

/** Tasks of the plan that belong to nothing yet become work of this phase. */
export function TakeTasks({
  phase,
  project,
  onClose,
}: {
  phase: Phase;
  project: Project;
  onClose: () => void;
}) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const [text, setText] = useState("");
  // What was chosen keeps its name when another search no longer finds it.
  const [chosen, setChosen] = useState<{ value: string; label: string }[]>([]);
  const found = useQuery({
    queryKey: ["projects", slug, "loose", text],
    placeholderData: (before) => before,
    queryFn: () =>
      must(
        api.GET("/api/v1/workspaces/{slug}/tasks", {
          params: { path: { slug }, query: { parent: "none", text, limit: shownAtOnce } },
        }),
      ),
  });
  const offered = (found.data?.items ?? [])
    .filter((one) => !one.is_phase && (one.project === null || one.project === project.id))
    .map((one) => ({ value: String(one.id), label: `${one.key} ${one.title}` }));
  const known = new Map([...offered, ...chosen].map((one) => [one.value, one]));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await write(t("projects.done.taken", { count: chosen.length, phase: phase.title }), () =>
      api.PATCH("/api/v1/workspaces/{slug}/tasks", {
        params: { path: { slug } },
        body: { edits: chosen.map((one) => ({ id: Number(one.value), parent: phase.id })) },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("projects.takeTasks", { phase: phase.title })}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <p className={styles.quiet}>{t("projects.takeTasksWords")}</p>
        {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
        <MultiSelect
          data-autofocus
          searchable
          hidePickedOptions
          limit={shownAtOnce}
          label={t("projects.tasks")}
          placeholder={t("projects.takeTasksPlaceholder")}
          nothingFoundMessage={t("projects.noLooseTasks")}
          filter={({ options }) => options}
          searchValue={text}
          onSearchChange={setText}
          value={chosen.map((one) => one.value)}
          data={[...known.values()]}
          onChange={(values) => setChosen(values.flatMap((value) => known.get(value) ?? []))}
        />
        <Button type="submit" disabled={chosen.length === 0}>
          {t("projects.take")}
        </Button>
      </form>
    </Modal>
  );
}
