import { type PointerEvent, useState } from "react";
import { useTexts } from "../../texts";
import styles from "./timeline.module.css";
import type { TimelineColumn } from "./types";

const leastWidth = 44;
const mostWidth = 480;
const step = 16;

interface TableHeadProps {
  columns: readonly TimelineColumn[];
  width: number;
  /** Without it columns keep their widths. The first column has what the others leave of the list. */
  onColumnWidth: ((id: string, width: number) => void) | undefined;
  onWidth: (width: number) => void;
}

/** Titles of the list's columns; an edge is dragged, or moved by arrows, to make its column wider. */
export function TableHead({ columns, width, onColumnWidth, onWidth }: TableHeadProps) {
  const { t } = useTexts();
  const [pulled, setPulled] = useState<{ id: string; by: number } | null>(null);

  const widen = (column: TimelineColumn, by: number, isFirst: boolean) => {
    if (isFirst) onWidth(width + by);
    else onColumnWidth?.(column.id, Math.round(Math.max(leastWidth, Math.min(mostWidth, column.width + by))));
  };
  const pull = (event: PointerEvent<HTMLSpanElement>, column: TimelineColumn, isFirst: boolean) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const follow = (move: globalThis.PointerEvent) => setPulled({ id: column.id, by: move.clientX - from });
    const stop = (end: globalThis.PointerEvent) => {
      handle.removeEventListener("pointermove", follow);
      handle.removeEventListener("pointerup", stop);
      handle.removeEventListener("pointercancel", stop);
      setPulled(null);
      if (end.type === "pointerup" && end.clientX !== from) widen(column, end.clientX - from, isFirst);
    };
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("pointerup", stop);
    handle.addEventListener("pointercancel", stop);
  };

  return (
    <div className={styles.tableHead} style={{ width }} role="presentation">
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="columnheader"
          className={styles.headCell}
          data-align={column.align}
          style={at === 0 ? undefined : { width: column.width, flex: "none" }}
        >
          <span className={styles.headTitle}>{column.title}</span>
          {onColumnWidth && at < columns.length - 1 && (
            <span
              role="separator"
              aria-orientation="vertical"
              aria-label={t("timeline.column", { title: column.title })}
              aria-valuenow={Math.round(column.width)}
              aria-valuemin={leastWidth}
              aria-valuemax={mostWidth}
              tabIndex={0}
              className={styles.columnEdge}
              data-on={pulled?.id === column.id || undefined}
              style={pulled?.id === column.id ? { transform: `translateX(${pulled.by}px)` } : undefined}
              onPointerDown={(event) => pull(event, column, at === 0)}
              onKeyDown={(event) => {
                if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
                event.preventDefault();
                event.stopPropagation();
                widen(column, event.key === "ArrowRight" ? step : -step, at === 0);
              }}
            />
          )}
        </div>
      ))}
    </div>
  );
}
