import type { ReactNode } from "react";
import { type SeenStore, useSeen } from "./seen";
import type { TimelineFrame } from "./types";

interface BelowProps extends Omit<TimelineFrame, "first" | "last"> {
  draw: (frame: TimelineFrame) => ReactNode;
  seen: SeenStore;
}

/** What stays under the rows follows their scrolling by itself. */
export function Below({ draw, seen, scroller, scale, tableWidth }: BelowProps) {
  const { first, last } = useSeen(seen);
  return draw({ scroller, scale, tableWidth, first, last });
}
