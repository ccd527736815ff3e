import { type PointerEvent, type RefObject, useRef } from "react";
import { daysIn, type Scale } from "../../engines/timescale";
import { type Gesture, isMovable } from "./gesture";
import { boxOf, rowHeight } from "./metrics";
import type { TimelineRow } from "./types";

interface DragOptions {
  scroller: RefObject<HTMLDivElement | null>;
  /** Where the bars lie. */
  lanes: RefObject<HTMLDivElement | null>;
  rows: readonly TimelineRow[];
  places: ReadonlyMap<string, number>;
  scale: Scale;
  canMove: boolean;
  canResize: boolean;
  canLink: boolean;
  onGesture: (gesture: Gesture | null) => void;
  onCommit: (gesture: Gesture) => void;
}

/** Turns presses on bars, edges and knobs into gestures; the view follows when the pointer nears its sides. */
export function useDrag(options: DragOptions) {
  const latest = useRef(options);
  latest.current = options;
  const state = useRef<{ gesture: Gesture; startX: number; scrollX: number; moved: boolean } | null>(null);
  const pointer = useRef({ x: 0, y: 0 });
  const timer = useRef<ReturnType<typeof setInterval> | null>(null);

  const update = () => {
    const held = state.current;
    const { scroller, scale, onGesture } = latest.current;
    const view = scroller.current;
    if (!held || !view) return;
    const dx = pointer.current.x - held.startX + (view.scrollLeft - held.scrollX);
    if (!held.moved && Math.abs(dx) < 4 && held.gesture.kind !== "link") return;
    const wasMoved = held.moved;
    held.moved = true;
    if (held.gesture.kind === "link") {
      const origin = latest.current.lanes.current?.getBoundingClientRect();
      if (!origin) return;
      const index = Math.floor((pointer.current.y - origin.top) / rowHeight);
      const target = latest.current.rows[index];
      const box = target ? boxOf(scale, index, target) : null;
      const enters = box && pointer.current.x - origin.left > box.x + box.width / 2 ? "F" : "S";
      const to = target && box && target.key !== held.gesture.from ? target.key : null;
      held.gesture = { ...held.gesture, to, enters, x: pointer.current.x, y: pointer.current.y };
    } else {
      // Nothing is drawn anew while the pointer stays within a day.
      const delta = daysIn(scale, dx);
      if (wasMoved && delta === held.gesture.delta) return;
      held.gesture = { ...held.gesture, delta };
    }
    onGesture(held.gesture);
  };

  const nudge = () => {
    const view = latest.current.scroller.current;
    if (!view || !state.current?.moved) return;
    const box = view.getBoundingClientRect();
    const dx = pointer.current.x > box.right - 40 ? 14 : pointer.current.x < box.left + 40 ? -14 : 0;
    const dy =
      state.current.gesture.kind !== "link"
        ? 0
        : pointer.current.y > box.bottom - 30
          ? 12
          : pointer.current.y < box.top + 70
            ? -12
            : 0;
    if (dx === 0 && dy === 0) return;
    view.scrollBy(dx, dy);
    update();
  };

  const onMove = (event: globalThis.PointerEvent) => {
    pointer.current = { x: event.clientX, y: event.clientY };
    update();
  };

  const finish = (commits: boolean) => {
    const held = state.current;
    state.current = null;
    if (timer.current) clearInterval(timer.current);
    window.removeEventListener("pointermove", onMove);
    window.removeEventListener("pointerup", onUp);
    window.removeEventListener("pointercancel", onCancel);
    window.removeEventListener("keydown", onEscape, true);
    if (!held) return;
    latest.current.onGesture(null);
    if (commits && held.moved) latest.current.onCommit(held.gesture);
  };
  const onUp = () => finish(true);
  const onCancel = () => finish(false);
  const onEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    finish(false);
  };

  /** Returns whether the press began a drag. */
  return (event: PointerEvent): boolean => {
    if (event.button !== 0 || !(event.target instanceof Element)) return false;
    const key =
      event.target.closest<HTMLElement>("[data-handles]")?.dataset.handles ??
      event.target.closest<HTMLElement>("[data-bar]")?.dataset.bar;
    const row = key === undefined ? undefined : options.rows[options.places.get(key) ?? -1];
    if (!row) return false;
    const knob = event.target.closest<HTMLElement>("[data-knob]")?.dataset.knob;
    const edge = event.target.closest<HTMLElement>("[data-edge]")?.dataset.edge;
    let gesture: Gesture | null = null;
    if ((knob === "S" || knob === "F") && options.canLink) {
      gesture = {
        kind: "link",
        from: row.key,
        leaves: knob,
        to: null,
        enters: "S",
        x: event.clientX,
        y: event.clientY,
      };
    } else if ((edge === "start" || edge === "finish") && options.canResize && isMovable(row)) {
      gesture = { kind: "resize", key: row.key, edge, delta: 0 };
    } else if (options.canMove && isMovable(row)) gesture = { kind: "move", key: row.key, delta: 0 };
    if (!gesture) return false;
    pointer.current = { x: event.clientX, y: event.clientY };
    state.current = {
      gesture,
      startX: event.clientX,
      scrollX: options.scroller.current?.scrollLeft ?? 0,
      moved: false,
    };
    timer.current = setInterval(nudge, 40);
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onCancel);
    window.addEventListener("keydown", onEscape, true);
    return true;
  };
}
