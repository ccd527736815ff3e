import { Menu } from "@mantine/core";
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowUp,
  IconChevronDown,
  IconEyeOff,
  IconLayoutColumns,
} from "@tabler/icons-react";
import { type PointerEvent as ReactPointerEvent, useRef, useState } from "react";
import { useTexts } from "../../texts";
import styles from "./grid.module.css";
import { gutterWidth, headerHeight, type Placed, withHidden, withMoved, withWidth } from "./layout";
import type { GridLayout, GridSort } from "./types";

interface HeaderProps<R> {
  placed: Placed<R>;
  layout: GridLayout;
  onLayout: (layout: GridLayout) => void;
  sort: readonly GridSort[];
  onSort: ((sort: readonly GridSort[]) => void) | undefined;
  canCheck: boolean;
  checked: "none" | "some" | "all";
  onCheckAll: () => void;
  /** The column whose menu is open, so that Alt+↓ in the body can open it. */
  menu: string | null;
  onMenu: (columnId: string | null) => void;
}

/** asc → desc → none; Shift keeps the other columns and sorts by this one after them. */
export function nextSort(
  sort: readonly GridSort[],
  columnId: string,
  keepOthers: boolean,
): readonly GridSort[] {
  const current = sort.find((one) => one.columnId === columnId);
  const others = keepOthers ? sort.filter((one) => one.columnId !== columnId) : [];
  if (!current) return [...others, { columnId, direction: "asc" }];
  if (current.direction === "asc") return [...others, { columnId, direction: "desc" }];
  return others;
}

