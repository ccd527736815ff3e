import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import {
  type Day,
  dayAt,
  dayOf,
  fitWidth,
  isWeekday,
  type Scale,
  scaleAround,
  widthOf,
  widthPerDay,
  xOf,
} from "../../engines/timescale";
import { useTexts } from "../../texts";
import { useKeyHints } from "../commands";
import { dateText } from "../grid";
import { Backdrop } from "./Backdrop";
import { type Days, daysOf, type Gesture, intentOf, linkKindOf } from "./gesture";
import { Head } from "./Head";
import { timelineHints } from "./hints";
import { handleKey } from "./keys";
import { LinkDraft } from "./LinkDraft";
import { Links } from "./Links";
import { boxOf, headHeight, rowHeight } from "./metrics";
import { Row } from "./Row";
import { Splitter } from "./Splitter";
import { Tools } from "./Tools";
import styles from "./timeline.module.css";
import type { TimelineLink, TimelineProps } from "./types";
import { useDrag } from "./useDrag";
import { usePreview } from "./usePreview";

const draftLink = "draft";
const noLinks: readonly TimelineLink[] = [];

/**
 * A Gantt chart over thousands of rows. It draws and asks; it never changes a row. Whatever a drag does,
 * keys do too, and both show what else would move before anything is committed.
 */
