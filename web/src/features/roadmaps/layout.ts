import { dateOf, dayOf } from "../../engines/timescale";
import type { Drawn, Shown } from "./data";

export const trackHeight = 30;
const lanePadding = 8;
/** A lane of undated things alone still shows their names. */
const leastHeight = trackHeight + 2 * lanePadding;

export interface Bar {
  item: Shown;
  /** Shares of the whole width, 0 to 100. */
  left: number;
  width: number;
  /** Pixels from the top of the picture. */
  top: number;
}

export interface LaneBox {
  id: string;
  name: string;
  top: number;
  height: number;
  bars: readonly Bar[];
  undated: readonly Shown[];
}

export interface Tick {
  iso: string;
  left: number;
  isYear: boolean;
}

export interface Layout {
  lanes: readonly LaneBox[];
  ticks: readonly Tick[];
  /** Where today is, 0 to 100; null outside the picture. */
  today: number | null;
  height: number;
  months: number;
}

const monthStart = (day: number): number => dayOf(`${dateOf(day).slice(0, 7)}-01`);

function nextMonth(day: number): number {
  const [year = 0, month = 1] = dateOf(day).split("-").map(Number);
  return dayOf(month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`);
}

/** Bars in lanes over whole months; in each lane a bar takes the first track that is free on its days. */
export function laidOut({ lanes, items, today }: Drawn): Layout {
  const dated = items.filter((item) => item.start_on && item.finish_on);
  const now = dayOf(today);
  const days = dated.flatMap((item) => [dayOf(item.start_on ?? ""), dayOf(item.finish_on ?? "")]);
  const first = monthStart(Math.min(now, ...days));
  const end = nextMonth(Math.max(now, ...days));
  const share = (day: number) => ((day - first) / (end - first)) * 100;
  const ticks: Tick[] = [];
  for (let day = first; day < end; day = nextMonth(day)) {
    const iso = dateOf(day);
    ticks.push({ iso, left: share(day), isYear: iso.slice(5, 7) === "01" || ticks.length === 0 });
  }
  let top = 0;
  const boxes = lanes.map((lane) => {
    const inside = dated
      .filter((item) => item.lanes.includes(lane.id))
      .sort((one, other) => dayOf(one.start_on ?? "") - dayOf(other.start_on ?? ""));
    const freeFrom: number[] = [];
    const bars = inside.map((item) => {
      const [start, finish] = [dayOf(item.start_on ?? ""), dayOf(item.finish_on ?? "")];
      const found = freeFrom.findIndex((day) => day <= start);
      const track = found < 0 ? freeFrom.length : found;
      freeFrom[track] = finish + 1;
      return {
        item,
        left: share(start),
        width: share(finish + 1) - share(start),
        top: top + lanePadding + track * trackHeight,
      };
    });
    const undated = items.filter((item) => !item.start_on && item.lanes.includes(lane.id));
    const tracks = freeFrom.length + (undated.length > 0 ? 1 : 0);
    const height = Math.max(leastHeight, tracks * trackHeight + 2 * lanePadding);
    const box: LaneBox = { ...lane, top, height, bars, undated };
    top += height;
    return box;
  });
  return {
    lanes: boxes,
    ticks,
    today: now >= first && now < end ? share(now + 0.5) : null,
    height: top,
    months: ticks.length,
  };
}
