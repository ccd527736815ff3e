import { useVirtualizer } from "@tanstack/react-virtual";
import { type CSSProperties, useEffect, useId, useMemo, useRef, useState } from "react";
import { dayAt, dayOf, isWeekday, widthOf } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { useKeyHints } from "../commands";
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
import { statusOf } from "./status";
import { Tools } from "./Tools";
import styles from "./timeline.module.css";
import type { TimelineLink, TimelineProps, TimelineRow } from "./types";
import { useDrag } from "./useDrag";
import { usePreview } from "./usePreview";
import { useView } from "./useView";

const draftLink = "draft";
const noLinks: readonly TimelineLink[] = [];

/**
 * A Gantt chart over thousands of rows. It draws and asks; it never changes a row. Whatever a drag does,
 * keys do too, and both show what else would move before anything is committed.
 */
export function Timeline(props: TimelineProps) {
  const { rows, links = noLinks, zoom, isWorking = isWeekday } = props;
  const { t } = useTexts();
  useKeyHints(timelineHints);
  const id = useId();
  const scroller = useRef<HTMLDivElement | null>(null);
  const [ownActive, setOwnActive] = useState<string | null>(null);
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const [chosenLink, setChosenLink] = useState<string | null>(null);
  const { view, columns, tableWidth, laneWidth, scale, today, ...frame } = useView(props, scroller);
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
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  // A row that leaves the window hands its elements to the one that comes: cheaper than making new ones.
  const slots = useRef(0);
  if (items.length > slots.current) slots.current = items.length + 4;

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

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly held bar is brought into view
  useEffect(() => {
    if (heldKey !== null) revealBar(heldKey);
  }, [heldKey]);

  // A boolean for each row: scrolling sideways renders only those whose bar comes or goes.
  const isSeen = (index: number, row: TimelineRow) => {
    const box = boxOf(scale, index, row);
    return box !== null && box.x + box.width + 260 > view.from && box.x < view.to;
  };
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

  const target = linkTarget === null ? undefined : rows[places.get(linkTarget) ?? -1];
  const status = gesture && heldRow ? statusOf({ gesture, row: heldRow, target, draft, answer }, t) : "";

  return (
    <div className={styles.timeline} style={{ "--table": `${tableWidth}px` } as CSSProperties}>
      <Tools
        zoom={frame.isFitted ? null : zoom}
        onZoom={frame.chooseZoom}
        onFit={frame.fit}
        onToday={today === null ? undefined : frame.toToday}
      >
        {props.tools}
      </Tools>
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={frame.onScroll}
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
            onZoom: frame.chooseZoom,
            toToday: frame.toToday,
            fit: frame.fit,
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
                key={index % slots.current}
                timelineId={id}
                index={index}
                row={row}
                shadow={props.shadows?.get(row.key)}
                columns={columns}
                tableWidth={tableWidth}
                scale={scale}
                width={width}
                isSeen={isSeen(index, row)}
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
        onWidth={frame.setTableWidth}
        label={t("timeline.splitter")}
        max={frame.maxTable}
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
