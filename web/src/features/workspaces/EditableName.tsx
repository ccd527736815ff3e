import { TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../../texts";
import styles from "./List.module.css";

interface EditableNameProps {
  name: string;
  canEdit: boolean;
  /** Resolves with whether the server took it. */
  onRename: (name: string) => Promise<boolean>;
}

/** A name that becomes an input when clicked: Enter keeps, Escape leaves it as it was. */
export function EditableName({ name, canEdit, onRename }: EditableNameProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    if (!canEdit) return <span className={styles.name}>{name}</span>;
    return (
      <UnstyledButton
        className={styles.nameButton}
        onClick={() => setDraft(name)}
        aria-label={`${t("common.rename")}: ${name}`}
      >
        {name}
      </UnstyledButton>
    );
  }
  const keep = async () => {
    const next = draft.trim();
    if (next === "" || next === name || (await onRename(next))) setDraft(null);
  };
  return (
    <TextInput
      autoFocus
      aria-label={t("common.rename")}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={() => void keep()}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") void keep();
        if (event.key === "Escape") setDraft(null);
      }}
    />
  );
}