export function Header<R>(props: HeaderProps<R>) {
  const { placed, layout, onLayout, sort, onSort, menu, onMenu } = props;
  const { t } = useTexts();
  const [dropAt, setDropAt] = useState<number | null>(null);
  const drag = useRef<{ from: number; startX: number; active: boolean } | null>(null);
  const [resizing, setResizing] = useState<{ id: string; width: number } | null>(null);

  const columnUnder = (clientX: number, element: Element): number | null => {
    const row = element.closest("[role=row]");
    const cells = row ? [...row.querySelectorAll<HTMLElement>("[data-column]")] : [];
    const index = cells.findIndex((cell) => {
      const box = cell.getBoundingClientRect();
      return clientX >= box.left && clientX < box.right;
    });
    return index < 0 ? null : index;
  };

  const startMove = (event: ReactPointerEvent<HTMLElement>, index: number) => {
    if (event.button !== 0 || (event.target as Element).closest("button[aria-haspopup]")) return;
    drag.current = { from: index, startX: event.clientX, active: false };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const whileMove = (event: ReactPointerEvent<HTMLElement>) => {
    const state = drag.current;
    if (!state) return;
    if (!state.active && Math.abs(event.clientX - state.startX) < 6) return;
    state.active = true;
    setDropAt(columnUnder(event.clientX, event.currentTarget));
  };
  const endMove = (event: ReactPointerEvent<HTMLElement>, columnId: string, canSort: boolean) => {
    const state = drag.current;
    drag.current = null;
    setDropAt(null);
    if (!state) return;
    if (state.active) {
      const to = columnUnder(event.clientX, event.currentTarget);
      if (to !== null && to !== state.from) onLayout(withMoved(layout, placed, state.from, to));
    } else if (canSort && onSort && (event.target as Element).closest("[data-sorter]")) {
      onSort(nextSort(sort, columnId, event.shiftKey));
    }
  };

  const startResize = (event: ReactPointerEvent<HTMLElement>, id: string, width: number) => {
    event.stopPropagation();
    const startX = event.clientX;
    const handle = event.currentTarget;
    handle.setPointerCapture(event.pointerId);
    const follow = (move: PointerEvent) =>
      setResizing({ id, width: Math.max(56, width + move.clientX - startX) });
    const stop = (end: PointerEvent) => {
      handle.removeEventListener("pointermove", follow);
      handle.removeEventListener("pointerup", stop);
      setResizing(null);
      if (end.clientX !== startX) onLayout(withWidth(layout, id, width + end.clientX - startX));
    };
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("pointerup", stop);
  };

  return (
    <div
      role="row"
      aria-rowindex={1}
      className={styles.header}
      style={{ width: placed.width, height: headerHeight }}
    >
      <div role="columnheader" aria-colindex={1} className={styles.headGutter} style={{ width: gutterWidth }}>
        {props.canCheck ? (
          <input
            type="checkbox"
            className={styles.checkAll}
            checked={props.checked === "all"}
            ref={(input) => {
              if (input) input.indeterminate = props.checked === "some";
            }}
            onChange={props.onCheckAll}
            aria-label={t("grid.selectAll")}
          />
        ) : (
          <span className="pw-hidden">{t("grid.rowNumber")}</span>
        )}
      </div>
      {placed.columns.map(({ column, width, isSticky, x }, index) => {
        const direction = sort.find((one) => one.columnId === column.id)?.direction;
        const canSort = onSort !== undefined && column.sortable !== false;
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={index + 2}
            aria-sort={direction ? (direction === "asc" ? "ascending" : "descending") : undefined}
            className={styles.head}
            data-column={column.id}
            data-sticky={isSticky || undefined}
            data-align={column.align ?? (column.kind === "number" ? "right" : undefined)}
            data-drop={
              dropAt === index ? (dropAt > (drag.current?.from ?? 0) ? "after" : "before") : undefined
            }
            style={{ width, ...(isSticky ? { left: x } : {}) }}
            onPointerDown={(event) => startMove(event, index)}
            onPointerMove={whileMove}
            onPointerUp={(event) => endMove(event, column.id, canSort)}
          >
            <span className={styles.headTitle} data-sorter={canSort || undefined} title={column.title}>
              <span className={styles.headText}>{column.title}</span>
              {direction === "asc" && <IconArrowUp size={13} aria-hidden="true" />}
              {direction === "desc" && <IconArrowDown size={13} aria-hidden="true" />}
            </span>
            <Menu
              opened={menu === column.id}
              onChange={(opened) => onMenu(opened ? column.id : null)}
              position="bottom-end"
              width={180}
            >
              <Menu.Target>
                <button
                  type="button"
                  tabIndex={-1}
                  className={styles.headMenu}
                  aria-label={t("grid.columnMenu", { column: column.title })}
                >
                  <IconChevronDown size={14} />
                </button>
              </Menu.Target>
              <Menu.Dropdown>
                {canSort && onSort && (
                  <>
                    <Menu.Item
                      leftSection={<IconArrowUp size={15} />}
                      onClick={() => onSort([{ columnId: column.id, direction: "asc" }])}
                    >
                      {t("grid.sortUp")}
                    </Menu.Item>
                    <Menu.Item
                      leftSection={<IconArrowDown size={15} />}
                      onClick={() => onSort([{ columnId: column.id, direction: "desc" }])}
                    >
                      {t("grid.sortDown")}
                    </Menu.Item>
                    {direction && (
                      <Menu.Item onClick={() => onSort(sort.filter((one) => one.columnId !== column.id))}>
                        {t("grid.sortNone")}
                      </Menu.Item>
                    )}
                    <Menu.Divider />
                  </>
                )}
                <Menu.Item
                  leftSection={<IconArrowLeft size={15} />}
                  disabled={index === 0}
                  onClick={() => onLayout(withMoved(layout, placed, index, index - 1))}
                >
                  {t("grid.moveLeft")}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconArrowRight size={15} />}
                  disabled={index === placed.columns.length - 1}
                  onClick={() => onLayout(withMoved(layout, placed, index, index + 1))}
                >
                  {t("grid.moveRight")}
                </Menu.Item>
                <Menu.Item
                  closeMenuOnClick={false}
                  leftSection={<IconLayoutColumns size={15} />}
                  onClick={() => onLayout(withWidth(layout, column.id, width + 32))}
                >
                  {t("grid.wider")}
                </Menu.Item>
                <Menu.Item
                  closeMenuOnClick={false}
                  leftSection={<IconLayoutColumns size={15} />}
                  onClick={() => onLayout(withWidth(layout, column.id, width - 32))}
                >
                  {t("grid.narrower")}
                </Menu.Item>
                <Menu.Divider />
                <Menu.Item
                  leftSection={<IconEyeOff size={15} />}
                  disabled={placed.columns.length === 1}
                  onClick={() => onLayout(withHidden(layout, column.id))}
                >
                  {t("grid.hide")}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
            <span
              className={styles.resizer}
              data-on={resizing?.id === column.id || undefined}
              onPointerDown={(event) => startResize(event, column.id, width)}
              style={
                resizing?.id === column.id
                  ? { transform: `translateX(${resizing.width - width}px)` }
                  : undefined
              }
            />
          </div>
        );
      })}
    </div>
  );
}
