import { Button, Group, Modal, Select, Switch, TextInput } from "@mantine/core";
import { type FormEvent, Suspense, useRef, useState } from "react";
import { RichText, textAid } from "../../ui/editor";
import { draftPanel } from "../../ui/record";
import styles from "./CreateDialog.module.css";
import { type Field, fieldOf, nameOf, type Words } from "./fields";
import { lastProduct, rememberProduct } from "./NewRow";
import { templateOf } from "./own/fields";
import { createRequirement } from "./rows/create";
import type { Values } from "./types";
import { valuesFor } from "./values";

const choices = ["type", "priority", "owner", "area"] as const;

/** A new requirement from anywhere (C). Ctrl+Enter creates it. */
export default function CreateDialog({ words, onClose }: { words: Words; onClose: () => void }) {
  const { t, workspace } = words;
  const [title, setTitle] = useState("");
  const [description, setDescription] = useState("");
  const [round, setRound] = useState(0);
  const [product, setProduct] = useState(() => lastProduct(workspace.products));
  const [values, setValues] = useState<Record<string, string | null>>({ type: "functional" });
  const [isMore, setMore] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const AlreadyThere = draftPanel("requirement");
  const Aid = textAid("requirement");
  const [chosen, setChosen] = useState<string | null>(null);

  // A type's own text comes while nothing else has been written.
  const begin = (type: string | null) => {
    const before = templateOf(values.type ?? "functional", words).description ?? "";
    if (description !== "" && description !== before) return;
    setDescription(templateOf(type ?? "functional", words).description ?? "");
    setRound((count) => count + 1);
  };

  const create = async () => {
    const wanted = title.trim();
    if (wanted === "" || product === null || isBusy) return;
    setBusy(true);
    const given: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(values))
      if (value !== null) Object.assign(given, valuesFor(fieldOf(name, words) as Field, value));
    rememberProduct(product);
    const { description: _text, ...begun } = templateOf(values.type ?? "functional", words);
    const made = await createRequirement(workspace.slug, words, {
      ...(begun as Values),
      ...(given as Values),
      ...(description ? { description } : {}),
      title: wanted,
      product,
    });
    setBusy(false);
    if (!made) return;
    if (!isMore) {
      onClose();
      return;
    }
    setTitle("");
    setDescription("");
    setRound((count) => count + 1);
    input.current?.focus();
  };

  return (
    <Modal opened onClose={onClose} title={t("requirements.new")} size={640}>
      <form
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextInput
          ref={input}
          size="md"
          required
          data-autofocus
          maxLength={500}
          aria-label={t("requirements.field.title")}
          placeholder={t("requirements.field.title")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void create();
          }}
        />
        {Aid && (
          <Suspense fallback={null}>
            <Aid
              text={title}
              context={{ field: "title" }}
              chosen={chosen}
              onChoose={setChosen}
              onReplace={(start, end, words) => setTitle(title.slice(0, start) + words + title.slice(end))}
            />
          </Suspense>
        )}
        <RichText
          key={round}
          label={t("requirements.field.description")}
          placeholder={t("requirements.addDescription")}
          value={description}
          onChange={setDescription}
          onSubmit={() => void create()}
          minHeight={110}
          {...(Aid && { aid: { component: Aid, context: { title } } })}
        />
        {AlreadyThere && (
          <Suspense fallback={null}>
            <AlreadyThere title={title} description={description} />
          </Suspense>
        )}
        <div className={styles.choices}>
          <Select
            label={t("requirements.field.product")}
            allowDeselect={false}
            value={product === null ? null : String(product)}
            data={workspace.products
              .filter((one) => !one.is_archived)
              .map((one) => ({ value: String(one.id), label: one.name }))}
            onChange={(value) => setProduct(value === null ? null : Number(value))}
          />
          {choices.map((name) => {
            const field = fieldOf(name);
            const options = field?.options?.(words) ?? [];
            if (!field || options.length === 0) return null;
            return (
              <Select
                key={name}
                label={nameOf(field, words)}
                placeholder="—"
                clearable={!field.isRequired}
                searchable={options.length > 8}
                allowDeselect={false}
                value={values[name] ?? null}
                data={options.map(({ value, label }) => ({ value, label }))}
                onChange={(value) => {
                  setValues((before) => ({ ...before, [name]: value }));
                  if (name === "type") begin(value);
                }}
              />
            );
          })}
        </div>
        <Group justify="space-between" mt="xs">
          <Switch
            size="xs"
            label={t("requirements.createMore")}
            checked={isMore}
            onChange={(event) => setMore(event.currentTarget.checked)}
          />
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              {t("common.cancel")}
            </Button>
            <Button type="submit" loading={isBusy} disabled={title.trim() === "" || product === null}>
              {t("requirements.create")}
            </Button>
          </Group>
        </Group>
      </form>
    </Modal>
  );
}
