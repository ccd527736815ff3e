import { dayOf } from "../../engines/timescale";
import type { Language, Translate } from "../../texts";
import { dateText } from "../../texts/dates";
import type { TimelineRow } from "./types";

type Say = (values: Record<string, string | number>) => string;
type Sentences = Record<"bar" | "milestone" | "noDates" | "slack" | "done", Say> & { critical: string };

const known = new Map<Language, Sentences>();

/** A sentence with its gaps left open: looked up once, not for each of the rows that scrolling brings. */
function open(t: Translate, key: Parameters<Translate>[0], names: readonly string[]): Say {
  const gaps = Object.fromEntries(names.map((name) => [name, `\u0001${name}\u0001`]));
  const parts = t(key, gaps).split("\u0001");
  return (values) => parts.map((part, at) => (at % 2 === 1 ? (values[part] ?? "") : part)).join("");
}

function sentencesOf(language: Language, t: Translate): Sentences {
  const before = known.get(language);
  if (before) return before;
  const made: Sentences = {
    bar: open(t, "timeline.bar", ["label", "start", "finish"]),
    milestone: open(t, "timeline.milestone", ["label", "finish"]),
    noDates: open(t, "timeline.noDates", ["label"]),
    slack: open(t, "timeline.slack", ["days"]),
    done: open(t, "timeline.done", ["percent"]),
    critical: t("timeline.critical"),
  };
  known.set(language, made);
  return made;
}

/** What a row's bar says to those who listen. */
export function spoken(row: TimelineRow, language: Language, t: Translate): string {
  const say = sentencesOf(language, t);
  const { label } = row;
  if (!row.finish) return say.noDates({ label });
  const finish = dateText(row.finish);
  const words = [
    row.kind === "milestone"
      ? say.milestone({ label, finish })
      : say.bar({ label, start: dateText(row.start ?? row.finish), finish }),
  ];
  if (row.isCritical) words.push(say.critical);
  if (row.slackUntil && dayOf(row.slackUntil) > dayOf(row.finish))
    words.push(say.slack({ days: dayOf(row.slackUntil) - dayOf(row.finish) }));
  if (row.progress !== undefined) words.push(say.done({ percent: Math.round(row.progress * 100) }));
  return words.join(" · ");
}
