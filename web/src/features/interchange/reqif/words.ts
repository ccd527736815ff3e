import { type TextKey, useTexts } from "../../../texts";
import type { ReqifState } from "./data";

/** Fields whose names and choices stand among the requirements' own words. */
const fieldKeys: Readonly<Record<string, TextKey>> = {
  rationale: "requirements.field.rationale",
  verification_method: "requirements.field.verificationMethod",
  criticality: "requirements.field.criticality",
  risk: "requirements.field.risk",
  stability: "requirements.field.stability",
  difficulty: "requirements.field.difficulty",
  implementation: "requirements.part.implementation",
  steps: "requirements.part.steps",
  acceptance: "requirements.part.acceptance",
  fit_criteria: "requirements.part.fit_criteria",
  process_diagram: "requirements.part.process_diagram",
  rule_table: "requirements.part.rule_table",
  deliverables: "requirements.part.deliverables",
  own_type: "requirements.field.type",
};
const choiceKeys: Readonly<Record<string, string>> = {
  verification_method: "requirements.verificationMethod",
  criticality: "requirements.degree",
  risk: "requirements.degree",
  stability: "requirements.stability",
  difficulty: "requirements.degree",
};
/** Values that the lines of every import name themselves. */
const named = new Set(["type", "level", "priority", "state", "source"]);

type OwnWords = Pick<ReqifState, "own_types" | "own_fields" | "own_choices">;

export interface ReqifWords {
  fieldName: (field: string) => string;
  choiceName: (field: string, value: string) => string;
  /** A value as `Value` shows it: lists and own choices in words, all else as it is. */
  shown: (field: string, value: unknown) => unknown;
}

/** What fields and their values are called, the workspace's own ones too. */
export function useReqifWords(own: OwnWords): ReqifWords {
  const { t } = useTexts();
  const fieldName = (field: string) =>
    own.own_fields[field] ?? t(fieldKeys[field] ?? (`interchange.field.${field}` as TextKey));
  const choiceName = (field: string, value: string) =>
    own.own_choices[field]?.[value] ??
    (field in own.own_fields
      ? value
      : t(`${choiceKeys[field] ?? `requirements.${field}`}.${value}` as TextKey));
  const shown = (field: string, value: unknown): unknown => {
    if (value === null || value === undefined || value === "" || named.has(field)) return value;
    if (field === "own_type") return own.own_types[`own:${value}`] ?? String(value);
    if (typeof value === "boolean") return t(value ? "interchange.reqif.yes" : "interchange.reqif.no");
    if (field === "process_diagram") return t("interchange.reqif.diagram");
    if (field === "rule_table") return t("interchange.reqif.rules", { count: rulesIn(value) });
    if (Array.isArray(value))
      return value
        .map((one) => (typeof one === "object" ? cellsOf(one) : choiceName(field, String(one))))
        .join(t("interchange.separator"));
    if (field in choiceKeys || field in own.own_choices) return choiceName(field, String(value));
    return value;
  };
  return { fieldName, choiceName, shown };
}

const rulesIn = (table: unknown) => ((table as { rules?: unknown[] }).rules ?? []).length;

/** A row of a list in one line, without the id that nobody asked for. */
const cellsOf = (row: Record<string, unknown>) =>
  Object.entries(row)
    .filter(([name, cell]) => name !== "id" && cell !== "" && cell !== null && typeof cell !== "boolean")
    .map(([, cell]) => String(cell))
    .join(" ");
