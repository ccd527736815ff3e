import { useEffect, useState } from "react";
import { type Days, draftOf, type Gesture, intentOf } from "./gesture";
import type { MoveIntent, TimelinePreview, TimelineRow } from "./types";

export interface Answer {
  /** Key → where it would be, the held one left out. */
  ghosts: ReadonlyMap<string, MoveIntent>;
  note: string | undefined;
}

const nothing: Answer = { ghosts: new Map(), note: undefined };

/** Asks the caller what else would move; shows the last answer until the next one is there. */
export function usePreview(
  gesture: Gesture | null,
  row: TimelineRow | undefined,
  ask: ((intent: MoveIntent) => TimelinePreview | Promise<TimelinePreview>) | undefined,
): { draft: Days | null; answer: Answer } {
  const [answer, setAnswer] = useState<Answer>(nothing);
  const draft = gesture && row ? draftOf(row, gesture) : null;
  const key = row?.key ?? "";
  const start = draft?.start;
  const finish = draft?.finish;
  useEffect(() => {
    if (start === undefined || finish === undefined || !ask) {
      setAnswer(nothing);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(async () => {
      try {
        const said = await ask(intentOf(key, { start, finish }));
        if (!isCurrent) return;
        const ghosts = new Map(said.moves.filter((move) => move.key !== key).map((move) => [move.key, move]));
        setAnswer({ ghosts, note: said.note });
      } catch {
        if (isCurrent) setAnswer(nothing);
      }
    }, 40);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [ask, key, start, finish]);
  return { draft, answer: draft ? answer : nothing };
}
