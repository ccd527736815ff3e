import { type Day, type Scale, xOf } from "./timescale";

/** Where bars and links of a timeline lie, in pixels from the top left of the whole drawing. */
export type LinkKind = "FS" | "SS" | "FF" | "SF";

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface RowMetrics {
  rowHeight: number;
  barHeight: number;
}

/** `finish` is the bar's last day, so a bar of one day is one day wide. Never thinner than 3 px. */
export function barBox(scale: Scale, row: number, start: Day, finish: Day, metrics: RowMetrics): Box {
  const x = xOf(scale, start);
  return {
    x,
    y: row * metrics.rowHeight + (metrics.rowHeight - metrics.barHeight) / 2,
    width: Math.max(3, xOf(scale, finish + 1) - x),
    height: metrics.barHeight,
  };
}

/** A diamond centred on the end of its day, where work that it closes has ended. */
export function milestoneBox(scale: Scale, row: number, day: Day, metrics: RowMetrics): Box {
  const size = metrics.barHeight;
  return {
    x: xOf(scale, day + 1) - size / 2,
    y: row * metrics.rowHeight + (metrics.rowHeight - size) / 2,
    width: size,
    height: size,
  };
}

const stub = 9;
const bend = 5;

/** An orthogonal path with rounded corners from one bar to another, along `linkPoints`. */
export function linkPath(kind: LinkKind, from: Box, to: Box, rowHeight: number): string {
  return rounded(linkPoints(kind, from, to, rowHeight));
}

/**
 * The corners of a link, x and y in turn. The end of the first letter's side leaves, the second letter's side
 * is entered: FS leaves right, enters left.
 */
export function linkPoints(kind: LinkKind, from: Box, to: Box, rowHeight: number): number[] {
  const leaves = kind[0] === "F" ? 1 : -1;
  const enters = kind[1] === "S" ? 1 : -1;
  const y1 = from.y + from.height / 2;
  const y2 = to.y + to.height / 2;
  const x1 = leaves === 1 ? from.x + from.width : from.x;
  const x2 = enters === 1 ? to.x : to.x + to.width;
  const out = x1 + leaves * stub;
  const into = x2 - enters * stub;
  if (leaves === enters) {
    // FS and SF: straight down when there is room, otherwise around through the gap between the rows.
    const hasRoom = leaves === 1 ? into >= out - stub : into <= out + stub;
    if (hasRoom) {
      const turn =
        leaves === 1 ? Math.max(x1 + 4, Math.min(out, into)) : Math.min(x1 - 4, Math.max(out, into));
      return [x1, y1, turn, y1, turn, y2, x2, y2];
    }
    const lane = y2 > y1 ? to.y + to.height / 2 - rowHeight / 2 : to.y + to.height / 2 + rowHeight / 2;
    return [x1, y1, out, y1, out, lane, into, lane, into, y2, x2, y2];
  }
  // SS and FF: around the side both share.
  const side = leaves === 1 ? Math.max(out, into) : Math.min(out, into);
  return [x1, y1, side, y1, side, y2, x2, y2];
}

/** How far a point lies from an orthogonal line through `points`, in pixels. */
export function distanceTo(points: readonly number[], x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points.slice(at, at + 4);
    const dx = Math.max(Math.min(x1, x2) - x, 0, x - Math.max(x1, x2));
    const dy = Math.max(Math.min(y1, y2) - y, 0, y - Math.max(y1, y2));
    least = Math.min(least, Math.hypot(dx, dy));
  }
  return least;
}

/** Corners are quarter curves of at most `bend`; points in one line are skipped. */
export function rounded(points: readonly number[]): string {
  const at = (index: number): [number, number] => [points[index * 2] ?? 0, points[index * 2 + 1] ?? 0];
  const count = points.length / 2;
  const [x0, y0] = at(0);
  let path = `M${round(x0)} ${round(y0)}`;
  for (let index = 1; index < count - 1; index += 1) {
    const [px, py] = at(index - 1);
    const [x, y] = at(index);
    const [nx, ny] = at(index + 1);
    const before = Math.hypot(x - px, y - py);
    const next = Math.hypot(nx - x, ny - y);
    const radius = Math.min(bend, before / 2, next / 2);
    if (radius < 0.5) {
      path += `L${round(x)} ${round(y)}`;
      continue;
    }
    const ax = x - ((x - px) / before) * radius;
    const ay = y - ((y - py) / before) * radius;
    const bx = x + ((nx - x) / next) * radius;
    const by = y + ((ny - y) / next) * radius;
    path += `L${round(ax)} ${round(ay)}Q${round(x)} ${round(y)} ${round(bx)} ${round(by)}`;
  }
  const [xn, yn] = at(count - 1);
  return `${path}L${round(xn)} ${round(yn)}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** A small filled arrow head whose point lies at the entered side. */
export function arrowHead(kind: LinkKind, to: Box): string {
  const enters = kind[1] === "S" ? 1 : -1;
  const x = enters === 1 ? to.x : to.x + to.width;
  const y = to.y + to.height / 2;
  return `M${round(x)} ${round(y)}l${-5 * enters} -3.5v7z`;
}

export interface LinkEnds {
  from: number;
  to: number;
}

/** Links by row, so that drawing a window of rows looks only at those that begin or end in it. */
export interface LinkIndex {
  /** Indices of links with an end in rows `top`…`bottom`, each once. What only passes by is left out. */
  touching(top: number, bottom: number): number[];
}

export function indexLinks(links: readonly LinkEnds[]): LinkIndex {
  const byRow = new Map<number, number[]>();
  const put = (row: number, index: number) => {
    const list = byRow.get(row);
    if (list) list.push(index);
    else byRow.set(row, [index]);
  };
  links.forEach((link, index) => {
    if (link.from < 0 || link.to < 0) return;
    put(link.from, index);
    if (link.to !== link.from) put(link.to, index);
  });
  return {
    touching(top, bottom) {
      const found = new Set<number>();
      for (let row = top; row <= bottom; row += 1) for (const index of byRow.get(row) ?? []) found.add(index);
      return [...found];
    },
  };
}
