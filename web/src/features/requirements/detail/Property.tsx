import { NumberInput, Select, Switch, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import type { GridOption } from "../../../ui/grid";
import { Face, Mark } from "../../../ui/mark";
import { type Field, nameOf, say, type Words } from "../fields";
import { isOwn } from "../own/fields";
import type { Values } from "../types";
import { readField, valuesFor } from "../values";
import styles from "./detail.module.css";
import { DateEditor, LongEditor, TagsEditor } from "./OwnEditors";
import { Theirs } from "./Theirs";
import { useDraft } from "./useDraft";
import type { OpenRequirement } from "./useRequirement";

interface PropertyProps {
  field: Field;
  open: OpenRequirement;
  words: Words;
  canEdit: boolean;
}

/** One field of a requirement: its name, its value, and its editor where it may be edited. */
export function Property({ field, open, words, canEdit }: PropertyProps) {
  const value = readField(open.shown, field.name);
  const wrong = open.wrong[field.name]?.join(" ");
  return (
    <PropertyRow label={nameOf(field, words)} isSaving={open.saving.has(field.name)} wrong={wrong}>
      {canEdit ? (
        <Editor field={field} open={open} words={words} value={value} />
      ) : (
        <Shown field={field} value={value} words={words} />
      )}
    </PropertyRow>
  );
}

interface PropertyRowProps {
  label: string;
  isSaving?: boolean;
  wrong?: string | undefined;
  children: ReactNode;
}

export function PropertyRow({ label, isSaving = false, wrong, children }: PropertyRowProps) {
  return (
    <div className={styles.property} aria-busy={isSaving || undefined}>
      <dt className={styles.propertyName}>{label}</dt>
      <dd className={styles.propertyValue}>
        {children}
        {wrong && (
          <div className={styles.wrong} role="alert">
            {wrong}
          </div>
        )}
      </dd>
    </div>
  );
}

function Shown({ field, value, words }: { field: Field; value: unknown; words: Words }) {
  const said = say(field.name, value, words);
  if (said === "") return <span className={styles.none}>—</span>;
  const option = field.options?.(words).find((one) => one.value === String(value));
  if (field.kind === "person")
    return (
      <span className={styles.person}>
        <Face name={said} size={20} /> {said}
      </span>
    );
  return <span>{option?.tone ? <Mark tone={option.tone}>{said}</Mark> : said}</span>;
}

interface EditorProps {
  field: Field;
  open: OpenRequirement;
  words: Words;
  value: unknown;
}

function Editor(props: EditorProps) {
  const { field } = props;
  if (field.kind === "choice" || field.kind === "person") return <ChoiceEditor {...props} />;
  if (field.kind === "number") return <NumberEditor {...props} />;
  if (field.kind === "flag") return <FlagEditor {...props} />;
  if (field.kind === "date") return <DateEditor {...props} />;
  if (field.kind === "tags") return <TagsEditor {...props} />;
  if (field.kind === "long") return <LongEditor {...props} />;
  return <TextEditor {...props} />;
}

function ChoiceEditor({ field, open, words, value }: EditorProps) {
  const options = field.options?.(words) ?? [];
  const chosen = value === null || value === undefined || value === "" ? null : String(value);
  const current = options.find((option) => option.value === chosen);
  const hasMark = current !== undefined && (field.kind === "person" || current.tone !== undefined);
  const pick = (next: string | null) => {
    if (next === chosen) return;
    void open.save(valuesFor(field, next));
  };
  return (
    <Select
      variant="unstyled"
      classNames={{ input: hasMark ? `${styles.input} ${styles.marked}` : (styles.input ?? "") }}
      aria-label={nameOf(field, words)}
      placeholder="—"
      searchable={options.length > 8}
      clearable={!field.isRequired}
      allowDeselect={false}
      nothingFoundMessage={words.t("common.noMatch")}
      value={chosen}
      data={options.map(({ value: one, label }) => ({ value: one, label }))}
      leftSection={
        chosen && field.kind === "person" && current ? (
          <Face name={current.label} size={18} />
        ) : (
          dotOf(current)
        )
      }
      leftSectionWidth={hasMark ? 30 : 0}
      comboboxProps={{ width: 220, position: "bottom-start" }}
      onChange={pick}
    />
  );
}

function dotOf(option: GridOption | undefined): ReactNode {
  return option?.tone ? <span className={styles.dot} data-tone={option.tone} aria-hidden="true" /> : null;
}

function NumberEditor({ field, open, words, value }: EditorProps) {
  const server = typeof value === "number" ? value : null;
  const draft = useDraft<number | null>(server, open.shown.version, `${open.shown.id}:${field.name}`);
  const keep = () => {
    if (draft.hasChanged) void open.save({ [field.name]: draft.value } as Values, draft.seenVersion);
    draft.end();
  };
  return (
    <>
      <NumberInput
        variant="unstyled"
        hideControls
        {...(isOwn(field.name) ? {} : { min: 0, decimalScale: 2 })}
        thousandSeparator=","
        classNames={{ input: styles.input ?? "" }}
        aria-label={nameOf(field, words)}
        placeholder="—"
        {...(field.unit && draft.value !== null ? { suffix: ` ${field.unit(words)}` } : {})}
        value={draft.value ?? ""}
        onFocus={draft.begin}
        onChange={(next) => draft.change(typeof next === "number" ? next : null)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key === "Escape") {
            event.stopPropagation();
            draft.end();
          }
        }}
      />
      {draft.theirs !== undefined && (
        <Theirs
          value={say(field.name, draft.theirs, words)}
          onTake={() => draft.change(draft.theirs ?? null)}
        />
      )}
    </>
  );
}

function TextEditor({ field, open, words, value }: EditorProps) {
  const draft = useDraft(String(value ?? ""), open.shown.version, `${open.shown.id}:${field.name}`);
  const keep = () => {
    if (draft.hasChanged) void open.save({ [field.name]: draft.value.trim() } as Values, draft.seenVersion);
    draft.end();
  };
  return (
    <>
      <TextInput
        variant="unstyled"
        classNames={{ input: styles.input ?? "" }}
        aria-label={nameOf(field, words)}
        placeholder="—"
        maxLength={200}
        value={draft.value}
        onFocus={draft.begin}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") event.currentTarget.blur();
          if (event.key === "Escape") {
            event.stopPropagation();
            draft.end();
          }
        }}
      />
      {draft.theirs !== undefined && (
        <Theirs value={draft.theirs} onTake={() => draft.change(draft.theirs ?? "")} />
      )}
    </>
  );
}

function FlagEditor({ field, open, words, value }: EditorProps) {
  return (
    <Switch
      className={styles.flag ?? ""}
      size="xs"
      aria-label={nameOf(field, words)}
      checked={value === true}
      onChange={(event) => void open.save({ [field.name]: event.currentTarget.checked } as Values)}
    />
  );
}
