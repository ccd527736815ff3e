import { Button, Group, Modal, MultiSelect, Select, TagsInput, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../../api/client";
import { ApiProblem } from "../../../api/problem";
import { RichText } from "../../../ui/editor";
import { tones } from "../../../ui/mark";
import { noticeDone, noticeFailed } from "../../../ui/notice";
import { fieldOf, nameOf, type Words } from "../fields";
import { types } from "../types";
import type { OwnType } from "./data";
import styles from "./own.module.css";
import { nameOfType } from "./TypeList";

/** Fields that a type may ask for, as the server's list has them. */
// biome-ignore format: one list
const askable = [
  "description", "rationale", "steps", "implementation", "acceptance", "fit_criteria", "process_diagram", "rule_table",
  "deliverables", "priority", "owner", "area", "parent", "source", "source_detail", "demands", "effort_likely_days",
  "value", "cost", "verification_method", "criticality", "risk", "stability", "difficulty",
] as const;

interface TypeFormProps {
  kind: OwnType | null;
  words: Words;
  onClose: () => void;
}

export function TypeForm({ kind, words, onClose }: TypeFormProps) {
  const { t, workspace } = words;
  const [value, setValue] = useState({
    base: kind?.base ?? "functional",
    name_zh: kind?.name_zh ?? "",
    name_en: kind?.name_en ?? "",
    colour: kind?.colour ?? "blue",
    mandatory: [...(kind?.mandatory ?? [])],
    deliverables: [...(kind?.deliverables ?? [])],
    description: kind?.template.description ?? "",
    acceptance: ((kind?.template.acceptance ?? []) as { then?: string }[])
      .map((row) => row.then ?? "")
      .join("\n"),
    steps: ((kind?.template.steps ?? []) as { action?: string }[]).map((row) => row.action ?? "").join("\n"),
  });
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const put = (change: Partial<typeof value>) => setValue((before) => ({ ...before, ...change }));
  const isBase = kind !== null && kind.id === null;
  const path = { slug: workspace.slug, reference: String(kind?.id ?? kind?.base ?? "") };
  const attempt = async (work: () => Promise<unknown>, said: "own.saved" | "own.deleted") => {
    setBusy(true);
    try {
      await work();
      noticeDone(t(said, { name: kind ? nameOfType(kind, words) : value.name_zh || value.name_en }));
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem) setWrong(error.fields);
      noticeFailed(error);
      setBusy(false);
    }
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const { base, description, acceptance, steps, ...rest } = value;
    const body = {
      ...rest,
      template: {
        ...kind?.template,
        description,
        acceptance: rowsOf(acceptance, kind?.template.acceptance, "then"),
        steps: rowsOf(steps, kind?.template.steps, "action"),
      },
    };
    void attempt(
      () =>
        kind
          ? api.PATCH("/api/v1/workspaces/{slug}/requirement-types/{reference}", {
              params: { path },
              body: body as never,
            })
          : api.POST("/api/v1/workspaces/{slug}/requirement-types", {
              params: { path: { slug: workspace.slug } },
              body: { ...body, base } as never,
            }),
      "own.saved",
    );
  };
  const retire = () =>
    void attempt(
      () =>
        api.PATCH("/api/v1/workspaces/{slug}/requirement-types/{reference}", {
          params: { path },
          body: { is_retired: !kind?.is_retired } as never,
        }),
      "own.saved",
    );
  const remove = () =>
    void attempt(
      () => api.DELETE("/api/v1/workspaces/{slug}/requirement-types/{reference}", { params: { path } }),
      "own.deleted",
    );
  const title = kind ? t("own.types.edit", { name: nameOfType(kind, words) }) : t("own.types.add");
  return (
    <Modal opened onClose={onClose} title={title} size={640}>
      <form className={styles.form} onSubmit={keep}>
        {!isBase && (
          <div className={styles.pair}>
            <TextInput
              label={t("own.types.nameZh")}
              maxLength={60}
              data-autofocus
              error={wrong.name_zh?.join(" ")}
              value={value.name_zh}
              onChange={(event) => put({ name_zh: event.currentTarget.value })}
            />
            <TextInput
              label={t("own.types.nameEn")}
              maxLength={60}
              error={wrong.name_en?.join(" ")}
              value={value.name_en}
              onChange={(event) => put({ name_en: event.currentTarget.value })}
            />
            <Select
              label={t("own.types.base")}
              allowDeselect={false}
              disabled={kind !== null}
              value={value.base}
              data={types.map((one) => ({ value: one, label: t(`requirements.type.${one}`) }))}
              onChange={(base) => put({ base: base ?? "functional" })}
            />
            <Select
              label={t("own.types.colour")}
              allowDeselect={false}
              value={value.colour}
              data={tones.map((one) => ({ value: one, label: t(`own.colours.${one}`) }))}
              onChange={(colour) => put({ colour: colour ?? "blue" })}
            />
          </div>
        )}
        <MultiSelect
          label={t("own.types.mandatory")}
          placeholder={value.mandatory.length === 0 ? t("own.types.mandatoryHint") : ""}
          searchable
          value={value.mandatory}
          data={askable.flatMap((name) => {
            const field = fieldOf(name);
            return field ? [{ value: name, label: nameOf(field, words) }] : [];
          })}
          onChange={(mandatory) => put({ mandatory })}
        />
        <TagsInput
          label={t("own.types.deliverables")}
          description={t("own.types.deliverablesWords")}
          value={value.deliverables}
          onChange={(deliverables) => put({ deliverables })}
        />
        <div>
          <div className={styles.label}>{t("own.types.template")}</div>
          <RichText
            label={t("own.types.template")}
            placeholder={t("requirements.addDescription")}
            value={value.description}
            onChange={(description) => put({ description })}
            onSubmit={() => undefined}
            minHeight={100}
          />
        </div>
        <div className={styles.pair}>
          <Textarea
            label={t("own.types.steps")}
            rows={3}
            value={value.steps}
            onChange={(event) => put({ steps: event.currentTarget.value })}
          />
          <Textarea
            label={t("own.types.acceptance")}
            rows={3}
            value={value.acceptance}
            onChange={(event) => put({ acceptance: event.currentTarget.value })}
          />
        </div>
        {wrong.template && <div className={styles.wrong}>{wrong.template.join(" ")}</div>}
        <Group justify="space-between">
          <Group gap="xs">
            {kind && !isBase && (
              <>
                <Button variant="subtle" color="gray" onClick={retire}>
                  {t(kind.is_retired ? "own.types.revive" : "own.types.retire")}
                </Button>
                {kind.used === 0 && (
                  <Button variant="subtle" color="red" onClick={remove}>
                    {t("common.delete")}
                  </Button>
                )}
              </>
            )}
          </Group>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button
              type="submit"
              loading={isBusy}
              disabled={!isBase && !(value.name_zh.trim() || value.name_en.trim())}
            >
              {t("common.save")}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}

/** Lines as rows, keeping the other parts of rows whose line stayed. */
function rowsOf(text: string, before: readonly Record<string, unknown>[] | undefined, name: string) {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => before?.find((row) => row[name] === line) ?? { [name]: line });
}
