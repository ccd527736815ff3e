"""Why each requirement is where it is, in words: what was in the way, and the cheapest change."""

from collections.abc import Mapping
from dataclasses import dataclass

from planweave.kernel.language import Language
from planweave.science.anytime import Stop
from planweave.science.milp import SolverProcess
from planweave.science.release import Change, Obstacle, Stand, WhyOut, why_out
from planweave.science.schedule.staffing import Span, finishes_of, stretches

from . import texts
from .deciding import Decision
from .question import Question
from .texts.saying import Phrases, Said, Sayable, said

_MOST_NAMED = 6


@dataclass(frozen=True)
class Reason:
    """Why one requirement is in or out. `change` is empty for what is in or was never planned."""

    text: Said
    change: Sayable | None = None
    price: Said | None = None

    def brief(self, language: Language) -> str:
        """The reason alone, where it stands under a heading that says “out” already."""
        inner = self.text.facts.get("reasons")
        if self.text.text is not texts.reasons.SENTENCE or not isinstance(inner, Phrases):
            return self.text.say(language)
        spoken = inner.say(language)
        return spoken[:1].upper() + spoken[1:] + ("。" if language == "zh" else ".")

    def say(self, language: Language) -> str:
        """All of it, as it stands in the workbook."""
        said_change = (
            None
            if self.change is None
            else texts.reasons.CHEAPEST.say(language, change=self.change.say(language))
        )
        parts = [
            self.text.say(language),
            said_change,
            None if self.price is None else self.price.say(language),
        ]
        return ("" if language == "zh" else " ").join(part for part in parts if part)


def reasons_of(
    question: Question, decision: Decision, *, seconds: float, stop: Stop, solver: SolverProcess
) -> dict[str, Reason]:
    """A reason for every requirement of the file."""
    reasons = {id_: Reason(text) for id_, text in question.out.items()}
    needed_by = _needed_by(question, decision)
    stands = {r.id: r for r in question.problem.requirements}
    for id_, release in decision.assignment.items():
        if release is None:
            continue
        facts: dict[str, object] = {"release": release, "people": _people(decision, id_)}
        if stands[id_].pinned:
            text = texts.reasons.REASON_PIN
        elif stands[id_].stand is Stand.MUST:
            text = texts.reasons.REASON_MUST
        elif question.scores.get(id_, 0.0) <= 0 and needed_by.get(id_):
            text, facts["ids"] = texts.reasons.REASON_NEEDED, needed_by[id_][:_MOST_NAMED]
        else:
            text = texts.reasons.REASON_IN
        reasons[id_] = Reason(said(text, **facts))
    explained = why_out(
        question.problem, decision.result, seconds=seconds, seed=decision.seed, stop=stop, solver=solver
    )
    for why in explained:
        reasons[why.id] = _out(question, decision, why)
    return reasons


def _people(decision: Decision, id_: str) -> list[str]:
    return list(dict.fromkeys(p.person for p in decision.placed if p.task.requirement == id_)) or ["–"]


def _needed_by(question: Question, decision: Decision) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for dependent, prerequisite in question.problem.needs:
        if decision.assignment.get(dependent) is not None:
            found.setdefault(prerequisite, []).append(question.names[dependent])
    return found


def _out(question: Question, decision: Decision, why: WhyOut) -> Reason:
    requirement = next(r for r in question.problem.requirements if r.id == why.id)
    if requirement.stand is Stand.MUST_NOT:
        return Reason(said(texts.reasons.OUT_WONT))
    parts = [_obstacle(question, why.id, obstacle) for obstacle in why.obstacles]
    change = _change(question, why.id, why.change)
    if any(obstacle.code == "unproven" for obstacle in why.obstacles) or (
        why.change is not None and not why.change.additions and why.change.placement
    ):
        piece, help_ = _in_one_piece(question, decision, why.id)
        parts = [part for part in parts if part.text is not texts.reasons.OUT_UNPROVEN] + [piece]
        change = help_
    if why.possible is False:
        parts.append(said(texts.reasons.OUT_IMPOSSIBLE))
    text = Said(texts.reasons.SENTENCE, {"reasons": Phrases(tuple(parts))})
    return Reason(text, change, _price(question, why))


