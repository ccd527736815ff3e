import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { type Project, useProjectsRefresh } from "./data";
import styles from "./projects.module.css";

/** Keep the project's phases, milestones and criteria for further projects. */
export function KeepTemplate({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useProjectsRefresh(slug);
  const [name, setName] = useState(project.title);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api.POST("/api/v1/workspaces/{slug}/projects/{key}/template", {
        params: { path: { slug, key: project.key } },
        body: { name },
      });
      noticeDone(t("projects.done.kept", { name }));
      await refresh();
      onClose();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("projects.keepTemplate")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <p className={styles.quiet}>{t("projects.keepWords")}</p>
        <TextInput
          data-autofocus
          required
          maxLength={200}
          label={t("projects.field.title")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit">{t("common.save")}</Button>
      </form>
    </Modal>
  );
}
