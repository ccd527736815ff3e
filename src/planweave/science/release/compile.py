"""From a problem to an integer programme.

The variable of (requirement i, release k) is 1 when i is out by release k or earlier, so that "same or
earlier" is one plain inequality per release and equal releases bring no symmetry. Every row carries the
wish that it stands for, so that a conflict can be told in the user's words.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from planweave.science.milp.model import Model, ModelBuilder
from planweave.science.release.problem import Problem, Stand, ThemeLimit
from planweave.science.release.units import Worths, effort_units, units, worths


@dataclass(frozen=True, slots=True, order=True)
class Wish:
    """One thing that somebody asked for, as it can conflict with others.

    Kinds: `must`, `must_not`, `pinned`, `earliest`, `latest` (ids: the requirement), `needs` (dependent,
    prerequisite), `together`, `excludes`, `capacity` (release, skill), `release_budget`, `budget`,
    `group_at_least`, `group_at_most` (ids: the group), `theme_at_least`, `theme_at_most` (ids: the theme;
    skill: the measure).
    """

    kind: str
    ids: tuple[str, ...] = ()
    release: str = ""
    skill: str = ""


@dataclass(frozen=True, slots=True)
class Compiled:
    """The programme and the way back. `row_wishes[r]` is None for rows that define the variables."""

    problem: Problem
    model: Model
    worths: Worths
    row_wishes: tuple[Wish | None, ...]

    def last_column(self, id_: str) -> int:
        """The variable that says whether a requirement is in any release."""
        K = len(self.problem.releases)
        return next(i for i, r in enumerate(self.problem.requirements) if r.id == id_) * K + K - 1

    def assignment(self, x: Sequence[int]) -> dict[str, str | None]:
        """Release id per requirement id, None for those left out."""
        K = len(self.problem.releases)
        chosen: dict[str, str | None] = {}
        for i, requirement in enumerate(self.problem.requirements):
            k = next((k for k in range(K) if x[i * K + k]), None)
            chosen[requirement.id] = None if k is None else self.problem.releases[k].id
        return chosen

    def values(self, assignment: Mapping[str, str | None]) -> tuple[int, ...]:
        """The variables of an assignment: the inverse of `assignment`."""
        position = {r.id: k for k, r in enumerate(self.problem.releases)}
        K = len(position)
        x: list[int] = []
        for requirement in self.problem.requirements:
            release = assignment.get(requirement.id)
            first = K if release is None else position[release]
            x += [1 if k >= first else 0 for k in range(K)]
        return tuple(x)


def compile_problem(
    problem: Problem,
    *,
    without: Collection[Wish] = (),
    worth: Worths | None = None,
) -> Compiled:
    """The programme of a checked problem, less the wishes in `without`."""
    worth = worth or worths(problem)
    builder = ModelBuilder()
    K = len(problem.releases)
    for i in range(len(problem.requirements)):
        for k in range(K):
            # x[i,k] = z[i,k] - z[i,k-1]: the objective telescopes.
            later = worth.points[i][k + 1] if k + 1 < K else 0
            builder.variable(worth=worth.points[i][k] - later)
    rows = _Rows(builder, frozenset(without))
    for i in range(len(problem.requirements)):
        for k in range(K - 1):
            rows.add(None, [(i * K + k, 1), (i * K + k + 1, -1)], upper=0)
    position = {r.id: i for i, r in enumerate(problem.requirements)}
    _decisions(problem, rows)
    _links(problem, rows, position)
    _resources(problem, rows)
    _groups(problem, rows, position)
    for limit in problem.theme_limits:
        _theme(problem, rows, limit)
    return Compiled(problem, builder.freeze(), worth, tuple(rows.wishes))


def wishes_of(problem: Problem) -> tuple[Wish, ...]:
    """Every wish of the problem that can conflict, once, in a stable order."""
    return tuple(dict.fromkeys(w for w in compile_problem(problem).row_wishes if w is not None))


class _Rows:
    """Adds rows divided by their common factor, which keeps the solver's numbers small."""

    def __init__(self, builder: ModelBuilder, without: frozenset[Wish]) -> None:
        self.builder, self.without = builder, without
        self.wishes: list[Wish | None] = []

    def add(
        self,
        wish: Wish | None,
        terms: Iterable[tuple[int, int]],
        *,
        lower: int | None = None,
        upper: int | None = None,
    ) -> None:
        if wish is not None and wish in self.without:
            return
        kept = [(column, c) for column, c in terms if c]
        if not kept and (lower is None or lower <= 0) and (upper is None or upper >= 0):
            return
        common = math.gcd(*(c for _, c in kept)) or 1
        self.builder.row(
            [(column, c // common) for column, c in kept],
            lower=None if lower is None else -(-lower // common),
            upper=None if upper is None else upper // common,
        )
        self.wishes.append(wish)


def _decisions(problem: Problem, rows: _Rows) -> None:
    K = len(problem.releases)
    place = {r.id: k for k, r in enumerate(problem.releases)}
    for i, r in enumerate(problem.requirements):
        last = i * K + K - 1
        if r.stand == Stand.MUST:
            rows.add(Wish("must", (r.id,)), [(last, 1)], lower=1)
        if r.stand == Stand.MUST_NOT:
            rows.add(Wish("must_not", (r.id,)), [(last, 1)], upper=0)
        if r.pinned is not None:
            pin = Wish("pinned", (r.id,), r.pinned)
            rows.add(pin, [(i * K + place[r.pinned], 1)], lower=1)
            if place[r.pinned] > 0:
                rows.add(pin, [(i * K + place[r.pinned] - 1, 1)], upper=0)
        if r.earliest is not None and place[r.earliest] > 0:
            wish = Wish("earliest", (r.id,), r.earliest)
            rows.add(wish, [(i * K + place[r.earliest] - 1, 1)], upper=0)
        if r.latest is not None and place[r.latest] < K - 1:
            wish = Wish("latest", (r.id,), r.latest)
            rows.add(wish, [(last, 1), (i * K + place[r.latest], -1)], upper=0)


def _links(problem: Problem, rows: _Rows, position: Mapping[str, int]) -> None:
    K = len(problem.releases)
    for dependent, prerequisite in problem.needs:
        a, b = position[dependent] * K, position[prerequisite] * K
        for k in range(K):
            rows.add(Wish("needs", (dependent, prerequisite)), [(a + k, 1), (b + k, -1)], upper=0)
    for one, other in problem.together:
        if one == other:
            continue
        a, b = position[one] * K, position[other] * K
        for k in range(K):
            rows.add(Wish("together", (one, other)), [(a + k, 1), (b + k, -1)], lower=0, upper=0)
    for one, other in problem.excludes:
        a, b = position[one] * K + K - 1, position[other] * K + K - 1
        rows.add(Wish("excludes", (one, other)), [(a, 1), (b, 1)], upper=1)


def _resources(problem: Problem, rows: _Rows) -> None:
    for wish, terms, limit in room_rows(problem):
        rows.add(wish, terms, upper=limit)


def room_rows(problem: Problem) -> list[tuple[Wish, list[tuple[int, int]], int]]:
    """Capacity and money as (wish, terms in the cumulative variables, limit), in units."""
    K = len(problem.releases)
    efforts = [effort_units(r) for r in problem.requirements]
    costs = [units(r.cost) for r in problem.requirements]
    skills = dict.fromkeys(s for e in efforts for s in e)
    found: list[tuple[Wish, list[tuple[int, int]], int]] = []
    for k, release in enumerate(problem.releases):
        if release.capacity is not None:
            for skill in skills:
                terms = in_release([(i, e[skill]) for i, e in enumerate(efforts) if skill in e], k, K)
                limit = units(release.capacity.get(skill, 0.0))
                found.append((Wish("capacity", (), release.id, skill), terms, limit))
        if release.budget is not None:
            terms = in_release(enumerate(costs), k, K)
            found.append((Wish("release_budget", (), release.id), terms, units(release.budget)))
    if problem.budget is not None:
        terms = [(i * K + K - 1, c) for i, c in enumerate(costs)]
        found.append((Wish("budget"), terms, units(problem.budget)))
    return found


def in_release(amounts: Iterable[tuple[int, int]], k: int, K: int) -> list[tuple[int, int]]:
    """Terms of Σ amount_i · x[i,k] in the cumulative variables."""
    terms: list[tuple[int, int]] = []
    for i, amount in amounts:
        terms.append((i * K + k, amount))
        if k > 0:
            terms.append((i * K + k - 1, -amount))
    return terms


def _groups(problem: Problem, rows: _Rows, position: Mapping[str, int]) -> None:
    K = len(problem.releases)
    for group in problem.groups:
        members = dict.fromkeys(group.members)
        terms = [(position[m] * K + K - 1, 1) for m in members]
        rows.add(Wish("group_at_least", (group.id,)), terms, lower=group.at_least)
        if group.at_most is not None:
            rows.add(Wish("group_at_most", (group.id,)), terms, upper=group.at_most)


def theme_amounts(problem: Problem, limit: ThemeLimit) -> list[tuple[int, int]]:
    """(position, units) of what each requirement of the theme counts for."""
    amounts: list[tuple[int, int]] = []
    for i, r in enumerate(problem.requirements):
        if r.theme != limit.theme:
            continue
        if limit.measure == "count":
            amounts.append((i, units(1)))
        elif limit.measure == "effort":
            amounts.append((i, sum(effort_units(r).values())))
        else:
            amounts.append((i, units(r.cost)))
    return amounts


def _theme(problem: Problem, rows: _Rows, limit: ThemeLimit) -> None:
    K = len(problem.releases)
    amounts = theme_amounts(problem, limit)
    if limit.release is None:
        terms = [(i * K + K - 1, a) for i, a in amounts]
    else:
        k = next(k for k, r in enumerate(problem.releases) if r.id == limit.release)
        terms = in_release(amounts, k, K)
    where = limit.release or ""
    if limit.at_least is not None:
        wish = Wish("theme_at_least", (limit.theme,), where, limit.measure)
        rows.add(wish, terms, lower=units(limit.at_least))
    if limit.at_most is not None:
        wish = Wish("theme_at_most", (limit.theme,), where, limit.measure)
        rows.add(wish, terms, upper=units(limit.at_most))
