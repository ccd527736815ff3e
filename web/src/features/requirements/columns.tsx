import { dateText } from "../../texts/dates";
import type { CellValue, GridColumn, GridEdit, GridKind } from "../../ui/grid";
import { type Field, fieldOf, nameOf, say, type Words } from "./fields";
import grid from "./grid.module.css";
import { fieldOfOwn, isOwn } from "./own/fields";
import type { RowEdit } from "./rows/save";
import type { Row, Values } from "./types";
import { readField, valuesFor } from "./values";

/** Shown unless the address says otherwise. */
export const usualColumns = [
  "key",
  "title",
  "state",
  "priority",
  "type",
  "owner",
  "area",
  "effort_likely_days",
  "value",
  "score",
  "release",
] as const;

const listed = [
  "title",
  "state",
  "priority",
  "type",
  "level",
  "owner",
  "product",
  "area",
  "release",
  "source",
  "source_detail",
  "effort_likely_days",
  "effort_optimistic_days",
  "effort_pessimistic_days",
  "value",
  "cost",
  "score",
  "verification_method",
  "criticality",
  "risk",
  "stability",
  "difficulty",
  "days_in_state",
  "stage_owner",
  "stage_due_on",
] as const;

const widths: Record<string, number> = {
  key: 92,
  title: 340,
  state: 112,
  priority: 96,
  type: 124,
  level: 96,
  owner: 128,
  product: 112,
  area: 136,
  release: 120,
  source: 96,
  source_detail: 180,
  effort_likely_days: 104,
  effort_optimistic_days: 104,
  effort_pessimistic_days: 104,
  value: 76,
  cost: 104,
  score: 80,
};

const unsortable = new Set(["source_detail"]);
/** Only those who plan decide where a requirement goes. */
const planFields = new Set(["release", "is_release_pinned"]);

const kinds: Partial<Record<Field["kind"], GridKind>> = {
  text: "text",
  number: "number",
  choice: "select",
  person: "person",
  date: "date",
  tags: "tags",
};
const computed = new Set(["score", "days_in_state", "stage_owner", "stage_due_on"]);
const fixed = new Set(["product", ...computed]);
const unsortableKinds = new Set(["tags", "person", "long"]);

function Due({ row }: { row: Row }) {
  if (!row.stage_due_on) return null;
  return (
    <span className={grid.due} data-late={row.is_overdue || undefined}>
      {dateText(row.stage_due_on)}
    </span>
  );
}

export function buildColumns(words: Words): readonly GridColumn<Row>[] {
  const { t, workspace } = words;
  const key: GridColumn<Row> = {
    id: "key",
    title: t("requirements.field.key"),
    kind: "readonly",
    width: widths.key ?? 92,
    value: (row) => row.key,
    render: (row) => <span className={grid.key}>{row.key}</span>,
    sortable: true,
  };
  const columns = listed.flatMap((name) => {
    const field = fieldOf(name);
    return field ? [columnOf(field, words)] : [];
  });
  const skills = workspace.skills.map<GridColumn<Row>>((skill) => ({
    id: `efforts.${skill.name}`,
    title: t("requirements.effortOf", { skill: skill.name }),
    kind: "number",
    width: 96,
    value: (row) => row.efforts[skill.name] ?? null,
    canEdit: (row) => row.can_edit,
    sortable: false,
  }));
  const own = words.own.fields
    .filter((one) => !one.is_retired)
    .map((one) => columnOf(fieldOfOwn(one), words));
  return [key, ...columns, ...own, ...skills];
}

function columnOf(field: Field, words: Words): GridColumn<Row> {
  const { name } = field;
  const isFixed = fixed.has(name) || field.kind === "long";
  const isPlan = planFields.has(name);
  const mayPlan = words.workspace.can.plan === true;
  return {
    id: name,
    title: nameOf(field, words),
    kind: computed.has(name) ? "readonly" : (kinds[field.kind] ?? "readonly"),
    width: widths[name] ?? 120,
    value: (row) => cellOf(field, row),
    canEdit: (row) => !isFixed && row.can_edit && (!isPlan || mayPlan),
    sortable: isOwn(name) ? !unsortableKinds.has(field.kind) : !unsortable.has(name),
    ...(name === "score" || name === "days_in_state" ? { align: "right" as const } : {}),
    ...(name === "stage_due_on" ? { render: (row: Row) => <Due row={row} /> } : {}),
    ...(name === "stage_owner" ? { render: (row: Row) => <>{say(name, row.stage_owner, words)}</> } : {}),
    ...(name === "state" ? { look: "dot" as const } : {}),
    ...(field.options ? { options: field.options(words) } : {}),
    ...(field.isRequired ? { required: true } : {}),
  };
}

function cellOf(field: Field, row: Row): CellValue {
  const value = readField(row, field.name);
  if (value === null || value === undefined) return null;
  if (field.isReference) return String(value);
  if (field.kind === "choice" && typeof value === "boolean") return String(value);
  if (field.name === "score") return typeof value === "number" ? Math.round(value * 100) / 100 : null;
  return value as CellValue;
}

function valuesOfCell(id: string, value: CellValue, words: Words): Values {
  const field = fieldOf(id, words);
  return field ? valuesFor(field, value) : {};
}

/** The edits of one gesture, one entry per requirement. */
export function editsOf(
  edits: readonly GridEdit[],
  words: Words,
  rowOf: (id: number) => Row | undefined,
): RowEdit[] {
  const byRow = new Map<number, { values: Record<string, unknown>; columns: string[] }>();
  for (const edit of edits) {
    const id = Number(edit.rowKey);
    const entry = byRow.get(id) ?? { values: {}, columns: [] };
    byRow.set(id, entry);
    entry.columns.push(edit.columnId);
    if (edit.columnId.startsWith("efforts.")) {
      const skill = edit.columnId.slice("efforts.".length);
      const before = (entry.values.efforts ?? rowOf(id)?.efforts ?? {}) as Record<string, number>;
      const { [skill]: _gone, ...others } = before;
      entry.values.efforts =
        typeof edit.value === "number" && edit.value > 0 ? { ...others, [skill]: edit.value } : others;
    } else Object.assign(entry.values, valuesOfCell(edit.columnId, edit.value, words));
  }
  return [...byRow].map(([id, { values, columns }]) => ({ id, values: values as Values, columns }));
}

/** Pasted values beyond the last row as a new requirement's fields. */
export function valuesOfPasted(pasted: Readonly<Record<string, CellValue>>, words: Words): Values {
  const values: Record<string, unknown> = {};
  const efforts: Record<string, number> = {};
  for (const [id, value] of Object.entries(pasted)) {
    if (id === "key" || fixed.has(id)) continue;
    if (id.startsWith("efforts.")) {
      if (typeof value === "number" && value > 0) efforts[id.slice("efforts.".length)] = value;
    } else Object.assign(values, valuesOfCell(id, value, words));
  }
  if (Object.keys(efforts).length > 0) values.efforts = efforts;
  return values as Values;
}
