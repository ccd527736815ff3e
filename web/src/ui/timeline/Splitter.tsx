import { type PointerEvent, useRef } from "react";
import styles from "./timeline.module.css";

interface SplitterProps {
  width: number;
  max: number;
  label: string;
  onWidth: (width: number) => void;
  onDone: () => void;
}

/** Between the list and the bars; arrows move it, too. */
export function Splitter({ width, max, label, onWidth, onDone }: SplitterProps) {
  const done = useRef(onDone);
  done.current = onDone;
  const put = (next: number) => onWidth(Math.round(Math.max(140, Math.min(max, next))));
  const start = (event: PointerEvent<HTMLDivElement>) => {
    const handle = event.currentTarget;
    const from = event.clientX - width;
    handle.setPointerCapture(event.pointerId);
    const follow = (move: globalThis.PointerEvent) => put(move.clientX - from);
    const stop = () => {
      handle.removeEventListener("pointermove", follow);
      handle.removeEventListener("pointerup", stop);
      done.current();
    };
    handle.addEventListener("pointermove", follow);
    handle.addEventListener("pointerup", stop);
  };
  return (
    <div
      className={styles.splitter}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={Math.round(width)}
      aria-valuemin={140}
      aria-valuemax={Math.round(max)}
      tabIndex={0}
      onPointerDown={start}
      onKeyDown={(event) => {
        if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
        event.preventDefault();
        put(width + (event.key === "ArrowRight" ? 16 : -16));
      }}
      onBlur={onDone}
    />
  );
}
