/**
 * Days on a line. A day is a whole number counted from 1970-01-01; there are no hours and no time zones
 * here, so a plan looks the same everywhere.
 */
export type Day = number;
export type Zoom = "day" | "week" | "month" | "quarter";
export const zooms: readonly Zoom[] = ["day", "week", "month", "quarter"];

const msPerDay = 86_400_000;

const mostKnown = 20_000;
const known = new Map<string, Day>();

/** `"2026-03-05"` → its day; NaN for anything else. A plan asks for the same few thousand days again and again. */
export function dayOf(iso: string): Day {
  const before = known.get(iso);
  if (before !== undefined) return before;
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  const day = parts
    ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / msPerDay
    : Number.NaN;
  if (known.size >= mostKnown) known.clear();
  known.set(iso, day);
  return day;
}

export function dateOf(day: Day): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

export interface CalendarDate {
  year: number;
  /** 1–12 */
  month: number;
  date: number;
  /** 1 Monday … 7 Sunday */
  weekday: number;
}

export function partsOf(day: Day): CalendarDate {
  const moment = new Date(day * msPerDay);
  return {
    year: moment.getUTCFullYear(),
    month: moment.getUTCMonth() + 1,
    date: moment.getUTCDate(),
    weekday: ((moment.getUTCDay() + 6) % 7) + 1,
  };
}

function dayFrom(year: number, month: number, date = 1): Day {
  return Date.UTC(year, month - 1, date) / msPerDay;
}

/** ISO 8601 week: the week of the year's first Thursday is week 1. */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = day - partsOf(day).weekday + 4;
  const year = partsOf(thursday).year;
  return { year, week: Math.floor((thursday - dayFrom(year, 1)) / 7) + 1 };
}

export const widthPerDay: Record<Zoom, number> = { day: 34, week: 13, month: 4.2, quarter: 1.7 };

export interface Scale {
  start: Day;
  /** One past the last day. */
  end: Day;
  perDay: number;
}

export const xOf = (scale: Scale, day: Day): number => (day - scale.start) * scale.perDay;
export const dayAt = (scale: Scale, x: number): Day => scale.start + Math.floor(x / scale.perDay);
export const daysIn = (scale: Scale, width: number): number => Math.round(width / scale.perDay);
export const widthOf = (scale: Scale): number => (scale.end - scale.start) * scale.perDay;

/** The zoom whose look suits a scale that was fitted to a width. */
export function zoomFor(perDay: number): Zoom {
  if (perDay >= 22) return "day";
  if (perDay >= 8) return "week";
  return perDay >= 2.6 ? "month" : "quarter";
}

/** Whole months around what must be seen, so that the header never starts in the middle of a label. */
export function scaleAround(first: Day, last: Day, perDay: number, margin = 14): Scale {
  const from = partsOf(first - margin);
  const to = partsOf(last + margin);
  return { start: dayFrom(from.year, from.month), end: dayFrom(to.year, to.month + 1), perDay };
}

/** Pixels per day with which `first`…`last` fill `width` with a little air. */
export function fitWidth(first: Day, last: Day, width: number): number {
  const days = Math.max(5, last - first + 1) * 1.06;
  return Math.max(0.5, Math.min(48, width / days));
}

export type TickUnit = "day" | "week" | "month" | "quarter" | "year";

export interface Tick {
  unit: TickUnit;
  start: Day;
  /** One past its last day. */
  end: Day;
}

export const tickUnits: Record<Zoom, [major: TickUnit, minor: TickUnit]> = {
  day: ["month", "day"],
  week: ["month", "week"],
  month: ["year", "month"],
  quarter: ["year", "quarter"],
};

function startOf(unit: TickUnit, day: Day): Day {
  const { year, month, weekday } = partsOf(day);
  if (unit === "day") return day;
  if (unit === "week") return day - weekday + 1;
  if (unit === "month") return dayFrom(year, month);
  if (unit === "quarter") return dayFrom(year, month - ((month - 1) % 3));
  return dayFrom(year, 1);
}

function after(unit: TickUnit, day: Day): Day {
  const { year, month } = partsOf(day);
  if (unit === "day") return day + 1;
  if (unit === "week") return day + 7;
  if (unit === "month") return dayFrom(year, month + 1);
  if (unit === "quarter") return dayFrom(year, month + 3);
  return dayFrom(year + 1, 1);
}

/** The ticks that touch `from`…`to` (one past); whole, so that they may stick out at both ends. */
export function ticks(unit: TickUnit, from: Day, to: Day): Tick[] {
  const found: Tick[] = [];
  for (let start = startOf(unit, from); start < to; ) {
    const end = after(unit, start);
    found.push({ unit, start, end });
    start = end;
  }
  return found;
}

export interface Span {
  start: Day;
  /** One past its last day. */
  end: Day;
}

/** Days off between `from` and `to` (one past), neighbours joined: what is shaded. */
export function offSpans(from: Day, to: Day, isWorking: (day: Day) => boolean): Span[] {
  const spans: Span[] = [];
  for (let day = from; day < to; day += 1) {
    if (isWorking(day)) continue;
    const last = spans[spans.length - 1];
    if (last && last.end === day) last.end = day + 1;
    else spans.push({ start: day, end: day + 1 });
  }
  return spans;
}

export const isWeekday = (day: Day): boolean => partsOf(day).weekday <= 5;
