import { Button, Modal, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { useReviewRefresh } from "./data";
import styles from "./reviews.module.css";

/** Ends a review without a decision, saying why. */
export function Cancel({ reviewKey, onClose }: { reviewKey: string; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useReviewRefresh(slug);
  const [reason, setReason] = useState("");
  const cancel = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await api.POST("/api/v1/workspaces/{slug}/reviews/{key}/cancel", {
        params: { path: { slug, key: reviewKey } },
        body: { reason },
      });
      await refresh();
      onClose();
    } catch (error) {
      noticeFailed(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("reviews.cancelTitle", { key: reviewKey })}>
      <form className={styles.form} onSubmit={(event) => void cancel(event)}>
        <Textarea
          data-autofocus
          required
          autosize
          minRows={2}
          maxLength={500}
          label={t("reviews.cancelWhy")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" color="red" disabled={reason.trim() === ""}>
          {t("reviews.cancel")}
        </Button>
      </form>
    </Modal>
  );
}
