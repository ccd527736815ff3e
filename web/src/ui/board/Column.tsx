import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { autoScrollForElements } from "@atlaskit/pragmatic-drag-and-drop-auto-scroll/element";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../../texts";
import styles from "./board.module.css";
import { Card } from "./Card";
import type { BoardColumn, BoardProps, CardMove } from "./types";

interface ColumnProps<C> extends BoardProps<C> {
  column: BoardColumn;
  isFirst: boolean;
  isOrdered: boolean;
  activeKey: string | null;
  hasActive: boolean;
  onActive: (key: string) => void;
  menuFor: string | null;
  onMenu: (key: string | null) => void;
  onMoveCard: (move: CardMove) => void;
}

export function Column<C>(props: ColumnProps<C>) {
  const { column, cardsOf, cardKey, activeKey, hasActive, isFirst } = props;
  const { t } = useTexts();
  const cards = cardsOf(column.id);
  const list = useRef<HTMLDivElement | null>(null);
  const frame = useRef<HTMLElement | null>(null);
  const [isOver, setOver] = useState(false);
  const virtual = useVirtualizer({
    count: cards.length,
    getScrollElement: () => list.current,
    estimateSize: () => 92,
    getItemKey: (index) => {
      const card = cards[index];
      return card === undefined ? index : cardKey(card);
    },
    overscan: 5,
    paddingStart: 2,
    paddingEnd: 8,
    gap: 8,
  });

  useEffect(() => {
    if (!list.current || !frame.current) return;
    return combine(
      autoScrollForElements({ element: list.current }),
      dropTargetForElements({
        element: frame.current,
        getData: () => ({ kind: "column", column: column.id }),
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: () => setOver(false),
      }),
    );
  }, [column.id]);

  const activeIndex = activeKey === null ? -1 : cards.findIndex((card) => cardKey(card) === activeKey);
  useEffect(() => {
    if (activeIndex < 0) return;
    virtual.scrollToIndex(activeIndex, { align: "auto" });
    const frameId = requestAnimationFrame(() => {
      const element = list.current?.querySelector<HTMLElement>(
        `[data-card="${CSS.escape(activeKey ?? "")}"]`,
      );
      if (element && document.activeElement !== element && !element.contains(document.activeElement)) {
        element.focus({ preventScroll: true });
      }
    });
    return () => cancelAnimationFrame(frameId);
  }, [activeIndex, activeKey, virtual]);

  const count = column.count ?? cards.length;
  const isFull = column.limit !== undefined && count > column.limit;
  return (
    <section
      ref={frame}
      className={styles.column}
      data-over={isOver || undefined}
      aria-label={t("board.column", { column: column.title, count })}
    >
      <header className={styles.head}>
        <span className={styles.dot} data-tone={column.tone ?? "grey"} aria-hidden="true" />
        <h2 className={styles.title}>{column.title}</h2>
        <span
          className={styles.count}
          data-full={isFull || undefined}
          title={isFull ? t("board.over", { limit: column.limit ?? 0 }) : undefined}
        >
          {count}
          {column.limit !== undefined && ` / ${column.limit}`}
        </span>
      </header>
      {column.note !== undefined && <div className={styles.note}>{column.note}</div>}
      <div ref={list} className={styles.list}>
        {/* A focusable scroller would be a stop without purpose: its cards take the focus. */}
        <div role="list" className={styles.stack} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const card = cards[item.index];
            if (card === undefined) return null;
            const key = cardKey(card);
            const isTabStop = hasActive ? key === activeKey : isFirst && item.index === 0;
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                className={styles.slot}
                role="listitem"
                aria-posinset={item.index + 1}
                aria-setsize={cards.length}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Card
                  {...props}
                  card={card}
                  cardKeyText={key}
                  index={item.index}
                  columnId={column.id}
                  columnSize={cards.length}
                  isTabStop={isTabStop}
                  isMenuOpen={props.menuFor === key}
                />
              </div>
            );
          })}
        </div>
        {cards.length === 0 && <div className={styles.emptyColumn}>{t("board.emptyColumn")}</div>}
      </div>
    </section>
  );
}
