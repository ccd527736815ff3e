import { type CSSProperties, useCallback, useId, useRef, useState } from "react";
import { dayOf, isWeekday } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { useKeyHints } from "../commands";
import { Below } from "./Below";
import { timelineHints } from "./hints";
import { handleKey } from "./keys";
import { LinkDraft } from "./LinkDraft";
import { boxOf, headHeight, rowHeight } from "./metrics";
import { Sheet } from "./Sheet";
import { Splitter } from "./Splitter";
import { statusOf } from "./status";
import { Tools } from "./Tools";
import styles from "./timeline.module.css";
import type { TimelineProps } from "./types";
import { useDrag } from "./useDrag";
import { useHeld } from "./useHeld";
import type { DrawnLink } from "./useLinks";
import { usePlaces } from "./usePlaces";
import { usePressing } from "./usePressing";
import { useView } from "./useView";

/**
 * A Gantt chart over thousands of rows. It draws and asks; it never changes a row. Whatever a drag does,
 * keys do too, and both show what else would move before anything is committed.
 *
 * This is the frame; what scrolls is in Sheet and renders by itself.
 */
export function Timeline(props: TimelineProps) {
  const { rows, zoom, isWorking = isWeekday } = props;
  const { t } = useTexts();
  useKeyHints(timelineHints);
  const id = useId();
  const scroller = useRef<HTMLDivElement | null>(null);
  const lanes = useRef<HTMLDivElement | null>(null);
  const drawn = useRef<readonly DrawnLink[]>([]);
  const [ownActive, setOwnActive] = useState<string | null>(null);
  const { seen, columns, tableWidth, laneWidth, scale, today, ...frame } = useView(props, scroller);
  const places = usePlaces(rows);

  const activeKey = props.activeKey === undefined ? ownActive : props.activeKey;
  const activeIndex = activeKey === null ? 0 : (places.get(activeKey) ?? 0);
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

  const held = useHeld(props, places, revealBar);
  const { gesture, setGesture } = held;
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
    onCommit: held.commit,
  });
  const { chosenLink, onPointerDown, onDoubleClick } = usePressing(props, {
    scroller,
    lanes,
    drawn,
    drag,
    go,
  });

  const status =
    gesture && held.heldRow
      ? statusOf({ ...held, gesture, row: held.heldRow, target: held.targetRow }, t)
      : "";
  // Its identity must not change with every rendering: the sheet would follow.
  const setTableWidth = useRef(frame.chooseTableWidth);
  setTableWidth.current = frame.chooseTableWidth;
  const onTableWidth = useCallback((width: number) => setTableWidth.current(width), []);

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
            commit: held.commit,
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
        onPointerDown={onPointerDown}
        onDoubleClick={onDoubleClick}
      >
        <Sheet
          timelineId={id}
          seen={seen}
          lanes={lanes}
          drawn={drawn}
          rows={rows}
          places={places}
          columns={columns}
          links={held.drawnLinks}
          shadows={props.shadows}
          scale={scale}
          tableWidth={tableWidth}
          onTableWidth={onTableWidth}
          onColumnWidth={props.onColumnWidth}
          today={today}
          statusDay={props.statusOn ? dayOf(props.statusOn) : null}
          isWorking={isWorking}
          activeKey={activeKey}
          activeIndex={activeIndex}
          isHolding={gesture !== null}
          heldKey={held.heldKey}
          linkTarget={held.linkTarget}
          moved={held.moved}
          chosenLink={chosenLink}
          canMove={can.move}
          canResize={can.resize}
          canLink={can.link}
        />
      </div>
      <Splitter
        width={tableWidth}
        onWidth={frame.setTableWidth}
        label={t("timeline.splitter")}
        max={frame.maxTable}
        onDone={frame.keepTableWidth}
      />
      {props.below && (
        <Below draw={props.below} seen={seen} scroller={scroller} scale={scale} tableWidth={tableWidth} />
      )}
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
