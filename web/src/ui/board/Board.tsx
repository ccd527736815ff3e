import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTexts } from "../../texts";
import { useKeyHints } from "../commands";
import styles from "./board.module.css";
import { Column } from "./Column";
import { boardHints } from "./hints";
import type { BoardProps, CardMove } from "./types";

/**
 * Columns of cards. Only the cards on screen exist. A card moves by dragging, by its menu or by Alt+arrows;
 * each way gives the same `onMove`, and the board itself changes nothing.
 */
export function Board<C>(props: BoardProps<C>) {
  const { columns, cardsOf, cardKey, cardLabel, onMove, canMove, isOrdered = true } = props;
  const { t } = useTexts();
  useKeyHints(boardHints);
  const root = useRef<HTMLDivElement | null>(null);
  const [active, setActive] = useState<{ column: string; key: string } | null>(null);
  const [menuFor, setMenuFor] = useState<string | null>(null);
  const [said, setSaid] = useState("");

  const move = (change: CardMove) => {
    const card = cardsOf(change.from).find((one) => cardKey(one) === change.key);
    if (card === undefined || !onMove) return;
    if (change.from !== change.to && canMove?.(card, change.to) === false) return;
    const before = cardsOf(change.from).findIndex((one) => cardKey(one) === change.key);
    if (change.from === change.to && (change.index === before || !isOrdered)) return;
    onMove(change);
    setActive({ column: change.to, key: change.key });
    const column = columns.find((one) => one.id === change.to)?.title ?? "";
    setSaid(t("board.moved", { card: cardLabel(card), column, place: change.index + 1 }));
  };
  const latestMove = useRef(move);
  latestMove.current = move;
  const latestCards = useRef({ cardsOf, cardKey });
  latestCards.current = { cardsOf, cardKey };

  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const stopScroll = autoScrollForElements({ element });
    const stopMonitor = monitorForElements({
      onDrop({ source, location }) {
        const [target, outer] = location.current.dropTargets;
        const columnTarget = target?.data.kind === "column" ? target : outer;
        const from = source.data.column;
        const to = columnTarget?.data.column;
        const key = source.data.key;
        if (typeof from !== "string" || typeof to !== "string" || typeof key !== "string") return;
        const rest = latestCards.current
          .cardsOf(to)
          .filter((card) => latestCards.current.cardKey(card) !== key);
        let index = rest.length;
        if (target?.data.kind === "card") {
          const at = rest.findIndex((card) => latestCards.current.cardKey(card) === target.data.key);
          if (at >= 0) index = extractClosestEdge(target.data) === "bottom" ? at + 1 : at;
          else if (target.data.key === key) return;
        }
        latestMove.current({ key, from, to, index });
      },
    });
    return () => {
      stopScroll();
      stopMonitor();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const holder = (event.target as Element).closest<HTMLElement>("[data-card]");
    const key = holder?.dataset.card;
    const column = holder?.dataset.in;
    if (key === undefined || column === undefined || event.target !== holder) return;
    const cards = cardsOf(column);
    const at = cards.findIndex((card) => cardKey(card) === key);
    const card = cards[at];
    if (card === undefined) return;
    const place = columns.findIndex((one) => one.id === column);
    const done = (action: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      action();
    };
    const side = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const down = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (side !== 0 && event.altKey) {
      const to = columns[place + side];
      if (to) done(() => move({ key, from: column, to: to.id, index: Math.min(at, cardsOf(to.id).length) }));
    } else if (side !== 0) {
      for (let next = place + side; columns[next]; next += side) {
        const other = columns[next];
        const list = other ? cardsOf(other.id) : [];
        const target = list[Math.min(at, list.length - 1)];
        if (!other || target === undefined) continue;
        done(() => setActive({ column: other.id, key: cardKey(target) }));
        return;
      }
    } else if (down !== 0 && event.altKey) {
      if (cards[at + down] !== undefined)
        done(() => move({ key, from: column, to: column, index: at + down }));
    } else if (down !== 0) {
      const target = cards[at + down];
      if (target !== undefined) done(() => setActive({ column, key: cardKey(target) }));
    } else if (event.key === "Enter") done(() => props.onOpen?.(card));
    else if ((event.key === "m" || event.key === "M") && onMove && !event.ctrlKey && !event.metaKey)
      done(() => setMenuFor(key));
  };

  return (
    <div ref={root} className={styles.board} role="group" aria-label={props.label} onKeyDown={onKeyDown}>
      {columns.map((column, index) => (
        <Column
          key={column.id}
          {...props}
          column={column}
          isFirst={index === 0}
          isOrdered={isOrdered}
          activeKey={active?.column === column.id ? active.key : null}
          hasActive={active !== null}
          onActive={(key) => setActive({ column: column.id, key })}
          menuFor={menuFor}
          onMenu={setMenuFor}
          onMoveCard={move}
        />
      ))}
      <div className="pw-hidden" role="status">
        {said}
      </div>
    </div>
  );
}
