import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import type { ScenarioRow } from "./data";
import styles from "./scenarios.module.css";

interface NameFormProps {
  /** A scenario to begin with; the present plan without one. */
  source?: ScenarioRow;
  onClose: () => void;
  onMade: (id: number) => void;
}

/** Names a new scenario. */
export function NameForm({ source, onClose, onMade }: NameFormProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const [name, setName] = useState(source ? t("scenarios.copyOf", { name: source.name }) : "");
  const [note, setNote] = useState(source?.note ?? "");
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const made = await must(
        api.POST("/api/v1/workspaces/{slug}/scenarios", {
          params: { path: { slug } },
          body: { name, note, source: source?.id ?? null },
        }),
      );
      onMade(made.id);
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t(source ? "scenarios.copy" : "scenarios.make")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <p className={styles.quiet}>{t("scenarios.makeWords")}</p>
        <TextInput
          label={t("scenarios.name")}
          placeholder={t("scenarios.namePlaceholder")}
          value={name}
          error={wrong.name?.join(" ")}
          data-autofocus
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label={t("scenarios.note")}
          placeholder={t("scenarios.notePlaceholder")}
          value={note}
          autosize
          minRows={2}
          error={wrong.note?.join(" ")}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy} disabled={!name.trim()}>
          {t("scenarios.begin")}
        </Button>
      </form>
    </Modal>
  );
}
