import type { Choices, Criterion, Cycle } from "./cycles";

/** A criterion while it is written; numbers may be empty. */
export interface CriterionDraft {
  /** Stays the same while it is moved or renamed. */
  draft: number;
  id: string;
  kind: "computed" | "judged";
  name: string;
  weight: number | string;
  words: string;
  measure: string;
  /** In the unit's own figures: percent of a share, days. */
  at_zero: number | string;
  at_full: number | string;
  least: number | string;
  anchors: string[];
  voices: string[];
}

export interface CycleDraft {
  title: string;
  note: string;
  appeals_to: string | null;
  start_on: string;
  finish_on: string;
  judge_until: string;
  appeal_days: number | string;
  answer_days: number | string;
  peers_shown: string;
  criteria: CriterionDraft[];
  people: { subject: number; peers: number[] }[];
}

export const scaleOf = (unit: string) => (unit === "days" ? 1 : 100);

let last = 0;
export const nextDraft = () => ++last;

export function criterionDraft(one: Criterion): CriterionDraft {
  const scale = scaleOf(one.unit);
  return {
    draft: nextDraft(),
    id: one.id,
    kind: one.kind as "computed",
    name: one.name,
    weight: one.weight,
    words: one.words,
    measure: one.measure,
    at_zero: Math.round(one.at_zero * scale * 100) / 100,
    at_full: Math.round(one.at_full * scale * 100) / 100,
    least: one.least,
    anchors: one.anchors,
    voices: one.voices,
  };
}

export function computedDraft(measure: Choices["measures"][number], name: string): CriterionDraft {
  return criterionDraft({
    ...measure,
    id: "",
    kind: "computed",
    name,
    weight: 1,
    words: "",
    measure: measure.name,
    anchors: [],
    voices: [],
  });
}

export function judgedDraft(name: string, anchors: string[]): CriterionDraft {
  return {
    draft: nextDraft(),
    id: "",
    kind: "judged",
    name,
    weight: 1,
    words: "",
    measure: "",
    at_zero: 0,
    at_full: 1,
    least: 3,
    anchors,
    voices: ["self", "peer", "lead"],
  };
}

const iso = (day: Date) =>
  `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, "0")}-${String(day.getDate()).padStart(2, "0")}`;

/** The running quarter, judged within two weeks after it. */
export function freshDraft(today: Date): CycleDraft {
  const first = new Date(today.getFullYear(), Math.floor(today.getMonth() / 3) * 3, 1);
  const end = new Date(first.getFullYear(), first.getMonth() + 3, 0);
  return {
    title: "",
    note: "",
    appeals_to: null,
    start_on: iso(first),
    finish_on: iso(end),
    judge_until: iso(new Date(end.getFullYear(), end.getMonth(), end.getDate() + 14)),
    appeal_days: 10,
    answer_days: 7,
    peers_shown: "aggregate",
    criteria: [],
    people: [],
  };
}

export function draftOf(cycle: Cycle): CycleDraft {
  return {
    title: cycle.title,
    note: cycle.note,
    appeals_to: String(cycle.appeals_to.id),
    start_on: cycle.start_on,
    finish_on: cycle.finish_on,
    judge_until: cycle.judge_until,
    appeal_days: cycle.appeal_days,
    answer_days: cycle.answer_days,
    peers_shown: cycle.peers_shown,
    criteria: cycle.criteria.map(criterionDraft),
    people: cycle.people.map((one) => ({
      subject: one.subject.id,
      peers: one.seats.filter((seat) => seat.voice === "peer").map((seat) => seat.judge.id),
    })),
  };
}

/** What is sent: figures as the server has them. */
export function bodyOf(draft: CycleDraft, units: ReadonlyMap<string, string>) {
  return {
    ...draft,
    appeals_to: Number(draft.appeals_to ?? 0),
    appeal_days: Number(draft.appeal_days),
    answer_days: Number(draft.answer_days),
    criteria: draft.criteria.map(({ draft: _, ...one }) => {
      const scale = one.kind === "computed" ? scaleOf(units.get(one.measure) ?? "share") : 1;
      return {
        ...one,
        weight: Number(one.weight),
        at_zero: Number(one.at_zero) / scale,
        at_full: Number(one.at_full) / scale,
        least: Number(one.least),
      };
    }),
  };
}
