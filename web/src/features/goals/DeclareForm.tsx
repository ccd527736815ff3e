import { Button, Modal, Select } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { type Objective, type ObjectiveRow, useWrite } from "./data";
import styles from "./goals.module.css";

interface DeclareFormProps {
  one: Objective;
  others: readonly ObjectiveRow[];
  onClose: () => void;
}

/** Says that two objectives conflict, for what no rule finds by itself. */
export function DeclareForm({ one, others, onClose }: DeclareFormProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const [other, setOther] = useState<string | null>(null);
  const declare = async (event: FormEvent) => {
    event.preventDefault();
    if (!other) return;
    const isDone = await write(t("goals.done.declared", { key: one.key, other }), () =>
      api.POST("/api/v1/workspaces/{slug}/objectives/{key}/conflicts", {
        params: { path: { slug, key: one.key } },
        body: { other },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("goals.declareTitle", { key: one.key })}>
      <form className={styles.form} onSubmit={(event) => void declare(event)}>
        <p className={styles.quiet}>{t("goals.declareWords")}</p>
        <Select
          data-autofocus
          searchable
          label={t("goals.one")}
          value={other}
          data={others
            .filter((row) => row.key !== one.key && row.state !== "closed")
            .map((row) => ({ value: row.key, label: `${row.key} ${row.title}` }))}
          onChange={setOther}
        />
        <Button type="submit" disabled={!other}>
          {t("goals.declare")}
        </Button>
      </form>
    </Modal>
  );
}
