import { type RefObject, useEffect, useMemo, useRef } from "react";
import { arrowHead, distanceTo, indexLinks, linkPoints, rounded } from "../../engines/barlayout";
import type { Scale } from "../../engines/timescale";
import { text } from "../../texts";
import type { Days } from "./gesture";
import { boxOf, rowHeight } from "./metrics";
import type { TimelineLink, TimelineRow } from "./types";

export interface DrawnLink {
  link: TimelineLink;
  points: readonly number[];
  path: string;
  head: string;
  from: TimelineRow;
  to: TimelineRow;
}

interface LinksOf {
  rows: readonly TimelineRow[];
  places: ReadonlyMap<string, number>;
  links: readonly TimelineLink[];
  scale: Scale;
  first: number;
  last: number;
  /** What of the drawing is near the screen. */
  from: number;
  to: number;
  /** Rows that are held or would move: their links follow. */
  moved: ReadonlyMap<string, Days>;
}

const nearPixels = 5;

/** The links that begin or end in the rows on screen: what only passes by would be noise. */
export function useLinks(props: LinksOf): readonly DrawnLink[] {
  const { rows, places, links, scale, first, last, from: left, to: right, moved } = props;
  const joined = useRef<readonly TimelineLink[]>(links);
  // Links that only became critical still join the same rows.
  if (!joinTheSame(joined.current, links)) joined.current = links;
  const joins = joined.current;
  const ends = useMemo(
    () => joins.map((link) => ({ from: places.get(link.from) ?? -1, to: places.get(link.to) ?? -1 })),
    [joins, places],
  );
  const index = useMemo(() => indexLinks(ends), [ends]);
  return useMemo(
    () =>
      index.touching(first, last).flatMap((at) => {
        const link = links[at];
        const end = ends[at];
        const from = end && rows[end.from];
        const to = end && rows[end.to];
        if (!link || !from || !to || !end) return [];
        const a = boxOf(scale, end.from, from, moved.get(from.key));
        const b = boxOf(scale, end.to, to, moved.get(to.key));
        if (!a || !b) return [];
        if (Math.max(a.x + a.width, b.x + b.width) < left - 20 || Math.min(a.x, b.x) > right + 20) return [];
        const points = linkPoints(link.kind, a, b, rowHeight);
        return [{ link, points, path: rounded(points), head: arrowHead(link.kind, b), from, to }];
      }),
    [index, ends, links, rows, scale, first, last, left, right, moved],
  );
}

function joinTheSame(before: readonly TimelineLink[], now: readonly TimelineLink[]): boolean {
  if (before.length !== now.length) return false;
  if (before === now) return true;
  return before.every((link, at) => {
    const other = now[at];
    return link === other || (link.from === other?.from && link.to === other?.to);
  });
}

/** The link under a point of the drawing, if one is near enough to be meant. */
export function linkAt(drawn: readonly DrawnLink[], x: number, y: number): DrawnLink | null {
  let found: DrawnLink | null = null;
  let least = nearPixels;
  for (const one of drawn) {
    const distance = distanceTo(one.points, x, y);
    if (distance <= least) {
      least = distance;
      found = one;
    }
  }
  return found;
}

/** "finish to start, +2 d" */
function said({ kind, lagDays = 0 }: TimelineLink): string {
  const words = text(`timeline.kind.${kind}`);
  if (lagDays === 0) return words;
  return text("timeline.lagged", { kind: words, days: `${lagDays > 0 ? "+" : "−"}${Math.abs(lagDays)}` });
}

/** Says what the link under the pointer joins. Words for each would cost more than their lines. */
export function useLinkTitles(lanes: RefObject<HTMLDivElement | null>, drawn: readonly DrawnLink[]): void {
  useEffect(() => {
    const element = lanes.current;
    if (!element) return;
    const say = (event: PointerEvent) => {
      const onBar = event.target instanceof Element && event.target.closest("[data-bar], [data-handles]");
      const origin = element.getBoundingClientRect();
      const found = onBar ? null : linkAt(drawn, event.clientX - origin.left, event.clientY - origin.top);
      const words = found
        ? text("timeline.link", {
            from: found.from.label,
            to: found.to.label,
            kind: said(found.link),
          })
        : "";
      if (element.title !== words) element.title = words;
      const cursor = found ? "pointer" : "";
      if (element.style.cursor !== cursor) element.style.cursor = cursor;
    };
    element.addEventListener("pointermove", say, { passive: true });
    return () => element.removeEventListener("pointermove", say);
  }, [lanes, drawn]);
}
