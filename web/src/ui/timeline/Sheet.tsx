import { memo, type RefObject, useRef } from "react";
import { type Day, dayAt, type Scale, widthOf } from "../../engines/timescale";
import { useTexts } from "../../texts";
import { Backdrop } from "./Backdrop";
import type { Days } from "./gesture";
import { Handles } from "./Handles";
import { Head } from "./Head";
import { LaneRow } from "./LaneRow";
import { Links } from "./Links";
import { boxOf, headHeight, rowHeight } from "./metrics";
import { ProgressLine } from "./ProgressLine";
import { type SeenStore, useSeen } from "./seen";
import { TableHead } from "./TableHead";
import { TableRow } from "./TableRow";
import styles from "./timeline.module.css";
import type { Shadow, TimelineColumn, TimelineLink, TimelineRow } from "./types";
import { draftLink } from "./useHeld";
import { type DrawnLink, useLinks, useLinkTitles } from "./useLinks";

interface SheetProps {
  timelineId: string;
  seen: SeenStore;
  lanes: RefObject<HTMLDivElement | null>;
  /** Filled with the links on screen, for whoever asks which one lies under the pointer. */
  drawn: RefObject<readonly DrawnLink[]>;
  rows: readonly TimelineRow[];
  places: ReadonlyMap<string, number>;
  columns: readonly TimelineColumn[];
  links: readonly TimelineLink[];
  shadows: ReadonlyMap<string, Shadow> | undefined;
  scale: Scale;
  tableWidth: number;
  onTableWidth: (width: number) => void;
  onColumnWidth: ((id: string, width: number) => void) | undefined;
  today: Day | null;
  /** Draws how far the work has got at this day. */
  statusDay: Day | null;
  isWorking: (day: Day) => boolean;
  activeKey: string | null;
  activeIndex: number;
  isHolding: boolean;
  heldKey: string | null;
  linkTarget: string | null;
  moved: ReadonlyMap<string, Days>;
  chosenLink: string | null;
  canMove: boolean;
  canResize: boolean;
  canLink: boolean;
}

/** Everything that scrolls: the head, the list that stays at the left, and the drawing that slides behind it. */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { rows, places, columns, scale, tableWidth, lanes, moved, linkTarget } = props;
  const { t } = useTexts();
  const seen = useSeen(props.seen);
  const width = widthOf(scale);

  // As many elements as ever were needed, no more and no less: a row that leaves the window hands its own to the one
  // that comes, which is cheaper than making new ones.
  const slots = useRef(0);
  slots.current = Math.max(slots.current, seen.last - seen.first + 1);
  const first = Math.max(0, Math.min(seen.first, rows.length - slots.current));
  const last = Math.min(first + slots.current, rows.length) - 1;

  // A boolean for each row: scrolling sideways renders only those whose bar comes or goes.
  const isSeen = (index: number, row: TimelineRow) => {
    const box = boxOf(scale, index, row);
    return box !== null && box.x + box.width + 260 > seen.from && box.x < seen.to;
  };
  // Links are drawn for blocks of rows, so that scrolling a row redraws none.
  const linkFirst = Math.floor(first / 16) * 16;
  const linkLast = Math.min(rows.length - 1, Math.ceil((last + 1) / 16) * 16 - 1);
  const onLinks = useLinks({
    rows,
    places,
    links: props.links,
    scale,
    first: linkFirst,
    last: linkLast,
    from: Math.floor(seen.from / 800) * 800,
    to: Math.ceil(seen.to / 800) * 800,
    moved,
  });
  props.drawn.current = onLinks;
  useLinkTitles(lanes, onLinks);

  const drawnRows: { index: number; row: TimelineRow }[] = [];
  for (let index = first; index <= last; index += 1) {
    const row = rows[index];
    if (row) drawnRows.push({ index, row });
  }
  // In the order of the elements, not of the rows: an element that moved would be styled and laid out anew.
  drawnRows.sort((a, b) => (a.index % slots.current) - (b.index % slots.current));

  const fromDay = dayAt(scale, Math.max(0, seen.from));
  const toDay = dayAt(scale, Math.min(width, seen.to));
  return (
    <>
      <div
        role="row"
        aria-rowindex={1}
        className={styles.head}
        style={{ width: tableWidth + width, height: headHeight }}
      >
        <TableHead
          columns={columns}
          width={tableWidth}
          onColumnWidth={props.onColumnWidth}
          onWidth={props.onTableWidth}
        />
        <div role="columnheader" className={styles.headLane}>
          <span className="pw-hidden">{t("timeline.zoom.label")}</span>
          <Head scale={scale} from={fromDay} to={toDay} tableWidth={tableWidth} />
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
            from={fromDay}
            to={toDay}
            isWorking={props.isWorking}
            today={props.today === props.statusDay ? null : props.today}
          />
          {linkLast >= linkFirst && (
            <Links
              drawn={onLinks}
              first={linkFirst}
              last={linkLast}
              width={width}
              chosen={linkTarget === null ? props.chosenLink : draftLink}
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
              isActive={index === props.activeIndex}
              isTarget={row.key === linkTarget}
              draft={moved.get(row.key)}
              isHeld={row.key === props.heldKey}
              canMove={props.canMove}
            />
          ))}
          {props.statusDay !== null && linkLast >= linkFirst && (
            <ProgressLine
              rows={rows}
              scale={scale}
              status={props.statusDay}
              first={linkFirst}
              last={linkLast}
              width={width}
            />
          )}
          {!props.isHolding && (
            <Handles
              lanes={lanes}
              rows={rows}
              places={places}
              scale={scale}
              activeKey={props.activeKey}
              canResize={props.canResize}
              canLink={props.canLink}
            />
          )}
        </div>
        <div className={styles.table} style={{ width: tableWidth }} role="presentation">
          {drawnRows.map(({ index, row }) => (
            <TableRow
              key={index % slots.current}
              timelineId={props.timelineId}
              index={index}
              row={row}
              columns={columns}
              isActive={index === props.activeIndex}
            />
          ))}
        </div>
      </div>
    </>
  );
});
