"""An independent check of an assignment: every rule again from the problem, on another code path.

It shares nothing with the solver but the data classes: no matrices, decimal arithmetic of its own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal

from planweave.science.release.problem import Problem, Requirement, Stand

_STEP = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that an assignment breaks. `excess` is by how much, in the rule's own unit."""

    code: str
    ids: tuple[str, ...] = ()
    release: str = ""
    skill: str = ""
    excess: float = 0.0


def _amount(number: float) -> Decimal:
    return Decimal(repr(float(number))).quantize(_STEP, rounding=ROUND_HALF_EVEN)


def violations(problem: Problem, assignment: Mapping[str, str | None]) -> tuple[Violation, ...]:
    """Every broken rule; empty when the plan is feasible. Unknown ids in `assignment` are a violation."""
    by_id = {r.id: r for r in problem.requirements}
    order = [r.id for r in problem.releases]
    found: list[Violation] = []
    for id_, release in assignment.items():
        if id_ not in by_id or (release is not None and release not in order):
            found.append(Violation("unknown", (id_,), release or ""))
    if found:
        return tuple(found)
    placed = {i: order.index(w) for i in by_id if (w := assignment.get(i)) is not None}
    for r in problem.requirements:
        found += _own_rules(r, placed, order)
    for dependent, prerequisite in problem.needs:
        if dependent in placed and placed.get(prerequisite, len(order)) > placed[dependent]:
            found.append(Violation("needs", (dependent, prerequisite)))
    for one, other in problem.together:
        if placed.get(one) != placed.get(other):
            found.append(Violation("together", (one, other)))
    for one, other in problem.excludes:
        if one in placed and other in placed:
            found.append(Violation("excludes", (one, other)))
    found += _limits(problem, by_id, placed, order)
    found += _quotas(problem, by_id, placed, order)
    return tuple(found)


def _own_rules(r: Requirement, placed: Mapping[str, int], order: list[str]) -> list[Violation]:
    at = placed.get(r.id)
    found: list[Violation] = []
    if r.stand == Stand.MUST and at is None:
        found.append(Violation("must", (r.id,)))
    if r.stand == Stand.MUST_NOT and at is not None:
        found.append(Violation("must_not", (r.id,)))
    if r.pinned is not None and at != order.index(r.pinned):
        found.append(Violation("pinned", (r.id,), r.pinned))
    if at is not None and r.earliest is not None and at < order.index(r.earliest):
        found.append(Violation("earliest", (r.id,), r.earliest))
    if at is not None and r.latest is not None and at > order.index(r.latest):
        found.append(Violation("latest", (r.id,), r.latest))
    return found


def _limits(
    problem: Problem, by_id: Mapping[str, Requirement], placed: Mapping[str, int], order: list[str]
) -> list[Violation]:
    found: list[Violation] = []
    zero = Decimal(0)
    for k, release in enumerate(problem.releases):
        here = [by_id[i] for i, at in placed.items() if at == k]
        if release.capacity is not None:
            load: dict[str, Decimal] = {}
            for r in here:
                for skill, days in (r.effort or {}).items():
                    load[skill] = load.get(skill, zero) + _amount(days)
            for skill, days_needed in load.items():
                over = days_needed - _amount(release.capacity.get(skill, 0.0))
                if over > 0:
                    found.append(Violation("capacity", (), release.id, skill, float(over)))
        if release.budget is not None:
            over = sum((_amount(r.cost) for r in here), zero) - _amount(release.budget)
            if over > 0:
                found.append(Violation("release_budget", (), release.id, "", float(over)))
    if problem.budget is not None:
        over = sum((_amount(by_id[i].cost) for i in placed), zero) - _amount(problem.budget)
        if over > 0:
            found.append(Violation("budget", excess=float(over)))
    return found


def _quotas(
    problem: Problem, by_id: Mapping[str, Requirement], placed: Mapping[str, int], order: list[str]
) -> list[Violation]:
    found: list[Violation] = []
    for group in problem.groups:
        count = len(placed.keys() & set(group.members))
        if count < group.at_least:
            found.append(Violation("group_at_least", (group.id,), excess=group.at_least - count))
        if group.at_most is not None and count > group.at_most:
            found.append(Violation("group_at_most", (group.id,), excess=count - group.at_most))
    for limit in problem.theme_limits:
        total = Decimal(0)
        for id_, at in placed.items():
            r = by_id[id_]
            if r.theme != limit.theme or (limit.release is not None and order[at] != limit.release):
                continue
            if limit.measure == "count":
                total += 1
            elif limit.measure == "effort":
                total += sum((_amount(days) for days in (r.effort or {}).values()), Decimal(0))
            else:
                total += _amount(r.cost)
        where = limit.release or ""
        if limit.at_least is not None and total < _amount(limit.at_least):
            short = float(_amount(limit.at_least) - total)
            found.append(Violation("theme_at_least", (limit.theme,), where, limit.measure, short))
        if limit.at_most is not None and total > _amount(limit.at_most):
            over_by = float(total - _amount(limit.at_most))
            found.append(Violation("theme_at_most", (limit.theme,), where, limit.measure, over_by))
    return found


def value_of(problem: Problem, assignment: Mapping[str, str | None]) -> float:
    """The value of an assignment by the formula, in floating point: for comparison with the solver's."""
    order = [r.id for r in problem.releases]
    total = 0.0
    for r in problem.requirements:
        release = assignment.get(r.id)
        if release is None:
            continue
        k = order.index(release)
        base = (
            sum(problem.stakeholder_weights[s] * v for s, v in r.values.items())
            if r.values
            else (r.value or 0.0)
        )
        kept = 1.0 - problem.risk_aversion * r.risk
        decayed = base * (1.0 - r.decay) ** k
        total += decayed * problem.releases[k].weight * r.urgency.get(release, 1.0) * kept
    return total
