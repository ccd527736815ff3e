import { Button, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { type Project, useProjectsRefresh } from "./data";
import { Fields, type ProjectValues } from "./Fields";
import styles from "./projects.module.css";

/** Change what a project says of itself; its start is moved with what hangs on it, by another button. */
export function ChangeProject({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useProjectsRefresh(slug);
  const [values, setValues] = useState<ProjectValues>({
    title: project.title,
    owner: project.owner ? String(project.owner.id) : null,
    managers: project.managers.map((one) => String(one.id)),
    product: project.product ? String(project.product) : null,
    goal: project.goal,
    start_on: project.start_on,
    deadline: project.deadline ?? "",
    state: project.state,
  });
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const { start_on: _, ...rest } = values;
    try {
      const { response } = await api.PATCH("/api/v1/workspaces/{slug}/projects/{key}", {
        params: { path: { slug, key: project.key } },
        body: {
          ...rest,
          version: project.version,
          owner: values.owner ? Number(values.owner) : null,
          managers: values.managers.map(Number),
          product: Number(values.product),
          deadline: values.deadline || null,
        },
      });
      const label = t("projects.done.changed", { key: project.key });
      noteStep({ slug, label, operationIds: [operationOf(response)] });
      await refresh();
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t("projects.changeTitle", { key: project.key })}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <Fields values={values} onChange={setValues} wrong={wrong} known />
        <Button type="submit" loading={isBusy}>
          {t("common.save")}
        </Button>
      </form>
    </Modal>
  );
}
