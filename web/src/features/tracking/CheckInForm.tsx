import { Button, Modal, NumberInput, Slider, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { type MyTask, useRefresh } from "./data";
import styles from "./tracking.module.css";

/** How far, what is left, and for a late task by when instead and why. */
export function CheckInForm({ task, onClose }: { task: MyTask; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useRefresh(slug);
  const [percent, setPercent] = useState(Math.round(task.progress * 100));
  const [left, setLeft] = useState<number | string>("");
  const [finish, setFinish] = useState(task.is_overdue ? (task.last?.finish_on ?? "") : "");
  const [reason, setReason] = useState("");
  const [note, setNote] = useState("");
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const isAsked = task.is_overdue && percent < 100;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/tasks/{key}/check-ins", {
        params: { path: { slug, key: task.key } },
        body: {
          progress: percent / 100,
          left_days: left === "" || percent === 100 ? null : Number(left),
          finish_on: percent < 100 && finish ? finish : null,
          reason,
          note,
          version: task.version,
        },
      });
      noteStep({
        slug,
        label: t("tracking.mine.reported", { key: task.key }),
        operationIds: [operationOf(response)],
      });
      await refresh();
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={`${task.key} ${task.title}`}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        {isAsked && (
          <p className={styles.banner}>{t("tracking.mine.overdue", { day: dateText(task.finish_on) })}</p>
        )}
        <div>
          <p className={styles.fieldLabel} id="check-in-progress">
            {t("tracking.figure.progress")} <b>{percent} %</b>
          </p>
          <Slider
            aria-labelledby="check-in-progress"
            thumbProps={{ "aria-label": t("tracking.figure.progress") }}
            min={0}
            max={100}
            step={5}
            label={null}
            value={percent}
            onChange={setPercent}
          />
          {wrong.progress && <p className={styles.bad}>{wrong.progress.join(" ")}</p>}
        </div>
        {percent < 100 && (
          <div className={styles.pair}>
            <NumberInput
              label={t("tracking.mine.left")}
              description={t("tracking.mine.leftWords", { effort: task.effort_days })}
              min={0}
              value={left}
              onChange={setLeft}
              error={wrong.left_days?.join(" ")}
            />
            <TextInput
              type="date"
              required={isAsked}
              label={t("tracking.mine.finish")}
              description={t("tracking.mine.finishWords")}
              value={finish}
              onChange={(event) => setFinish(event.currentTarget.value)}
              error={wrong.finish_on?.join(" ")}
            />
          </div>
        )}
        {(isAsked || finish) && percent < 100 && (
          <Textarea
            autosize
            minRows={1}
            maxLength={500}
            required={isAsked}
            label={t("tracking.mine.reason")}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={wrong.reason?.join(" ")}
          />
        )}
        <Textarea
          autosize
          minRows={2}
          maxLength={2000}
          label={t("tracking.mine.note")}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={wrong.note?.join(" ")}
        />
        <Button type="submit">{t("tracking.mine.report")}</Button>
      </form>
    </Modal>
  );
}
