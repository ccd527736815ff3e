import type { ReleaseName } from "../../api/releases";
import type { SessionWorkspace } from "../../api/session";
import type { TextKey, Translate } from "../../texts";
import { dateText } from "../../texts/dates";
import type { GridOption } from "../../ui/grid";
import type { Tone } from "../../ui/mark";
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

export const stateTones: Record<(typeof states)[number], Tone> = {
  collected: "grey",
  analysed: "violet",
  planned: "blue",
  in_progress: "amber",
  done: "green",
  rejected: "rose",
};
export const priorityTones: Record<(typeof priorities)[number], Tone> = {
  must: "red",
  should: "amber",
  could: "blue",
  wont: "grey",
};
export const typeTones: Record<(typeof types)[number], Tone> = {
  functional: "blue",
  non_functional: "violet",
  business: "teal",
};
const degreeTones: Record<(typeof degrees)[number], Tone> = {
  low: "grey",
  medium: "blue",
  high: "amber",
  critical: "red",
};
const stabilityTones: Record<(typeof stabilities)[number], Tone> = {
  stable: "green",
  may_change: "amber",
  volatile: "red",
};

/** Words of both languages that mean a value, so that what is pasted from elsewhere is understood. */
const also: Record<string, readonly string[]> = {
  must: ["Must", "Must have", "必须", "必须有", "高", "High", "P0", "最高"],
  should: ["Should", "Should have", "应该", "应该有", "中", "Medium", "P1"],
  could: ["Could", "Could have", "可以", "可以有", "低", "Low", "P2"],
  wont: ["Won't", "Won’t", "Wont", "Won't have", "暂不", "本期不做", "不做", "P3"],
  functional: ["Functional", "功能", "功能性", "功能需求"],
  non_functional: ["Non-functional", "Nonfunctional", "非功能", "非功能性", "非功能需求", "性能"],
  business: ["Business", "业务", "业务需求", "业务规则", "商业"],
  collected: ["Collected", "New", "Open", "已收集", "待评审", "新建"],
  analysed: ["Analysed", "Analyzed", "Reviewed", "已分析", "已评审"],
  planned: ["Planned", "已规划", "已排期", "已计划"],
  in_progress: ["In progress", "Doing", "进行中", "开发中"],
  done: ["Done", "Closed", "已完成", "完成", "已关闭"],
  rejected: ["Rejected", "已拒绝", "已驳回", "拒绝"],
  goal: ["Goal", "目标"],
  system: ["System", "系统"],
  feature: ["Feature", "Epic", "特性"],
  story: ["Story", "User story", "故事", "用户故事"],
  task: ["Task", "任务"],
  customer: ["Customer", "客户"],
  market: ["Market", "市场"],
  technology: ["Technology", "技术"],
  internal: ["Internal", "内部"],
  law: ["Law", "Legal", "Compliance", "法规", "法律", "合规"],
};

function choices<T extends string>(
  values: readonly T[],
  label: (value: T) => TextKey,
  tones?: Record<T, Tone>,
): (words: Words) => readonly GridOption[] {
  return ({ t }) =>
    values.map((value) => ({
      value,
      label: t(label(value)),
      also: also[value] ?? [],
      ...(tones ? { tone: tones[value] } : {}),
    }));
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
