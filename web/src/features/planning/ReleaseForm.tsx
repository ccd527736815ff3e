import { Button, Group, Modal, NumberInput, Select, Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, must } from "../../api/client";
import { ApiProblem } from "../../api/problem";
import type { SessionWorkspace } from "../../api/session";
import { addDays, todayIso } from "../../engines/days";
import { useTexts } from "../../texts";
import { askConfirm } from "../../ui/confirm";
import { noticeFailed } from "../../ui/notice";
import { noteStep, operationOf } from "../../ui/undo";
import type { Release } from "./data";
import styles from "./planning.module.css";

interface ReleaseFormProps {
  workspace: SessionWorkspace;
  release: Release | null;
  /** The last release so far: a new one is proposed right behind it. */
  after: Release | undefined;
  onClose: () => void;
}

const blank = (value: string | number) => (value === "" ? null : Number(value));

export function ReleaseForm({ workspace, release, after, onClose }: ReleaseFormProps) {
  const { t } = useTexts();
  const queries = useQueryClient();
  const start = release?.start_on ?? addDays(after?.finish_on ?? todayIso(), 1);
  const [values, setValues] = useState({
    name: release?.name ?? "",
    start_on: start,
    finish_on: release?.finish_on ?? addDays(start, 89),
    budget: (release?.budget ?? "") as number | string,
    weight: (release?.weight ?? 1) as number | string,
    product: release?.product ? String(release.product) : null,
    is_frozen: release?.is_frozen ?? false,
  });
  const [byHand, setByHand] = useState<Record<string, number | string>>(release?.capacities ?? {});
  const [problems, setProblems] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const put = (change: Partial<typeof values>) => setValues({ ...values, ...change });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const capacities = Object.fromEntries(
      Object.entries(byHand)
        .filter(([, days]) => days !== "")
        .map(([skill, days]) => [skill, Number(days)]),
    );
    const body = {
      ...values,
      budget: blank(values.budget),
      weight: Number(values.weight),
      product: values.product ? Number(values.product) : null,
      capacities,
    };
    const { slug } = workspace;
    try {
      if (release)
        await must(
          api.PATCH("/api/v1/workspaces/{slug}/releases/{release_id}", {
            params: { path: { slug, release_id: release.id } },
            body: { ...body, version: release.version },
          }),
        );
      else await must(api.POST("/api/v1/workspaces/{slug}/releases", { params: { path: { slug } }, body }));
      await queries.invalidateQueries({ queryKey: ["releases", slug] });
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem && Object.keys(error.fields).length > 0) setProblems(error.fields);
      else noticeFailed(error);
      setBusy(false);
    }
  };
  const remove = async () => {
    if (!release) return;
    const isSure = await askConfirm({
      title: t("planning.form.removeTitle", { name: release.name }),
      words: t("planning.form.removeWords"),
      action: t("planning.form.remove"),
      look: "danger",
    });
    if (!isSure) return;
    try {
      const { response } = await api.DELETE("/api/v1/workspaces/{slug}/releases/{release_id}", {
        params: { path: { slug: workspace.slug, release_id: release.id } },
      });
      noteStep({
        slug: workspace.slug,
        label: t("planning.form.removed", { name: release.name }),
        operationIds: [operationOf(response)],
      });
      await queries.invalidateQueries({ queryKey: ["releases", workspace.slug] });
      onClose();
    } catch (error) {
      noticeFailed(error);
    }
  };
  const at = (name: string) => ({ error: problems[name]?.join(" ") });
  return (
    <Modal opened onClose={onClose} title={t(release ? "planning.form.change" : "planning.releases.new")}>
      <form onSubmit={(event) => void save(event)} className={styles.form}>
        <TextInput
          data-autofocus
          required
          label={t("planning.form.name")}
          placeholder={t("planning.form.namePlaceholder")}
          value={values.name}
          onChange={(event) => put({ name: event.currentTarget.value })}
          {...at("name")}
        />
        <Group grow align="flex-start">
          <TextInput
            type="date"
            required
            label={t("planning.form.start")}
            value={values.start_on}
            onChange={(event) => put({ start_on: event.currentTarget.value })}
            {...at("start_on")}
          />
          <TextInput
            type="date"
            required
            label={t("planning.form.finish")}
            value={values.finish_on}
            onChange={(event) => put({ finish_on: event.currentTarget.value })}
            {...at("finish_on")}
          />
        </Group>
        <Group grow align="flex-start">
          <NumberInput
            label={t("planning.form.budget", { currency: workspace.currency })}
            min={0}
            thousandSeparator=","
            value={values.budget}
            onChange={(budget) => put({ budget })}
            {...at("budget")}
          />
          <NumberInput
            label={t("planning.form.weight")}
            description={t("planning.form.weightWords")}
            min={0}
            step={0.1}
            value={values.weight}
            onChange={(weight) => put({ weight })}
            {...at("weight")}
          />
        </Group>
        <Select
          label={t("planning.form.product")}
          placeholder={t("planning.form.allProducts")}
          clearable
          value={values.product}
          data={workspace.products.map((one) => ({ value: String(one.id), label: one.name }))}
          onChange={(product) => put({ product })}
        />
        <fieldset className={styles.fieldset}>
          <legend>{t("planning.form.capacity")}</legend>
          <p className={styles.quiet}>{t("planning.form.capacityWords")}</p>
          <div className={styles.capacities}>
            {workspace.skills.map((skill) => (
              <NumberInput
                key={skill.id}
                label={skill.name}
                min={0}
                placeholder={t("planning.form.computed")}
                value={byHand[skill.name] ?? ""}
                onChange={(days) => setByHand({ ...byHand, [skill.name]: days })}
              />
            ))}
          </div>
          {problems.capacities && <p className={styles.wrong}>{problems.capacities.join(" ")}</p>}
        </fieldset>
        <Switch
          label={t("planning.releases.frozen")}
          description={t("planning.releases.frozenWords")}
          checked={values.is_frozen}
          onChange={(event) => put({ is_frozen: event.currentTarget.checked })}
        />
        <Group justify="space-between">
          {release ? (
            <Button variant="subtle" color="red" onClick={() => void remove()}>
              {t("planning.form.remove")}
            </Button>
          ) : (
            <span />
          )}
          <Group gap="xs">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t("common.save")}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}
