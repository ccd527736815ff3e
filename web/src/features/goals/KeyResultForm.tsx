import { Button, Modal, NumberInput, Select, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { type KeyResult, type Objective, useGoalsRefresh } from "./data";
import styles from "./goals.module.css";

interface KeyResultFormProps {
  one: Objective;
  /** The key result to change; absent for a new one. */
  result?: KeyResult;
  onClose: () => void;
}

/** A key result: what is measured, from where to where, and how much it weighs. */
export function KeyResultForm({ one, result, onClose }: KeyResultFormProps) {
  const { t } = useTexts();
  const { slug, people } = useWorkspace();
  const refresh = useGoalsRefresh(slug);
  const [title, setTitle] = useState(result?.title ?? "");
  const [owner, setOwner] = useState<string | null>(result?.owner ? String(result.owner.id) : null);
  const [unit, setUnit] = useState(result?.unit ?? "");
  const [baseline, setBaseline] = useState<number | string>(result?.baseline ?? "");
  const [target, setTarget] = useState<number | string>(result?.target ?? "");
  const [weight, setWeight] = useState<number | string>(result?.weight ?? 1);
  const [metric, setMetric] = useState(result?.metric ?? "");
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const body = {
      title,
      unit,
      metric,
      owner: owner ? Number(owner) : null,
      baseline: baseline === "" ? null : Number(baseline),
      target: target === "" ? null : Number(target),
      weight: Number(weight),
    };
    const at = { slug, key: one.key };
    try {
      const { response } = result
        ? await api.PATCH("/api/v1/workspaces/{slug}/objectives/{key}/key-results/{result_id}", {
            params: { path: { ...at, result_id: result.id } },
            body: { ...body, version: one.version },
          })
        : await api.POST("/api/v1/workspaces/{slug}/objectives/{key}/key-results", {
            params: { path: at },
            body,
          });
      noteStep({ slug, label: t("goals.done.result", { title }), operationIds: [operationOf(response)] });
      await refresh();
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t(result ? "goals.resultForm" : "goals.addResult")}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          data-autofocus
          required
          maxLength={200}
          label={t("goals.field.title")}
          placeholder={t("goals.resultPlaceholder")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          error={wrong.title?.join(" ")}
        />
        <div className={styles.pair}>
          <TextInput
            maxLength={200}
            label={t("goals.field.metric")}
            description={t("goals.metricWords")}
            value={metric}
            onChange={(event) => setMetric(event.currentTarget.value)}
            error={wrong.metric?.join(" ")}
          />
          <TextInput
            maxLength={30}
            label={t("goals.field.unit")}
            description={t("goals.unitWords")}
            value={unit}
            onChange={(event) => setUnit(event.currentTarget.value)}
            error={wrong.unit?.join(" ")}
          />
          <NumberInput
            label={t("goals.field.baseline")}
            value={baseline}
            onChange={setBaseline}
            error={wrong.baseline?.join(" ")}
          />
          <NumberInput
            label={t("goals.field.target")}
            value={target}
            onChange={setTarget}
            error={wrong.target?.join(" ")}
          />
          <NumberInput
            min={0}
            label={t("goals.weight")}
            value={weight}
            onChange={setWeight}
            error={wrong.weight?.join(" ")}
          />
          <Select
            clearable
            searchable
            label={t("goals.field.owner")}
            value={owner}
            data={people.map((person) => ({ value: String(person.id), label: person.name }))}
            onChange={setOwner}
            error={wrong.owner?.join(" ")}
          />
        </div>
        {one.state === "active" && <p className={styles.quiet}>{t("goals.asksAgain")}</p>}
        <Button type="submit">{t("common.save")}</Button>
      </form>
    </Modal>
  );
}
