import { Button, Checkbox, Group, Modal, MultiSelect, Select, TagsInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { api } from "../../../api/client";
import { ApiProblem } from "../../../api/problem";
import { noticeDone, noticeFailed } from "../../../ui/notice";
import type { Words } from "../fields";
import { nameOfOwn, type OwnField } from "./data";
import styles from "./own.module.css";
import { nameOfType } from "./TypeList";

const kinds = [
  "text",
  "long_text",
  "number",
  "date",
  "choice",
  "multi_choice",
  "yes_no",
  "person",
  "link",
] as const;

interface FieldFormProps {
  field: OwnField | null;
  words: Words;
  onClose: () => void;
}

type Option = OwnField["options"][number];
const optionName = (one: Option) =>
  nameOfOwn({ name_en: one.name_en ?? "", name_zh: one.name_zh ?? "" }) || one.value;

export function FieldForm({ field, words, onClose }: FieldFormProps) {
  const { t, workspace, own } = words;
  const [value, setValue] = useState({
    key: field?.key ?? "",
    kind: field?.kind ?? "text",
    name_zh: field?.name_zh ?? "",
    name_en: field?.name_en ?? "",
    unit: field?.unit ?? "",
    options: (field?.options ?? []).filter((one) => !one.is_retired).map(optionName),
    types: [...(field?.types ?? [])],
    is_required: field?.is_required ?? false,
  });
  const [wrong, setWrong] = useState<Readonly<Record<string, readonly string[]>>>({});
  const [isBusy, setBusy] = useState(false);
  const put = (change: Partial<typeof value>) => setValue((before) => ({ ...before, ...change }));
  const isChoice = value.kind === "choice" || value.kind === "multi_choice";
  const path = { slug: workspace.slug, key: field?.key ?? "" };
  const name = field ? nameOfOwn(field) : value.name_zh || value.name_en;
  const attempt = async (work: () => Promise<unknown>, said: "own.saved" | "own.deleted") => {
    setBusy(true);
    try {
      await work();
      noticeDone(t(said, { name }));
      onClose();
    } catch (error) {
      if (error instanceof ApiProblem) setWrong(error.fields);
      noticeFailed(error);
      setBusy(false);
    }
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    const { key, kind, ...rest } = value;
    const body = { ...rest, options: isChoice ? optionsOf(value.options, field?.options ?? []) : [] };
    void attempt(
      () =>
        field
          ? api.PATCH("/api/v1/workspaces/{slug}/custom-fields/{key}", {
              params: { path },
              body: body as never,
            })
          : api.POST("/api/v1/workspaces/{slug}/custom-fields", {
              params: { path: { slug: workspace.slug } },
              body: { ...body, kind, key: key || keyOf(value.name_en) } as never,
            }),
      "own.saved",
    );
  };
  const retire = () =>
    void attempt(
      () =>
        api.PATCH("/api/v1/workspaces/{slug}/custom-fields/{key}", {
          params: { path },
          body: { is_retired: !field?.is_retired } as never,
        }),
      "own.saved",
    );
  const remove = () =>
    void attempt(
      () => api.DELETE("/api/v1/workspaces/{slug}/custom-fields/{key}", { params: { path } }),
      "own.deleted",
    );
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={field ? t("own.types.edit", { name }) : t("own.fields.add")}
    >
      <form className={styles.form} onSubmit={keep}>
        <div className={styles.pair}>
          <TextInput
            label={t("own.types.nameZh")}
            data-autofocus
            maxLength={60}
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
            label={t("own.fields.kind")}
            allowDeselect={false}
            disabled={field !== null}
            value={value.kind}
            data={kinds.map((one) => ({ value: one, label: t(`own.fields.kinds.${one}`) }))}
            onChange={(kind) => put({ kind: kind ?? "text" })}
          />
          <TextInput
            label={t("own.fields.key")}
            description={t("own.fields.keyWords")}
            disabled={field !== null}
            maxLength={40}
            placeholder={keyOf(value.name_en)}
            error={wrong.key?.join(" ")}
            value={value.key}
            onChange={(event) => put({ key: event.currentTarget.value })}
          />
        </div>
        {value.kind === "number" && (
          <TextInput
            label={t("own.fields.unit")}
            maxLength={20}
            value={value.unit}
            onChange={(event) => put({ unit: event.currentTarget.value })}
          />
        )}
        {isChoice && (
          <TagsInput
            label={t("own.fields.options")}
            description={t("own.fields.optionsWords")}
            error={wrong.options?.join(" ")}
            value={value.options}
            onChange={(options) => put({ options })}
          />
        )}
        <MultiSelect
          label={t("own.fields.types")}
          placeholder={value.types.length === 0 ? t("own.fields.typesAll") : ""}
          value={value.types}
          data={own.types
            .filter((kind) => !kind.is_retired)
            .map((kind) => ({
              value: kind.id === null ? kind.base : `own:${kind.id}`,
              label: nameOfType(kind, words),
            }))}
          onChange={(types) => put({ types })}
        />
        <Checkbox
          label={t("own.fields.required")}
          checked={value.is_required}
          onChange={(event) => put({ is_required: event.currentTarget.checked })}
        />
        <Group justify="space-between">
          <Group gap="xs">
            {field && (
              <>
                <Button variant="subtle" color="gray" onClick={retire}>
                  {t(field.is_retired ? "own.types.revive" : "own.types.retire")}
                </Button>
                <Button variant="subtle" color="red" onClick={remove}>
                  {t("common.delete")}
                </Button>
              </>
            )}
          </Group>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" loading={isBusy} disabled={!(value.name_zh.trim() || value.name_en.trim())}>
              {t("common.save")}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}

/** A key from an English name; something short and unique where there is none. */
export function keyOf(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "")
    .slice(0, 40);
  return plain || `field_${Math.floor(Date.now() / 1000).toString(36)}`;
}

/** Names as options: those that were there keep their key, new ones get one. */
export function optionsOf(names: readonly string[], before: readonly Option[]): Option[] {
  const taken = new Set(before.map((one) => one.value));
  return names.map((name) => {
    const known = before.find((one) => optionName(one) === name);
    if (known) return { ...known, is_retired: false };
    const plain = name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^[_0-9]+|_+$/g, "")
      .slice(0, 30);
    let value = plain || "option";
    for (let number = 2; taken.has(value) || value === "option"; number += 1)
      value = `${plain || "option"}_${number}`;
    taken.add(value);
    const isChinese = /[\u3400-\u9fff]/.test(name);
    return { value, name_en: isChinese ? "" : name, name_zh: isChinese ? name : "", is_retired: false };
  });
}
