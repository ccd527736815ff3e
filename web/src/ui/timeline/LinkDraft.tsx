import type { RefObject } from "react";
import type { Gesture } from "./gesture";
import styles from "./timeline.module.css";

interface LinkDraftProps {
  gesture: Extract<Gesture, { kind: "link" }>;
  scroller: RefObject<HTMLDivElement | null>;
}

/** The thread between a bar's knob and the pointer. */
export function LinkDraft({ gesture, scroller }: LinkDraftProps) {
  const view = scroller.current;
  const frame = view?.parentElement?.getBoundingClientRect();
  const bar = view?.querySelector(`[data-bar="${CSS.escape(gesture.from)}"]`)?.getBoundingClientRect();
  if (!frame || !bar || gesture.x === undefined || gesture.y === undefined) return null;
  const x1 = (gesture.leaves === "F" ? bar.right : bar.left) - frame.left;
  const y1 = bar.top + bar.height / 2 - frame.top;
  const x2 = gesture.x - frame.left;
  const y2 = gesture.y - frame.top;
  return (
    <svg className={styles.linkDraft} aria-hidden="true">
      <path d={`M${x1} ${y1}L${x2} ${y2}`} data-on={gesture.to !== null || undefined} />
      <circle cx={x2} cy={y2} r="4" />
    </svg>
  );
}
