import { Select } from "@mantine/core";
import { IconClock } from "@tabler/icons-react";
import { useMemo } from "react";
import { dateText } from "../../texts/dates";
import { Board, type BoardColumn, type CardMove } from "../../ui/board";
import { Face, Mark } from "../../ui/mark";
import { type Address, filterOf } from "./address";
import styles from "./board.module.css";
import { priorityTones } from "./choices";
import { type Field, fieldOf, say, sayNumber, type Words } from "./fields";
import { saveEdits } from "./rows/save";
import { type GroupName, useCounts } from "./Totals";
import type { Row, Values } from "./types";
import { useOpen } from "./useOpen";
import { valuesFor } from "./values";
import type { ViewProps } from "./viewProps";

const groupings: readonly GroupName[] = [
  "state",
  "priority",
  "type",
  "owner",
  "area",
  "release",
  "product",
  "source",
];

/** The same rows as cards, in columns by a field; dragging a card changes that field. */
export function BoardView({ rows, words, address, change }: ViewProps) {
  const { t, workspace } = words;
  const by = groupings.find((name) => name === address.by) ?? "state";
  const field = fieldOf(by) as Field;
  const { snapshot, table } = rows;
  const open = useOpen(change);
  const isOrdered = !address.sort;
  const counts = useCounts(
    workspace.slug,
    useMemo(() => filterOf(address), [address]),
    by,
  );

  const grouped = useMemo(() => groupRows(snapshot, by, isOrdered), [snapshot, by, isOrdered]);
  const columns = useMemo<readonly BoardColumn[]>(() => {
    const options = (field.options?.(words) ?? []).filter((one) => !one.value.startsWith("own:"));
    const all = options.map<BoardColumn>(({ value, label, tone }) => ({
      id: value,
      title: label,
      ...(tone ? { tone } : {}),
    }));
    if (!field.isRequired && by !== "product") all.push({ id: "none", title: t("filter.none") });
    return all.map((column) => {
      const found = counts?.find((one) => one.value === column.id);
      return {
        ...column,
        count: found?.count ?? 0,
        note: found?.effort_days
          ? t("requirements.effortDays", { days: sayNumber(Math.round(found.effort_days * 10) / 10) })
          : undefined,
      };
    });
  }, [field, words, by, counts, t]);

  const mayMove = by !== "product" && (by !== "release" || workspace.can.plan === true);
  const onMove = (move: CardMove) => {
    const row = snapshot.row(Number(move.key));
    if (!row) return;
    const values: Record<string, unknown> = {};
    if (move.from !== move.to) Object.assign(values, valuesFor(field, move.to === "none" ? null : move.to));
    if (isOrdered) {
      const others = (grouped.get(move.to) ?? []).filter((one) => one.id !== row.id);
      const position = between(others[move.index - 1]?.position, others[move.index]?.position);
      if (position !== null) values.position = position;
    }
    if (Object.keys(values).length === 0) return;
    void saveEdits({ table, slug: workspace.slug, words }, [
      { id: row.id, values: values as Values, columns: [by] },
    ]);
  };
  return (
    <>
      <div className={styles.bar}>
        <span>{t("requirements.groupBy")}</span>
        <Select
          size="xs"
          w={140}
          aria-label={t("requirements.groupBy")}
          allowDeselect={false}
          value={by}
          data={groupings.map((name) => ({
            value: name,
            label: t(fieldOf(name)?.label ?? "requirements.title"),
          }))}
          onChange={(value) => change({ by: value === "state" ? undefined : value } as Address)}
        />
      </div>
      <div className={styles.board}>
        <Board<Row>
          label={t("requirements.title")}
          columns={columns}
          cardsOf={(id) => grouped.get(id) ?? none}
          cardKey={(row) => String(row.id)}
          cardLabel={(row) => `${row.key} ${row.title}`}
          renderCard={(row) => <Card row={row} by={by} words={words} />}
          canMove={(row) => mayMove && row.can_edit}
          {...(mayMove ? { onMove } : {})}
          onOpen={(row) => open(row.key)}
          isOrdered={isOrdered}
        />
      </div>
    </>
  );
}

const none: readonly Row[] = [];

function groupRows(snapshot: ViewProps["rows"]["snapshot"], by: GroupName, isOrdered: boolean) {
  const grouped = new Map<string, Row[]>();
  for (const id of snapshot.order) {
    const row = snapshot.row(id);
    if (!row) continue;
    const value = by === "type" ? row.type : row[by];
    const column = value === null || value === "" ? "none" : String(value);
    const list = grouped.get(column);
    if (list) list.push(row);
    else grouped.set(column, [row]);
  }
  if (isOrdered)
    for (const list of grouped.values()) list.sort((a, b) => a.position - b.position || a.id - b.id);
  return grouped;
}

/** A place between two neighbours; null where there is nobody to stand beside. */
function between(before: number | undefined, after: number | undefined): number | null {
  if (before !== undefined && after !== undefined) return (before + after) / 2;
  if (before !== undefined) return before + 1;
  if (after !== undefined) return after - 1;
  return null;
}

function Card({ row, by, words }: { row: Row; by: GroupName; words: Words }) {
  const owner = say("owner", row.owner, words);
  const area = say("area", row.area, words);
  return (
    <div className={styles.card}>
      <div className={styles.cardHead}>
        <span className={styles.key}>{row.key}</span>
        {by !== "priority" && row.priority && (
          <Mark tone={priorityTones[row.priority as keyof typeof priorityTones] ?? "grey"}>
            {say("priority", row.priority, words)}
          </Mark>
        )}
      </div>
      <div className={styles.title}>{row.title}</div>
      <div className={styles.cardFoot}>
        {by !== "state" && <span>{say("state", row.state, words)}</span>}
        {by !== "area" && area && <span className={styles.area}>{area}</span>}
        <span className={styles.effort}>{say("effort_likely_days", row.effort_likely_days, words)}</span>
        {by !== "owner" && owner && <Face name={owner} size={20} />}
      </div>
      {(row.is_overdue || row.days_in_state > 0) && row.state !== "done" && row.state !== "rejected" && (
        <div className={styles.age} data-late={row.is_overdue || undefined}>
          <IconClock size={13} stroke={1.8} aria-hidden="true" />
          {words.t("pool.days", { count: row.days_in_state })}
          {row.stage_due_on && (
            <span>
              {words.t(row.is_overdue ? "pool.overdueSince" : "pool.dueOn", {
                date: dateText(row.stage_due_on),
              })}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
