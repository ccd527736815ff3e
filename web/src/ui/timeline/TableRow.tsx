import { memo } from "react";
import { useTexts } from "../../texts";
import { rowHeight } from "./metrics";
import { spoken } from "./spoken";
import styles from "./timeline.module.css";
import type { TimelineColumn, TimelineRow } from "./types";

interface TableRowProps {
  timelineId: string;
  index: number;
  row: TimelineRow;
  columns: readonly TimelineColumn[];
  isActive: boolean;
}

/** The list's half of a row. It is the whole row to assistive technology: its last cell says the bar. */
export const TableRow = memo(function TableRow({ timelineId, index, row, columns, isActive }: TableRowProps) {
  const { t, language } = useTexts();
  const depth = row.depth ?? 0;
  return (
    <div
      role="row"
      id={`${timelineId}-${index}`}
      aria-rowindex={index + 2}
      aria-level={depth + 1}
      aria-expanded={row.isOpen}
      aria-selected={isActive}
      className={styles.row}
      data-row={index}
      data-active={isActive || undefined}
      data-kind={row.kind}
      style={{ top: index * rowHeight }}
    >
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={at + 1}
          className={styles.cell}
          data-align={column.align}
          data-clips={column.isShort ? undefined : true}
          style={
            at === 0
              ? { paddingLeft: (row.isOpen === undefined ? 38 : 10) + depth * 16 }
              : { width: column.width, flex: "none" }
          }
        >
          {at === 0 && row.isOpen !== undefined && (
            <button
              type="button"
              tabIndex={-1}
              className={styles.twist}
              data-twist={row.key}
              data-open={row.isOpen || undefined}
              aria-label={t(row.isOpen ? "timeline.collapse" : "timeline.expand")}
            />
          )}
          {column.render(row)}
        </div>
      ))}
      <div role="gridcell" aria-colindex={columns.length + 1} aria-label={spoken(row, language, t)} />
    </div>
  );
});
