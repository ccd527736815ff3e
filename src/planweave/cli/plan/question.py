"""From files to the two questions of the core: what goes into which release, and who does it when.

Requirements are known by their row in the file, since keys may be missing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from planweave.interchange.tabular.backlog import Backlog, BacklogItem
from planweave.interchange.tabular.fields import folded
from planweave.interchange.tabular.team import Person, Team
from planweave.science.release import Problem, Release, Requirement, Stand
from planweave.science.schedule.staffing import Span, Staffing

from . import texts
from .effort import WHOLE, capacity_of, effort_of, fineness_of, leave_of, work_of
from .reading import MOST_SENTENCES, Files, Window, is_over
from .refusal import Refused
from .texts.saying import Said, said

LATER = 0.1
"""How much less a requirement counts for each release that it comes later."""


@dataclass(frozen=True, kw_only=True)
class Question(Staffing):
    """Everything that the plan is about. `axis` are the working days of all releases, in order."""

    items: Mapping[str, BacklogItem]
    names: Mapping[str, str]
    scores: Mapping[str, float]
    people: Mapping[str, Person]
    windows: tuple[Window, ...]
    axis: tuple[date, ...]
    out: Mapping[str, Said]
    basis: tuple[Said, ...]
    notes: tuple[Said, ...] = ()

    @property
    def problem_ids(self) -> tuple[str, ...]:
        """What was planned at all, in the order of the file."""
        return tuple(requirement.id for requirement in self.problem.requirements)

    def skill_name(self, skill: str) -> object:
        """What to call a skill of the problem: also the whole team, and unions of skills."""
        return texts.reasons.WHOLE_TEAM if skill == WHOLE else skill


@dataclass
class _Draft:
    out: dict[str, Said] = field(default_factory=dict)
    notes: list[Said] = field(default_factory=list)
    basis: list[Said] = field(default_factory=list)


def question_of(files: Files, path: Path, *, is_skipping: bool) -> Question:
    """Raises `Refused` where something that the plan needs is missing or contradicts itself."""
    backlog, team = files.backlog, files.team
    items = {str(item.row): item for item in backlog.items}
    names = {id_: item.key or f"#{id_}" for id_, item in items.items()}
    draft = _Draft()
    keys = {folded(item.key): id_ for id_, item in items.items() if item.key}
    _set_aside(items, names, keys, draft)
    _without_estimate(items, names, draft, path, is_skipping=is_skipping)
    scores = _scores(backlog, items, draft, path)
    needs, together, excludes = _links(items, keys)
    _bar(names, needs, together, items, draft)
    pins = _pins(backlog, team, items)
    planned = {id_: item for id_, item in items.items() if id_ not in draft.out}
    if not planned:
        raise Refused([said(texts.refusals.NOTHING_LEFT)])
    people = {person.name: person for person in team.people if person.availability > 0}
    efforts, tasks = work_of(planned, people, notes=draft.notes, basis=draft.basis)
    axis = tuple(day for window in files.windows for day in window.days)
    slots_per_day = fineness_of(tasks, people)
    spans, at = [], 0
    for window in files.windows:
        end = at + len(window.days) * slots_per_day
        spans.append(Span(window.release.name, at, end))
        at = end
    away = {name: leave_of(team, name, axis, slots_per_day) for name in people}
    inside = set(planned)
    problem = Problem(
        requirements=tuple(
            _requirement(id_, item, efforts[id_], scores.get(id_, 0.0), pins.get(id_))
            for id_, item in planned.items()
        ),
        releases=tuple(
            Release(
                id=window.release.name,
                capacity=capacity_of(window, team, people, {s for e in efforts.values() for s in e}),
                budget=window.release.budget,
            )
            for window in files.windows
        ),
        needs=_within(needs, inside),
        together=_within(together, inside),
        excludes=_within(excludes, inside),
    )
    _more_notes(files, planned, people, draft)
    return Question(
        items=items,
        names=names,
        scores=scores,
        problem=problem,
        tasks=tasks,
        people=people,
        windows=files.windows,
        spans=tuple(spans),
        axis=axis,
        slots_per_day=slots_per_day,
        away=away,
        out=draft.out,
        basis=tuple(draft.basis),
        notes=tuple(draft.notes),
    )


def _set_aside(
    items: Mapping[str, BacklogItem], names: Mapping[str, str], keys: Mapping[str, str], draft: _Draft
) -> None:
    """What is done, and headings whose work is in the requirements below them."""
    below: dict[str, list[str]] = {}
    for id_, item in items.items():
        if item.parent and (parent := keys.get(folded(item.parent))):
            below.setdefault(parent, []).append(id_)
    for id_, item in items.items():
        if is_over(item):
            draft.out[id_] = said(texts.reasons.OUT_DONE, state=item.state)
        elif id_ in below and effort_of(item) is None:
            draft.out[id_] = said(texts.reasons.OUT_HEADING, ids=[names[child] for child in below[id_]])
    if done := sum(is_over(item) for item in items.values()):
        draft.notes.append(said(texts.basis.DONE_SOME, count=done))


def _without_estimate(
    items: Mapping[str, BacklogItem],
    names: Mapping[str, str],
    draft: _Draft,
    path: Path,
    *,
    is_skipping: bool,
) -> None:
    asked = [id_ for id_, item in items.items() if id_ not in draft.out and item.priority != "wont"]
    missing = [id_ for id_ in asked if effort_of(items[id_]) is None]
    if not missing:
        return
    if len(missing) == len(asked):
        sentences = [said(texts.refusals.NO_ESTIMATES, path=path, count=len(missing))]
        if all(_is_valueless(items[id_]) for id_ in asked):
            sentences.append(said(texts.refusals.NO_VALUES, path=path))
        raise Refused(sentences)
    if not is_skipping:
        lines = [said(texts.refusals.SOME_ESTIMATES, path=path, missing=len(missing), count=len(asked))]
        for id_ in missing[:MOST_SENTENCES]:
            name = " ".join(filter(None, [items[id_].key, items[id_].title]))
            lines.append(said(texts.refusals.MISSING_LINE, row=int(id_), name=name))
        if len(missing) > MOST_SENTENCES:
            lines.append(said(texts.refusals.AND_MORE, count=len(missing) - MOST_SENTENCES))
        raise Refused(lines)
    draft.notes.append(said(texts.basis.SKIPPED_SOME, count=len(missing)))
    draft.out.update((id_, said(texts.reasons.OUT_UNESTIMATED)) for id_ in missing)


def _is_valueless(item: BacklogItem) -> bool:
    return item.value is None and not item.value_by_stakeholder


def _scores(
    backlog: Backlog, items: Mapping[str, BacklogItem], draft: _Draft, path: Path
) -> dict[str, float]:
    weights = backlog.weights()
    scores: dict[str, float] = {}
    without = 0
    for id_, item in items.items():
        score = item.weighted_value(weights)
        if score is not None:
            scores[id_] = score
        elif id_ not in draft.out and item.priority not in ("wont", "must"):
            without += 1
    if not any(id_ in scores for id_ in items if id_ not in draft.out):
        raise Refused([said(texts.refusals.NO_VALUES, path=path)])
    if without:
        draft.notes.append(said(texts.basis.VALUES_MISSING, count=without))
    heading = next((m.heading for m in backlog.mappings if m.field == "value"), "")
    told = [f"{name} {texts.saying.figure(weight, 2)}" for name, weight in weights.items()]
    by_value = any(item.value is not None for item in items.values())
    by_voices = any(item.value is None and item.value_by_stakeholder for item in items.values())
    if by_value and by_voices:
        draft.basis.append(said(texts.basis.SCORE_MIXED, heading=heading, weights=told))
    elif by_value:
        draft.basis.append(said(texts.basis.SCORE_VALUE, heading=heading))
    else:
        draft.basis.append(said(texts.basis.SCORE_WEIGHTED, weights=told))
    return scores


Pairs = list[tuple[str, str]]


def _links(items: Mapping[str, BacklogItem], keys: Mapping[str, str]) -> tuple[Pairs, Pairs, Pairs]:
    def pairs(name: str) -> Pairs:
        return [
            (id_, keys[folded(key)])
            for id_, item in items.items()
            for key in getattr(item, name)
            if folded(key) in keys and keys[folded(key)] != id_
        ]

    return pairs("requires"), pairs("together_with"), pairs("excludes")


def _bar(
    names: Mapping[str, str], needs: Pairs, together: Pairs, items: Mapping[str, BacklogItem], draft: _Draft
) -> None:
    """What depends on something that is not planned (but not done either) cannot be planned itself."""
    blocked = {id_ for id_ in draft.out if not is_over(items[id_]) and effort_of(items[id_]) is None}
    blocked -= {id_ for id_ in blocked if draft.out[id_].text is texts.reasons.OUT_HEADING}
    ties = [*needs, *together, *((b, a) for a, b in together)]
    found = True
    while found:
        found = False
        for dependent, other in ties:
            if other in blocked and dependent not in blocked and dependent not in draft.out:
                draft.out[dependent] = said(texts.reasons.OUT_BARRED, ids=[names[other]])
                blocked.add(dependent)
                found = True


def _within(pairs: Pairs, inside: set[str]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(pair for pair in pairs if pair[0] in inside and pair[1] in inside))


def _pins(backlog: Backlog, team: Team, items: Mapping[str, BacklogItem]) -> dict[str, str]:
    known = {folded(release.name): release.name for release in team.releases}
    cells = {row.number: row.cells.get("release_pin", "") for row in backlog.rows}
    pins: dict[str, str] = {}
    wrong: list[Said] = []
    for id_, item in items.items():
        if not item.release_pin:
            continue
        if folded(item.release_pin) in known:
            pins[id_] = known[folded(item.release_pin)]
        else:
            wrong.append(
                said(
                    texts.refusals.PIN_UNKNOWN,
                    cell=cells[item.row],
                    release=item.release_pin,
                    known=list(known.values()),
                )
            )
    if wrong:
        raise Refused(wrong[:MOST_SENTENCES])
    return pins


def _requirement(
    id_: str, item: BacklogItem, effort: Mapping[str, float], score: float, pin: str | None
) -> Requirement:
    stand = {"must": Stand.MUST, "wont": Stand.MUST_NOT}.get(item.priority or "", Stand.OPEN)
    return Requirement(
        id=id_,
        effort=effort,
        cost=item.cost or 0.0,
        value=score,
        stand=stand,
        pinned=pin if stand is not Stand.MUST_NOT else None,
        decay=LATER,
    )


def _more_notes(
    files: Files, planned: Mapping[str, BacklogItem], people: Mapping[str, Person], draft: _Draft
) -> None:
    team = files.team
    if any(w.release.budget is not None for w in files.windows) and not any(i.cost for i in planned.values()):
        draft.notes.append(said(texts.basis.BUDGET_IDLE))
    if not team.holidays and not team.working_days:
        draft.notes.append(said(texts.basis.WEEKENDS_ONLY))
    known = {person.name for person in team.people}
    for name in dict.fromkeys(leave.person for leave in team.leave):
        if name not in known:
            draft.notes.append(said(texts.basis.LEAVE_UNKNOWN, person=name))
