import type { components } from "../../../api/schema";

export type Step = components["schemas"]["Step"];
export type Criterion = components["schemas"]["Criterion"];
export type FitCriterion = components["schemas"]["FitCriterion"];
export type RuleTable = components["schemas"]["RuleTable"];
export type Deliverable = components["schemas"]["Deliverable"];

/** The parts that a requirement may have, as the server names them. */
export const partNames = [
  "steps",
  "implementation",
  "acceptance",
  "fit_criteria",
  "process_diagram",
  "rule_table",
] as const;
export type PartName = (typeof partNames)[number];
export const isPart = (name: string): name is PartName => (partNames as readonly string[]).includes(name);
