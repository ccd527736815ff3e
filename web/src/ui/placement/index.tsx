import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import { useKeyHints } from "../commands";
import { placementHints } from "./hints";
import styles from "./placement.module.css";

/** [step on the rising axis, step on the running axis], both from 1. */
export type Place = readonly [number, number];

export interface PlacedItem {
  key: string;
  title: string;
  place: Place;
  /** Where it stood before, oldest first; drawn as a trail while it is chosen. */
  trail?: readonly Place[];
  /** Where it shall get to; drawn hollow while it is chosen. */
  goal?: Place | null;
  canMove: boolean;
}

interface PlacementProps {
  label: string;
  /** Names of the steps, the lowest first. */
  up: readonly string[];
  across: readonly string[];
  upLabel: string;
  acrossLabel: string;
  /** Level 0–3 of the cell at [up step, across step]. */
  levelAt: (up: number, across: number) => number;
  levels: readonly string[];
  items: readonly PlacedItem[];
  chosen: string | null;
  onChoose: (key: string | null) => void;
  onOpen: (key: string) => void;
  onMove?: (key: string, place: Place) => void;
  /** Absent: cells are only looked at. Present: a click on an empty spot of a cell tells which. */
  onCell?: (place: Place) => void;
  sayPlace: (up: string, across: string, level: string) => string;
}

const most = 9;

/**
 * Things on two scales, coloured by cell. A thing is dragged to another cell, or moved by the arrow keys once it has
 * the focus; Enter opens it. The picture itself changes nothing.
 */
export function Placement(props: PlacementProps) {
  const { up, across, items, chosen, onMove } = props;
  useKeyHints(placementHints);
  const grid = useRef<HTMLDivElement | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [dragged, setDragged] = useState<{ key: string; x: number; y: number } | null>(null);
  const start = useRef<{ key: string; x: number; y: number } | null>(null);
  const cells = new Map<string, PlacedItem[]>();
  for (const item of items) {
    const id = item.place.join("-");
    cells.set(id, [...(cells.get(id) ?? []), item]);
  }
  const cellAt = (x: number, y: number): Place | null => {
    for (const element of document.elementsFromPoint(x, y)) {
      const id = (element as HTMLElement).dataset.place;
      if (id) return id.split("-").map(Number) as unknown as Place;
    }
    return null;
  };
  const press = (item: PlacedItem) => (event: PointerEvent<HTMLButtonElement>) => {
    if (!item.canMove || !onMove || event.button !== 0) return;
    start.current = { key: item.key, x: event.clientX, y: event.clientY };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent<HTMLButtonElement>) => {
    const from = start.current;
    if (!from) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!dragged && Math.hypot(dx, dy) < 5) return;
    setDragged({ key: from.key, x: dx, y: dy });
    setOver(cellAt(event.clientX, event.clientY)?.join("-") ?? null);
  };
  const drop = (item: PlacedItem) => (event: PointerEvent<HTMLButtonElement>) => {
    const wasDragged = dragged !== null;
    start.current = null;
    setDragged(null);
    setOver(null);
    if (!wasDragged) return;
    const place = cellAt(event.clientX, event.clientY);
    if (place && place.join("-") !== item.place.join("-")) onMove?.(item.key, place);
  };
  const onKey = (item: PlacedItem) => (event: KeyboardEvent) => {
    const steps: Record<string, Place> = {
      ArrowUp: [1, 0],
      ArrowDown: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
    };
    const step = steps[event.key];
    if (event.key === "Enter") {
      event.preventDefault();
      props.onOpen(item.key);
    }
    if (!step || !item.canMove || !onMove) return;
    event.preventDefault();
    const next: Place = [
      Math.max(1, Math.min(up.length, item.place[0] + step[0])),
      Math.max(1, Math.min(across.length, item.place[1] + step[1])),
    ];
    if (next.join("-") !== item.place.join("-")) onMove(item.key, next);
  };
  const shown = items.find((item) => item.key === chosen);
  return (
    <figure className={styles.figure} aria-label={props.label}>
      <div className={styles.upLabel}>{props.upLabel}</div>
      <div ref={grid} className={styles.grid} style={{ "--steps": across.length } as CSSProperties}>
        {up.map((_, back) => {
          const row = up.length - back;
          return [
            <div key={`head-${row}`} className={styles.upStep}>
              {up[row - 1]}
            </div>,
            ...across.map((name, index) => {
              const id = `${row}-${index + 1}`;
              const level = props.levelAt(row, index + 1);
              const here = cells.get(id) ?? [];
              const said = props.sayPlace(up[row - 1] ?? "", name, props.levels[level] ?? "");
              return (
                // biome-ignore lint/a11y/useSemanticElements: a group of buttons, not a form's
                <div
                  key={id}
                  role="group"
                  aria-label={said}
                  className={styles.cell}
                  data-level={level}
                  data-place={id}
                  data-over={over === id || undefined}
                >
                  {props.onCell && (
                    <button
                      type="button"
                      className={styles.whole}
                      aria-label={said}
                      onClick={() => props.onCell?.([row, index + 1])}
                    >
                      {props.levels[level]}
                    </button>
                  )}
                  {here.slice(0, most).map((item) => (
                    <button
                      key={item.key}
                      type="button"
                      className={styles.item}
                      title={`${item.key} ${item.title}`}
                      aria-label={`${item.key} ${item.title}, ${said}`}
                      data-chosen={chosen === item.key || undefined}
                      data-movable={item.canMove || undefined}
                      data-dragged={dragged?.key === item.key || undefined}
                      style={
                        dragged?.key === item.key
                          ? { transform: `translate(${dragged.x}px, ${dragged.y}px)` }
                          : undefined
                      }
                      onPointerDown={press(item)}
                      onPointerMove={drag}
                      onPointerUp={drop(item)}
                      onPointerCancel={() => {
                        start.current = null;
                        setDragged(null);
                        setOver(null);
                      }}
                      onFocus={() => props.onChoose(item.key)}
                      onDoubleClick={() => props.onOpen(item.key)}
                      onKeyDown={onKey(item)}
                    >
                      <span className={styles.prefix}>{item.key.replace(/\d+$/, "")}</span>
                      {/\d+$/.exec(item.key)?.[0]}
                    </button>
                  ))}
                  {here.length > most && <span className={styles.more}>+{here.length - most}</span>}
                </div>
              );
            }),
          ];
        })}
        <div />
        {across.map((name) => (
          <div key={name} className={styles.acrossStep}>
            {name}
          </div>
        ))}
        {shown && <Trail item={shown} rows={up.length} columns={across.length} />}
      </div>
      <figcaption className={styles.acrossLabel}>{props.acrossLabel}</figcaption>
    </figure>
  );
}

