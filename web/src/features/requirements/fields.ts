import type { ReleaseName } from "../../api/releases";
import type { SessionWorkspace } from "../../api/session";
import type { TextKey, Translate } from "../../texts";
import { dateText } from "../../texts/dates";
import type { GridOption } from "../../ui/grid";
import { choices, degreeTones, priorityTones, stabilityTones, stateTones, typeTones } from "./choices";
import { nameOfOwn, type Own } from "./own/data";
import { ownFieldOf, ownTypeOptions } from "./own/fields";
import { sayPool } from "./pool/say";
import { sayPart } from "./substance/say";
import {
  degrees,
  levels,
  priorities,
  sources,
  stabilities,
  states,
  types,
  verificationMethods,
} from "./types";

/** What is needed to say a field's value in words. */
export interface Words {
  t: Translate;
  workspace: SessionWorkspace;
  releases: readonly ReleaseName[];
  /** Key and title of requirements known to the page; a parent that is not known shows its number. */
  titleOf?: (id: number) => string | undefined;
  /** The workspace's own types and fields. */
  own: Own;
}

export type FieldKind =
  | "text"
  | "rich"
  | "number"
  | "choice"
  | "person"
  | "parent"
  | "flag"
  | "shares"
  | "part"
  | "long"
  | "date"
  | "tags"
  | "steps"
  | "scope";

export interface Field {
  name: string;
  label: TextKey;
  /** An own field's name, in place of the label. */
  title?: string;
  kind: FieldKind;
  /** choice: the values that the server knows. */
  options?: (words: Words) => readonly GridOption[];
  /** Values are ids: sent as numbers. */
  isReference?: boolean;
  /** An empty choice is the empty text and not null. */
  isEmptyText?: boolean;
  unit?: (words: Words) => string;
  isRequired?: boolean;
}

const people = ({ workspace }: Words): readonly GridOption[] =>
  workspace.people.map((person) => ({ value: String(person.id), label: person.name }));
const days = ({ t }: Words) => t("requirements.unit.days");

const baseOptions = choices(types, (value) => `requirements.type.${value}`, typeTones);

const degree = (name: string, label: TextKey): Field => ({
  name,
  label,
  kind: "choice",
  isEmptyText: true,
  options: choices(degrees, (value) => `requirements.degree.${value}`, degreeTones),
});

