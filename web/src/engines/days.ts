import { type Day, dateOf, dayOf } from "./timescale";

/** Days as ISO texts: whole days of a calendar, so that no time zone and no summer time moves one. */

export function addDays(iso: string, days: number): string {
  return dateOf(dayOf(iso) + days);
}

export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

/** `month` counts from 0 as the browser does, and may lie outside the year. */
export function isoOf(year: number, month: number, date: number): string {
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

/** Today where the reader is: shortly after midnight that is another day than in Greenwich. */
export function todayIso(now = new Date()): string {
  return isoOf(now.getFullYear(), now.getMonth(), now.getDate());
}

/** Monday = 0, as the server counts. */
export function weekdayOf(iso: string): number {
  // The first day that is counted, 1970-01-01, was a Thursday.
  const day: Day = dayOf(iso);
  return (((day + 3) % 7) + 7) % 7;
}

/** The Monday of the day's week. */
export function mondayOf(iso: string): string {
  return addDays(iso, -weekdayOf(iso));
}