/** Where a thing came from, and where it shall get to, as a line over the cells. */
function Trail({ item, rows, columns }: { item: PlacedItem; rows: number; columns: number }) {
  const places = [...(item.trail ?? []), item.place].filter(
    (place, index, all) => index === 0 || place.join("-") !== all[index - 1]?.join("-"),
  );
  const x = (place: Place) => (place[1] - 0.5) * 100;
  const y = (place: Place) => (rows - place[0] + 0.5) * 100;
  const { goal } = item;
  const last = item.place;
  return (
    <div
      className={styles.trailBox}
      style={{ gridRow: `1 / ${rows + 1}`, gridColumn: `2 / ${columns + 2}` }}
      aria-hidden="true"
    >
      <svg
        className={styles.trail}
        viewBox={`0 0 ${columns * 100} ${rows * 100}`}
        preserveAspectRatio="none"
        role="presentation"
      >
        {places.length > 1 && (
          <polyline
            className={styles.way}
            points={places.map((place) => `${x(place)},${y(place)}`).join(" ")}
          />
        )}
        {goal && goal.join("-") !== last.join("-") && (
          <line className={styles.goalWay} x1={x(last)} y1={y(last)} x2={x(goal)} y2={y(goal)} />
        )}
      </svg>
      {places.slice(0, -1).map((place, index) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: the same place may come twice
          key={index}
          className={styles.was}
          style={{ left: `${x(place) / columns}%`, top: `${y(place) / rows}%` }}
        />
      ))}
      {goal && goal.join("-") !== last.join("-") && (
        <span className={styles.goal} style={{ left: `${x(goal) / columns}%`, top: `${y(goal) / rows}%` }} />
      )}
    </div>
  );
}
