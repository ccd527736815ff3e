import { Button, Modal, Select, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { type Milestone, type Project, useWrite } from "./data";
import styles from "./projects.module.css";

interface MilestoneFormProps {
  project: Project;
  onClose: () => void;
  /** The milestone to change; absent for a new one. */
  milestone?: Milestone;
}

/** Name, day, owner and phase of a milestone; for a new one its exit criteria, a line each. */
export function MilestoneForm({ project, onClose, milestone }: MilestoneFormProps) {
  const { t } = useTexts();
  const { slug, people } = useWorkspace();
  const write = useWrite(slug);
  const [name, setName] = useState(milestone?.title ?? "");
  const [on, setOn] = useState(milestone?.on ?? project.deadline ?? todayIso());
  const [deadline, setDeadline] = useState(milestone?.deadline ?? "");
  const [owner, setOwner] = useState<string | null>(
    String((milestone ? milestone.owner : project.owner)?.id ?? "") || null,
  );
  const [phase, setPhase] = useState<string | null>(milestone?.phase ? String(milestone.phase) : null);
  const [criteria, setCriteria] = useState("");
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const rest = { on, owner: owner ? Number(owner) : null, phase: phase ? Number(phase) : null };
    const isDone = milestone
      ? await write(t("projects.done.milestone", { key: milestone.key }), () =>
          api.PATCH("/api/v1/workspaces/{slug}/milestones/{key}", {
            params: { path: { slug, key: milestone.key } },
            body: { ...rest, title: name, deadline: deadline || null, version: milestone.version },
          }),
        )
      : await write(t("projects.done.milestone", { key: name }), () =>
          api.POST("/api/v1/workspaces/{slug}/projects/{key}/milestones", {
            params: { path: { slug, key: project.key } },
            body: {
              ...rest,
              name,
              criteria: criteria
                .split("\n")
                .map((line) => line.trim())
                .filter(Boolean),
            },
          }),
        );
    if (isDone) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(milestone ? "projects.changeMilestone" : "projects.addMilestone")}
    >
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          required
          data-autofocus
          maxLength={200}
          label={t("projects.milestoneName")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className={styles.pair}>
          <TextInput
            required
            type="date"
            label={t("projects.on")}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
          {milestone && (
            <TextInput
              type="date"
              label={t("projects.promised")}
              value={deadline}
              onChange={(event) => setDeadline(event.currentTarget.value)}
            />
          )}
          <Select
            clearable
            searchable
            label={t("projects.milestoneOwner")}
            value={owner}
            data={people.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={setOwner}
          />
          <Select
            clearable
            label={t("projects.ofPhase")}
            value={phase}
            data={project.phases.map((one) => ({ value: String(one.id), label: one.title }))}
            onChange={setPhase}
          />
        </div>
        {!milestone && (
          <Textarea
            autosize
            minRows={3}
            label={t("projects.criteria")}
            description={t("projects.oneALine")}
            value={criteria}
            onChange={(event) => setCriteria(event.currentTarget.value)}
          />
        )}
        <Button type="submit">{t(milestone ? "common.save" : "common.add")}</Button>
      </form>
    </Modal>
  );
}
