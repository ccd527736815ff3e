import type { RuleTable } from "./types";

export type Input = NonNullable<RuleTable["inputs"]>[number];
export type Condition = NonNullable<NonNullable<RuleTable["rules"]>[number]["conditions"]>[number];
type Interval = NonNullable<Condition["intervals"]>[number];

export const anything: Condition = { values: [], intervals: [] };
const figure = String.raw`[-−]?\d+(?:\.\d+)?`;
const date = String.raw`\d{4}-\d{2}-\d{2}`;

/**
 * What a person writes into a cell, as a condition: "≥18", "<5", "18", "[0..17]", "(5..10]", several parted by commas;
 * for choices the values. Nothing or "-" asks for nothing. Null where it cannot be read.
 */
export function readCondition(
  text: string,
  input: Input,
  yesNo: Readonly<Record<string, string>>,
): Condition | null {
  const plain = text.trim();
  if (plain === "" || /^[-–—]$/.test(plain)) return anything;
  const parts = plain.split(/[,，、;；]/).map((part) => part.trim());
  if (input.kind === "choice" || input.kind === "yes_no") {
    const values = parts.map((part) => choiceOf(part, input, yesNo));
    return values.includes(null) ? null : { values: values as string[], intervals: [] };
  }
  const intervals = parts.map((part) => readInterval(part, input.kind === "date"));
  return intervals.includes(null) ? null : { values: [], intervals: intervals as Interval[] };
}

function choiceOf(part: string, input: Input, yesNo: Readonly<Record<string, string>>): string | null {
  const wanted = part.toLowerCase();
  if (input.kind === "choice") return input.values?.find((value) => value.toLowerCase() === wanted) ?? null;
  return ["yes", "no"].find((value) => value === wanted || yesNo[value]?.toLowerCase() === wanted) ?? null;
}

export function readInterval(part: string, isDate: boolean): Interval | null {
  const one = isDate ? date : figure;
  const value = (text: string | undefined) =>
    text === undefined ? null : isDate ? text : Number(text.replace("−", "-"));
  const from = part.match(
    new RegExp(String.raw`^([\[(［（]?)\s*(${one})\s*(?:\.\.+|…|~|～|至|到)\s*(${one})\s*([\])］）]?)$`),
  );
  if (from)
    return {
      low: value(from[2]),
      high: value(from[3]),
      low_open: /[(（]/.test(from[1] ?? ""),
      high_open: /[)）]/.test(from[4] ?? ""),
    };
  const side = part.match(new RegExp(String.raw`^(>=|≥|＞=|>|＞|<=|≤|<|＜|=)?\s*(${one})$`));
  if (!side) return null;
  const end = value(side[2]);
  const sign = (side[1] ?? "=").replace("＞", ">").replace("＜", "<");
  if (sign === "=") return { low: end, high: end, low_open: false, high_open: false };
  const isOpen = sign === ">" || sign === "<";
  return sign === ">" || sign === ">=" || sign === "≥"
    ? { low: end, high: null, low_open: isOpen, high_open: false }
    : { low: null, high: end, low_open: false, high_open: isOpen };
}

/** A condition as it is read back by `readCondition`; "" where anything will do. */
export function sayCondition(
  condition: Condition,
  yesNo: Readonly<Record<string, string>>,
  separator: string,
  input?: Input,
): string {
  const values = (condition.values ?? []).map((value) =>
    input?.kind === "yes_no" ? (yesNo[value] ?? value) : value,
  );
  return [...values, ...(condition.intervals ?? []).map(sayInterval)].join(separator);
}

export function sayInterval(span: Interval): string {
  const { low, high } = span;
  if (low === null || low === undefined) return `${span.high_open ? "<" : "≤"}${high}`;
  if (high === null || high === undefined) return `${span.low_open ? ">" : "≥"}${low}`;
  if (low === high) return String(low);
  return `${span.low_open ? "(" : "["}${low}..${high}${span.high_open ? ")" : "]"}`;
}
