import {
  type ClipboardEvent,
  type KeyboardEvent,
  useCallback,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type Matrix, readTable, writeHtml, writeTsv } from "../../engines/clipboard";
import { at, clamp, isSingle, rangeOf, type Selection } from "../../engines/selection";
import { useTexts } from "../../texts";
import { isApple, useKeyHints } from "../commands";
import { notice } from "../notice";
import { Body, type BodyHandle } from "./Body";
import { Calendar, Options, type OptionsHandle } from "./Editor";
import { clearRange, fillDown, type Outcome, pasteInto, readRange, type Table } from "./edits";
import styles from "./grid.module.css";
import { Header } from "./Header";
import { gridHints } from "./hints";
import { advance, moveByKey } from "./keys";
import { gutterWidth, headerHeight, place } from "./layout";
import { cellId } from "./Row";
import { type CellValue, type EditOrigin, type GridLayout, type GridProps, plainLayout } from "./types";
import { usePointer } from "./usePointer";
import { asText, fromText, isEmptyValue, reasonKeys, sameValue } from "./values";

interface Editing {
  row: number;
  col: number;
  /** Whether typing began the edit (it replaces) or F2, Enter, a double click (it keeps). */
  began: "typing" | "opening";
  problem: string | null;
}

const noErrors: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map();
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
  const [editing, setEditing] = useState<Editing | null>(null);
  const [query, setQuery] = useState("");
  const [optionId, setOptionId] = useState<string | undefined>();
  const [errors, setErrors] = useState(noErrors);
  const [hasFocus, setFocus] = useState(false);
  const [menu, setMenu] = useState<string | null>(null);
  const [fillTo, setFillTo] = useState<number | null>(null);

  const scroller = useRef<HTMLDivElement | null>(null);
  const catcher = useRef<HTMLTextAreaElement | null>(null);
  const floating = useRef<HTMLDivElement | null>(null);
  const body = useRef<BodyHandle | null>(null);
  const options = useRef<OptionsHandle | null>(null);
  const composing = useRef(false);
  const lastChecked = useRef<number | null>(null);

  const table: Table<R> = { placed, rowCount, getRow, rowKey };
  const active = selection.anchor;
  const activeColumn = placed.columns[active.col]?.column;
  const activeRow = getRow(active.row);
  const editColumn = editing ? placed.columns[editing.col]?.column : undefined;

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

  const send = (outcome: Outcome, origin: EditOrigin) => {
    const touched = new Map(errors);
    for (const { rowKey: key, columnId } of outcome.edits) {
      const cells = touched.get(key);
      if (!cells?.has(columnId)) continue;
      const rest = new Map(cells);
      rest.delete(columnId);
      touched.set(key, rest);
    }
    for (const { rowKey: key, columnId, text, reason } of outcome.rejected) {
      touched.set(key, new Map([...(touched.get(key) ?? []), [columnId, t(reasonKeys[reason], { text })]]));
    }
    setErrors(touched);
    if (outcome.edits.length > 0) onEdit?.(outcome.edits, origin);
    if (outcome.added.length > 0) {
      if (props.onAddRows) props.onAddRows(outcome.added);
      else notice(t("grid.pasteCut", { count: outcome.added.length }));
    }
    if (outcome.rejected.length > 0) notice(t("grid.pasteRejected", { count: outcome.rejected.length }));
  };

  const mayEdit = (row: R | undefined) =>
    onEdit !== undefined &&
    row !== undefined &&
    activeColumn !== undefined &&
    activeColumn.kind !== "readonly" &&
    activeColumn.canEdit?.(row) !== false;

  const startEdit = (began: Editing["began"]) => {
    const input = catcher.current;
    if (!input || !mayEdit(activeRow) || !activeColumn || activeRow === undefined) {
      if (input) input.value = "";
      return;
    }
    body.current?.reveal(active.row, active.col);
    if (began === "opening") {
      const usesList =
        activeColumn.kind === "select" || activeColumn.kind === "person" || activeColumn.kind === "tags";
      input.value = usesList ? "" : asText(activeColumn, activeColumn.value(activeRow));
      input.setSelectionRange(input.value.length, input.value.length);
    }
    setQuery(input.value);
    setEditing({ row: active.row, col: active.col, began, problem: null });
  };

  const stopEdit = () => {
    if (catcher.current) catcher.current.value = "";
    setEditing(null);
    setQuery("");
    setOptionId(undefined);
  };

  /** Returns whether the cell could be left: a text that cannot be read keeps the editor open. */
  const commit = (chosen?: CellValue): boolean => {
    if (!editing || !editColumn) return true;
    const row = getRow(editing.row);
    const typed = catcher.current?.value ?? "";
    const usesList =
      editColumn.kind === "select" || editColumn.kind === "person" || editColumn.kind === "tags";
    let value = chosen;
    if (value === undefined && usesList) {
      value =
        typed === "" && editColumn.kind !== "tags"
          ? row === undefined
            ? null
            : editColumn.value(row)
          : options.current?.pick();
    }
    if (value === undefined || (editColumn.required && isEmptyValue(value))) {
      const coerced = fromText(editColumn, typed);
      if (!coerced.ok) {
        setEditing({ ...editing, problem: t(reasonKeys[coerced.reason], { text: typed }) });
        return false;
      }
      value = coerced.value;
    }
    if (row !== undefined) {
      const previous = editColumn.value(row);
      const key = rowKey(row);
      if (!sameValue(previous, value)) {
        send(
          {
            edits: [{ rowKey: key, row: editing.row, columnId: editColumn.id, value, previous }],
            rejected: [],
            added: [],
          },
          "type",
        );
      } else if (errors.get(key)?.has(editColumn.id)) {
        send({ edits: [], rejected: [], added: [] }, "type");
      }
    }
    stopEdit();
    return true;
  };

  const onEditKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      stopEdit();
      return;
    }
    if (event.key === "Enter" && event.altKey && editColumn?.multiline) {
      event.preventDefault();
      catcher.current?.setRangeText(
        "\n",
        catcher.current.selectionStart,
        catcher.current.selectionEnd,
        "end",
      );
      return;
    }
    if (!event.ctrlKey && !event.metaKey && options.current?.onKey(event.key)) {
      event.preventDefault();
      return;
    }
    if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      const picks = event.key === "Enter" && (editColumn?.kind === "select" || editColumn?.kind === "person");
      if (!commit(picks ? options.current?.pick() : undefined)) return;
      const way = event.key === "Tab" ? (event.shiftKey ? "left" : "right") : event.shiftKey ? "up" : "down";
      select(advance(selection, way, bounds));
      return;
    }
    const leaves =
      event.key === "ArrowUp" ||
      event.key === "ArrowDown" ||
      event.key === "ArrowLeft" ||
      event.key === "ArrowRight";
    if (leaves && editing?.began === "typing" && !event.shiftKey && commit()) {
      event.preventDefault();
      const way = event.key.slice(5).toLowerCase() as "up" | "down" | "left" | "right";
      select(at(active.row, active.col));
      const next = moveByKey(event, keyContext());
      if (next && way) select(next);
    }
  };

  const keyContext = () => ({
    selection,
    bounds,
    pageRows: body.current?.pageRows() ?? 10,
    isEmpty: (row: number, col: number) => {
      const item = getRow(row);
      const column = placed.columns[col]?.column;
      return item === undefined || !column || isEmptyValue(column.value(item));
    },
    isSkipped: (row: number) => props.groupAt?.(row) !== undefined,
  });

  const toggleChecked = (index: number, through: boolean) => {
    const { selectedKeys, onSelectKeys } = props;
    if (!selectedKeys || !onSelectKeys) return;
    const next = new Set(selectedKeys);
    const from = through && lastChecked.current !== null ? lastChecked.current : index;
    const target = getRow(index);
    const turnsOn = target !== undefined && !selectedKeys.has(rowKey(target));
    for (let at = Math.min(from, index); at <= Math.max(from, index); at += 1) {
      const row = getRow(at);
      if (row === undefined) continue;
      if (turnsOn) next.add(rowKey(row));
      else next.delete(rowKey(row));
    }
    lastChecked.current = index;
    onSelectKeys(next);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || composing.current || event.nativeEvent.keyCode === 229) return;
    if (editing) return onEditKey(event);
    const mod = isApple ? event.metaKey : event.ctrlKey;
    const done = (action: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (rowCount === 0) return;
    if (event.altKey && key === "ArrowDown") return done(() => setMenu(activeColumn?.id ?? null));
    if (mod && key === "Enter" && activeRow !== undefined) return done(() => props.onOpen?.(activeRow));
    if (key === "Enter" && !mayEdit(activeRow) && activeRow !== undefined)
      return done(() => props.onOpen?.(activeRow));
    if (key === "Enter" || key === "F2") return done(() => startEdit("opening"));
    if (key === " " && event.shiftKey) return done(() => toggleChecked(active.row, false));
    if (key === "Escape" && !isSingle(selection)) return done(() => select(at(active.row, active.col)));
    if ((key === "Delete" || key === "Backspace") && onEdit)
      return done(() => send(clearRange(table, rangeOf(selection)), "clear"));
    if (mod && key === "d" && onEdit) {
      return done(() => {
        const range = rangeOf(selection);
        const source =
          range.top === range.bottom
            ? { ...range, top: range.top - 1, bottom: range.top - 1 }
            : { ...range, bottom: range.top };
        if (source.top >= 0) send(fillDown(table, source, range.bottom), "fill");
      });
    }
    if (mod && key === "z") return done(() => (event.shiftKey ? props.onRedo?.() : props.onUndo?.()));
    if (mod && key === "y") return done(() => props.onRedo?.());
    const next = moveByKey(event, keyContext());
    if (next) done(() => select(next));
  };

  const onCopy = (event: ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    const matrix: Matrix = readRange(table, rangeOf(selection));
    event.clipboardData.setData("text/plain", writeTsv(matrix));
    event.clipboardData.setData("text/html", writeHtml(matrix));
    if (event.type === "cut" && onEdit) send(clearRange(table, rangeOf(selection)), "clear");
  };

  const onPaste = (event: ClipboardEvent) => {
    if (editing || !onEdit) return;
    event.preventDefault();
    const clip = readTable(
      event.clipboardData.getData("text/plain"),
      event.clipboardData.getData("text/html"),
    );
    const range = rangeOf(selection);
    send(pasteInto(table, range, clip), "paste");
    const cols = Math.max(1, ...clip.map((row) => row.length));
    const focus = {
      row: Math.max(range.bottom, range.top + clip.length - 1),
      col: Math.max(range.right, range.left + cols - 1),
    };
    setSelection(clamp({ anchor: { row: range.top, col: range.left }, focus }, bounds));
  };

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

  /** Keeps the input over its cell, whatever scrolls. */
  const put = useCallback(() => {
    const view = scroller.current;
    const column = placed.columns[active.col];
    if (!view || !column || !floating.current) return;
    const x = column.isSticky ? column.x : column.x - view.scrollLeft;
    const y = headerHeight + active.row * rowHeight - view.scrollTop;
    const style = floating.current.style;
    style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
    style.width = `${column.width}px`;
    const fillRow = rangeOf(selection).bottom;
    const fillColumn = placed.columns[rangeOf(selection).right];
    if (!fillColumn) return;
    const right = (fillColumn.isSticky ? fillColumn.x : fillColumn.x - view.scrollLeft) + fillColumn.width;
    const isHidden = !fillColumn.isSticky && right < placed.stickyWidth + 4;
    style.setProperty("--fill-x", `${Math.round(right - x)}px`);
    style.setProperty(
      "--fill-y",
      `${Math.round(headerHeight + (fillRow + 1) * rowHeight - view.scrollTop - y)}px`,
    );
    style.setProperty(
      "--fill-shown",
      isHidden || headerHeight + (fillRow + 1) * rowHeight - view.scrollTop < headerHeight
        ? "hidden"
        : "visible",
    );
    floating.current.dataset.right = String(x + 320 > view.clientWidth);
    floating.current.dataset.above = String(y > view.clientHeight - 300 && y > 300);
  }, [placed, active.col, active.row, rowHeight, selection]);

  useLayoutEffect(put);
  useLayoutEffect(() => {
    const view = scroller.current;
    if (!view) return;
    const observer = new ResizeObserver(() => setViewWidth(view.clientWidth));
    observer.observe(view);
    return () => observer.disconnect();
  }, []);

  const checkedCount = props.selectedKeys?.size ?? 0;
  const usesOptions =
    editColumn &&
    (editColumn.kind === "select" || editColumn.kind === "person" || editColumn.kind === "tags");
  const editRow = editing ? getRow(editing.row) : undefined;
  const editValue: CellValue = editColumn && editRow !== undefined ? editColumn.value(editRow) : null;
  const activeError =
    activeRow !== undefined && activeColumn
      ? (errors.get(rowKey(activeRow))?.get(activeColumn.id) ??
        props.cellStates?.get(rowKey(activeRow))?.get(activeColumn.id)?.error)
      : undefined;

  return (
    <div
      className={styles.grid}
      data-focus={hasFocus || undefined}
      style={{ "--row": `${rowHeight}px` } as React.CSSProperties}
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
            if (editing && !commit()) return;
            const opens = target.closest<HTMLElement>("[data-open]")?.dataset.open;
            const checks = target.closest<HTMLElement>("[data-check]")?.dataset.check;
            if (opens !== undefined || checks !== undefined) return;
            pointer(event);
          }}
          onClick={(event) => {
            const target = event.target as Element;
            const opens = target.closest<HTMLElement>("[data-open]")?.dataset.open;
            const checks = target.closest<HTMLElement>("[data-check]")?.dataset.check;
            const row = opens === undefined ? undefined : getRow(Number(opens));
            if (row !== undefined) props.onOpen?.(row);
            if (checks !== undefined) toggleChecked(Number(checks), event.shiftKey);
          }}
          onDoubleClick={(event) => {
            if ((event.target as Element).closest("[data-cell]")) startEdit("opening");
          }}
        >
          <Header
            placed={placed}
            layout={layout}
            onLayout={setLayout}
            sort={sort}
            onSort={props.onSort}
            canCheck={props.selectedKeys !== undefined}
            checked={checkedCount === 0 ? "none" : checkedCount >= rowCount ? "all" : "some"}
            onCheckAll={() => {
              const keys = new Set<string>();
              if (checkedCount === 0) {
                for (let index = 0; index < rowCount; index += 1) {
                  const row = getRow(index);
                  if (row !== undefined) keys.add(rowKey(row));
                }
              }
              props.onSelectKeys?.(keys);
            }}
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
      <div
        ref={floating}
        className={styles.floating}
        data-editing={editing ? true : undefined}
        data-align={editColumn?.kind === "number" ? "right" : undefined}
        style={{ height: rowHeight }}
      >
        <textarea
          ref={catcher}
          className={styles.catcher}
          rows={1}
          spellCheck={false}
          autoComplete="off"
          data-catcher={editing ? "editing" : "idle"}
          aria-label={editColumn ? t("grid.editing", { column: editColumn.title }) : props.label}
          aria-controls={usesOptions ? `${gridId}-options` : gridId}
          aria-activedescendant={
            usesOptions
              ? optionId
              : editing || rowCount === 0
                ? undefined
                : cellId(gridId, active.row, active.col)
          }
          aria-invalid={editing?.problem ? true : undefined}
          placeholder={
            usesOptions && editColumn && editRow !== undefined ? asText(editColumn, editValue) : undefined
          }
          onKeyDown={onKeyDown}
          onCompositionStart={() => {
            composing.current = true;
            if (!editing) startEdit("typing");
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            setQuery(event.currentTarget.value);
          }}
          onInput={(event) => {
            if (!editing) startEdit("typing");
            else if (!composing.current) {
              setQuery(event.currentTarget.value);
              if (editing.problem) setEditing({ ...editing, problem: null });
            }
          }}
          onCopy={onCopy}
          onCut={onCopy}
          onPaste={onPaste}
          onFocus={() => setFocus(true)}
          onBlur={() => {
            setFocus(false);
            if (editing && !commit()) stopEdit();
            props.onActiveCell?.(null);
          }}
        />
        {editing?.problem && (
          <div className={styles.problem} role="alert">
            {editing.problem}
          </div>
        )}
        {!editing && hasFocus && activeError && <div className={styles.problem}>{activeError}</div>}
        {editing && usesOptions && editColumn && (
          <Options
            id={`${gridId}-options`}
            column={editColumn}
            value={editValue}
            query={query}
            handle={options}
            onActive={setOptionId}
            onClearQuery={() => {
              if (catcher.current) catcher.current.value = "";
              setQuery("");
            }}
            onPick={(value) => {
              if (commit(value)) select(at(active.row, active.col));
            }}
          />
        )}
        {editing && editColumn?.kind === "date" && (
          <Calendar
            value={typeof editValue === "string" ? editValue : null}
            onPick={(value) => void commit(value)}
          />
        )}
        {!editing && onEdit && hasFocus && rowCount > 0 && (
          <span className={styles.fillHandle} data-fill onPointerDown={pointer} />
        )}
      </div>
      <span className="pw-hidden">{t("grid.rows", { count: rowCount })}</span>
    </div>
  );
}

export { gutterWidth };
