import { type CSSProperties, useEffect, useId, useMemo, useRef, useState } from "react";
import { dayAt, dayOf, isWeekday, widthOf } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { useKeyHints } from "../commands";
import { Backdrop } from "./Backdrop";
import { type Days, daysOf, type Gesture, intentOf, linkKindOf } from "./gesture";
import { Handles } from "./Handles";
import { Head } from "./Head";
import { timelineHints } from "./hints";
import { handleKey } from "./keys";
import { LaneRow } from "./LaneRow";
import { LinkDraft } from "./LinkDraft";
import { Links } from "./Links";
import { boxOf, headHeight, rowHeight } from "./metrics";
import { Splitter } from "./Splitter";
import { statusOf } from "./status";
import { TableRow } from "./TableRow";
import { Tools } from "./Tools";
import styles from "./timeline.module.css";
import type { TimelineLink, TimelineProps, TimelineRow } from "./types";
import { useDrag } from "./useDrag";
import { linkAt, useLinks, useLinkTitles } from "./useLinks";
import { usePlaces } from "./usePlaces";
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
  const lanes = useRef<HTMLDivElement | null>(null);
  const [ownActive, setOwnActive] = useState<string | null>(null);
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const [chosenLink, setChosenLink] = useState<string | null>(null);
  const { view, columns, tableWidth, laneWidth, scale, today, ...frame } = useView(props, scroller);
  const width = widthOf(scale);
  const places = usePlaces(rows);

  const activeKey = props.activeKey === undefined ? ownActive : props.activeKey;
  const activeIndex = activeKey === null ? 0 : (places.get(activeKey) ?? 0);
  const heldKey = gesture === null ? null : gesture.kind === "link" ? gesture.from : gesture.key;
  const heldRow = heldKey === null ? undefined : rows[places.get(heldKey) ?? -1];
  const { draft, answer } = usePreview(gesture, heldRow, props.preview);

  // As many elements as ever were needed, no more and no less: a row that leaves the window hands its own to the one
  // that comes, which is cheaper than making new ones.
  const slots = useRef(0);
  slots.current = Math.max(slots.current, view.last - view.first + 1);
  const first = Math.max(0, Math.min(view.first, rows.length - slots.current));
  const last = Math.min(first + slots.current, rows.length) - 1;

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
    lanes,
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
  // Links are drawn for blocks of rows, so that scrolling a row redraws none.
  const linkFirst = Math.floor(first / 16) * 16;
  const linkLast = Math.min(rows.length - 1, Math.ceil((last + 1) / 16) * 16 - 1);
  const linkFrom = Math.floor(view.from / 800) * 800;
  const linkTo = Math.ceil(view.to / 800) * 800;
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
  const onLinks = useLinks({
    rows,
    places,
    links: drawnLinks,
    scale,
    first: linkFirst,
    last: linkLast,
    from: linkFrom,
    to: linkTo,
    moved,
  });
  const linkTarget = gesture?.kind === "link" ? gesture.to : null;

  useLinkTitles(lanes, onLinks);
  const linkUnder = (event: { target: EventTarget; clientX: number; clientY: number }) => {
    const origin = lanes.current?.getBoundingClientRect();
    const isFree =
      event.target instanceof Element &&
      lanes.current?.contains(event.target) &&
      event.target.closest("[data-bar], [data-handles]") === null;
    if (!origin || !isFree) return null;
    return linkAt(onLinks, event.clientX - origin.left, event.clientY - origin.top)?.link ?? null;
  };
  const drawnRows: { index: number; row: TimelineRow }[] = [];
  for (let index = first; index <= last; index += 1) {
    const row = rows[index];
    if (row) drawnRows.push({ index, row });
  }
  // In the order of the elements, not of the rows: an element that moved would be styled and laid out anew.
  drawnRows.sort((a, b) => (a.index % slots.current) - (b.index % slots.current));

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
            reveal: revealBar,
            unlink: chosenLink && props.onUnlink ? () => props.onUnlink?.(chosenLink) : undefined,
          });
          if (!isMine) return;
          event.preventDefault();
          event.stopPropagation();
        }}
        onBlur={() => gesture && gesture.kind !== "link" && setGesture(null)}
        onPointerDown={(event) => {
          const target = event.target as Element;
          const twist = target.closest<HTMLElement>("[data-twist]")?.dataset.twist;
          if (twist !== undefined) {
            event.preventDefault();
            props.onToggle?.(twist);
            return;
          }
          const link = linkUnder(event);
          setChosenLink(link !== null && props.onUnlink && link.id !== chosenLink ? link.id : null);
          const at = target.closest<HTMLElement>("[data-row]")?.dataset.row;
          if (at !== undefined && link === null) go(Number(at));
          if (drag(event)) event.preventDefault();
          scroller.current?.focus({ preventScroll: true });
        }}
        onDoubleClick={(event) => {
          const link = linkUnder(event);
          if (link !== null) {
            props.onUnlink?.(link.id);
            return;
          }
          const target = event.target as Element;
          const held = target.closest<HTMLElement>("[data-handles]")?.dataset.handles;
          const at = target.closest<HTMLElement>("[data-row]")?.dataset.row;
          const row = at === undefined ? undefined : rows[Number(at)];
          const key = held ?? row?.key;
          if (key !== undefined) props.onOpen?.(key);
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
          <div role="columnheader" className={styles.headLane}>
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
          style={{ height: rows.length * rowHeight, width: tableWidth + width }}
        >
          <div ref={lanes} className={styles.lanes} style={{ left: tableWidth, width }} aria-hidden="true">
            <Backdrop
              scale={scale}
              from={dayAt(scale, Math.max(0, view.from))}
              to={dayAt(scale, Math.min(width, view.to))}
              isWorking={isWorking}
              today={today}
            />
            {linkLast >= linkFirst && (
              <Links
                drawn={onLinks}
                first={linkFirst}
                last={linkLast}
                width={width}
                chosen={linkTarget === null ? chosenLink : draftLink}
              />
            )}
            {drawnRows.map(({ index, row }) => (
              <LaneRow
                key={index % slots.current}
                index={index}
                row={row}
                shadow={props.shadows?.get(row.key)}
                scale={scale}
                isSeen={isSeen(index, row)}
                isActive={index === activeIndex}
                isTarget={row.key === linkTarget}
                draft={moved.get(row.key)}
                isHeld={row.key === heldKey}
                canMove={can.move}
              />
            ))}
            {gesture === null && (
              <Handles
                lanes={lanes}
                rows={rows}
                places={places}
                scale={scale}
                activeKey={activeKey}
                canResize={can.resize}
                canLink={can.link}
              />
            )}
          </div>
          <div className={styles.table} style={{ width: tableWidth }} role="presentation">
            {drawnRows.map(({ index, row }) => (
              <TableRow
                key={index % slots.current}
                timelineId={id}
                index={index}
                row={row}
                columns={columns}
                isActive={index === activeIndex}
              />
            ))}
          </div>
        </div>
      </div>
      <Splitter
        width={tableWidth}
        onWidth={frame.setTableWidth}
        label={t("timeline.splitter")}
        max={frame.maxTable}
        onDone={frame.keepTableWidth}
      />
      {props.below?.({ scroller, scale, tableWidth, first: view.first, last: view.last })}
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
