import type { components } from "../../api/schema";

export type Row = components["schemas"]["RequirementRow"];
export type Requirement = components["schemas"]["RequirementOut"];
export type LinkOut = components["schemas"]["LinkOut"];
/** Fields that a write may name, as the server's schema has them. */
export type Values = Partial<Omit<components["schemas"]["RequirementChangeIn"], "version">>;

export const types = ["functional", "non_functional", "business"] as const;
export const levels = ["goal", "business", "system", "feature", "story", "task"] as const;
export const priorities = ["must", "should", "could", "wont"] as const;
export const states = ["collected", "analysed", "planned", "in_progress", "done", "rejected"] as const;
export const sources = ["customer", "market", "technology", "internal", "law"] as const;
export const verificationMethods = ["inspection", "analysis", "demonstration", "test"] as const;
export const degrees = ["low", "medium", "high", "critical"] as const;
export const stabilities = ["stable", "may_change", "volatile"] as const;
export const linkKinds = [
  "depends_on",
  "together_with",
  "excludes",
  "conflicts_with",
  "overlaps_with",
  "duplicates",
  "derives_from",
  "refines",
  "satisfies",
  "verifies",
  "mitigates",
  "causes",
  "evidence_for",
  "relates_to",
] as const;
export type LinkKind = (typeof linkKinds)[number];
/** Kinds that say the same read from either end. */
export const symmetricKinds: ReadonlySet<string> = new Set([
  "together_with",
  "excludes",
  "conflicts_with",
  "overlaps_with",
  "duplicates",
  "relates_to",
]);
