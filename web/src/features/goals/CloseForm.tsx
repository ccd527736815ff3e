import { Button, Modal, NumberInput, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { figure, type Objective, useWrite } from "./data";
import styles from "./goals.module.css";

/** Ends an objective with what its metric came to, and what was learned. */
export function CloseForm({ one, onClose }: { one: Objective; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const write = useWrite(slug);
  const [actual, setActual] = useState<number | string>(one.actual ?? "");
  const [conclusion, setConclusion] = useState("");
  const close = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await write(t("goals.done.closed", { key: one.key }), () =>
      api.POST("/api/v1/workspaces/{slug}/objectives/{key}/close", {
        params: { path: { slug, key: one.key } },
        body: { actual: Number(actual), conclusion },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("goals.closeTitle", { key: one.key })}>
      <form className={styles.form} onSubmit={(event) => void close(event)}>
        <NumberInput
          data-autofocus
          required
          label={t("goals.actualIn", { metric: one.metric, unit: one.unit })}
          description={t("goals.fromTo", { from: figure(one.baseline), to: figure(one.target) })}
          value={actual}
          onChange={setActual}
        />
        <Textarea
          required
          autosize
          minRows={3}
          label={t("goals.conclusion")}
          placeholder={t("goals.conclusionPlaceholder")}
          value={conclusion}
          onChange={(event) => setConclusion(event.currentTarget.value)}
        />
        <Button type="submit" disabled={actual === "" || conclusion.trim() === ""}>
          {t("goals.close")}
        </Button>
      </form>
    </Modal>
  );
}
