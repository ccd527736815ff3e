"""Why a requirement is left out, what it would push out, and the cheapest change that lets it in."""

from __future__ import annotations

import time
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, replace

from planweave.science.anytime import Status, Stop
from planweave.science.milp import SolverProcess
from planweave.science.release.change import Change, cheapest_change, partners_of, prerequisites_of
from planweave.science.release.check import violations
from planweave.science.release.compile import Compiled, compile_problem
from planweave.science.release.problem import Problem, Stand
from planweave.science.release.solve import Result
from planweave.science.release.units import effort_units, from_units, units


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing that keeps a requirement out of the plan as it is.

    Codes: `capacity` (release, skill, short by `amount` days), `release_budget`, `budget` (short by
    `amount` of money), `needs` (ids: prerequisites that are out), `together` (ids: partners that are out
    too), `excludes` (ids: chosen ones it cannot stand beside), `group_at_most`, `theme_at_most` (ids: the
    group or theme, `amount` too many), `must_not`, `no_value` (it adds nothing), `unproven` (it fits:
    the plan is not proven best).
    """

    code: str
    ids: tuple[str, ...] = ()
    release: str = ""
    skill: str = ""
    amount: float = 0.0


@dataclass(frozen=True, slots=True)
class Displacement:
    """The best plan with the requirement in. `value_lost` is what the plan loses by that (never negative
    where both are `proven`); `leave`, `enter` and `move` compare it with the present plan."""

    value_lost: float
    proven: bool
    leave: tuple[str, ...]
    enter: tuple[str, ...]
    move: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class WhyOut:
    """Everything known about one requirement left out.

    `obstacles` are those of the release where it comes closest. `displacement` is None where it cannot
    be in under any circumstances (`possible` False), or where time ran out (`possible` None).
    `change` is None where no addition of capacity or money can let it in beside the present plan.
    `value_needed` is by how much its worth would have to grow to get in by itself at the present limits.
    """

    id: str
    obstacles: tuple[Obstacle, ...]
    possible: bool | None
    displacement: Displacement | None
    change: Change | None
    value_needed: float | None


def why_out(
    problem: Problem,
    result: Result,
    *,
    ids: Iterable[str] | None = None,
    seconds: float = 30.0,
    seed: int = 0,
    stop: Stop | None = None,
    solver: SolverProcess | None = None,
) -> tuple[WhyOut, ...]:
    """An explanation for each of `ids` (default: all left out), most valuable first served.

    Obstacles and changes are always complete; displacements are computed while the time lasts. The order
    of the answer is the order of the problem.
    """
    if result.assignment is None:
        return ()
    wanted = tuple(ids) if ids is not None else result.left_out
    order = {r.id: n for n, r in enumerate(problem.requirements)}
    compiled = compile_problem(problem)
    deadline = time.perf_counter() + seconds
    with ExitStack() as stack:
        if solver is None:
            solver = stack.enter_context(SolverProcess())
        explain = _Explainer(compiled, result, solver, deadline, seed, stop)
        by_worth = sorted(wanted, key=lambda i: -max(compiled.worths.points[order[i]]))
        found = {i: explain.one(i) for i in by_worth}
    return tuple(found[i] for i in sorted(wanted, key=order.__getitem__))


class _Explainer:
    def __init__(
        self,
        compiled: Compiled,
        result: Result,
        solver: SolverProcess,
        deadline: float,
        seed: int,
        stop: Stop | None,
    ) -> None:
        self.compiled, self.problem = compiled, compiled.problem
        self.plan = dict(result.assignment or {})
        self.proven = result.status == Status.OPTIMAL
        self.solver, self.deadline, self.seed, self.stop = solver, deadline, seed, stop
        self.by_id = {r.id: r for r in self.problem.requirements}
        self.order = {r.id: k for k, r in enumerate(self.problem.releases)}

    def one(self, id_: str) -> WhyOut:
        change = cheapest_change(self.problem, self.plan, id_, solver=self.solver, seed=self.seed)
        possible, displacement, lost = self.displacement(id_)
        return WhyOut(
            id_,
            self.obstacles(id_, change),
            possible,
            displacement,
            change,
            None if lost is None else self.compiled.worths.amount(max(0, lost) + 1),
        )

    def obstacles(self, id_: str, change: Change | None) -> tuple[Obstacle, ...]:
        """What stands in the way at the present plan: rules first, then room."""
        r = self.by_id[id_]
        found: list[Obstacle] = []
        if r.stand == Stand.MUST_NOT:
            found.append(Obstacle("must_not", (id_,)))
        missing = tuple(
            p for p in prerequisites_of(self.problem, id_) if self.plan.get(p) is None and p != id_
        )
        if missing:
            found.append(Obstacle("needs", missing))
        partners = tuple(p for p in partners_of(self.problem, id_) if p != id_)
        if partners:
            found.append(Obstacle("together", partners))
        company = {id_, *missing, *partners}
        rivals = tuple(
            dict.fromkeys(
                b
                for one, other in self.problem.excludes
                for a, b in ((one, other), (other, one))
                if a in company and self.plan.get(b) is not None
            )
        )
        if rivals:
            found.append(Obstacle("excludes", rivals))
        found += self._full_quotas(company)
        if change is not None:
            found += [Obstacle(a.what, (), a.release, a.skill, a.amount) for a in change.additions]
        else:
            found += self._nearest_shortage(company)
        if not found:
            found.append(Obstacle("unproven" if self._gain(change) > 0 else "no_value", (id_,)))
        return tuple(found)

    def _gain(self, change: Change | None) -> int:
        if change is None:
            return 0
        points = self.compiled.worths.points
        position = {r.id: i for i, r in enumerate(self.problem.requirements)}
        return sum(points[position[i]][self.order[where]] for i, where in change.placement.items())

    def _full_quotas(self, company: set[str]) -> list[Obstacle]:
        trial = dict(self.plan)
        last = self.problem.releases[-1].id
        for member in company:
            r = self.by_id[member]
            trial[member] = r.pinned or r.latest or last
        return [
            Obstacle(v.code, v.ids, v.release, v.skill, v.excess)
            for v in violations(self.problem, trial)
            if v.code in ("group_at_most", "theme_at_most")
        ]

    def _nearest_shortage(self, company: set[str]) -> list[Obstacle]:
        """Room lacking in the release where the whole company comes closest to fitting."""
        best: list[Obstacle] | None = None
        for k in range(len(self.problem.releases)):
            if not all(self._may_be_at(member, k) for member in company):
                continue
            lacking = self._shortages(company, k)
            if best is None or sum(o.amount for o in lacking) < sum(o.amount for o in best):
                best = lacking
        return best or []

    def _may_be_at(self, id_: str, k: int) -> bool:
        r = self.by_id[id_]
        first = self.order[r.earliest] if r.earliest else 0
        last = self.order[r.latest] if r.latest else len(self.order) - 1
        return first <= k <= last and (r.pinned is None or self.order[r.pinned] == k)

    def _shortages(self, company: set[str], k: int) -> list[Obstacle]:
        release = self.problem.releases[k]
        inside = [
            r for r in self.problem.requirements if self.plan.get(r.id) == release.id or r.id in company
        ]
        found: list[Obstacle] = []
        if release.capacity is not None:
            load: dict[str, int] = {}
            for r in inside:
                for skill, effort in effort_units(r).items():
                    load[skill] = load.get(skill, 0) + effort
            wanted = {s for m in company for s in effort_units(self.by_id[m])}
            for skill in sorted(wanted):
                over = load[skill] - units(release.capacity.get(skill, 0.0))
                if over > 0:
                    found.append(Obstacle("capacity", (), release.id, skill, from_units(over)))
        cost = sum(units(r.cost) for r in inside)
        if release.budget is not None and cost > units(release.budget):
            found.append(
                Obstacle("release_budget", (), release.id, "", from_units(cost - units(release.budget)))
            )
        if self.problem.budget is not None:
            everything = sum(
                units(r.cost)
                for r in self.problem.requirements
                if self.plan.get(r.id) is not None or r.id in company
            )
            if everything > units(self.problem.budget):
                over = everything - units(self.problem.budget)
                found.append(Obstacle("budget", amount=from_units(over)))
        return found

    def displacement(self, id_: str) -> tuple[bool | None, Displacement | None, int | None]:
        """Whether it can be in at all, the best plan with it, and the points lost."""
        left = self.deadline - time.perf_counter()
        if left <= 0 or (self.stop is not None and self.stop.requested()):
            return None, None, None
        model = self.compiled.model
        last = self.compiled.last_column(id_)
        forced = replace(model, lower=(*model.lower[:last], 1, *model.lower[last + 1 :]))
        answer = self.solver.solve(forced, seconds=left, seed=self.seed, stop=self.stop)
        if answer.status == Status.INFEASIBLE:
            return False, None, None
        if answer.values is None or answer.objective is None:
            return None, None, None
        other = self.compiled.assignment(answer.values)
        now = self.compiled.model.value_of(self.compiled.values(self.plan))
        lost = now - answer.objective
        proven = self.proven and answer.status == Status.OPTIMAL
        shown = Displacement(
            value_lost=self.compiled.worths.amount(lost),
            proven=proven,
            leave=tuple(i for i, at in self.plan.items() if at is not None and other[i] is None),
            enter=tuple(i for i, at in self.plan.items() if at is None and other[i] is not None),
            move=tuple(
                (i, at, to)
                for i, at in self.plan.items()
                if at is not None and (to := other[i]) is not None and to != at
            ),
        )
        return True, shown, lost if proven else None
