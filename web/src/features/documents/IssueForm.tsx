import { Button, Group, Modal, Textarea, TextInput } from "@mantine/core";
import { IconRubberStamp } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeDone, noticeFailed } from "../../ui/notice";
import { type Document, type Preview, useFresh } from "./data";
import styles from "./documents.module.css";

interface IssueFormProps {
  document: Document;
  preview: Preview | undefined;
  onClose: () => void;
}

/** Freezes the document under a version. What it still lacks is said before. */
export function IssueForm({ document, preview, onClose }: IssueFormProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const fresh = useFresh(slug, document.key);
  const [edition, setEdition] = useState(document.edition);
  const [note, setNote] = useState("");
  const [problem, setProblem] = useState("");
  const [isBusy, setBusy] = useState(false);
  const lacks = [
    preview && preview.empty.length > 0 ? t("documents.coverage.empty", { count: preview.empty.length }) : "",
    preview && preview.missing.length > 0
      ? t("documents.coverage.missing", { count: preview.missing.length })
      : "",
  ].filter(Boolean);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const { data } = await api.POST("/api/v1/workspaces/{slug}/documents/{key}/issues", {
        params: { path: { slug, key: document.key } },
        body: { edition, note },
      });
      if (data) fresh.document(data);
      noticeDone(t("documents.issue.done", { edition }));
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && (error.fields.edition || error.code === "document.edition_issued"))
        setProblem(error.fields.edition?.join(" ") ?? error.detail);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("documents.issue.formTitle")}>
      <form onSubmit={(event) => void save(event)} className={styles.form}>
        <p className={styles.words}>{t("documents.issue.words")}</p>
        {lacks.length > 0 && (
          <ul className={styles.lacks}>
            {lacks.map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        )}
        <TextInput
          data-autofocus
          required
          label={t("documents.field.edition")}
          value={edition}
          onChange={(event) => {
            setEdition(event.currentTarget.value);
            setProblem("");
          }}
          error={problem || undefined}
        />
        <Textarea
          label={t("documents.issue.note")}
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("common.cancel")}
          </Button>
          <Button type="submit" loading={isBusy} leftSection={<IconRubberStamp size={15} />}>
            {t("documents.issue.button")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
