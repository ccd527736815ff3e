import { addDays, isoOf, todayIso, weekdayOf } from "../../engines/days";

/** The weeks of a month from Monday to Sunday; days of its neighbours are null. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = isoOf(year, month, 1);
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const cells: (string | null)[] = Array.from({ length: weekdayOf(first) }, () => null);
  for (let day = 0; day < length; day += 1) cells.push(addDays(first, day));
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** `count` months from today on: the rest of this one, then whole ones. */
export function monthsFrom(now: Date, count: number): { start_on: string; finish_on: string }[] {
  const [year, month] = [now.getFullYear(), now.getMonth()];
  return Array.from({ length: count }, (_, ahead) => ({
    start_on: ahead === 0 ? todayIso(now) : isoOf(year, month + ahead, 1),
    finish_on: isoOf(year, month + ahead + 1, 0),
  }));
}
