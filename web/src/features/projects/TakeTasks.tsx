import { Button, Checkbox, Modal, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
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
  // Stays chosen when another search no longer finds it.
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
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
  const rows = (found.data?.items ?? []).filter(
    (one) => !one.is_phase && !one.is_milestone && (one.project === null || one.project === project.id),
  );
  const put = (ids: readonly number[], isChosen: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids) isChosen ? next.add(id) : next.delete(id);
      return next;
    });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await write(t("projects.done.taken", { count: chosen.size, phase: phase.title }), () =>
      api.PATCH("/api/v1/workspaces/{slug}/tasks", {
        params: { path: { slug } },
        body: { edits: [...chosen].map((id) => ({ id, parent: phase.id })) },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("projects.takeTasks", { phase: phase.title })}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <p className={styles.quiet}>{t("projects.takeTasksWords")}</p>
        {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
        <TextInput
          data-autofocus
          aria-label={t("common.search")}
          placeholder={t("projects.takeTasksPlaceholder")}
          leftSection={<IconSearch size={15} stroke={1.6} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {found.data && rows.length === 0 && <p className={styles.quiet}>{t("projects.noLooseTasks")}</p>}
        {rows.length > 0 && (
          <fieldset className={styles.pickList} aria-label={t("projects.tasks")}>
            <Checkbox
              className={styles.pickAll}
              label={t("projects.allShown", { count: rows.length })}
              checked={rows.every(({ id }) => chosen.has(id))}
              indeterminate={rows.some(({ id }) => chosen.has(id)) && !rows.every(({ id }) => chosen.has(id))}
              onChange={(event) =>
                put(
                  rows.map(({ id }) => id),
                  event.currentTarget.checked,
                )
              }
            />
            {rows.map((row) => (
              <Checkbox
                key={row.id}
                label={
                  <>
                    <span className={styles.key}>{row.key}</span> {row.title}
                  </>
                }
                checked={chosen.has(row.id)}
                onChange={(event) => put([row.id], event.currentTarget.checked)}
              />
            ))}
          </fieldset>
        )}
        {(found.data?.total ?? 0) > shownAtOnce && (
          <p className={styles.quiet}>{t("projects.moreLoose", { count: found.data?.total ?? 0 })}</p>
        )}
        <Button type="submit" disabled={chosen.size === 0}>
          {t("projects.take", { count: chosen.size })}
        </Button>
      </form>
    </Modal>
  );
}
