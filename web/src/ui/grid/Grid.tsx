import { type CSSProperties, useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { at, clamp, rangeOf, type Selection } from "../../engines/selection";
import { useTexts } from "../../texts";
import { useKeyHints } from "../commands";
import { Body, type BodyHandle } from "./Body";
import { EditorSlot } from "./EditorSlot";
import { fillDown, type Table } from "./edits";
import styles from "./grid.module.css";
import { Header } from "./Header";
import { gridHints } from "./hints";
import { place } from "./layout";
import { cellId } from "./Row";
import { type GridLayout, type GridProps, plainLayout } from "./types";
import { useChecks } from "./useChecks";
import { useClipboard } from "./useClipboard";
import { useEditing } from "./useEditing";
import { useKeyboard } from "./useKeyboard";
import { usePointer } from "./usePointer";
import { useSend } from "./useSend";
import { useSlotPlace } from "./useSlotPlace";

const noSort = [] as const;

/**
 * A spreadsheet-like table over rows that may not be loaded yet. It never changes a row: every gesture
 * becomes one `onEdit`. The keyboard's focus stays in one hidden input that turns into the cell editor,
 * so that an input method (pinyin) starts in the cell with the first key.
 */
export function Grid<R>(props: GridProps<R>) {
  const {
    columns,
    rowCount,
    getRow,
    rowKey,
    onEdit,
    rowHeight = 34,
    stickyColumns = 1,
    sort = noSort,
  } = props;
  const { t } = useTexts();
  useKeyHints(gridHints);
  const gridId = useId();
  const [ownLayout, setOwnLayout] = useState<GridLayout>(plainLayout);
  const layout = props.layout ?? ownLayout;
  const setLayout = props.onLayout ?? setOwnLayout;
  const [viewWidth, setViewWidth] = useState(0);
  const placed = useMemo(() => {
    const wanted = place(columns, layout, stickyColumns);
    // On a narrow screen what stays in place must leave room for the rest.
    const isCramped = viewWidth > 0 && wanted.stickyWidth > viewWidth * 0.6;
    return isCramped ? place(columns, layout, 0) : wanted;
  }, [columns, layout, stickyColumns, viewWidth]);
  const bounds = { rows: rowCount, cols: placed.columns.length };

  const [rawSelection, setSelection] = useState<Selection>(at(0, 0));
  const selection = clamp(rawSelection, { rows: Math.max(1, bounds.rows), cols: Math.max(1, bounds.cols) });
  const [hasFocus, setFocus] = useState(false);
  const [menu, setMenu] = useState<string | null>(null);
  const [fillTo, setFillTo] = useState<number | null>(null);

  const scroller = useRef<HTMLDivElement | null>(null);
  const catcher = useRef<HTMLTextAreaElement | null>(null);
  const slot = useRef<HTMLDivElement | null>(null);
  const body = useRef<BodyHandle | null>(null);

  const table: Table<R> = { placed, rowCount, getRow, rowKey };
  const active = selection.anchor;
  const activeColumn = placed.columns[active.col]?.column;
  const activeRow = getRow(active.row);

  const select = useCallback(
    (next: Selection) => {
      setSelection(next);
      body.current?.reveal(next.focus.row, next.focus.col);
      const row = getRow(next.anchor.row);
      const column = placed.columns[next.anchor.col]?.column;
      props.onActiveCell?.(row !== undefined && column ? { rowKey: rowKey(row), columnId: column.id } : null);
    },
    [getRow, placed, props.onActiveCell, rowKey],
  );

  const mayEdit =
    onEdit !== undefined &&
    activeRow !== undefined &&
    activeColumn !== undefined &&
    activeColumn.kind !== "readonly" &&
    activeColumn.canEdit?.(activeRow) !== false;
  const { errors, send, forgive } = useSend(props);
  const checks = useChecks(props);
  const edit = useEditing({
    table,
    active,
    mayEdit,
    catcher,
    send,
    forgive,
    reveal: (row, col) => body.current?.reveal(row, col),
  });

  const onKeyDown = useKeyboard({
    props,
    table,
    bounds,
    selection,
    select,
    mayEdit,
    edit,
    catcher,
    body,
    checks,
    send,
    openMenu: setMenu,
  });
  const { onCopy, onPaste } = useClipboard({
    table,
    bounds,
    selection,
    setSelection,
    isEditing: edit.editing !== null,
    isEditable: onEdit !== undefined,
    send,
  });

  const pointer = usePointer({
    scroller,
    selection,
    cols: bounds.cols,
    onSelect: select,
    onFillPreview: (row) => setFillTo(row !== null && row > rangeOf(selection).bottom ? row : null),
    onFill: (row) => {
      const range = rangeOf(selection);
      if (row <= range.bottom) return;
      send(fillDown(table, range, row), "fill");
      setSelection({ anchor: { row: range.top, col: range.left }, focus: { row, col: range.right } });
    },
  });

  const put = useSlotPlace({ scroller, slot, placed, selection, rowHeight });
  useLayoutEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const observer = new ResizeObserver(() => setViewWidth(view.clientWidth));
    observer.observe(view);
    return () => observer.disconnect();
  }, []);

  const activeError =
    activeRow !== undefined && activeColumn
      ? (errors.get(rowKey(activeRow))?.get(activeColumn.id) ??
        props.cellStates?.get(rowKey(activeRow))?.get(activeColumn.id)?.error)
      : undefined;

  return (
    <div
      className={styles.grid}
      data-focus={hasFocus || undefined}
      style={{ "--row": `${rowHeight}px` } as CSSProperties}
    >
      <div ref={scroller} className={styles.scroller} onScroll={put}>
        <div
          role="grid"
          id={gridId}
          aria-label={props.label}
          aria-rowcount={rowCount + 1}
          aria-colcount={placed.columns.length + 1}
          aria-multiselectable="true"
          aria-readonly={onEdit === undefined || undefined}
          className={styles.sheet}
          style={{ width: placed.width }}
          onPointerDown={(event) => {
            const target = event.target as Element;
            if (target.closest("[role=columnheader]")) return;
            event.preventDefault();
            catcher.current?.focus({ preventScroll: true });
            if (!edit.commit()) return;
            const opens = target.closest<HTMLElement>("[data-open]")?.dataset.open;
            const ticks = target.closest<HTMLElement>("[data-check]")?.dataset.check;
            if (opens !== undefined || ticks !== undefined) return;
            pointer(event);
          }}
          onClick={(event) => {
            const target = event.target as Element;
            const opens = target.closest<HTMLElement>("[data-open]")?.dataset.open;
            const ticks = target.closest<HTMLElement>("[data-check]")?.dataset.check;
            const row = opens === undefined ? undefined : getRow(Number(opens));
            if (row !== undefined) props.onOpen?.(row);
            if (ticks !== undefined) checks.toggle(Number(ticks), event.shiftKey);
          }}
          onDoubleClick={(event) => {
            if ((event.target as Element).closest("[data-cell]")) edit.start("opening");
          }}
        >
          <Header
            placed={placed}
            layout={layout}
            onLayout={setLayout}
            sort={sort}
            onSort={props.onSort}
            canCheck={props.selectedKeys !== undefined}
            checked={checks.state}
            onCheckAll={checks.toggleAll}
            menu={menu}
            onMenu={(id) => {
              setMenu(id);
              if (id === null) catcher.current?.focus({ preventScroll: true });
            }}
          />
          <Body
            gridId={gridId}
            scroller={scroller}
            handle={body}
            placed={placed}
            rowCount={rowCount}
            rowHeight={rowHeight}
            getRow={getRow}
            rowKey={rowKey}
            onNeed={props.onNeed}
            selection={selection}
            states={props.cellStates}
            errors={errors}
            presence={props.presence}
            selectedKeys={props.selectedKeys}
            canOpen={props.onOpen !== undefined}
            groupAt={props.groupAt}
            fillTo={fillTo}
          />
        </div>
      </div>
      {rowCount === 0 && <div className={styles.empty}>{props.empty}</div>}
      <EditorSlot
        gridId={gridId}
        label={props.label}
        height={rowHeight}
        slot={slot}
        catcher={catcher}
        edit={edit}
        activeId={rowCount === 0 ? undefined : cellId(gridId, active.row, active.col)}
        activeError={activeError}
        hasFocus={hasFocus}
        hasFill={onEdit !== undefined && rowCount > 0}
        onKey={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
        onFocus={(focused) => {
          setFocus(focused);
          if (!focused) props.onActiveCell?.(null);
        }}
        onPicked={() => select(at(active.row, active.col))}
        onFillDown={pointer}
      />
      <span className="pw-hidden">{t("grid.rows", { count: rowCount })}</span>
    </div>
  );
}