export const fields: readonly Field[] = [
  { name: "title", label: "requirements.field.title", kind: "text", isRequired: true },
  { name: "description", label: "requirements.field.description", kind: "rich" },
  {
    name: "type",
    label: "requirements.field.type",
    kind: "choice",
    isRequired: true,
    options: (words) => [...baseOptions(words), ...ownTypeOptions(words)],
  },
  {
    name: "own_type",
    label: "requirements.field.type",
    kind: "choice",
    isReference: true,
    options: (words) =>
      words.own.types
        .filter((one) => one.id !== null)
        .map((one) => ({ value: String(one.id), label: nameOfOwn(one) })),
  },
  { name: "stages", label: "requirements.field.stages", kind: "steps" },
  { name: "scope", label: "requirements.field.scope", kind: "scope" },
  {
    name: "stage_owner",
    label: "requirements.field.stageOwner",
    kind: "person",
    isReference: true,
    options: people,
  },
  { name: "stage_due_on", label: "requirements.field.stageDue", kind: "date" },
  {
    name: "days_in_state",
    label: "requirements.field.daysInState",
    kind: "number",
    unit: ({ t }) => t("requirements.unit.calendarDays"),
  },
  {
    name: "level",
    label: "requirements.field.level",
    kind: "choice",
    isEmptyText: true,
    options: choices(levels, (value) => `requirements.level.${value}`),
  },
  {
    name: "state",
    label: "requirements.field.state",
    kind: "choice",
    isRequired: true,
    options: choices(states, (value) => `requirements.state.${value}`, stateTones),
  },
  {
    name: "priority",
    label: "requirements.field.priority",
    kind: "choice",
    isEmptyText: true,
    options: choices(priorities, (value) => `requirements.priority.${value}`, priorityTones),
  },
  { name: "owner", label: "requirements.field.owner", kind: "person", isReference: true, options: people },
  {
    name: "product",
    label: "requirements.field.product",
    kind: "choice",
    isReference: true,
    options: ({ workspace }) =>
      workspace.products.map((one) => ({ value: String(one.id), label: one.name, also: [one.key_prefix] })),
  },
  {
    name: "area",
    label: "requirements.field.area",
    kind: "choice",
    isReference: true,
    options: ({ workspace }) => workspace.areas.map((area) => ({ value: String(area.id), label: area.name })),
  },
  {
    name: "release",
    label: "requirements.field.release",
    kind: "choice",
    isReference: true,
    options: ({ releases }) => releases.map((one) => ({ value: String(one.id), label: one.name })),
  },
  { name: "is_release_pinned", label: "requirements.field.isReleasePinned", kind: "flag" },
  {
    name: "source",
    label: "requirements.field.source",
    kind: "choice",
    isEmptyText: true,
    options: choices(sources, (value) => `requirements.source.${value}`),
  },
  { name: "source_detail", label: "requirements.field.sourceDetail", kind: "text" },
  {
    name: "verification_method",
    label: "requirements.field.verificationMethod",
    kind: "choice",
    isEmptyText: true,
    options: choices(verificationMethods, (value) => `requirements.verificationMethod.${value}`),
  },
  degree("criticality", "requirements.field.criticality"),
  degree("risk", "requirements.field.risk"),
  {
    name: "stability",
    label: "requirements.field.stability",
    kind: "choice",
    isEmptyText: true,
    options: choices(stabilities, (value) => `requirements.stability.${value}`, stabilityTones),
  },
  degree("difficulty", "requirements.field.difficulty"),
  { name: "rationale", label: "requirements.field.rationale", kind: "rich" },
  { name: "implementation", label: "requirements.field.implementation", kind: "rich" },
  { name: "steps", label: "requirements.part.steps", kind: "part" },
  { name: "acceptance", label: "requirements.part.acceptance", kind: "part" },
  { name: "fit_criteria", label: "requirements.part.fit_criteria", kind: "part" },
  { name: "process_diagram", label: "requirements.part.process_diagram", kind: "part" },
  { name: "rule_table", label: "requirements.part.rule_table", kind: "part" },
  { name: "deliverables", label: "requirements.part.deliverables", kind: "part" },
  {
    name: "effort_optimistic_days",
    label: "requirements.field.effortOptimistic",
    kind: "number",
    unit: days,
  },
  { name: "effort_likely_days", label: "requirements.field.effortLikely", kind: "number", unit: days },
  {
    name: "effort_pessimistic_days",
    label: "requirements.field.effortPessimistic",
    kind: "number",
    unit: days,
  },
  { name: "efforts", label: "requirements.field.efforts", kind: "shares", unit: days },
  { name: "value", label: "requirements.field.value", kind: "number" },
  {
    name: "cost",
    label: "requirements.field.cost",
    kind: "number",
    unit: ({ workspace }) => workspace.currency,
  },
  { name: "score", label: "requirements.field.score", kind: "number" },
  { name: "parent", label: "requirements.field.parent", kind: "parent", isReference: true },
  { name: "demands", label: "requirements.field.demands", kind: "shares" },
  { name: "position", label: "requirements.field.position", kind: "number" },
];

const byName = new Map(fields.map((field) => [field.name, field]));

/** `words` are needed to know the workspace's own fields. */
export function fieldOf(name: string, words?: Words): Field | undefined {
  return byName.get(name) ?? (words && ownFieldOf(name, words));
}

export const nameOf = (field: Field, { t }: Words): string => field.title ?? t(field.label);

export function labelOf(name: string, words: Words): string {
  const field = fieldOf(name, words);
  return field ? nameOf(field, words) : name.replace(/^custom\./, "");
}

/** A field's value in the reader's words; "" when empty. */
export function say(name: string, value: unknown, words: Words): string {
  if (value === null || value === undefined || value === "") return "";
  const field = fieldOf(name, words);
  switch (field?.kind) {
    case "choice":
    case "person":
      return field.options?.(words).find((option) => option.value === String(value))?.label ?? `#${value}`;
    case "parent":
      return words.titleOf?.(Number(value)) ?? `#${value}`;
    case "number":
      return `${sayNumber(Number(value))}${field.unit ? ` ${field.unit(words)}` : ""}`;
    case "flag":
      return words.t(value ? "common.yes" : "common.no");
    case "rich":
      return plainText(String(value));
    case "part":
      return sayPart(name, value, words);
    case "tags":
      return (value as string[])
        .map((one) => field.options?.(words).find((option) => option.value === one)?.label ?? one)
        .join(words.t("requirements.listSeparator"));
    case "date":
      return dateText(String(value));
    case "steps":
    case "scope":
      return sayPool(name, value, words);
    case "shares":
      return Object.entries(value as Record<string, number>)
        .map(([share, figure]) => `${share} ${sayNumber(figure)}`)
        .join(words.t("requirements.listSeparator"));
    default:
      return String(value);
  }
}

export function sayNumber(value: number): string {
  return new Intl.NumberFormat("en", { maximumFractionDigits: 2 }).format(value);
}

/** The words of rich text, one line per block. Parsed inertly: nothing in it can run. */
export function plainText(html: string): string {
  const parsed = new DOMParser().parseFromString(
    html.replace(/<(\/p|\/li|br|\/h\d)[^>]*>/g, "\n$&"),
    "text/html",
  );
  return (parsed.body.textContent ?? "").replace(/\n{2,}/g, "\n").trim();
}
