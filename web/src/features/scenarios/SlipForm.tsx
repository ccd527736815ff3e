import { Button, Modal, NumberInput, SegmentedControl, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTexts } from "../../texts";
import { useTaskChoices } from "./data";
import styles from "./scenarios.module.css";

export interface Slip {
  task: number;
  finish_on?: string | null;
  extra_days?: number | null;
}

interface SlipFormProps {
  slug: string;
  onClose: () => void;
  onStart: (slips: readonly Slip[]) => Promise<void>;
}

/** A task slips: until when, or by how much effort. */
export function SlipForm({ slug, onClose, onStart }: SlipFormProps) {
  const { t } = useTexts();
  const tasks = useTaskChoices(slug, true);
  const [task, setTask] = useState<string | null>(null);
  const [how, setHow] = useState<"finish" | "effort">("finish");
  const [finish, setFinish] = useState("");
  const [days, setDays] = useState<number | string>(2);
  const [isBusy, setBusy] = useState(false);
  const chosen = tasks.data?.items.find((one) => String(one.id) === task);
  const start = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    await onStart([
      { task: Number(task), ...(how === "finish" ? { finish_on: finish } : { extra_days: Number(days) }) },
    ]);
    setBusy(false);
  };
  return (
    <Modal opened onClose={onClose} title={t("scenarios.replan.slips")}>
      <form className={styles.form} onSubmit={(event) => void start(event)}>
        <p className={styles.quiet}>{t("scenarios.replan.words")}</p>
        <Select
          label={t("scenarios.task")}
          searchable
          limit={50}
          data-autofocus
          value={task}
          data={(tasks.data?.items ?? [])
            .filter((one) => one.start_on && one.progress < 1)
            .map((one) => ({ value: String(one.id), label: `${one.key} ${one.title}` }))}
          onChange={(value) => {
            setTask(value);
            const found = tasks.data?.items.find((one) => String(one.id) === value);
            setFinish(found?.finish_on ?? "");
          }}
        />
        <SegmentedControl
          value={how}
          aria-label={t("scenarios.replan.how")}
          data={(["finish", "effort"] as const).map((value) => ({
            value,
            label: t(`scenarios.replan.hows.${value}`),
          }))}
          onChange={(value) => setHow(value as typeof how)}
        />
        {how === "finish" ? (
          <TextInput
            type="date"
            label={t("scenarios.replan.finishOn")}
            value={finish}
            min={chosen?.start_on ?? undefined}
            onChange={(event) => setFinish(event.currentTarget.value)}
          />
        ) : (
          <NumberInput
            label={t("scenarios.replan.extraDays")}
            value={days}
            min={0.25}
            decimalScale={2}
            onChange={setDays}
          />
        )}
        <Button type="submit" loading={isBusy} disabled={!task || (how === "finish" && !finish)}>
          {t("scenarios.replan.find")}
        </Button>
      </form>
    </Modal>
  );
}
