"""A release planning problem as plain data, and the refusal of what cannot be planned honestly.

Quantities (effort, capacity, cost, budget) are counted to a ten-thousandth of their unit; from there on
all arithmetic is in whole numbers, so "fits" and "best" need no tolerance.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from graphlib import CycleError, TopologicalSorter
from typing import Literal

Measure = Literal["count", "effort", "cost"]


class Stand(StrEnum):
    """What was decided about a requirement beforehand."""

    OPEN = "open"
    MUST = "must"
    MUST_NOT = "must_not"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One wish. `effort` is in days per skill; None means that nobody has estimated it.

    The value is `value`, or Σ stakeholder weight × `values[stakeholder]` where `values` is given. It is
    multiplied by the release's weight, by `urgency[release]` (1 where absent) and by (1 − `decay`)^k in the
    k-th release counted from 0, and lowered by risk: × (1 − risk_aversion × `risk`), `risk` a
    probability that the value is not had. `earliest` and `latest` are release ids, both included;
    `pinned` fixes the release and means that it must be in.
    """

    id: str
    effort: Mapping[str, float] | None = None
    cost: float = 0.0
    value: float | None = None
    values: Mapping[str, float] = field(default_factory=dict)
    theme: str | None = None
    stand: Stand = Stand.OPEN
    pinned: str | None = None
    earliest: str | None = None
    latest: str | None = None
    urgency: Mapping[str, float] = field(default_factory=dict)
    decay: float = 0.0
    risk: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One release, in the order of the problem. `capacity` in days per skill: a skill that is not named
    has none; None means unlimited. `budget` None means no limit. `weight` is ξ of EVOLVE II."""

    id: str
    capacity: Mapping[str, float] | None = None
    budget: float | None = None
    weight: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """At least `at_least` and at most `at_most` (None: no limit) of `members` are in some release."""

    id: str
    members: tuple[str, ...]
    at_least: int = 1
    at_most: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeLimit:
    """How much of a theme goes into `release` (None: all releases together)."""

    theme: str
    at_least: float | None = None
    at_most: float | None = None
    measure: Measure = "count"
    release: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """The whole question. `needs` holds (dependent, prerequisite): the prerequisite comes in the same or an
    earlier release. `together`: both in one release or both out. `excludes`: not both, ever. `budget`
    limits the cost of all releases together."""

    requirements: tuple[Requirement, ...]
    releases: tuple[Release, ...]
    needs: tuple[tuple[str, str], ...] = ()
    together: tuple[tuple[str, str], ...] = ()
    excludes: tuple[tuple[str, str], ...] = ()
    groups: tuple[Group, ...] = ()
    theme_limits: tuple[ThemeLimit, ...] = ()
    stakeholder_weights: Mapping[str, float] = field(default_factory=dict)
    budget: float | None = None
    risk_aversion: float = 0.0


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing wrong with a problem: a code for the texts, and the ids that it concerns.

    Codes: `no_release`, `duplicate_id`, `unknown_id`, `missing_effort`, `missing_value`, `not_finite`,
    `negative`, `out_of_range`, `empty_window`, `dependency_cycle` (ids in order of the loop),
    `self_reference`. `field` names the field or list concerned.
    """

    code: str
    ids: tuple[str, ...]
    field: str = ""


