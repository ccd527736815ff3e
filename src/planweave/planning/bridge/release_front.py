"""How much is enough: the best value that every amount of work or money can buy.

The question looks past the releases: one horizon, no capacity, only what the requirements demand of each
other. What must be in is in at every point; the rest is the front of the planning core.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from planweave.science.anytime import Stop
from planweave.science.milp import SolverProcess
from planweave.science.release import Front, FrontPoint, Problem, Release, Requirement, value_cost_front

from ..queries.candidates import Candidate, Facts
from .release_question import WHOLE, Question, figure_of

Measure = Literal["effort", "cost"]

Watch = Callable[[int, float], None]
"""Called with the number of points found so far and the share of the way."""

SHOWN_AT_MOST = 240
"""Points kept for drawing: the ends, the knee, and the rest evenly along the front."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """`base` is in at every point; `free` is what the front decides about; `out` never is."""

    base: Sequence[Candidate]
    free: Sequence[Candidate]
    out: Sequence[Candidate]


def choice_of(facts: Facts, question: Question) -> Choice:
    """Musts take along what they need and what goes together with them; a won't takes along what needs it."""
    inside = {candidate.id: candidate for candidate in question.by_id.values()}
    needs = _around(facts.needs, inside)
    needed_by = _around([(b, a) for a, b in facts.needs], inside)
    together = _around([*facts.together, *((b, a) for a, b in facts.together)], inside)
    barred = {
        pk
        for pk, c in inside.items()
        if c.priority == "wont" or (c.is_pinned and c.release is None) or pk in question.barred
    }
    out = _closure(barred, needed_by, together)
    musts = {
        pk
        for pk, c in inside.items()
        if pk not in out and (c.priority == "must" or c.state == "in_progress" or (c.is_pinned and c.release))
    }
    base = _closure(musts, needs, together) - out
    excluded = {b for a, b in facts.excludes if a in base} | {a for a, b in facts.excludes if b in base}
    out |= _closure({pk for pk in excluded if pk in inside} - base, needed_by, together)
    return Choice(
        base=[inside[pk] for pk in sorted(base)],
        free=[c for pk, c in sorted(inside.items()) if pk not in base and pk not in out],
        out=[inside[pk] for pk in sorted(out - base)],
    )


def front_of(
    facts: Facts, question: Question, *, measure: Measure, seconds: float, stop: Stop, watch: Watch
) -> dict[str, Any]:
    """The front as plain JSON: amounts in person-days or money, values on the basis of the question.

    `points` are drawn ones by rising amount; `members` says in hexadecimal which of `free` are in it beyond
    `base`: the lowest bit is the first. `count` is how many points the front has, `is_complete` whether
    these are proven to be all of them.
    """
    choice = choice_of(facts, question)
    kept = {str(candidate.id) for candidate in choice.free}
    place = {str(candidate.id): i for i, candidate in enumerate(choice.free)}
    problem = Problem(
        requirements=tuple(_wish(c, question.basis, measure) for c in choice.free),
        releases=(Release(id="horizon"),),
        needs=_pairs(facts.needs, kept),
        together=_pairs(facts.together, kept),
        excludes=_pairs(facts.excludes, kept),
    )
    base_amount = sum(_amount(c, measure) for c in choice.base)
    base_value = sum(figure_of(c, question.basis) or 0.0 for c in choice.base)
    if choice.free:
        with SolverProcess() as solver:
            front = value_cost_front(
                problem,
                measure=measure,
                seconds=seconds,
                stop=stop,
                solver=solver,
                on_point=_heard(sum(_amount(c, measure) for c in choice.free), watch),
            )
    else:
        front = Front((FrontPoint(0.0, 0.0, {}),), True, None, "labels")
    shown = _shown(front)
    return {
        "measure": measure,
        "basis": question.basis,
        "base": [_named(c) for c in choice.base],
        "out": [_named(c) for c in choice.out],
        "free": [_named(c) for c in choice.free],
        "points": [
            {
                "amount": round(base_amount + front.points[i].cost, 6),
                "value": round(base_value + front.points[i].value, 6),
                "members": format(_bits(front.points[i].assignment, place), "x"),
            }
            for i in shown
        ],
        "knee": shown.index(front.knee) if front.knee is not None else None,
        "count": len(front.points),
        "is_complete": front.complete,
        "capacity": _capacity(facts, measure),
    }


def _heard(most: float, watch: Watch) -> Callable[[FrontPoint], None]:
    """Points come from the dearest down, so that their cost says how far the search is."""
    found = 0

    def hear(point: FrontPoint) -> None:
        nonlocal found
        found += 1
        watch(found, 1 - point.cost / most if most else 1.0)

    return hear


def _wish(c: Candidate, basis: str, measure: Measure) -> Requirement:
    """Without capacity the skills do not matter, only the sum of the days."""
    return Requirement(
        id=str(c.id),
        effort={WHOLE: c.effort_days or 0.0} if measure == "effort" else {},
        cost=c.cost,
        value=figure_of(c, basis) or 0.0,
    )


def _amount(c: Candidate, measure: Measure) -> float:
    return (c.effort_days or 0.0) if measure == "effort" else c.cost


def _capacity(facts: Facts, measure: Measure) -> float | None:
    """What the open releases hold together: person-days, or money where each has a budget."""
    if measure == "effort":
        return round(sum(facts.capacities[release.pk].total for release in facts.open), 6)
    budgets = [release.budget for release in facts.open]
    known = [budget for budget in budgets if budget is not None]
    return sum(known) if budgets and len(known) == len(budgets) else None


def _shown(front: Front) -> list[int]:
    count = len(front.points)
    if count <= SHOWN_AT_MOST:
        return list(range(count))
    even = {round(i * (count - 1) / (SHOWN_AT_MOST - 1)) for i in range(SHOWN_AT_MOST)}
    return sorted(even | ({front.knee} if front.knee is not None else set()))


def _bits(assignment: Mapping[str, str | None], place: Mapping[str, int]) -> int:
    return sum(1 << place[pk] for pk, at in assignment.items() if at is not None)


def _named(c: Candidate) -> dict[str, Any]:
    return {"id": c.id, "key": c.key, "title": c.title}


def _pairs(pairs: Sequence[tuple[int, int]], kept: set[str]) -> tuple[tuple[str, str], ...]:
    return tuple((str(a), str(b)) for a, b in pairs if str(a) in kept and str(b) in kept)


def _around(pairs: Sequence[tuple[int, int]], inside: Mapping[int, Any]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for a, b in pairs:
        if a in inside and b in inside:
            found.setdefault(a, set()).add(b)
    return found


def _closure(start: set[int], *ways: Mapping[int, set[int]]) -> set[int]:
    seen, ahead = set(start), list(start)
    while ahead:
        here = ahead.pop()
        for way in ways:
            for there in way.get(here, ()):
                if there not in seen:
                    seen.add(there)
                    ahead.append(there)
    return seen
