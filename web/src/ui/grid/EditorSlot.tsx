import {
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useRef,
  useState,
} from "react";
import { useTexts } from "../../texts";
import { Calendar, Options } from "./Editor";
import styles from "./grid.module.css";
import type { useEditing } from "./useEditing";
import { usesList } from "./useEditing";
import { asText } from "./values";

interface EditorSlotProps<R> {
  gridId: string;
  label: string;
  height: number;
  slot: RefObject<HTMLDivElement | null>;
  catcher: RefObject<HTMLTextAreaElement | null>;
  edit: ReturnType<typeof useEditing<R>>;
  /** Id of the cell that assistive technology should follow; absent in an empty grid. */
  activeId: string | undefined;
  /** What is wrong with the active cell while it is not edited. */
  activeError: string | undefined;
  hasFocus: boolean;
  hasFill: boolean;
  onKey: (event: KeyboardEvent) => void;
  onCopy: (event: ClipboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
  onFocus: (hasFocus: boolean) => void;
  onPicked: () => void;
  onFillDown: (event: PointerEvent) => void;
}

/** The one input of a grid: hidden at the active cell, its editor while somebody types. */
export function EditorSlot<R>(props: EditorSlotProps<R>) {
  const { gridId, edit, catcher } = props;
  const { editing, column, value, query } = edit;
  const { t } = useTexts();
  const composing = useRef(false);
  const [optionId, setOptionId] = useState<string | undefined>();
  const hasList = editing !== null && usesList(column);
  return (
    <div
      ref={props.slot}
      className={styles.floating}
      data-editing={editing ? true : undefined}
      data-align={column?.kind === "number" ? "right" : undefined}
      style={{ height: props.height }}
    >
      <textarea
        ref={catcher}
        className={styles.catcher}
        rows={1}
        spellCheck={false}
        autoComplete="off"
        data-catcher={editing ? "editing" : "idle"}
        aria-label={column ? t("grid.editing", { column: column.title }) : props.label}
        aria-controls={hasList ? `${gridId}-options` : gridId}
        aria-activedescendant={hasList ? optionId : editing ? undefined : props.activeId}
        aria-invalid={editing?.problem ? true : undefined}
        placeholder={hasList && column ? asText(column, value) : undefined}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || composing.current || event.nativeEvent.keyCode === 229) return;
          props.onKey(event);
        }}
        onCompositionStart={() => {
          composing.current = true;
          if (!editing) edit.start("typing");
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          edit.setQuery(event.currentTarget.value);
        }}
        onInput={(event) => {
          if (!editing) edit.start("typing");
          else if (!composing.current) {
            edit.setQuery(event.currentTarget.value);
            if (editing.problem) edit.setEditing({ ...editing, problem: null });
          }
        }}
        onCopy={props.onCopy}
        onCut={props.onCopy}
        onPaste={props.onPaste}
        onFocus={() => props.onFocus(true)}
        onBlur={() => {
          composing.current = false;
          edit.commit(undefined, "leaving");
          props.onFocus(false);
        }}
      />
      {editing?.problem && (
        <div className={styles.problem} role="alert">
          {editing.problem}
        </div>
      )}
      {!editing && props.hasFocus && props.activeError && (
        <div className={styles.problem}>{props.activeError}</div>
      )}
      {hasList && column && (
        <Options
          key={`${editing.rowKey} ${column.id}`}
          id={`${gridId}-options`}
          column={column}
          value={value}
          query={query}
          handle={edit.options}
          onActive={setOptionId}
          onClearQuery={() => {
            if (catcher.current) catcher.current.value = "";
            edit.setQuery("");
          }}
          onPick={(picked) => {
            if (edit.commit(picked)) props.onPicked();
          }}
        />
      )}
      {editing && column?.kind === "date" && (
        <Calendar
          value={typeof value === "string" ? value : null}
          onPick={(picked) => void edit.commit(picked)}
        />
      )}
      {!editing && props.hasFill && props.hasFocus && (
        <span className={styles.fillHandle} data-fill onPointerDown={props.onFillDown} />
      )}
    </div>
  );
}
