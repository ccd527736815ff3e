import { Button, Popover } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import styles from "./matrix.module.css";

const rowHeight = 32;
const columnWidth = 44;

export interface MatrixItem {
  id: number;
  key: string;
  title: string;
}

export interface MatrixMark {
  id: number;
  is_suspect: boolean;
}

export interface MatrixWords {
  label: string;
  corner: string;
  linked: (row: string, column: string, said: string) => string;
  unlinked: (row: string, column: string) => string;
  suspect: string;
  remove: string;
  addMore: string;
}

interface MatrixGridProps<Item extends MatrixItem, Link extends MatrixMark> {
  rows: readonly Item[];
  columns: readonly Item[];
  cells: readonly { row: number; column: number; links: readonly Link[] }[];
  canLink: boolean;
  words: MatrixWords;
  head: (item: Item) => ReactNode;
  say: (link: Link) => string;
  onLink: (row: Item, column: Item) => void;
  onUnlink: (link: Link, row: Item, column: Item) => void;
}

/** Only what is in sight is drawn, along both sides. Arrows move, Enter links or shows, Delete removes. */
export function MatrixGrid<Item extends MatrixItem, Link extends MatrixMark>(
  props: MatrixGridProps<Item, Link>,
) {
  const { words, say, onLink, onUnlink, canLink } = props;
  const scroller = useRef<HTMLDivElement | null>(null);
  const [active, setActive] = useState<[number, number]>([0, 0]);
  const [open, setOpen] = useState<string | null>(null);
  const [isNarrow, setNarrow] = useState(false);
  const headWidth = isNarrow ? 132 : 320;
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setNarrow(element.clientWidth < 620));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const rows = useVirtualizer({
    count: props.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: props.columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    overscan: 4,
  });
  const cells = useMemo(
    () => new Map(props.cells.map((cell) => [`${cell.row}-${cell.column}`, cell.links])),
    [props.cells],
  );
  const hasFocus = useRef(false);
  useEffect(() => {
    if (!hasFocus.current) return;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-cell="${active[0]}-${active[1]}"]`)
      ?.focus({ preventScroll: true });
  });
  const go = (row: number, column: number) => {
    const next: [number, number] = [
      Math.max(0, Math.min(props.rows.length - 1, row)),
      Math.max(0, Math.min(props.columns.length - 1, column)),
    ];
    setActive(next);
    rows.scrollToIndex(next[0]);
    columns.scrollToIndex(next[1]);
  };
  const act = (row: Item, column: Item) => {
    const id = `${row.id}-${column.id}`;
    if (cells.has(id)) setOpen(open === id ? null : id);
    else if (canLink && row.id !== column.id) onLink(row, column);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [row, column] = [props.rows[active[0]], props.columns[active[1]]];
    if (!row || !column || open || (event.target as HTMLElement).getAttribute("role") !== "gridcell") return;
    const [first] = cells.get(`${row.id}-${column.id}`) ?? [];
    const keys: Record<string, () => void> = {
      ArrowDown: () => go(active[0] + 1, active[1]),
      ArrowUp: () => go(active[0] - 1, active[1]),
      ArrowRight: () => go(active[0], active[1] + 1),
      ArrowLeft: () => go(active[0], active[1] - 1),
      PageDown: () => go(active[0] + 15, active[1]),
      PageUp: () => go(active[0] - 15, active[1]),
      Home: () => go(active[0], 0),
      End: () => go(active[0], props.columns.length - 1),
      Enter: () => act(row, column),
      " ": () => act(row, column),
      Delete: () => first && canLink && onUnlink(first, row, column),
    };
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  return (
    <div
      ref={scroller}
      className={styles.grid}
      role="grid"
      aria-label={words.label}
      aria-rowcount={props.rows.length + 1}
      aria-colcount={props.columns.length + 1}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={() => {
        hasFocus.current = false;
      }}
    >
      <div style={{ width: headWidth + columns.getTotalSize() + 90, height: rows.getTotalSize() + 140 }}>
        <div
          className={styles.head}
          role="row"
          aria-rowindex={1}
          style={{ width: headWidth + columns.getTotalSize() + 90 }}
        >
          <div className={styles.corner} role="columnheader" aria-colindex={1} style={{ width: headWidth }}>
            {words.corner}
          </div>
          {columns.getVirtualItems().map((item) => {
            const column = props.columns[item.index];
            if (!column) return null;
            return (
              <div
                key={column.id}
                role="columnheader"
                aria-colindex={item.index + 2}
                className={styles.columnHead}
                data-active={active[1] === item.index || undefined}
                style={{ left: headWidth + item.start, width: columnWidth }}
                title={`${column.key} ${column.title}`}
              >
                <span className={styles.slant}>
                  <span className={styles.columnKey}>{column.key}</span> {column.title}
                </span>
              </div>
            );
          })}
        </div>
        {rows.getVirtualItems().map((item) => {
          const row = props.rows[item.index];
          if (!row) return null;
          return (
            <div
              key={row.id}
              role="row"
              aria-rowindex={item.index + 2}
              className={styles.row}
              style={{ top: 132 + item.start, width: headWidth + columns.getTotalSize(), height: rowHeight }}
            >
              <div
                role="rowheader"
                aria-colindex={1}
                className={styles.rowHead}
                data-active={active[0] === item.index || undefined}
                style={{ width: headWidth }}
              >
                {props.head(row)}
              </div>
              {columns.getVirtualItems().map((across) => {
                const column = props.columns[across.index];
                if (!column) return null;
                const id = `${row.id}-${column.id}`;
                const links = cells.get(id) ?? [];
                const isSuspect = links.some((link) => link.is_suspect);
                const said = links.map(say).join(", ");
                const isActive = active[0] === item.index && active[1] === across.index;
                const button = (
                  <button
                    key={column.id}
                    type="button"
                    role="gridcell"
                    aria-colindex={across.index + 2}
                    tabIndex={isActive ? 0 : -1}
                    data-cell={`${item.index}-${across.index}`}
                    className={styles.cell}
                    data-linked={links.length > 0 || undefined}
                    data-suspect={isSuspect || undefined}
                    data-self={row.id === column.id || undefined}
                    aria-label={
                      links.length > 0
                        ? words.linked(row.key, column.key, said)
                        : words.unlinked(row.key, column.key)
                    }
                    title={links.length > 0 ? `${row.key} ${said} ${column.key}` : undefined}
                    style={{ left: headWidth + across.start, width: columnWidth }}
                    onClick={() => {
                      setActive([item.index, across.index]);
                      act(row, column);
                    }}
                  >
                    {links.length > 0 &&
                      (isSuspect ? (
                        <IconAlertTriangle size={15} stroke={1.9} aria-hidden="true" />
                      ) : (
                        <span className={styles.dot}>{links.length > 1 ? links.length : ""}</span>
                      ))}
                  </button>
                );
                if (open !== id) return button;
                return (
                  <Popover
                    key={column.id}
                    opened
                    onChange={() => setOpen(null)}
                    width={320}
                    withArrow
                    trapFocus
                  >
                    <Popover.Target>{button}</Popover.Target>
                    <Popover.Dropdown>
                      {links.map((link) => (
                        <div key={link.id} className={styles.said}>
                          <span>
                            {row.key} <b>{say(link)}</b> {column.key}
                            {link.is_suspect && <span className={styles.warn}> · {words.suspect}</span>}
                          </span>
                          {canLink && (
                            <Button
                              size="compact-xs"
                              variant="default"
                              onClick={() => {
                                setOpen(null);
                                onUnlink(link, row, column);
                              }}
                            >
                              {words.remove}
                            </Button>
                          )}
                        </div>
                      ))}
                      {canLink && (
                        <Button
                          size="compact-xs"
                          variant="subtle"
                          mt={6}
                          onClick={() => {
                            setOpen(null);
                            onLink(row, column);
                          }}
                        >
                          {words.addMore}
                        </Button>
                      )}
                    </Popover.Dropdown>
                  </Popover>
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}
