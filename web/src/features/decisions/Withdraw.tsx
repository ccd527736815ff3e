import { Button, Modal, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import styles from "./decisions.module.css";
import { useAct } from "./useAct";

/** Ends a disagreement without a decision, saying why. */
export function Withdraw({ disagreementKey, onClose }: { disagreementKey: string; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const [reason, setReason] = useState("");
  const withdraw = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await act(() =>
      api.POST("/api/v1/workspaces/{slug}/disagreements/{key}/withdraw", {
        params: { path: { slug, key: disagreementKey } },
        body: { reason },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("decisions.withdraw.title", { key: disagreementKey })}>
      <form className={styles.form} onSubmit={(event) => void withdraw(event)}>
        <p className={styles.quiet}>{t("decisions.withdraw.words")}</p>
        <Textarea
          data-autofocus
          required
          autosize
          minRows={2}
          maxLength={500}
          label={t("decisions.why")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" color="red" loading={isBusy} disabled={reason.trim() === ""}>
          {t("decisions.withdraw.button")}
        </Button>
      </form>
    </Modal>
  );
}
