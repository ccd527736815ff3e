import type { Words } from "../fields";
import type { Criterion, Deliverable, FitCriterion, RuleTable, Step } from "./types";

/** A part in words, one line per row: for histories and conflicts. */
export function sayPart(name: string, value: unknown, words: Words): string {
  const { t } = words;
  switch (name) {
    case "steps":
      return lines(value as Step[], (row, at) =>
        [`${at + 1}. ${row.actor ? `${row.actor}: ` : ""}${row.action}`, row.expected]
          .filter(Boolean)
          .join(" → "),
      );
    case "acceptance":
      return lines(value as Criterion[], (row) => {
        const said = (["given", "when", "then"] as const)
          .filter((word) => row[word])
          .map((word) => `${t(`substance.acceptance.${word}`)} ${row[word]}`);
        return [row.id, ...said].filter(Boolean).join(" ");
      });
    case "fit_criteria":
      return lines(value as FitCriterion[], (row) => `${row.id} ${sayTarget(row, words)}`.trim());
    case "deliverables":
      return lines(value as Deliverable[], (row) =>
        `${row.is_done ? "✓" : "○"} ${row.name} ${row.where}`.trim(),
      );
    case "rule_table":
      return t("substance.rules.count", { count: (value as RuleTable).rules?.length ?? 0 });
    default:
      return t("substance.diagram.one");
  }
}

/** "Answer time ≤ 2 s". */
export function sayTarget(row: FitCriterion, { t }: Words): string {
  const figure = (value: number | null | undefined) =>
    value === null || value === undefined ? "?" : String(value);
  const target =
    row.operator === "between"
      ? t("substance.fit.from", { low: figure(row.target), high: figure(row.target_high) })
      : `${signs[row.operator ?? "<="]} ${figure(row.target)}`;
  return [row.metric, target, row.unit].filter(Boolean).join(" ");
}

export const signs: Record<string, string> = {
  "<=": "≤",
  "<": "<",
  ">=": "≥",
  ">": ">",
  "=": "=",
  between: "…",
};

function lines<T>(rows: readonly T[], line: (row: T, at: number) => string): string {
  return rows.map(line).join("\n");
}
