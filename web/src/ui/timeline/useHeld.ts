import { useEffect, useMemo, useState } from "react";
import { dayOf } from "../../engines/timescale";
import { type Days, daysOf, type Gesture, intentOf, linkKindOf } from "./gesture";
import type { TimelineLink, TimelineProps, TimelineRow } from "./types";
import { usePreview } from "./usePreview";

export const draftLink = "draft";
const noLinks: readonly TimelineLink[] = [];

type HeldProps = Pick<TimelineProps, "rows" | "links" | "preview" | "onMove" | "onResize" | "onLink">;

/** What somebody holds, what would move with it, and what becomes of it when it is let go. */
export function useHeld(
  props: HeldProps,
  places: ReadonlyMap<string, number>,
  revealBar: (key: string) => void,
) {
  const { rows, links = noLinks } = props;
  const [gesture, setGesture] = useState<Gesture | null>(null);
  const heldKey = gesture === null ? null : gesture.kind === "link" ? gesture.from : gesture.key;
  const rowOf = (key: string): TimelineRow | undefined => rows[places.get(key) ?? -1];
  const heldRow = heldKey === null ? undefined : rowOf(heldKey);
  const { draft, answer } = usePreview(gesture, heldRow, props.preview);

  const commit = (done: Gesture) => {
    if (done.kind === "link") {
      if (done.to)
        props.onLink?.({ from: done.from, to: done.to, kind: linkKindOf(done.leaves, done.enters) });
      return;
    }
    const row = rowOf(done.key);
    const days = row ? daysOf(row) : null;
    if (!row || !days || done.delta === 0) return;
    if (done.kind === "move") {
      props.onMove?.(
        intentOf(done.key, { start: days.start + done.delta, finish: days.finish + done.delta }),
      );
    } else {
      const start = done.edge === "start" ? Math.min(days.finish, days.start + done.delta) : days.start;
      const finish = done.edge === "finish" ? Math.max(days.start, days.finish + done.delta) : days.finish;
      props.onResize?.(intentOf(done.key, { start, finish }));
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a newly held bar is brought into view
  useEffect(() => {
    if (heldKey !== null) revealBar(heldKey);
  }, [heldKey]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is the same while its days are
  const moved = useMemo(() => {
    const days = new Map<string, Days>();
    if (heldKey !== null && draft) days.set(heldKey, draft);
    for (const [key, ghost] of answer.ghosts)
      days.set(key, { start: dayOf(ghost.start), finish: dayOf(ghost.finish) });
    return days;
  }, [heldKey, draft?.start, draft?.finish, answer.ghosts]);

  const drawnLinks = useMemo(() => {
    if (gesture?.kind !== "link" || !gesture.to) return links;
    return [
      ...links,
      { id: draftLink, from: gesture.from, to: gesture.to, kind: linkKindOf(gesture.leaves, gesture.enters) },
    ];
  }, [links, gesture]);

  const linkTarget = gesture?.kind === "link" ? gesture.to : null;
  return {
    gesture,
    setGesture,
    commit,
    heldKey,
    heldRow,
    draft,
    answer,
    moved,
    drawnLinks,
    linkTarget,
    targetRow: linkTarget === null ? undefined : rowOf(linkTarget),
  };
}
