import { Button, Group, SegmentedControl, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useEditingSpot } from "../../api/presence";
import { useTexts } from "../../texts";
import { RichText } from "../../ui/editor";
import { type Document, plainSelection, type Section } from "./data";
import styles from "./documents.module.css";
import { SelectionForm } from "./SelectionForm";
import type { Saving, SectionValues } from "./saving";

interface SectionEditorProps {
  document: Document;
  section: Section;
  onClose: () => void;
  saving: Saving;
}

/**
 * Heading and own text are kept by a button, what is selected at once: the print below follows. What was under
 * the person's eyes when they began decides whether somebody else was faster.
 */
export function SectionEditor({ document, section, onClose, saving }: SectionEditorProps) {
  const { t } = useTexts();
  useEditingSpot(`document:${document.key}:${section.id}`);
  const [base] = useState({ heading: section.heading, body: section.body, version: document.version });
  const [heading, setHeading] = useState(section.heading);
  const [body, setBody] = useState(section.body);
  const changed: SectionValues = {
    ...(heading !== base.heading ? { heading } : {}),
    ...(body !== base.body ? { body } : {}),
  };
  const isChanged = Object.keys(changed).length > 0;
  const save = async () => {
    if (!isChanged || (await saving.section(section.id, changed, base.version))) onClose();
  };
  const turn = (kind: string) =>
    void saving.section(
      section.id,
      kind === "items" ? { kind, selection: { ...plainSelection, ...section.selection } } : { kind },
      document.version,
    );
  return (
    <div className={styles.editor}>
      <div className={styles.editorHead}>
        <TextInput
          className={styles.grow ?? ""}
          data-autofocus
          label={t("documents.field.heading")}
          value={heading}
          placeholder={t("documents.section.noHeading")}
          onChange={(event) => setHeading(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) void save();
          }}
        />
        <SegmentedControl
          aria-label={t("documents.field.kind")}
          value={section.kind}
          data={[
            { value: "text", label: t("documents.section.text") },
            { value: "items", label: t("documents.section.items") },
          ]}
          onChange={turn}
        />
      </div>
      {section.hint && <p className={styles.hint}>{section.hint}</p>}
      <RichText
        label={t("documents.field.body")}
        value={body}
        placeholder={t("documents.section.bodyPlaceholder")}
        onChange={setBody}
        onSubmit={() => void save()}
        minHeight={110}
      />
      {section.kind === "items" && (
        <SelectionForm
          selection={{ ...plainSelection, ...section.selection }}
          onChange={(selection) => void saving.section(section.id, { selection }, document.version)}
        />
      )}
      <Group justify="space-between">
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={14} />}
          onClick={() => {
            onClose();
            void saving.remove(section.id);
          }}
        >
          {t("documents.section.remove")}
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t(isChanged ? "common.cancel" : "common.close")}
          </Button>
          <Button onClick={() => void save()} loading={saving.isBusy} disabled={!isChanged}>
            {t("common.save")}
          </Button>
        </Group>
      </Group>
    </div>
  );
}
