import { MultiSelect, SegmentedControl, Select } from "@mantine/core";
import { useReleaseNames } from "../../api/releases";
import { useWorkspace } from "../../api/session";
import { type TextKey, useTexts } from "../../texts";
import { FilterBar } from "../../ui/filter";
import { filterDefinitions } from "./choices";
import { type Selection, useTemplates } from "./data";
import styles from "./documents.module.css";

const groups = ["", "area", "product", "release", "type", "priority", "state"] as const;
const sorts = ["position,key", "key", "-priority,key", "title", "-score,key", "release,key"] as const;

interface SelectionFormProps {
  selection: Selection;
  onChange: (selection: Selection) => void;
}

/** Which requirements a section prints, in which order, and how. Every change is kept at once. */
export function SelectionForm({ selection, onChange }: SelectionFormProps) {
  const { t, language } = useTexts();
  const workspace = useWorkspace();
  const releases = useReleaseNames();
  const templates = useTemplates(workspace.slug, language);
  const put = (change: Partial<Selection>) => onChange({ ...selection, ...change });
  const fields = templates.data?.fields ?? [];
  const order = (sorts as readonly string[]).includes(selection.sort) ? sorts : [...sorts, selection.sort];
  return (
    <fieldset className={styles.selection}>
      <legend>{t("documents.selection.title")}</legend>
      <FilterBar
        filters={filterDefinitions(t, workspace, releases)}
        values={selection.choices}
        onChange={(name, values) => put({ choices: { ...selection.choices, [name]: [...values] } })}
        onClear={() => put({ choices: {}, text: "" })}
        text={selection.text}
        onText={(text) => put({ text })}
        placeholder={t("documents.selection.search")}
      />
      <div className={styles.selectionGrid}>
        <div>
          <p className={styles.fieldLabel}>{t("documents.selection.look")}</p>
          <SegmentedControl
            fullWidth
            aria-label={t("documents.selection.look")}
            value={selection.look}
            data={["paragraphs", "table"].map((value) => ({
              value,
              label: t(`documents.look.${value}` as TextKey),
            }))}
            onChange={(look) => put({ look })}
          />
        </div>
        <div>
          <p className={styles.fieldLabel}>{t("documents.selection.arrangement")}</p>
          <SegmentedControl
            fullWidth
            aria-label={t("documents.selection.arrangement")}
            value={selection.arrangement}
            data={["flat", "tree"].map((value) => ({
              value,
              label: t(`documents.arrangement.${value}` as TextKey),
            }))}
            onChange={(arrangement) => put({ arrangement })}
          />
        </div>
        <Select
          label={t("documents.selection.group")}
          value={selection.group || "none"}
          allowDeselect={false}
          data={groups.map((value) => ({
            value: value || "none",
            label: value ? t(`requirements.field.${value}` as TextKey) : t("documents.selection.noGroup"),
          }))}
          onChange={(group) => put({ group: group === "none" ? "" : (group ?? "") })}
        />
        <Select
          label={t("documents.selection.sort")}
          value={selection.sort}
          allowDeselect={false}
          data={order.map((value) => ({ value, label: sortLabel(value) }))}
          onChange={(sort) => put({ sort: sort ?? "position,key" })}
        />
      </div>
      <MultiSelect
        label={t("documents.selection.fields")}
        description={selection.fields.length === 0 ? t("documents.selection.allFields") : undefined}
        placeholder={selection.fields.length === 0 ? t("documents.selection.fieldsPlaceholder") : ""}
        searchable
        clearable
        value={selection.fields}
        data={fields.map((field) => ({ value: field.name, label: field.label }))}
        onChange={(chosen) => put({ fields: chosen })}
      />
    </fieldset>
  );

  function sortLabel(value: string): string {
    const known: Record<string, TextKey> = {
      "position,key": "documents.sort.position",
      key: "documents.sort.key",
      "-priority,key": "documents.sort.priority",
      title: "documents.sort.title",
      "-score,key": "documents.sort.score",
      "release,key": "documents.sort.release",
    };
    return known[value] ? t(known[value]) : value;
  }
}
