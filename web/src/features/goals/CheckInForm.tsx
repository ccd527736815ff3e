import { Button, Modal, NumberInput, Slider, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { figure, type KeyResult, type Objective, useGoalsRefresh } from "./data";
import styles from "./goals.module.css";

interface CheckInFormProps {
  one: Objective;
  /** Absent for the objective's own metric. */
  result?: KeyResult;
  onClose: () => void;
}

/** What it measures now, how sure one is to reach the target, and a word on why. */
export function CheckInForm({ one, result, onClose }: CheckInFormProps) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const refresh = useGoalsRefresh(slug);
  const last = result ? result.value : one.actual;
  const [value, setValue] = useState<number | string>(last ?? "");
  const [confidence, setConfidence] = useState(result?.confidence ?? one.confidence ?? 0.5);
  const [comment, setComment] = useState("");
  const [on, setOn] = useState("");
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const unit = result ? result.unit : one.unit;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      const { response } = await api.POST("/api/v1/workspaces/{slug}/objectives/{key}/check-ins", {
        params: { path: { slug, key: one.key } },
        body: { key_result: result?.id ?? null, value: Number(value), confidence, comment, on: on || null },
      });
      const label = t("goals.done.checkedIn", { title: result?.title ?? one.metric });
      noteStep({ slug, label, operationIds: [operationOf(response)] });
      await refresh();
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("goals.checkInTitle", { title: result?.title ?? one.metric })}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <NumberInput
          data-autofocus
          required
          label={t("goals.valueIn", { unit })}
          description={t("goals.fromTo", {
            from: figure(result ? result.baseline : one.baseline),
            to: figure(result ? result.target : one.target),
          })}
          value={value}
          onChange={setValue}
          error={wrong.value?.join(" ")}
        />
        <div>
          <p className={styles.fieldLabel} id="goal-confidence">
            {t("goals.confidence")} <b>{confidence.toFixed(1)}</b>
          </p>
          <Slider
            aria-labelledby="goal-confidence"
            thumbProps={{ "aria-label": t("goals.confidence") }}
            min={0}
            max={1}
            step={0.1}
            label={null}
            value={confidence}
            onChange={setConfidence}
          />
        </div>
        <TextInput
          type="date"
          label={t("goals.checkInOn")}
          description={t("goals.checkInOnWords")}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
          error={wrong.on?.join(" ")}
        />
        <Textarea
          autosize
          minRows={2}
          label={t("goals.comment")}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
          error={wrong.comment?.join(" ")}
        />
        <Button type="submit" disabled={value === ""}>
          {t("goals.checkIn")}
        </Button>
      </form>
    </Modal>
  );
}