export function Timeline(props: TimelineProps) {
  const { rows, links = noLinks, zoom, onZoom, isWorking = isWeekday } = props;
  const { t } = useTexts();
  useKeyHints(timelineHints);
  const id = useId();
  const scroller = useRef<HTMLDivElement | null>(null);
  const [view, setView] = useState({ width: 0, from: 0, to: 2000 });
  const [fitted, setFitted] = useState<number | null>(null);
  const [ownActive, setOwnActive] = useState<string | null>(null);
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const [chosenLink, setChosenLink] = useState<string | null>(null);
  const isNarrow = view.width > 0 && view.width < 640;
  const columns = useMemo(
    () => (isNarrow ? props.columns.slice(0, 1) : props.columns),
    [isNarrow, props.columns],
  );
  const wantedTable = useMemo(() => 150 + columns.reduce((sum, column) => sum + column.width, 0), [columns]);
  const [chosenTable, setTable] = useState<number | null>(null);
  const tableWidth = Math.min(
    chosenTable ?? wantedTable,
    Math.max(140, (view.width || 1200) * (isNarrow ? 0.42 : 0.62)),
  );

  const today: Day | null = props.today ? dayOf(props.today) : null;
  const extent = useMemo(() => {
    let first = today ?? Number.POSITIVE_INFINITY;
    let last = today ?? Number.NEGATIVE_INFINITY;
    for (const row of rows) {
      const days = daysOf(row);
      if (!days) continue;
      if (days.start < first) first = days.start;
      if (days.finish > last) last = days.finish;
    }
    return Number.isFinite(first) ? { first, last } : { first: 20_000, last: 20_090 };
  }, [rows, today]);
  const perDay = fitted ?? widthPerDay[zoom];
  const laneWidth = Math.max(0, view.width - tableWidth);
  const scale: Scale = useMemo(() => {
    const around = scaleAround(extent.first, extent.last, perDay);
    const missing = laneWidth / perDay - (around.end - around.start);
    return missing > 0 ? { ...around, end: around.end + Math.ceil(missing) } : around;
  }, [extent, perDay, laneWidth]);
  const width = widthOf(scale);
  const places = useMemo(() => new Map(rows.map((row, index) => [row.key, index])), [rows]);

  const activeKey = props.activeKey === undefined ? ownActive : props.activeKey;
  const activeIndex = activeKey === null ? 0 : (places.get(activeKey) ?? 0);
  const heldKey = gesture === null ? null : gesture.kind === "link" ? gesture.from : gesture.key;
  const heldRow = heldKey === null ? undefined : rows[places.get(heldKey) ?? -1];
  const { draft, answer } = usePreview(gesture, heldRow, props.preview);

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollPaddingStart: headHeight,
  });
  const items = virtual.getVirtualItems();

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    // Rounded to steps, so that rows render again only every few hundred pixels.
    const update = () => {
      const from = Math.floor((element.scrollLeft - 300) / 300) * 300;
      const to = Math.ceil((element.scrollLeft + element.clientWidth + 300) / 300) * 300;
      const next = { width: element.clientWidth, from, to };
      setView((before) =>
        before.width === next.width && before.from === from && before.to === to ? before : next,
      );
    };
    update();
    element.addEventListener("scroll", update, { passive: true });
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", update);
      observer.disconnect();
    };
  }, []);

  const showDay = useCallback(
    (day: Day, share = 0.3) => {
      const element = scroller.current;
      if (element)
        element.scrollLeft = Math.max(0, xOf(scale, day) - (element.clientWidth - tableWidth) * share);
    },
    [scale, tableWidth],
  );

  // The day in the middle stays in the middle when the scale changes; at first, the beginning or today comes into view.
  const centre = useRef<Day | null>(null);
  useLayoutEffect(() => {
    if (laneWidth <= 0) return;
    if (centre.current === null) {
      const isEarly =
        today === null || today > extent.last || (today - extent.first) * perDay < laneWidth * 0.7;
      showDay(isEarly ? extent.first : today, isEarly ? 0.03 : 0.3);
    } else showDay(centre.current, 0.5);
  }, [showDay, laneWidth, extent.first, extent.last, today, perDay]);
  const onScroll = () => {
    const element = scroller.current;
    if (element && laneWidth > 0) centre.current = dayAt(scale, element.scrollLeft + laneWidth / 2);
  };

  const go = (index: number) => {
    const row = rows[index];
    const element = scroller.current;
    if (!row || !element) return;
    setOwnActive(row.key);
    props.onActive?.(row.key);
    const top = index * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    const bottom = top + rowHeight - (element.clientHeight - headHeight);
    if (bottom > element.scrollTop) element.scrollTop = bottom;
  };

  const revealBar = (key: string) => {
    const index = places.get(key);
    const row = index === undefined ? undefined : rows[index];
    const box = row && index !== undefined ? boxOf(scale, index, row) : null;
    const element = scroller.current;
    if (!box || !element) return;
    if (box.x < element.scrollLeft || box.x > element.scrollLeft + laneWidth - 40)
      element.scrollLeft = Math.max(0, box.x - 80);
  };

  const commit = (done: Gesture) => {
    if (done.kind === "link") {
      if (done.to)
        props.onLink?.({ from: done.from, to: done.to, kind: linkKindOf(done.leaves, done.enters) });
      return;
    }
    const row = rows[places.get(done.key) ?? -1];
    const days = row ? daysOf(row) : null;
    if (!row || !days || done.delta === 0) return;
    if (done.kind === "move") {
      props.onMove?.(
        intentOf(done.key, { start: days.start + done.delta, finish: days.finish + done.delta }),
      );
    } else {
      const start = done.edge === "start" ? Math.min(days.finish, days.start + done.delta) : days.start;
      const finish = done.edge === "finish" ? Math.max(days.start, days.finish + done.delta) : days.finish;
      props.onResize?.(intentOf(done.key, { start, finish }));
    }
  };

  const can = {
    move: props.onMove !== undefined,
    resize: props.onResize !== undefined,
    link: props.onLink !== undefined,
  };
  const drag = useDrag({
    scroller,
    rows,
    places,
    scale,
    canMove: can.move,
    canResize: can.resize,
    canLink: can.link,
    onGesture: setGesture,
    onCommit: commit,
  });

  const fit = () => {
    setFitted(fitWidth(extent.first, extent.last, laneWidth - 160));
    centre.current = (extent.first + extent.last) / 2 + 80 / Math.max(1, perDay);
  };
  const chooseZoom = (next: typeof zoom) => {
    setFitted(null);
    onZoom(next);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly held bar is brought into view
  useEffect(() => {
    if (heldKey !== null) revealBar(heldKey);
  }, [heldKey]);

  const first = items[0]?.index ?? 0;
  const last = items[items.length - 1]?.index ?? -1;
  // Links are drawn for blocks of rows, so that scrolling a row redraws none.
  const linkFirst = Math.floor(first / 16) * 16;
  const linkLast = Math.min(rows.length - 1, Math.ceil((last + 1) / 16) * 16 - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is the same while its days are
  const moved = useMemo(() => {
    const days = new Map<string, Days>();
    if (heldKey !== null && draft) days.set(heldKey, draft);
    for (const [key, ghost] of answer.ghosts)
      days.set(key, { start: dayOf(ghost.start), finish: dayOf(ghost.finish) });
    return days;
  }, [heldKey, draft?.start, draft?.finish, answer.ghosts]);
  const drawnLinks = useMemo(() => {
    if (gesture?.kind !== "link" || !gesture.to) return links;
    return [
      ...links,
      { id: draftLink, from: gesture.from, to: gesture.to, kind: linkKindOf(gesture.leaves, gesture.enters) },
    ];
  }, [links, gesture]);
  const linkTarget = gesture?.kind === "link" ? gesture.to : null;

  const status = (() => {
    if (!gesture || !heldRow) return "";
    if (gesture.kind === "link") {
      const target = gesture.to ? rows[places.get(gesture.to) ?? -1] : undefined;
      if (!target) return t("timeline.linkingFrom", { from: heldRow.label });
      const kind = t(`timeline.kind.${linkKindOf(gesture.leaves, gesture.enters)}`);
      return t("timeline.linking", { from: heldRow.label, to: target.label, kind });
    }
    if (!draft) return "";
    const intent = intentOf(heldRow.key, draft);
    const delta = gesture.delta > 0 ? `+${gesture.delta}` : String(gesture.delta);
    const words = [
      t("timeline.moving", {
        label: heldRow.label,
        start: dateText(intent.start),
        finish: dateText(intent.finish),
        delta,
      }),
    ];
    if (answer.ghosts.size > 0) words.push(t("timeline.others", { count: answer.ghosts.size }));
    if (answer.note) words.push(answer.note);
    words.push(t("timeline.confirm"));
    return words.join(" · ");
  })();

  return (
    <div className={styles.timeline} style={{ "--table": `${tableWidth}px` } as CSSProperties}>
      <Tools
        zoom={fitted === null ? zoom : null}
        onZoom={chooseZoom}
        onFit={fit}
        onToday={today === null ? undefined : () => showDay(today)}
      >
        {props.tools}
      </Tools>
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={onScroll}
        data-gesture={gesture?.kind}
        role="treegrid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={rows.length > 0 ? `${id}-${activeIndex}` : undefined}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          const isMine = handleKey(event, {
            rows,
            index: activeIndex,
            gesture,
            pageRows: Math.max(
              1,
              Math.floor(((scroller.current?.clientHeight ?? 400) - headHeight) / rowHeight) - 1,
            ),
            zoom,
            can,
            go,
            hold: setGesture,
            commit,
            onToggle: props.onToggle,
            onOpen: props.onOpen,
            onZoom: chooseZoom,
            toToday: () => today !== null && showDay(today),
            fit,
            unlink: chosenLink && props.onUnlink ? () => props.onUnlink?.(chosenLink) : undefined,
          });
          if (!isMine) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onBlur={() => gesture && gesture.kind !== "link" && setGesture(null)}
        onPointerDown={(event) => {
          const target = event.target as Element;
          setChosenLink(null);
          const twist = target.closest<HTMLElement>("[data-twist]")?.dataset.twist;
          if (twist !== undefined) {
            event.preventDefault();
            props.onToggle?.(twist);
            return;
          }
          const at = target.closest<HTMLElement>("[data-row]")?.dataset.row;
          if (at !== undefined) go(Number(at));
          if (drag(event)) event.preventDefault();
          scroller.current?.focus({ preventScroll: true });
        }}
        onDoubleClick={(event) => {
          const at = (event.target as Element).closest<HTMLElement>("[data-row]")?.dataset.row;
          const row = at === undefined ? undefined : rows[Number(at)];
          if (row) props.onOpen?.(row.key);
        }}
      >
        <div
          role="row"
          aria-rowindex={1}
          className={styles.head}
          style={{ width: tableWidth + width, height: headHeight }}
        >
          <div className={styles.tableHead} style={{ width: tableWidth }} role="presentation">
            {columns.map((column, at) => (
              <div
                key={column.id}
                role="columnheader"
                className={styles.headCell}
                data-align={column.align}
                style={at === 0 ? undefined : { width: column.width, flex: "none" }}
              >
                {column.title}
              </div>
            ))}
          </div>
          <div role="columnheader" className={styles.lane}>
            <span className="pw-hidden">{t("timeline.zoom.label")}</span>
            <Head
              scale={scale}
              from={dayAt(scale, view.from)}
              to={dayAt(scale, Math.min(width, view.to))}
              tableWidth={tableWidth}
            />
          </div>
        </div>
        <div
          role="rowgroup"
          className={styles.body}
          style={{ height: virtual.getTotalSize(), width: tableWidth + width }}
        >
          <div className={styles.drawing} style={{ left: tableWidth, width }} role="presentation">
            <Backdrop
              scale={scale}
              from={dayAt(scale, Math.max(0, view.from))}
              to={dayAt(scale, Math.min(width, view.to))}
              height={virtual.getTotalSize()}
              isWorking={isWorking}
              today={today}
            />
            {linkLast >= linkFirst && (
              <Links
                rows={rows}
                places={places}
                links={drawnLinks}
                scale={scale}
                first={linkFirst}
                last={linkLast}
                width={width}
                moved={moved}
                chosen={linkTarget === null ? chosenLink : draftLink}
                onChoose={props.onUnlink ? setChosenLink : undefined}
                onUnlink={props.onUnlink}
              />
            )}
          </div>
          {items.map(({ index }) => {
            const row = rows[index];
            if (!row) return null;
            const isHeld = row.key === heldKey;
            const ghost = answer.ghosts.get(row.key);
            return (
              <Row
                key={row.key}
                timelineId={id}
                index={index}
                row={row}
                columns={columns}
                tableWidth={tableWidth}
                scale={scale}
                width={width}
                viewFrom={view.from}
                viewTo={view.to}
                isActive={index === activeIndex}
                isTarget={row.key === linkTarget}
                draft={isHeld ? draft : ghost ? daysOf({ ...row, ...ghost }) : null}
                isHeld={isHeld}
                canMove={can.move}
                canResize={can.resize}
                canLink={can.link}
              />
            );
          })}
        </div>
      </div>
      <Splitter
        width={tableWidth}
        onWidth={setTable}
        label={t("timeline.splitter")}
        max={Math.max(160, view.width * 0.62)}
      />
      {rows.length === 0 && <div className={styles.empty}>{props.empty}</div>}
      {gesture?.kind === "link" && gesture.x !== undefined && (
        <LinkDraft gesture={gesture} scroller={scroller} />
      )}
      <div className={styles.status} role="status" data-shown={status !== "" || undefined}>
        {status}
      </div>
    </div>
  );
}
