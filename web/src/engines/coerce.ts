import { dateOf, dayOf } from "./timescale";

/** A pasted or typed text became a value, or the reason why not. */
export type Coerced<T> = { ok: true; value: T } | { ok: false; reason: CoerceReason };
export type CoerceReason = "number" | "date" | "option" | "person" | "whole" | "readonly" | "required";

const yes = new Set(["是", "对", "真", "有", "✓", "✔", "√", "yes", "y", "true", "1"]);
const no = new Set(["否", "不", "假", "无", "✗", "×", "no", "n", "false", "0", ""]);

const fold = (text: string) => text.normalize("NFKC").trim();

/** `1,234.5`, `１２`, `¥1 200`, `-3`, `12%` (0.12), `(5)` (−5). Empty is no value. */
export function toNumber(text: string): Coerced<number | null> {
  const plain = fold(text);
  if (plain === "") return { ok: true, value: null };
  const negative = /^\(.*\)$/.test(plain);
  const body = plain
    .replace(/^\(|\)$/g, "")
    .replace(/^[¥$€£]|[¥$€£元]$/g, "")
    .trim();
  const percent = body.endsWith("%");
  const digits = body
    .replace(/%$/, "")
    .replace(/(\d)[,\s_'](?=\d{3}(\D|$))/g, "$1")
    .trim();
  if (!/^[-+−]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(digits)) return { ok: false, reason: "number" };
  const value = Number(digits.replace("−", "-")) * (percent ? 0.01 : 1) * (negative ? -1 : 1);
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, reason: "number" };
}

/** `2026-03-05`, `2026/3/5`, `2026.3.5`, `2026年3月5日`, `20260305`, Excel serials from 1955 on. ISO out. */
export function toDate(text: string): Coerced<string | null> {
  const plain = fold(text);
  if (plain === "") return { ok: true, value: null };
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+\d{1,2}:\d{2}.*)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (parts) {
    const iso = `${parts[1]}-${(parts[2] ?? "").padStart(2, "0")}-${(parts[3] ?? "").padStart(2, "0")}`;
    return dateOf(dayOf(iso)) === iso ? { ok: true, value: iso } : { ok: false, reason: "date" };
  }
  const serial = Number(plain);
  // Day 1 of Excel is 1900-01-01 with a 29 February 1900 that never was; 25569 is 1970-01-01.
  if (/^\d{5}(\.\d+)?$/.test(plain) && serial >= 20_000)
    return { ok: true, value: dateOf(Math.floor(serial) - 25_569) };
  return { ok: false, reason: "date" };
}

export function toBoolean(text: string): Coerced<boolean> {
  const plain = fold(text).toLowerCase();
  if (yes.has(plain)) return { ok: true, value: true };
  if (no.has(plain)) return { ok: true, value: false };
  return { ok: false, reason: "option" };
}

export interface Choice {
  value: string;
  label: string;
  /** Other words that mean it: the e-mail of a person, the other language's label. */
  also?: readonly string[];
}

/** By value, label or synonym, whatever the case and width. */
export function toChoice(text: string, choices: readonly Choice[]): Coerced<string | null> {
  const plain = fold(text).toLowerCase();
  if (plain === "") return { ok: true, value: null };
  const found =
    choices.find(
      (choice) => choice.value.toLowerCase() === plain || fold(choice.label).toLowerCase() === plain,
    ) ?? choices.find((choice) => choice.also?.some((word) => fold(word).toLowerCase() === plain));
  return found ? { ok: true, value: found.value } : { ok: false, reason: "option" };
}

/** A list split at commas, semicolons, ideographic commas or line breaks; each once. */
export function toList(text: string): string[] {
  const parts = text
    .split(/[,，、;；\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
  return [...new Set(parts)];
}
