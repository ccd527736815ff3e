import type { Translate } from "../../texts";
import { dateText } from "../../texts/dates";
import { type Days, type Gesture, intentOf, linkKindOf } from "./gesture";
import type { TimelineRow } from "./types";
import type { Answer } from "./usePreview";

interface Held {
  gesture: Gesture;
  row: TimelineRow;
  target: TimelineRow | undefined;
  draft: Days | null;
  answer: Answer;
}

/** What the status line says while something is held; also read out. */
export function statusOf({ gesture, row, target, draft, answer }: Held, t: Translate): string {
  if (gesture.kind === "link") {
    if (!target) return t("timeline.linkingFrom", { from: row.label });
    const kind = t(`timeline.kind.${linkKindOf(gesture.leaves, gesture.enters)}`);
    return t("timeline.linking", { from: row.label, to: target.label, kind });
  }
  if (!draft) return "";
  const { start, finish } = intentOf(row.key, draft);
  const delta = gesture.delta > 0 ? `+${gesture.delta}` : String(gesture.delta);
  const words = [
    t("timeline.moving", { label: row.label, start: dateText(start), finish: dateText(finish), delta }),
  ];
  if (answer.ghosts.size > 0) words.push(t("timeline.others", { count: answer.ghosts.size }));
  if (answer.note) words.push(answer.note);
  words.push(t("timeline.confirm"));
  return words.join(" · ");
}
