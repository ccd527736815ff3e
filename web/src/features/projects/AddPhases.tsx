import { Button, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { type DatedPhase, type Project, useWrite } from "./data";
import { PhaseEditor } from "./PhaseEditor";
import styles from "./projects.module.css";

/** Further phases of a project that is there already. */
export function AddPhases({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const day = project.phases[project.phases.length - 1]?.finish_on ?? project.start_on ?? todayIso();
  const [phases, setPhases] = useState<DatedPhase[]>([
    { name: "", start_on: day, finish_on: day, milestones: [] },
  ]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await write(t("projects.done.phases", { key: project.key }), () =>
      api.POST("/api/v1/workspaces/{slug}/projects/{key}/phases", {
        params: { path: { slug, key: project.key } },
        body: { phases },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t("projects.addPhase")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <PhaseEditor phases={phases} onChange={setPhases} />
        <Button type="submit" disabled={phases.length === 0}>
          {t("common.add")}
        </Button>
      </form>
    </Modal>
  );
}
