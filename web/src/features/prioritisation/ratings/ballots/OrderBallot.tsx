import { ActionIcon } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconGripVertical } from "@tabler/icons-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTexts } from "../../../../texts";
import { type BallotProps, firstOrder } from "../RateForm";
import styles from "../ratings.module.css";
import { ItemName } from "./ItemName";
import { moved } from "./order";

/** Best first: dragged, moved by its arrows, or by Alt and the arrow keys; with Shift to either end. */
export function OrderBallot({ rating, ballot, onChange }: BallotProps) {
  const { t } = useTexts();
  const rows = useRef<(HTMLLIElement | null)[]>([]);
  const [dragged, setDragged] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const order = ballot.order?.length ? ballot.order : firstOrder(rating);
  const known = new Map(rating.items.map((item) => [item.id, item]));
  const move = (from: number, to: number) => {
    if (to < 0 || to >= order.length || from === to) return;
    onChange({ ...ballot, order: moved(order, from, to) });
    const item = known.get(order[from]?.[0] ?? 0);
    setSaid(t("ratings.order.moved", { key: item?.key ?? "", place: to + 1 }));
  };
  const onKey = (event: KeyboardEvent, index: number) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const to = !(event.altKey && event.shiftKey) ? index + step : step < 0 ? 0 : order.length - 1;
    if (event.altKey) move(index, to);
    requestAnimationFrame(() => rows.current[to]?.focus());
  };
  return (
    <>
      <ol className={styles.order} aria-label={t("ratings.order.label")}>
        {order.map((group, index) => {
          const item = known.get(group[0] ?? 0);
          if (!item) return null;
          return (
            <li
              key={item.id}
              ref={(element) => {
                rows.current[index] = element;
              }}
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a row is moved with the arrow keys
              tabIndex={0}
              draggable
              data-dragged={dragged === index || undefined}
              aria-label={t("ratings.order.row", { place: index + 1, key: item.key, title: item.title })}
              onKeyDown={(event) => onKey(event, index)}
              onDragStart={(event) => {
                setDragged(index);
                event.dataTransfer.effectAllowed = "move";
              }}
              onDragEnter={() => {
                if (dragged === null || dragged === index) return;
                move(dragged, index);
                setDragged(index);
              }}
              onDragOver={(event) => event.preventDefault()}
              onDragEnd={() => setDragged(null)}
            >
              <IconGripVertical className={styles.grip ?? ""} size={15} aria-hidden="true" />
              <span className={styles.place}>{index + 1}</span>
              <ItemName item={item} />
              <span className={styles.arrows}>
                <ActionIcon
                  aria-label={t("ratings.order.up", { key: item.key })}
                  disabled={index === 0}
                  onClick={() => move(index, index - 1)}
                >
                  <IconArrowUp size={15} />
                </ActionIcon>
                <ActionIcon
                  aria-label={t("ratings.order.down", { key: item.key })}
                  disabled={index === order.length - 1}
                  onClick={() => move(index, index + 1)}
                >
                  <IconArrowDown size={15} />
                </ActionIcon>
              </span>
            </li>
          );
        })}
      </ol>
      <p className={styles.quiet}>{t("ratings.order.keys")}</p>
      <output className={styles.hidden}>{said}</output>
    </>
  );
}
