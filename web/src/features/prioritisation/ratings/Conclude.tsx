import { Button, Modal, Select, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../../api/client";
import { useWorkspace } from "../../../api/session";
import { useTexts } from "../../../texts";
import { noticeFailed } from "../../../ui/notice";
import { noteStep, operationOf } from "../../../ui/undo";
import { orderNames, type Rating, useRatingRefresh } from "./data";
import styles from "./ratings.module.css";

interface ConcludeProps {
  rating: Rating;
  what: "take" | "end";
  onClose: () => void;
}

/** Take the result over, or end without it; either with a reason. */
export function Conclude({ rating, what, onClose }: ConcludeProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useRatingRefresh(slug);
  const isOrdered = rating.way === "ranking";
  const [into, setInto] = useState(isOrdered ? "list" : "scores");
  const [order, setOrder] = useState("kemeny");
  const [reason, setReason] = useState("");
  const [isBusy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const at = { params: { path: { slug, key: rating.key } } };
    try {
      if (what === "end") {
        await api.POST("/api/v1/workspaces/{slug}/ratings/{key}/end", { ...at, body: { reason } });
      } else {
        const { response } = await api.POST("/api/v1/workspaces/{slug}/ratings/{key}/take-over", {
          ...at,
          body: { into, order, reason },
        });
        noteStep({ slug, label: t("ratings.take.done"), operationIds: [operationOf(response)] });
      }
      await refresh();
      onClose();
    } catch (error) {
      noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t(`ratings.${what}.button`)}>
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <p className={styles.plain}>{t(`ratings.${what}.words`)}</p>
        {what === "take" && (
          <>
            <Select
              label={t("ratings.take.into")}
              value={into}
              allowDeselect={false}
              data={(["list", "scores"] as const).map((one) => ({
                value: one,
                label: t(`ratings.take.to.${one}`),
              }))}
              onChange={(value) => value && setInto(value)}
            />
            {(isOrdered || into === "list") && (
              <Select
                label={t("ratings.take.order")}
                value={order}
                allowDeselect={false}
                data={orderNames.map((one) => ({ value: one, label: t(`ratings.orderName.${one}`) }))}
                onChange={(value) => value && setOrder(value)}
              />
            )}
          </>
        )}
        <Textarea
          required
          autosize
          data-autofocus
          minRows={2}
          label={t("ratings.reason.label")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy} color={what === "end" ? "red" : undefined}>
          {t(`ratings.${what}.button`)}
        </Button>
      </form>
    </Modal>
  );
}
