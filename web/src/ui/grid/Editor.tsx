import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { matchScore } from "../../engines/match";
import { useTexts } from "../../texts";
import { Mark } from "../mark";
import styles from "./grid.module.css";
import type { CellValue, GridColumn, GridOption } from "./types";

const DatePanel = lazy(() => import("./DatePanel"));

export interface OptionsHandle {
  /** Handles a key; true when it did. */
  onKey: (key: string) => boolean;
  /** What Enter or leaving the cell commits. */
  pick: () => CellValue | undefined;
}

interface OptionsProps<R> {
  id: string;
  column: GridColumn<R>;
  value: CellValue;
  query: string;
  /** Whether the person has typed: without that, leaving changes nothing. */
  handle: { current: OptionsHandle | null };
  onPick: (value: CellValue) => void;
  onClearQuery: () => void;
  onActive: (optionId: string | undefined) => void;
}

/** The list under a select, person or tags cell. The keyboard stays in the cell's own input. */
export function Options<R>({
  id,
  column,
  value,
  query,
  handle,
  onPick,
  onClearQuery,
  onActive,
}: OptionsProps<R>) {
  const { t } = useTexts();
  const isMany = column.kind === "tags";
  const [chosen, setChosen] = useState<readonly string[]>(
    Array.isArray(value) ? value : value === null || value === "" ? [] : [String(value)],
  );
  const shown = useMemo(() => {
    const scored = (column.options ?? [])
      .map((option) => ({
        option,
        score: Math.max(...[option.label, ...(option.also ?? [])].map((word) => matchScore(query, word))),
      }))
      .filter(({ score }) => score > 0);
    if (query !== "") scored.sort((a, b) => b.score - a.score);
    return scored.slice(0, 200).map(({ option }) => option);
  }, [column.options, query]);
  const canAdd =
    isMany &&
    column.allowsNew === true &&
    query.trim() !== "" &&
    !shown.some((option) => option.label === query.trim());
  const entries: readonly GridOption[] = canAdd
    ? [...shown, { value: query.trim(), label: t("grid.addOption", { word: query.trim() }) }]
    : shown;
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      shown.findIndex((option) => option.value === value),
    ),
  );
  const at = Math.min(index, entries.length - 1);
  const current = entries[at];

  useEffect(() => {
    if (query !== "") setIndex(0);
  }, [query]);

  useEffect(() => onActive(current ? `${id}-${at}` : undefined), [onActive, current, id, at]);

  const toggle = (option: GridOption) => {
    if (!isMany) {
      onPick(option.value);
      return;
    }
    setChosen((before) =>
      before.includes(option.value)
        ? before.filter((one) => one !== option.value)
        : [...before, option.value],
    );
    onClearQuery();
  };

  useEffect(() => {
    handle.current = {
      onKey(key) {
        if (key === "ArrowDown" || key === "ArrowUp") {
          const step = key === "ArrowDown" ? 1 : -1;
          setIndex((at + step + entries.length) % Math.max(1, entries.length));
          return true;
        }
        if (key === "Enter" && isMany && current) {
          toggle(current);
          return true;
        }
        return false;
      },
      pick: () => (isMany ? chosen : current?.value),
    };
  });

  return (
    <div className={styles.options}>
      <ul
        role="listbox"
        id={id}
        className={styles.optionList}
        aria-label={column.title}
        aria-multiselectable={isMany || undefined}
      >
        {entries.map((option, place) => (
          <li
            key={option.value}
            id={`${id}-${place}`}
            role="option"
            aria-selected={chosen.includes(option.value)}
            data-active={place === at || undefined}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => toggle(option)}
            onMouseMove={() => setIndex(place)}
            ref={(item) => {
              if (item && place === at) item.scrollIntoView({ block: "nearest" });
            }}
          >
            {isMany && (
              <span
                className={styles.tick}
                data-on={chosen.includes(option.value) || undefined}
                aria-hidden="true"
              />
            )}
            {option.tone ? (
              <Mark tone={option.tone} look={column.look ?? "chip"}>
                {option.label}
              </Mark>
            ) : (
              <span className={styles.optionLabel}>{option.label}</span>
            )}
            {option.hint && <span className={styles.optionHint}>{option.hint}</span>}
          </li>
        ))}
      </ul>
      {entries.length === 0 && <div className={styles.nothing}>{t("grid.noOption")}</div>}
      {isMany && <div className={styles.optionFoot}>{t("grid.tagsHint")}</div>}
    </div>
  );
}

export function Calendar({ value, onPick }: { value: string | null; onPick: (value: string) => void }) {
  return (
    <div className={styles.options} data-calendar onMouseDown={(event) => event.preventDefault()}>
      <Suspense fallback={<div className={styles.calendarWait} />}>
        <DatePanel value={value} onPick={onPick} />
      </Suspense>
    </div>
  );
}
