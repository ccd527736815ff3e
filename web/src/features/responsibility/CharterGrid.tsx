import { ActionIcon, Menu } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconDots, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { components } from "../../api/schema";
import { useTexts } from "../../texts";
import { Face, Mark } from "../../ui/mark";
import styles from "./charter.module.css";
import type { Charter } from "./data";
import { useGridKeys } from "./useGridKeys";

interface CharterGridProps {
  charter: Charter;
  /** A row that a finding points at. */
  marked: number | null;
  onChange: (change: components["schemas"]["CharterChangeIn"], label: string) => Promise<void>;
}

/** Letters toggle with their key, Delete clears, arrows move; a click opens the letters for the mouse. */
export function CharterGrid({ charter, marked, onChange }: CharterGridProps) {
  const { t } = useTexts();
  const { rows, people, letters } = charter;
  const put = (row: number, person: number, said: string) => {
    const cell = `${rows[row]?.id}/${people[person]?.id}`;
    if ((charter.cells[cell] ?? "") === said) return;
    void onChange({ cells: { [cell]: said } }, t("responsibility.charter.cellChanged"));
  };
  const toggle = (row: number, person: number, letter: string) => {
    const now = charter.cells[`${rows[row]?.id}/${people[person]?.id}`] ?? "";
    const next = now.includes(letter) ? now.replace(letter, "") : now + letter;
    put(row, person, letters.filter((one) => next.includes(one)).join(""));
  };
  const keys = useGridKeys({
    rows: rows.length,
    columns: people.length,
    onKey: (event, row, column) => {
      if (!charter.can_edit) return false;
      const letter = event.key.toUpperCase();
      if (letters.includes(letter)) toggle(row, column, letter);
      else if (event.key === "Delete" || event.key === "Backspace") put(row, column, "");
      else return false;
      return true;
    },
  });
  const rename = (id: number, name: string) => {
    const now = rows.find((row) => row.id === id);
    if (!now || now.name === name || !name.trim()) return;
    void onChange(
      { rows: rows.map((row) => (row.id === id ? { ...row, name } : row)) },
      t("responsibility.charter.rowChanged"),
    );
  };
  const move = (index: number, by: number) => {
    const next = [...rows];
    const [row] = next.splice(index, 1);
    if (row) next.splice(index + by, 0, row);
    void onChange({ rows: next }, t("responsibility.charter.rowChanged"));
  };
  const drop = (id: number) =>
    void onChange({ rows: rows.filter((row) => row.id !== id) }, t("responsibility.charter.rowRemoved"));
  return (
    <div className={styles.scroll}>
      <table ref={keys.grid} className={styles.grid} aria-label={charter.title} onKeyDown={keys.onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t("responsibility.charter.rowHead")}
            </th>
            {people.map((one) => (
              <th key={one.id} scope="col" className={styles.person}>
                <Face name={one.name} size={26} />
                <span>{one.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id} data-marked={marked === row.id || undefined}>
              <th scope="row" className={styles.rowHead}>
                <span className={styles.rowName}>
                  <Mark tone={row.kind === "deliverable" ? "teal" : "grey"}>
                    {t(`responsibility.rowKind.${row.kind}`)}
                  </Mark>
                  {charter.can_edit ? (
                    <RowName name={row.name} onSave={(name) => rename(row.id, name)} />
                  ) : (
                    <span>{row.name}</span>
                  )}
                  {charter.can_edit && (
                    <Menu position="bottom-end">
                      <Menu.Target>
                        <ActionIcon
                          size="sm"
                          variant="subtle"
                          color="gray"
                          aria-label={t("responsibility.charter.rowMore", { name: row.name })}
                        >
                          <IconDots size={14} />
                        </ActionIcon>
                      </Menu.Target>
                      <Menu.Dropdown>
                        <Menu.Item
                          disabled={index === 0}
                          leftSection={<IconArrowUp size={14} />}
                          onClick={() => move(index, -1)}
                        >
                          {t("responsibility.charter.up")}
                        </Menu.Item>
                        <Menu.Item
                          disabled={index === rows.length - 1}
                          leftSection={<IconArrowDown size={14} />}
                          onClick={() => move(index, 1)}
                        >
                          {t("responsibility.charter.down")}
                        </Menu.Item>
                        <Menu.Item
                          color="red"
                          leftSection={<IconTrash size={14} />}
                          onClick={() => drop(row.id)}
                        >
                          {t("responsibility.charter.removeRow")}
                        </Menu.Item>
                      </Menu.Dropdown>
                    </Menu>
                  )}
                </span>
              </th>
              {people.map((one, column) => (
                <td key={one.id}>
                  <Letters
                    said={charter.cells[`${row.id}/${one.id}`] ?? ""}
                    letters={letters}
                    canEdit={charter.can_edit}
                    label={t("responsibility.charter.cell", { row: row.name, person: one.name })}
                    place={keys.cell(index, column)}
                    onToggle={(letter) => toggle(index, column, letter)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {(rows.length === 0 || people.length === 0) && (
        <p className={styles.hint}>{t("responsibility.charter.begin")}</p>
      )}
    </div>
  );
}

interface LettersProps {
  said: string;
  letters: readonly string[];
  canEdit: boolean;
  label: string;
  place: Record<string, unknown>;
  onToggle: (letter: string) => void;
}

function Letters({ said, letters, canEdit, label, place, onToggle }: LettersProps) {
  const { t } = useTexts();
  const cell = (
    <button
      type="button"
      className={styles.cell}
      aria-label={`${label}: ${said || t("responsibility.charter.nothing")}`}
      {...place}
    >
      {[...said].map((letter) => (
        <span key={letter} className={styles.letter} data-letter={letter}>
          {letter}
        </span>
      ))}
    </button>
  );
  if (!canEdit) return cell;
  return (
    <Menu closeOnItemClick={false} position="bottom" returnFocus>
      <Menu.Target>{cell}</Menu.Target>
      <Menu.Dropdown>
        {letters.map((letter) => (
          <Menu.Item
            key={letter}
            leftSection={
              <span
                className={styles.letter}
                data-letter={letter}
                data-off={!said.includes(letter) || undefined}
              >
                {letter}
              </span>
            }
            onClick={() => onToggle(letter)}
          >
            {t(`responsibility.letter.${letters.includes("D") ? "daci" : "raci"}.${letter as "A"}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function RowName({ name, onSave }: { name: string; onSave: (name: string) => void }) {
  const { t } = useTexts();
  const [text, setText] = useState<string | null>(null);
  return (
    <input
      className={styles.rowInput}
      aria-label={t("responsibility.charter.rowNameLabel", { name })}
      maxLength={200}
      value={text ?? name}
      onFocus={() => setText(name)}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (text !== null) onSave(text.trim());
        setText(null);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") {
          setText(name);
          event.currentTarget.blur();
        }
      }}
    />
  );
}
