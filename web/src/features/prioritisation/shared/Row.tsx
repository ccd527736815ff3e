import { Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { KeyboardEvent } from "react";
import { useTexts } from "../../../texts";
import { Mark, Person, type Tone } from "../../../ui/mark";
import type { PriorityItem } from "./data";
import styles from "./shared.module.css";

interface RowProps {
  row: PriorityItem;
  slug: string;
  product: string;
  isLastOfTop: boolean;
  topCount: number;
  canMove: boolean;
  onMove: (place: number) => void;
  onDrag: (item: PriorityItem | null) => void;
  onDrop: () => void;
}

const tones: Readonly<Record<string, Tone>> = { must: "red", should: "amber", could: "blue" };

/** A place on the list: what stands there, how it moved in this cycle, the last reason. */
export function Row({
  row,
  slug,
  product,
  isLastOfTop,
  topCount,
  canMove,
  onMove,
  onDrag,
  onDrop,
}: RowProps) {
  const { t } = useTexts();
  const last = row.reasons.at(-1);
  const onKey = (event: KeyboardEvent) => {
    if (!canMove || !event.altKey) return;
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    onMove(row.place + step);
  };
  return (
    <li
      className={styles.row}
      data-last-of-top={isLastOfTop || undefined}
      data-top={row.place <= topCount || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a row is moved with Alt and the arrow keys
      tabIndex={0}
      draggable={canMove}
      onKeyDown={onKey}
      onDragStart={() => onDrag(row)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <span className={styles.place}>{row.place}</span>
      <Delta was={row.was} now={row.place} />
      <span className={styles.what}>
        <Link className={styles.key ?? ""} to={`/w/${slug}/requirements/${row.key}`}>
          {row.key}
        </Link>{" "}
        {row.title}
        {last && (
          <span className={styles.reason}>
            {t("priorities.because", { name: last.by.name, reason: last.reason })}
          </span>
        )}
      </span>
      <span className={styles.stands}>
        {row.priority !== "" && (
          <Mark tone={tones[row.priority] ?? "grey"}>
            {t(`requirements.priority.${row.priority}` as "requirements.priority.must")}
          </Mark>
        )}
        {row.release !== null && <Mark>{row.release}</Mark>}
      </span>
      <span className={styles.product}>{product}</span>
      <span className={styles.owner}>{row.owner && <Person name={row.owner.name} />}</span>
      {canMove && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-label={t("priorities.moveOf", { key: row.key })}
          onClick={() => onMove(row.place)}
        >
          {t("priorities.move")}
        </Button>
      )}
    </li>
  );
}

export function Delta({ was, now }: { was: number | null; now: number | null }) {
  const { t } = useTexts();
  if (now === null) return <span className={styles.delta}>{t("priorities.gone")}</span>;
  if (was === null) return <span className={styles.delta}>{t("priorities.new")}</span>;
  if (was === now) return <span className={styles.delta} />;
  const isUp = now < was;
  const Icon = isUp ? IconArrowUp : IconArrowDown;
  return (
    <span
      className={styles.delta}
      data-up={isUp || undefined}
      data-down={!isUp || undefined}
      title={t("priorities.was", { place: was })}
    >
      <Icon size={13} aria-hidden="true" />
      {Math.abs(was - now)}
    </span>
  );
}
