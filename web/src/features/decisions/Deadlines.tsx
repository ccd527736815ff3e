import { Button, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { type Disagreement, localMoment } from "./data";
import styles from "./decisions.module.css";
import { useAct } from "./useAct";

/** Moves deadlines that are still to come. */
export function Deadlines({ disagreement, onClose }: { disagreement: Disagreement; onClose: () => void }) {
  const { t } = useTexts();
  const { slug } = useWorkspace();
  const { act, isBusy } = useAct();
  const ahead = disagreement.steps.filter((step) => step.state === "now" || step.state === "later");
  const [moments, setMoments] = useState<Record<string, string>>(
    Object.fromEntries(ahead.map((step) => [step.name, localMoment(step.deadline)])),
  );
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const isDone = await act(() =>
      api.PUT("/api/v1/workspaces/{slug}/disagreements/{key}/deadlines", {
        params: { path: { slug, key: disagreement.key } },
        body: {
          deadlines: Object.fromEntries(
            Object.entries(moments).map(([step, at]) => [step, new Date(at).toISOString()]),
          ),
          version: disagreement.version,
        },
      }),
    );
    if (isDone) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t("decisions.deadlines.change")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        {ahead.map((step) => (
          <label key={step.name} className={styles.deadline}>
            <span>{step.title}</span>
            <input
              required
              type="datetime-local"
              className={styles.moment}
              value={moments[step.name] ?? ""}
              onChange={(event) => setMoments({ ...moments, [step.name]: event.currentTarget.value })}
            />
          </label>
        ))}
        <Button type="submit" loading={isBusy}>
          {t("common.save")}
        </Button>
      </form>
    </Modal>
  );
}
