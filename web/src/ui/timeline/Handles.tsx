import { type RefObject, useEffect, useState } from "react";
import type { Scale } from "../../engines/timescale";
import { text } from "../../texts";
import { isMovable } from "./gesture";
import { boxOf } from "./metrics";
import styles from "./timeline.module.css";
import type { TimelineRow } from "./types";

interface HandlesProps {
  lanes: RefObject<HTMLDivElement | null>;
  rows: readonly TimelineRow[];
  places: ReadonlyMap<string, number>;
  scale: Scale;
  /** Has its handles while no bar is pointed at: where fingers touch, there is no pointing. */
  activeKey: string | null;
  canResize: boolean;
  canLink: boolean;
}

/** Edges to pull and knobs to link from, once for all bars: they lie over the bar that is pointed at. */
export function Handles({ lanes, rows, places, scale, activeKey, canResize, canLink }: HandlesProps) {
  const [pointed, setPointed] = useState<string | null>(null);
  useEffect(() => {
    const element = lanes.current;
    if (!element) return;
    const over = (event: PointerEvent) => {
      if (!(event.target instanceof Element) || event.target.closest("[data-handles]")) return;
      setPointed(event.target.closest<HTMLElement>("[data-bar]")?.dataset.bar ?? null);
    };
    const leave = () => setPointed(null);
    element.addEventListener("pointerover", over, { passive: true });
    element.addEventListener("pointerleave", leave, { passive: true });
    return () => {
      element.removeEventListener("pointerover", over);
      element.removeEventListener("pointerleave", leave);
    };
  }, [lanes]);
  const key = pointed ?? activeKey;
  const index = key === null ? undefined : places.get(key);
  const row = index === undefined ? undefined : rows[index];
  const box = row && index !== undefined ? boxOf(scale, index, row) : null;
  if (!row || !box || row.kind === "summary") return null;
  const isPulled = canResize && row.kind === "bar" && isMovable(row);
  if (!isPulled && !canLink) return null;
  return (
    <div
      className={styles.handles}
      data-handles={row.key}
      data-bar-kind={row.kind}
      style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
    >
      {isPulled && (
        <>
          <span className={styles.edge} data-edge="start" />
          <span className={styles.edge} data-edge="finish" />
        </>
      )}
      {canLink && (
        <>
          <span className={styles.knob} data-knob="S" title={text("timeline.linkFrom")} />
          <span className={styles.knob} data-knob="F" title={text("timeline.linkFrom")} />
        </>
      )}
    </div>
  );
}
