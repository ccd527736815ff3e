import { Button, Modal, MultiSelect, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { api } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import { useSession, useWorkspace } from "../../api/session";
import { useTexts } from "../../texts";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import { type Objective, type Theme, useGoalsRefresh } from "./data";
import styles from "./goals.module.css";
import { periodsAhead } from "./periods";

interface ObjectiveFormProps {
  themes: readonly Theme[];
  onClose: () => void;
  /** Chosen beforehand, for a new one. */
  themeId?: number;
  /** The objective to change; absent for a new one. */
  objective?: Objective;
}

const asNumber = (value: number | string) => (value === "" ? null : Number(value));

/** Everything that an objective says, in the order of SMART. Only the title is needed to begin. */
export function ObjectiveForm({ themes, onClose, themeId, objective }: ObjectiveFormProps) {
  const { t } = useTexts();
  const { slug, products, people, currency } = useWorkspace();
  const { user } = useSession();
  const navigate = useNavigate();
  const refresh = useGoalsRefresh(slug);
  const [values, setValues] = useState({
    title: objective?.title ?? "",
    owner: objective ? (objective.owner ? String(objective.owner.id) : null) : String(user.id),
    description: objective?.description ?? "",
    theme: objective
      ? objective.theme_id
        ? String(objective.theme_id)
        : null
      : String(themeId ?? "") || null,
    products: (objective?.products ?? []).map(String),
    ambition: objective?.ambition ?? "committed",
    metric: objective?.metric ?? "",
    unit: objective?.unit ?? "",
    baseline: (objective?.baseline ?? "") as number | string,
    target: (objective?.target ?? "") as number | string,
    period: objective?.period ?? "",
    due_on: objective?.due_on ?? "",
    effort_days: (objective?.effort_days ?? "") as number | string,
    cost: (objective?.cost ?? "") as number | string,
  });
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const said = (name: string) => {
    const missing = objective?.smart.flatMap((letter) => letter.missing).find((one) => one.field === name);
    return { error: wrong[name]?.join(" "), ...(missing ? { description: missing.say } : {}) };
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const body = {
      ...values,
      owner: values.owner ? Number(values.owner) : null,
      theme: values.theme ? Number(values.theme) : null,
      products: values.products.map(Number),
      baseline: asNumber(values.baseline),
      target: asNumber(values.target),
      due_on: values.due_on || null,
      effort_days: asNumber(values.effort_days),
      cost: asNumber(values.cost),
    };
    try {
      const { response, data } = objective
        ? await api.PATCH("/api/v1/workspaces/{slug}/objectives/{key}", {
            params: { path: { slug, key: objective.key } },
            body: { ...body, version: objective.version },
          })
        : await api.POST("/api/v1/workspaces/{slug}/objectives", { params: { path: { slug } }, body });
      const label = t(objective ? "goals.done.changed" : "goals.done.made", { key: data?.key ?? "" });
      noteStep({ slug, label, operationIds: [operationOf(response)] });
      await refresh();
      onClose();
      if (!objective && data) await navigate({ to: `/w/${slug}/goals/${data.key}` });
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setWrong(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={objective ? t("goals.changeTitle", { key: objective.key }) : t("goals.newObjective")}
    >
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextInput
          data-autofocus
          required
          maxLength={200}
          label={t("goals.field.title")}
          placeholder={t("goals.titlePlaceholder")}
          value={values.title}
          onChange={(event) => put({ title: event.currentTarget.value })}
          {...said("title")}
        />
        <div className={styles.pair}>
          <Select
            searchable
            label={t("goals.field.owner")}
            value={values.owner}
            data={people.map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(owner) => put({ owner })}
            {...said("owner")}
          />
          <MultiSelect
            label={t("goals.field.products")}
            value={values.products}
            data={products
              .filter((one) => !one.is_archived || values.products.includes(String(one.id)))
              .map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(chosen) => put({ products: chosen })}
            {...said("products")}
          />
        </div>
        <div className={styles.pair}>
          <Select
            clearable
            label={t("goals.field.theme")}
            value={values.theme}
            data={themes.map((one) => ({ value: String(one.id), label: one.title }))}
            onChange={(theme) => put({ theme })}
            {...said("theme")}
          />
          <Select
            label={t("goals.field.ambition")}
            value={values.ambition}
            allowDeselect={false}
            data={(["committed", "aspirational"] as const).map((one) => ({
              value: one,
              label: t(`goals.ambition.${one}`),
            }))}
            onChange={(ambition) => put({ ambition: ambition ?? "committed" })}
          />
        </div>
        <div className={styles.pair}>
          <TextInput
            label={t("goals.field.metric")}
            placeholder={t("goals.metricPlaceholder")}
            value={values.metric}
            onChange={(event) => put({ metric: event.currentTarget.value })}
            {...said("metric")}
          />
          <TextInput
            label={t("goals.field.unit")}
            placeholder="%"
            value={values.unit}
            onChange={(event) => put({ unit: event.currentTarget.value })}
            {...said("unit")}
          />
          <NumberInput
            label={t("goals.field.baseline")}
            value={values.baseline}
            onChange={(baseline) => put({ baseline })}
            {...said("baseline")}
          />
          <NumberInput
            label={t("goals.field.target")}
            value={values.target}
            onChange={(target) => put({ target })}
            {...said("target")}
          />
          <Select
            searchable
            label={t("goals.field.period")}
            value={values.period || null}
            data={periodsAhead(new Date(), values.period)}
            onChange={(period) => put({ period: period ?? "" })}
            {...said("period")}
          />
          <TextInput
            type="date"
            label={t("goals.field.due_on")}
            value={values.due_on}
            onChange={(event) => put({ due_on: event.currentTarget.value })}
            {...said("due_on")}
          />
          <NumberInput
            min={0}
            label={t("goals.field.effort_days")}
            value={values.effort_days}
            onChange={(effort_days) => put({ effort_days })}
            {...said("effort_days")}
          />
          <NumberInput
            min={0}
            thousandSeparator=","
            label={t("goals.costIn", { currency })}
            value={values.cost}
            onChange={(cost) => put({ cost })}
            {...said("cost")}
          />
        </div>
        <Textarea
          autosize
          minRows={2}
          label={t("goals.field.description")}
          value={values.description}
          onChange={(event) => put({ description: event.currentTarget.value })}
          {...said("description")}
        />
        {objective?.state === "active" && <p className={styles.quiet}>{t("goals.asksAgain")}</p>}
        <Button type="submit" loading={isBusy}>
          {t(objective ? "common.save" : "goals.writeDraft")}
        </Button>
      </form>
    </Modal>
  );
}
