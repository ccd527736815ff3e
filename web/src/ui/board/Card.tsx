import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import {
  attachClosestEdge,
  type Edge,
  extractClosestEdge,
} from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge";
import { Menu } from "@mantine/core";
import { IconArrowBarDown, IconArrowBarUp, IconDots } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../../texts";
import styles from "./board.module.css";
import type { BoardProps, CardMove } from "./types";

interface CardProps<C> extends BoardProps<C> {
  card: C;
  cardKeyText: string;
  index: number;
  columnId: string;
  columnSize: number;
  isOrdered: boolean;
  isTabStop: boolean;
  isMenuOpen: boolean;
  onActive: (key: string) => void;
  onMenu: (key: string | null) => void;
  onMoveCard: (move: CardMove) => void;
}

export function Card<C>(props: CardProps<C>) {
  const { card, cardKeyText: key, index, columnId, columnSize, isOrdered, onMoveCard } = props;
  const { t } = useTexts();
  const element = useRef<HTMLDivElement | null>(null);
  const [edge, setEdge] = useState<Edge | null>(null);
  const [isHeld, setHeld] = useState(false);
  const canDrag = props.onMove !== undefined;

  useEffect(() => {
    const target = element.current;
    if (!target || !canDrag) return;
    return combine(
      draggable({
        element: target,
        getInitialData: () => ({ kind: "card", key, column: columnId }),
        onDragStart: () => setHeld(true),
        onDrop: () => setHeld(false),
      }),
      dropTargetForElements({
        element: target,
        canDrop: () => isOrdered,
        getData: ({ input, element: over }) =>
          attachClosestEdge(
            { kind: "card", key, column: columnId },
            { input, element: over, allowedEdges: ["top", "bottom"] },
          ),
        onDrag: ({ self, source }) => setEdge(source.data.key === key ? null : extractClosestEdge(self.data)),
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    );
  }, [key, columnId, canDrag, isOrdered]);

  const name = props.cardLabel(card);
  return (
    <div
      ref={element}
      className={styles.card}
      data-card={key}
      data-in={columnId}
      data-held={isHeld || undefined}
      data-edge={edge ?? undefined}
      tabIndex={props.isTabStop ? 0 : -1}
      role="group"
      aria-label={name}
      onFocus={(event) => {
        if (event.target === element.current) props.onActive(key);
      }}
      onClick={(event) => {
        if (!(event.target as Element).closest("button")) props.onOpen?.(card);
      }}
    >
      {props.renderCard(card)}
      {canDrag && (
        <Menu
          opened={props.isMenuOpen}
          onChange={(opened) => props.onMenu(opened ? key : null)}
          position="bottom-end"
          width={208}
        >
          <Menu.Target>
            <button
              type="button"
              className={styles.menu}
              tabIndex={-1}
              aria-label={t("board.moveCard", { card: name })}
            >
              <IconDots size={16} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t("board.move")}</Menu.Label>
            {props.columns.map((column) => (
              <Menu.Item
                key={column.id}
                disabled={column.id === columnId || props.canMove?.(card, column.id) === false}
                onClick={() => onMoveCard({ key, from: columnId, to: column.id, index: 0 })}
              >
                {column.title} {column.id === columnId && t("board.here")}
              </Menu.Item>
            ))}
            {isOrdered && (
              <>
                <Menu.Divider />
                <Menu.Item
                  leftSection={<IconArrowBarUp size={15} />}
                  disabled={index === 0}
                  onClick={() => onMoveCard({ key, from: columnId, to: columnId, index: 0 })}
                >
                  {t("board.top")}
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconArrowBarDown size={15} />}
                  disabled={index === columnSize - 1}
                  onClick={() => onMoveCard({ key, from: columnId, to: columnId, index: columnSize - 1 })}
                >
                  {t("board.bottom")}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
