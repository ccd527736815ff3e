import { ActionIcon, Button } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, useRef } from "react";
import { useTexts } from "../../../texts";
import { Theirs } from "../detail/Theirs";
import { useDraft } from "../detail/useDraft";
import type { OpenRequirement } from "../detail/useRequirement";
import type { Values } from "../types";
import styles from "./substance.module.css";

export interface RowColumn {
  name: string;
  label: string;
  placeholder: string;
}

type TextRow = { id?: string } & Record<string, string>;

interface RowsEditorProps {
  open: OpenRequirement;
  field: "steps" | "acceptance";
  /** `numbered` shows places, `named` the lasting ids. */
  look: "numbered" | "named";
  columns: readonly RowColumn[];
  addLabel: string;
  removeLabel: (at: number) => string;
  say: (rows: unknown) => string;
}

/**
 * A list of rows of plain words, edited in place: Enter begins the next row, Alt+↑↓ moves one, leaving keeps all.
 * What the server refuses stays under the person's hands.
 */
export function RowsEditor({ open, field, look, columns, addLabel, removeLabel, say }: RowsEditorProps) {
  const { t } = useTexts();
  const { shown, save } = open;
  const draft = useDraft(shown[field] as unknown as TextRow[], shown.version, `${shown.id}:${field}`);
  const list = useRef<HTMLDivElement>(null);
  const rows = draft.value;
  const mayEdit = shown.can.edit;

  const keep = async () => {
    if (!draft.isEditing) return;
    if (!draft.hasChanged || (await save({ [field]: rows } as Values, draft.seenVersion))) draft.end();
  };
  const put = (at: number, name: string, value: string) =>
    draft.change(rows.map((row, place) => (place === at ? { ...row, [name]: value } : row)));
  const focus = (at: number, name = columns[0]?.name) =>
    setTimeout(() =>
      list.current?.querySelector<HTMLElement>(`[data-row="${at}"] [data-name="${name}"]`)?.focus(),
    );
  const add = (at: number) => {
    const blank = Object.fromEntries(columns.map((column) => [column.name, ""])) as TextRow;
    draft.change([...rows.slice(0, at), { ...blank, id: "" }, ...rows.slice(at)]);
    focus(at);
  };
  const remove = (at: number) => draft.change(rows.filter((_, place) => place !== at));
  const move = (at: number, by: number, name: string) => {
    const to = at + by;
    const row = rows[at];
    if (!row || to < 0 || to >= rows.length) return;
    const rest = rows.filter((_, place) => place !== at);
    draft.change([...rest.slice(0, to), row, ...rest.slice(to)]);
    focus(to, name);
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>, at: number, place: number) => {
    if (event.nativeEvent.isComposing) return;
    const name = columns[place]?.name ?? "";
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.blur();
    else if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (place + 1 < columns.length) focus(at, columns[place + 1]?.name);
      else add(at + 1);
    } else if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(at, event.key === "ArrowUp" ? -1 : 1, name);
    } else if (event.key === "Escape") {
      event.stopPropagation();
      if (!draft.hasChanged) event.currentTarget.blur();
    }
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving the list keeps it
    <div
      ref={list}
      className={styles.rows}
      data-look={look}
      aria-busy={open.saving.has(field) || undefined}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) void keep();
      }}
    >
      {rows.map((row, at) => (
        <div key={row.id || `new-${at}`} className={styles.row} data-row={at}>
          <span className={styles.rowId}>{look === "numbered" ? at + 1 : row.id || "·"}</span>
          <div className={styles.cells} data-columns={columns.length}>
            {columns.map((column, place) => (
              // biome-ignore lint/a11y/noLabelWithoutControl: the control is inside
              <label key={column.name} className={styles.cell} data-name-of={column.name}>
                <span className={styles.cellName}>{column.label}</span>
                {mayEdit ? (
                  <textarea
                    className={styles.cellInput}
                    rows={1}
                    maxLength={2000}
                    data-name={column.name}
                    placeholder={column.placeholder}
                    value={row[column.name] ?? ""}
                    onFocus={draft.begin}
                    onChange={(event) => put(at, column.name, event.currentTarget.value)}
                    onKeyDown={(event) => onKey(event, at, place)}
                  />
                ) : (
                  <span className={styles.cellText}>{row[column.name] || "—"}</span>
                )}
              </label>
            ))}
          </div>
          {mayEdit && (
            <ActionIcon
              size={24}
              className={styles.rowRemove ?? ""}
              aria-label={removeLabel(at)}
              onFocus={draft.begin}
              onClick={() => {
                remove(at);
                list.current?.querySelector<HTMLElement>("[data-add]")?.focus();
              }}
            >
              <IconX size={13} stroke={1.7} />
            </ActionIcon>
          )}
        </div>
      ))}
      {rows.length === 0 && !mayEdit && <span className={styles.none}>—</span>}
      {mayEdit && (
        <Button
          data-add
          className={styles.add ?? ""}
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconPlus size={14} stroke={1.7} />}
          onClick={() => {
            draft.begin();
            add(rows.length);
          }}
        >
          {addLabel}
        </Button>
      )}
      {open.wrong[field] && (
        <div className={styles.wrong} role="alert">
          {open.wrong[field]?.join(" ")}
        </div>
      )}
      {draft.theirs !== undefined && (
        <Theirs value={say(draft.theirs)} onTake={() => draft.change(draft.theirs ?? [])} />
      )}
      {draft.isEditing && draft.hasChanged && <p className={styles.hint}>{t("substance.keepHint")}</p>}
    </div>
  );
}