def _names(question: Question, ids: tuple[str, ...]) -> list[str]:
    named = [question.names[id_] for id_ in ids[:_MOST_NAMED]]
    return [*named, "…"] if len(ids) > _MOST_NAMED else named


def _obstacle(question: Question, id_: str, obstacle: Obstacle) -> Said:
    match obstacle.code:
        case "capacity":
            return said(
                texts.reasons.OUT_CAPACITY,
                release=obstacle.release,
                amount=obstacle.amount,
                skill=question.skill_name(obstacle.skill),
            )
        case "release_budget" | "budget":
            return said(texts.reasons.OUT_MONEY, release=obstacle.release, amount=obstacle.amount)
        case "needs":
            return said(texts.reasons.OUT_NEEDS, ids=_names(question, obstacle.ids))
        case "together":
            return said(texts.reasons.OUT_TOGETHER, ids=_names(question, obstacle.ids))
        case "excludes":
            return said(texts.reasons.OUT_EXCLUDES, ids=_names(question, obstacle.ids))
        case "no_value":
            return said(texts.reasons.OUT_NO_VALUE)
        case "must_not":
            return said(texts.reasons.OUT_WONT)
        case _:
            return said(texts.reasons.OUT_UNPROVEN)


def _change(question: Question, id_: str, change: Change | None) -> Sayable | None:
    if change is None:
        return said(texts.reasons.CHANGE_NONE)
    if not change.additions:
        return None
    parts = tuple(
        said(
            texts.reasons.CHANGE_DAYS,
            amount=addition.amount,
            skill=question.skill_name(addition.skill),
            release=addition.release,
        )
        if addition.what == "capacity"
        else said(texts.reasons.CHANGE_MONEY, amount=addition.amount, release=addition.release)
        for addition in change.additions
    )
    company = tuple(other for other in change.placement if other != id_)
    phrase = Phrases(parts)
    if company:
        return said(texts.reasons.CHANGE_WITH, changes=phrase, ids=_names(question, company))
    return phrase


def _in_one_piece(question: Question, decision: Decision, id_: str) -> tuple[Said, Said]:
    """How many days the person with the longest free stretch lacks, in the best release."""
    tasks = question.tasks[id_]
    finishes = finishes_of(question, decision.staffed)
    needs = [finishes.get(p, 0) for d, p in question.problem.needs if d == id_]
    after = max(needs, default=0)
    longest = max((task.days for task in tasks), default=0.0)
    best: tuple[int, str, Span] | None = None
    for span in question.spans:
        if span.end <= after or not tasks:
            continue
        worst: tuple[int, str] = (0, "")
        for task in tasks:
            offers = [
                (
                    question.duration(task, p)
                    - _longest_gap(question, decision, p, max(after, span.first), span),
                    p,
                )
                for p in task.people
            ]
            worst = max(worst, min(offers, default=(0, "")))
        if best is None or worst[0] < best[0]:
            best = (worst[0], worst[1], span)
    piece = said(texts.reasons.OUT_PIECES, days=longest)
    if best is None or best[0] <= 0:
        release = best[2].release if best else question.spans[-1].release
        return piece, said(texts.reasons.CHANGE_SPLIT, release=release)
    days = best[0] / question.slots_per_day
    return piece, said(texts.reasons.CHANGE_PIECE, amount=days, person=best[1], release=best[2].release)


def _longest_gap(question: Question, decision: Decision, person: str, after: int, span: Span) -> int:
    """Slots in the person's longest stretch without tasks; leave inside it only pauses it."""
    taken = sorted((p.start, p.finish) for p in decision.placed if p.person == person)
    longest, at = 0, after
    for first, end in [*taken, (span.end, span.end)]:
        if end <= at:
            continue
        until = min(first, span.end)
        free = sum(max(0, min(b, until) - max(a, at)) for a, b in stretches(question, person, span))
        longest = max(longest, free)
        at = max(at, end)
        if at >= span.end:
            break
    return longest


def _price(question: Question, why: WhyOut) -> Said | None:
    shown = why.displacement
    if shown is None or not shown.proven or shown.value_lost <= 0 or not shown.leave:
        return None
    return said(texts.reasons.OUT_PRICE, lost=shown.value_lost, ids=_names(question, shown.leave))


Reasons = Mapping[str, Reason]
