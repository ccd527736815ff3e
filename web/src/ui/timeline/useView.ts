import { type RefObject, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import {
  type Day,
  dayAt,
  dayOf,
  fitWidth,
  type Scale,
  scaleAround,
  widthPerDay,
  xOf,
} from "../../engines/timescale";
import { headHeight, rowHeight } from "./metrics";
import { seenStore } from "./seen";
import type { TimelineProps } from "./types";

type ViewProps = Pick<
  TimelineProps,
  "rows" | "columns" | "zoom" | "onZoom" | "today" | "listWidth" | "onListWidth"
>;

const leastFirst = 200;
const leastTable = 140;
/** Rows drawn above and below those on screen, and how many come at least at once. */
const spareRows = 3;
const spareWidth = 200;
const widthStep = 200;

/** Rounded to steps, so that rows render again only every few hundred pixels. */
const spanOf = (left: number, width: number) => ({
  from: Math.floor((left - spareWidth) / widthStep) * widthStep,
  to: Math.ceil((left + width + spareWidth) / widthStep) * widthStep,
});

/** What of the drawing is on screen: the scale, the list's width, the part that must be drawn. */
export function useView(props: ViewProps, scroller: RefObject<HTMLDivElement | null>) {
  const { rows, zoom, onZoom } = props;
  const [width, setWidth] = useState(0);
  const [seen] = useState(seenStore);
  const [fitted, setFitted] = useState<number | null>(null);
  const [chosenTable, setTableWidth] = useState<number | null>(null);
  const isNarrow = width > 0 && width < 640;
  const mostTable = Math.max(leastTable, (width || 1200) * (isNarrow ? 0.42 : 0.72));
  // Columns that would leave the first one no room to be read are left out, from the last on.
  const columns = useMemo(() => {
    const [first, ...others] = props.columns;
    if (!first) return props.columns;
    const kept = [first];
    let used = 40 + leastFirst;
    for (const column of isNarrow ? [] : others) {
      used += column.width;
      if (used > mostTable) break;
      kept.push(column);
    }
    return kept;
  }, [isNarrow, mostTable, props.columns]);
  const wantedTable = useMemo(() => 40 + columns.reduce((sum, column) => sum + column.width, 0), [columns]);
  const maxTable = mostTable;
  const tableWidth = Math.min(chosenTable ?? props.listWidth ?? wantedTable, maxTable);

  const today: Day | null = props.today ? dayOf(props.today) : null;
  const found = useMemo(() => {
    // ISO days are in order as they are written, so that ten thousand of them are not read to find two.
    let least: string | undefined;
    let most: string | undefined;
    for (const row of rows) {
      const start = row.start || row.finish;
      const finish = row.finish || row.start;
      if (start && (least === undefined || start < least)) least = start;
      if (finish && (most === undefined || finish > most)) most = finish;
    }
    const first = Math.min(
      today ?? Number.POSITIVE_INFINITY,
      least ? dayOf(least) : Number.POSITIVE_INFINITY,
    );
    const last = Math.max(today ?? Number.NEGATIVE_INFINITY, most ? dayOf(most) : Number.NEGATIVE_INFINITY);
    return Number.isFinite(first) ? { first, last } : { first: 20_000, last: 20_090 };
  }, [rows, today]);
  // The same ends are the same drawing: a moved bar need not draw all others anew.
  const { first: extentFirst, last: extentLast } = found;
  const extent = useMemo(() => ({ first: extentFirst, last: extentLast }), [extentFirst, extentLast]);
  const perDay = fitted ?? widthPerDay[zoom];
  const laneWidth = Math.max(0, width - tableWidth);
  const scale: Scale = useMemo(() => {
    const around = scaleAround(extent.first, extent.last, perDay);
    const missing = laneWidth / perDay - (around.end - around.start);
    return missing > 0 ? { ...around, end: around.end + Math.ceil(missing) } : around;
  }, [extent, perDay, laneWidth]);

  // The day in the middle of the drawing, once somebody has scrolled.
  const centre = useRef<Day | null>(null);
  const latest = useRef({ scale, laneWidth });
  latest.current = { scale, laneWidth };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // Asked for when the element changes its size only: asking while it scrolls would lay it out.
    const size = { width: 0, height: 0 };
    const update = () => {
      const { scrollLeft, scrollTop } = element;
      seen.put({
        ...spanOf(scrollLeft, size.width),
        first: Math.max(0, Math.floor(scrollTop / rowHeight) - spareRows),
        last: Math.ceil((scrollTop + size.height - headHeight) / rowHeight) + spareRows,
      });
    };
    const resize = () => {
      size.width = element.clientWidth;
      size.height = element.clientHeight;
      setWidth(size.width);
      update();
    };
    const scrolled = () => {
      update();
      const { scale, laneWidth } = latest.current;
      if (laneWidth > 0) centre.current = dayAt(scale, element.scrollLeft + laneWidth / 2);
    };
    resize();
    element.addEventListener("scroll", scrolled, { passive: true });
    const observer = new ResizeObserver(resize);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", scrolled);
      observer.disconnect();
    };
  }, [scroller, seen]);

  const showDay = useCallback(
    (day: Day, share = 0.3) => {
      const element = scroller.current;
      if (!element) return;
      element.scrollLeft = Math.max(0, xOf(scale, day) - (element.clientWidth - tableWidth) * share);
    },
    [scroller, scale, tableWidth],
  );

  // The day in the middle stays there when the scale changes; at first, the beginning or today comes into view.
  useLayoutEffect(() => {
    if (laneWidth <= 0) return;
    if (centre.current !== null) {
      showDay(centre.current, 0.5);
      return;
    }
    const isEarly =
      today === null || today > extent.last || (today - extent.first) * perDay < laneWidth * 0.7;
    showDay(isEarly ? extent.first : today, isEarly ? 0.03 : 0.3);
  }, [showDay, laneWidth, extent.first, extent.last, today, perDay]);

  const { onListWidth } = props;
  const chooseTableWidth = useCallback(
    (next: number) => {
      const within = Math.round(Math.max(leastTable, Math.min(maxTable, next)));
      if (onListWidth) onListWidth(within);
      else setTableWidth(within);
    },
    [onListWidth, maxTable],
  );

  return {
    seen,
    columns,
    tableWidth,
    maxTable,
    setTableWidth,
    /** At once and for good. */
    chooseTableWidth,
    /** The list's width is kept where the caller keeps it, once it is let go. */
    keepTableWidth: () => {
      if (chosenTable === null || !props.onListWidth) return;
      props.onListWidth(chosenTable);
      setTableWidth(null);
    },
    laneWidth,
    scale,
    today,
    isFitted: fitted !== null,
    toToday: () => {
      if (today !== null) showDay(today);
    },
    fit: () => {
      setFitted(fitWidth(extent.first, extent.last, laneWidth - 160));
      centre.current = (extent.first + extent.last) / 2 + 80 / Math.max(1, perDay);
    },
    chooseZoom: (next: typeof zoom) => {
      setFitted(null);
      onZoom(next);
    },
  };
}
