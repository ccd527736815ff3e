import { MultiSelect, Textarea } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { type Field, nameOf, type Words } from "../fields";
import type { Values } from "../types";
import { readField } from "../values";
import styles from "./detail.module.css";
import { Theirs } from "./Theirs";
import { useDraft } from "./useDraft";
import type { OpenRequirement } from "./useRequirement";

interface OwnEditorProps {
  field: Field;
  open: OpenRequirement;
  words: Words;
}

export function DateEditor({ field, open, words }: OwnEditorProps) {
  const value = readField(open.shown, field.name) as string | null;
  return (
    <DateInput
      variant="unstyled"
      clearable
      valueFormat="YYYY-MM-DD"
      classNames={{ input: styles.input ?? "" }}
      aria-label={nameOf(field, words)}
      placeholder="—"
      value={value}
      onChange={(next) => void open.save({ [field.name]: next ? String(next).slice(0, 10) : null } as Values)}
    />
  );
}

export function TagsEditor({ field, open, words }: OwnEditorProps) {
  const value = (readField(open.shown, field.name) as string[] | null) ?? [];
  const options = field.options?.(words) ?? [];
  return (
    <MultiSelect
      variant="unstyled"
      classNames={{ input: styles.tagsInput ?? "" }}
      aria-label={nameOf(field, words)}
      placeholder={value.length === 0 ? "—" : ""}
      value={value}
      data={options.map(({ value: one, label }) => ({ value: one, label }))}
      onChange={(next) => void open.save({ [field.name]: next.length > 0 ? next : null } as Values)}
    />
  );
}

export function LongEditor({ field, open, words }: OwnEditorProps) {
  const server = String(readField(open.shown, field.name) ?? "");
  const draft = useDraft(server, open.shown.version, `${open.shown.id}:${field.name}`);
  const keep = () => {
    if (draft.hasChanged)
      void open.save({ [field.name]: draft.value.trim() || null } as Values, draft.seenVersion);
    draft.end();
  };
  return (
    <>
      <Textarea
        variant="unstyled"
        classNames={{ input: styles.longInput ?? "" }}
        aria-label={nameOf(field, words)}
        placeholder="—"
        maxLength={20_000}
        rows={1}
        value={draft.value}
        onFocus={draft.begin}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
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
