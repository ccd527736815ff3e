import { anything, type Condition, type Input } from "./conditions";
import type { RuleTable } from "./types";

/** A table with every list there; the wire leaves out what has a default. */
export interface Table {
  hit_policy: "unique" | "first";
  inputs: Input[];
  outputs: { name: string }[];
  rules: Rule[];
}
export interface Rule {
  conditions: Condition[];
  results: string[];
  note: string;
}

export function tableOf(given: RuleTable): Table {
  return {
    hit_policy: given.hit_policy ?? "unique",
    inputs: [...(given.inputs ?? [])],
    outputs: [...(given.outputs ?? [])],
    rules: (given.rules ?? []).map((rule) => ({
      conditions: rule.conditions,
      results: rule.results,
      note: rule.note ?? "",
    })),
  };
}

export const newInput = (name: string): Input => ({
  name,
  kind: "number",
  unit: "",
  values: [],
  domain: null,
});

export function addInput(table: Table, name: string): Table {
  return {
    ...table,
    inputs: [...table.inputs, newInput(name)],
    rules: table.rules.map((rule) => ({ ...rule, conditions: [...rule.conditions, anything] })),
  };
}

export function removeInput(table: Table, at: number): Table {
  const kept = <T>(list: T[]) => list.filter((_, place) => place !== at);
  return {
    ...table,
    inputs: kept(table.inputs),
    rules: table.rules.map((rule) => ({ ...rule, conditions: kept(rule.conditions) })),
  };
}

/** A changed input; cells that no longer fit its kind or values ask for nothing. */
export function changeInput(table: Table, at: number, input: Input): Table {
  const isSet = input.kind === "choice" || input.kind === "yes_no";
  const allowed = input.kind === "yes_no" ? ["yes", "no"] : (input.values ?? []);
  const fit = (condition: Condition): Condition => {
    if (isSet)
      return { values: (condition.values ?? []).filter((one) => allowed.includes(one)), intervals: [] };
    const wanted = input.kind === "date" ? "string" : "number";
    const isFit = (end: unknown) => end === null || end === undefined || typeof end === wanted;
    return {
      values: [],
      intervals: (condition.intervals ?? []).filter((span) => isFit(span.low) && isFit(span.high)),
    };
  };
  const put = <T>(list: T[], value: (old: T) => T) =>
    list.map((old, place) => (place === at ? value(old) : old));
  return {
    ...table,
    inputs: put(table.inputs, () => input),
    rules: table.rules.map((rule) => ({ ...rule, conditions: put(rule.conditions, fit) })),
  };
}

export function addOutput(table: Table, name: string): Table {
  return {
    ...table,
    outputs: [...table.outputs, { name }],
    rules: table.rules.map((rule) => ({ ...rule, results: [...rule.results, ""] })),
  };
}

export function removeOutput(table: Table, at: number): Table {
  return {
    ...table,
    outputs: table.outputs.filter((_, place) => place !== at),
    rules: table.rules.map((rule) => ({ ...rule, results: rule.results.filter((_, place) => place !== at) })),
  };
}

export function addRule(table: Table): Table {
  const rule = {
    conditions: table.inputs.map(() => anything),
    results: table.outputs.map(() => ""),
    note: "",
  };
  return { ...table, rules: [...table.rules, rule] };
}

export function changeRule(table: Table, at: number, change: Partial<Rule>): Table {
  return {
    ...table,
    rules: table.rules.map((rule, place) => (place === at ? { ...rule, ...change } : rule)),
  };
}