class ProblemError(ValueError):
    """The problem cannot be planned as it stands; `issues` says why, in an order fit for showing."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(issues)
        super().__init__("; ".join(f"{i.code} {i.field}: {', '.join(i.ids[:20])}" for i in self.issues))


def missing_estimates(problem: Problem) -> tuple[str, ...]:
    """Ids without effort that are not ruled out beforehand, in the order of the problem."""
    return tuple(r.id for r in problem.requirements if r.effort is None and r.stand != Stand.MUST_NOT)


def missing_values(problem: Problem) -> tuple[str, ...]:
    """Ids without any value that are neither ruled out nor already decided to be in."""
    return tuple(
        r.id for r in problem.requirements if r.value is None and not r.values and r.stand == Stand.OPEN
    )


def check_problem(problem: Problem) -> None:
    """Raise `ProblemError` with every issue found; return quietly if the problem may be solved."""
    issues = [*_identity_issues(problem), *_reference_issues(problem), *_number_issues(problem)]
    if missing := missing_estimates(problem):
        issues.append(Issue("missing_effort", missing, "effort"))
    if missing := missing_values(problem):
        issues.append(Issue("missing_value", missing, "value"))
    if not any(i.code in ("no_release", "duplicate_id", "unknown_id") for i in issues):
        issues += _window_issues(problem)
        issues += _cycle_issues(problem)
    if issues:
        raise ProblemError(issues)


def _identity_issues(problem: Problem) -> list[Issue]:
    issues: list[Issue] = []
    if not problem.releases:
        issues.append(Issue("no_release", (), "releases"))
    for name, ids in (
        ("requirements", [r.id for r in problem.requirements]),
        ("releases", [r.id for r in problem.releases]),
        ("groups", [g.id for g in problem.groups]),
    ):
        if twice := tuple(i for i, times in Counter(ids).items() if times > 1):
            issues.append(Issue("duplicate_id", twice, name))
    return issues


def _reference_issues(problem: Problem) -> list[Issue]:
    known = {r.id for r in problem.requirements}
    releases = {r.id for r in problem.releases}
    themes = {r.theme for r in problem.requirements}
    issues: list[Issue] = []

    def unknown(field_name: str, ids: Iterable[str], among: set[str]) -> None:
        if missing := tuple(dict.fromkeys(i for i in ids if i not in among)):
            issues.append(Issue("unknown_id", missing, field_name))

    for name, pairs in (
        ("needs", problem.needs),
        ("together", problem.together),
        ("excludes", problem.excludes),
    ):
        unknown(name, (i for pair in pairs for i in pair), known)
        if selves := tuple(dict.fromkeys(a for a, b in pairs if a == b and name != "together")):
            issues.append(Issue("self_reference", selves, name))
    unknown("groups", (i for g in problem.groups for i in g.members), known)
    for name in ("pinned", "earliest", "latest"):
        unknown(name, (v for r in problem.requirements if (v := getattr(r, name)) is not None), releases)
    unknown("urgency", (k for r in problem.requirements for k in r.urgency), releases)
    unknown("theme_limits", (t.theme for t in problem.theme_limits), {t for t in themes if t})
    unknown("theme_limits", (t.release for t in problem.theme_limits if t.release is not None), releases)
    unknown(
        "values",
        (s for r in problem.requirements for s in r.values),
        set(problem.stakeholder_weights),
    )
    return issues


def _number_issues(problem: Problem) -> list[Issue]:
    not_finite: dict[str, list[str]] = {}
    negative: dict[str, list[str]] = {}
    out_of_range: dict[str, list[str]] = {}

    def number(field_name: str, who: str, value: float | None, *, least: float = 0.0) -> None:
        if value is None:
            return
        if not math.isfinite(value):
            not_finite.setdefault(field_name, []).append(who)
        elif value < least:
            negative.setdefault(field_name, []).append(who)

    def share(field_name: str, who: str, value: float) -> None:
        if not math.isfinite(value):
            not_finite.setdefault(field_name, []).append(who)
        elif not 0 <= value <= 1:
            out_of_range.setdefault(field_name, []).append(who)

    for r in problem.requirements:
        for effort in (r.effort or {}).values():
            number("effort", r.id, effort)
        number("cost", r.id, r.cost)
        number("value", r.id, r.value, least=-math.inf)
        for value in r.values.values():
            number("values", r.id, value, least=-math.inf)
        for factor in r.urgency.values():
            number("urgency", r.id, factor)
        share("decay", r.id, r.decay)
        share("risk", r.id, r.risk)
    for release in problem.releases:
        for days in (release.capacity or {}).values():
            number("capacity", release.id, days)
        number("budget", release.id, release.budget)
        number("weight", release.id, release.weight)
    for stakeholder, weight in problem.stakeholder_weights.items():
        number("stakeholder_weights", stakeholder, weight)
    number("budget", "", problem.budget)
    share("risk_aversion", "", problem.risk_aversion)
    for group in problem.groups:
        if group.at_least < 0 or (group.at_most is not None and group.at_most < 0):
            negative.setdefault("groups", []).append(group.id)
    for limit in problem.theme_limits:
        number("theme_limits", limit.theme, limit.at_least)
        number("theme_limits", limit.theme, limit.at_most)
    return [
        Issue(code, tuple(dict.fromkeys(ids)), name)
        for code, found in (
            ("not_finite", not_finite),
            ("negative", negative),
            ("out_of_range", out_of_range),
        )
        for name, ids in found.items()
    ]


def _window_issues(problem: Problem) -> list[Issue]:
    position = {r.id: k for k, r in enumerate(problem.releases)}
    empty = []
    for r in problem.requirements:
        first = position[r.earliest] if r.earliest is not None else 0
        last = position[r.latest] if r.latest is not None else len(position) - 1
        if first > last or (r.pinned is not None and not first <= position[r.pinned] <= last):
            empty.append(r.id)
    return [Issue("empty_window", tuple(empty), "earliest")] if empty else []


def _cycle_issues(problem: Problem) -> list[Issue]:
    graph: dict[str, list[str]] = {}
    for dependent, prerequisite in problem.needs:
        if dependent != prerequisite:
            graph.setdefault(dependent, []).append(prerequisite)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        # graphlib's loop runs from prerequisite to dependent; people read "A needs B needs C needs A".
        loop = tuple(reversed(error.args[1]))
        return [Issue("dependency_cycle", loop, "needs")]
    return []
