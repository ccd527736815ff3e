import { type MouseEvent, type PointerEvent, type RefObject, useState } from "react";
import type { TimelineProps } from "./types";
import { type DrawnLink, linkAt } from "./useLinks";

interface Pressed {
  scroller: RefObject<HTMLDivElement | null>;
  lanes: RefObject<HTMLDivElement | null>;
  drawn: RefObject<readonly DrawnLink[]>;
  /** Begins a drag if the press is one. */
  drag: (event: PointerEvent) => boolean;
  go: (index: number) => void;
}

type PressProps = Pick<TimelineProps, "rows" | "onToggle" | "onOpen" | "onUnlink">;

/** What a press means: a row's twist, a link, a row, or the beginning of a drag. Pressed twice, a row opens. */
export function usePressing(props: PressProps, { scroller, lanes, drawn, drag, go }: Pressed) {
  const [chosenLink, setChosenLink] = useState<string | null>(null);

  const linkUnder = (event: { target: EventTarget; clientX: number; clientY: number }) => {
    const origin = lanes.current?.getBoundingClientRect();
    const isFree =
      event.target instanceof Element &&
      lanes.current?.contains(event.target) &&
      event.target.closest("[data-bar], [data-handles]") === null;
    if (!origin || !isFree) return null;
    return linkAt(drawn.current, event.clientX - origin.left, event.clientY - origin.top)?.link ?? null;
  };

  const onPointerDown = (event: PointerEvent) => {
    const target = event.target as Element;
    const twist = target.closest<HTMLElement>("[data-twist]")?.dataset.twist;
    if (twist !== undefined) {
      event.preventDefault();
      props.onToggle?.(twist);
      return;
    }
    const link = linkUnder(event);
    setChosenLink(link !== null && props.onUnlink && link.id !== chosenLink ? link.id : null);
    const at = target.closest<HTMLElement>("[data-row]")?.dataset.row;
    if (at !== undefined && link === null) go(Number(at));
    if (drag(event)) event.preventDefault();
    scroller.current?.focus({ preventScroll: true });
  };

  const onDoubleClick = (event: MouseEvent) => {
    const link = linkUnder(event);
    if (link !== null) {
      props.onUnlink?.(link.id);
      return;
    }
    const target = event.target as Element;
    const held = target.closest<HTMLElement>("[data-handles]")?.dataset.handles;
    const at = target.closest<HTMLElement>("[data-row]")?.dataset.row;
    const row = at === undefined ? undefined : props.rows[Number(at)];
    const key = held ?? row?.key;
    if (key !== undefined) props.onOpen?.(key);
  };

  return { chosenLink, onPointerDown, onDoubleClick };
}
