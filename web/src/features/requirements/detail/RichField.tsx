import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { RichText, RichTextView, textAid } from "../../../ui/editor";
import { plainText, type Words } from "../fields";
import styles from "./detail.module.css";
import { Theirs } from "./Theirs";
import { useDraft } from "./useDraft";
import type { OpenRequirement } from "./useRequirement";

interface RichFieldProps {
  open: OpenRequirement;
  words: Words;
  name: "description" | "rationale" | "implementation";
  label: string;
  /** What an empty field invites to. */
  placeholder: string;
  /** Whether hints on the wording are shown while writing. */
  hasAid?: boolean;
}

/** A long text: read until somebody wants to write; Ctrl+Enter keeps, Escape asks nothing and leaves. */
export function RichField({ open, words, name, label, placeholder, hasAid = false }: RichFieldProps) {
  const { t } = words;
  const { shown, save } = open;
  const draft = useDraft(shown[name], shown.version, `${shown.id}:${name}`);
  const [round, setRound] = useState(0);
  const aid = hasAid ? textAid("requirement") : null;
  if (!draft.isEditing) {
    const text = shown[name] ? (
      <RichTextView html={shown[name]} />
    ) : (
      <span className={styles.none}>{shown.can.edit ? placeholder : "—"}</span>
    );
    if (!shown.can.edit) return <div className={styles.description}>{text}</div>;
    return (
      // biome-ignore lint/a11y/useSemanticElements: the text holds links and lists, which a button may not
      <div
        className={styles.description}
        data-editable
        role="button"
        tabIndex={0}
        aria-label={t("requirements.editText", { name: label })}
        onClick={(event) => {
          if (!(event.target as HTMLElement).closest("a")) draft.begin();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && event.target === event.currentTarget) {
            event.preventDefault();
            draft.begin();
          }
        }}
      >
        {text}
      </div>
    );
  }
  const keep = () => {
    if (draft.hasChanged) void save({ [name]: draft.value }, draft.seenVersion);
    draft.end();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the editor inside
    <div
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented && !event.nativeEvent.isComposing) {
          event.stopPropagation();
          if (!draft.hasChanged) draft.end();
        }
      }}
    >
      <RichText
        key={round}
        label={label}
        value={draft.value}
        onChange={draft.change}
        onSubmit={keep}
        autoFocus
        minHeight={140}
        {...(aid && { aid: { component: aid, context: { key: shown.key, title: shown.title } } })}
      />
      {draft.theirs !== undefined && (
        <Theirs
          value={plainText(draft.theirs).slice(0, 400)}
          onTake={() => {
            draft.change(draft.theirs ?? "");
            setRound((count) => count + 1);
          }}
        />
      )}
      <Group gap={8} mt={8}>
        <Button onClick={keep}>{t("common.save")}</Button>
        <Button variant="subtle" color="gray" onClick={draft.end}>
          {t("common.cancel")}
        </Button>
      </Group>
    </div>
  );
}
