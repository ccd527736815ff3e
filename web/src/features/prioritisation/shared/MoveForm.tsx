import { Button, Modal, NumberInput, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../../api/client";
import { useTexts } from "../../../texts";
import { noticeFailed } from "../../../ui/notice";
import { noteStep, operationOf } from "../../../ui/undo";
import { type PriorityItem, usePrioritiesRefresh } from "./data";
import styles from "./shared.module.css";

interface MoveFormProps {
  slug: string;
  item: PriorityItem;
  place: number;
  edition: number;
  count: number;
  onClose: () => void;
}

/** To which place, and why: no move without a reason. */
export function MoveForm({ slug, item, place, edition, count, onClose }: MoveFormProps) {
  const { t } = useTexts();
  const refresh = usePrioritiesRefresh(slug);
  const [to, setTo] = useState<number | string>(place);
  const [reason, setReason] = useState("");
  const [isBusy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/priorities/moves", {
        params: { path: { slug } },
        body: { item: item.id, place: Number(to), reason, edition },
      });
      noteStep({
        slug,
        label: t("priorities.moved", { key: item.key, place: Number(to) }),
        operationIds: [operationOf(response)],
      });
      onClose();
    } catch (error) {
      noticeFailed(error);
      setBusy(false);
    } finally {
      await refresh();
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("priorities.moveOf", { key: item.key })}>
      <form className={styles.form} onSubmit={(event) => void send(event)}>
        <p className={styles.plain}>{item.title}</p>
        <NumberInput
          label={t("priorities.place")}
          description={t("priorities.placeNow", { place: item.place, count })}
          min={1}
          max={count}
          value={to}
          onChange={setTo}
        />
        <Textarea
          required
          autosize
          data-autofocus
          minRows={2}
          maxLength={500}
          label={t("priorities.reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" loading={isBusy}>
          {t("priorities.move")}
        </Button>
      </form>
    </Modal>
  );
}
