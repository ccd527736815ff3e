import { memo } from "react";
import { dayOf, type Scale } from "../../engines/timescale";
import { type Translate, useTexts } from "../../texts";
import { dateText } from "../../texts/dates";
import { Bar } from "./Bar";
import { type Days, isMovable } from "./gesture";
import { boxOf, rowHeight } from "./metrics";
import styles from "./timeline.module.css";
import type { Shadow, TimelineColumn, TimelineRow } from "./types";

export interface RowProps {
  timelineId: string;
  index: number;
  row: TimelineRow;
  shadow: Shadow | undefined;
  columns: readonly TimelineColumn[];
  tableWidth: number;
  scale: Scale;
  width: number;
  /** Whether its bar is near the part on screen; others are not drawn. */
  isSeen: boolean;
  isActive: boolean;
  isTarget: boolean;
  /** Where the held bar, or one that moves with it, would be. */
  draft: Days | null;
  isHeld: boolean;
  canMove: boolean;
  canResize: boolean;
  canLink: boolean;
}

export function spoken(row: TimelineRow, t: Translate): string {
  if (!row.finish) return t("timeline.noDates", { label: row.label });
  const words = [
    row.kind === "milestone"
      ? t("timeline.milestone", { label: row.label, finish: dateText(row.finish) })
      : t("timeline.bar", {
          label: row.label,
          start: dateText(row.start ?? row.finish),
          finish: dateText(row.finish),
        }),
  ];
  if (row.isCritical) words.push(t("timeline.critical"));
  if (row.slackUntil && dayOf(row.slackUntil) > dayOf(row.finish)) {
    words.push(t("timeline.slack", { days: dayOf(row.slackUntil) - dayOf(row.finish) }));
  }
  if (row.progress !== undefined) words.push(t("timeline.done", { percent: Math.round(row.progress * 100) }));
  return words.join(" · ");
}

export const Row = memo(function Row(props: RowProps) {
  const { row, index, columns, scale, draft, isHeld } = props;
  const { t } = useTexts();
  const canMove = props.canMove && isMovable(row);
  const box = boxOf(scale, 0, row);
  const draftBox = draft ? boxOf(scale, 0, row, draft) : null;
  const handles = {
    canMove,
    canResize: canMove && props.canResize,
    canLink: props.canLink && row.kind !== "summary",
  };
  return (
    <div
      role="row"
      id={`${props.timelineId}-${index}`}
      aria-rowindex={index + 2}
      aria-level={(row.depth ?? 0) + 1}
      aria-expanded={row.isOpen}
      aria-selected={props.isActive}
      className={styles.row}
      data-row={index}
      data-active={props.isActive || undefined}
      data-target={props.isTarget || undefined}
      data-kind={row.kind}
      style={{ top: index * rowHeight, width: props.tableWidth + props.width }}
    >
      <div className={styles.table} style={{ width: props.tableWidth }} role="presentation">
        {columns.map((column, at) => (
          <div
            key={column.id}
            role="gridcell"
            aria-colindex={at + 1}
            className={styles.cell}
            data-align={column.align}
            style={
              at === 0 ? { paddingLeft: 10 + (row.depth ?? 0) * 16 } : { width: column.width, flex: "none" }
            }
          >
            {at === 0 &&
              (row.isOpen === undefined ? (
                <span className={styles.leaf} />
              ) : (
                <button
                  type="button"
                  tabIndex={-1}
                  className={styles.twist}
                  data-twist={row.key}
                  data-open={row.isOpen || undefined}
                  aria-label={t(row.isOpen ? "timeline.collapse" : "timeline.expand")}
                />
              ))}
            <span className={styles.cellText}>{column.render(row)}</span>
          </div>
        ))}
      </div>
      <div role="gridcell" aria-colindex={columns.length + 1} className={styles.lane}>
        <span className="pw-hidden">{spoken(row, t)}</span>
        {props.isSeen && box && (
          <Bar
            row={row}
            shadow={props.shadow}
            box={box}
            scale={scale}
            look={draftBox ? "left" : "plain"}
            {...handles}
          />
        )}
        {draftBox && (
          <Bar
            row={row}
            box={draftBox}
            scale={scale}
            look="held"
            canMove={isHeld && canMove}
            canResize={false}
            canLink={false}
          />
        )}
      </div>
    </div>
  );
});
