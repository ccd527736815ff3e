"""The front of value against cost and risk at once: every plan that no other beats in all three, exactly.

A box is a limit of cost and a limit of risk. The best value in a box, at the least cost and risk that reach
it, is a point of the front; every other point in the box costs less or risks less, and so lies in one of
two smaller boxes (Özlen and Azizoğlu 2009). Boxes whose answer follows from a larger one are not solved again.
"""

from __future__ import annotations

import heapq
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from math import gcd

from planweave.science.anytime import Status, Stop
from planweave.science.milp import Model, SolverProcess
from planweave.science.release.compile import Compiled, compile_problem
from planweave.science.release.front import (
    Front,
    FrontPoint,
    amount_at,
    amounts_of,
    cheapest_at,
    knee_of,
    point_of,
    terms_of,
    value_then_cost,
    with_row,
)
from planweave.science.release.problem import Problem, check_problem


@dataclass(frozen=True, slots=True)
class RiskFront:
    """Points by rising cost, then risk. `complete`: these are all of them, proven; otherwise each is still
    exact. `knee`: the point whose value stands highest above the mean of its cost and risk, all three
    scaled to 1 over the front; None below three points."""

    points: tuple[FrontPoint, ...]
    complete: bool
    knee: int | None

    def within(self, risk: float) -> Front:
        """The front of value and cost of the plans with at most this value at risk."""
        kept: list[FrontPoint] = []
        for point in sorted(
            (p for p in self.points if p.risk <= risk + 1e-9), key=lambda p: (p.cost, -p.value)
        ):
            if not kept or point.value > kept[-1].value:
                kept.append(point)
        return Front(tuple(kept), self.complete, knee_of(kept), "boxes")


def value_cost_risk_front(
    problem: Problem,
    *,
    seconds: float = 30.0,
    seed: int = 0,
    stop: Stop | None = None,
    solver: SolverProcess | None = None,
    on_point: Callable[[FrontPoint], None] | None = None,
) -> RiskFront:
    """The front under all rules of the problem. It can be large: where time runs out, the points found are
    spread over it, largest boxes first."""
    check_problem(problem)
    with ExitStack() as stack:
        if solver is None:
            solver = stack.enter_context(SolverProcess())
        search = _Boxes(compile_problem(problem), solver, time.perf_counter() + seconds, seed, stop)
        complete = search.run(on_point)
    points = sorted((p.point for p in search.found), key=lambda p: (p.cost, p.risk, p.value))
    return RiskFront(tuple(points), complete, _knee(points))


@dataclass(frozen=True, slots=True)
class _Found:
    value: int
    cost: int
    risk: int
    point: FrontPoint


class _Boxes:
    def __init__(
        self, compiled: Compiled, solver: SolverProcess, deadline: float, seed: int, stop: Stop | None
    ) -> None:
        self.compiled, self.solver, self.deadline = compiled, solver, deadline
        self.seed, self.stop = seed, stop
        self.costs = amounts_of(compiled.problem, "cost")
        self.risks = amounts_of(compiled.problem, "risk")
        self.found: list[_Found] = []
        # The boxes in which each point is known to be the best, and those without any plan.
        self.known: dict[tuple[int, int, int], list[tuple[int, int]]] = {}
        self.empty: list[tuple[int, int]] = []
        both = [
            c // (gcd(*self.costs) or 1) + r // (gcd(*self.risks) or 1)
            for c, r in zip(self.costs, self.risks, strict=True)
        ]
        self.columns, self.weights = terms_of(compiled, both)
        self.combined = value_then_cost(compiled.model, self.columns, self.weights)

    def run(self, on_point: Callable[[FrontPoint], None] | None) -> bool:
        """Whether the whole front was found before time ran out."""
        first = (sum(self.costs), sum(self.risks))
        todo = [(-first[0] * first[1], *first)]
        seen = {first}
        while todo:
            _, cost, risk = heapq.heappop(todo)
            if any(cost <= c and risk <= r for c, r in self.empty):
                continue
            best = self._follows(cost, risk)
            if best is None:
                answer = self._solved(cost, risk)
                if answer is Status.INFEASIBLE:
                    self.empty.append((cost, risk))
                    continue
                if isinstance(answer, Status):
                    return False
                best = answer
                key = (best.value, best.cost, best.risk)
                if key not in self.known:
                    self.found.append(best)
                    if on_point is not None:
                        on_point(best.point)
                self.known.setdefault(key, []).append((cost, risk))
            for box in ((best.cost - 1, risk), (cost, best.risk - 1)):
                if min(box) >= 0 and box not in seen:
                    seen.add(box)
                    heapq.heappush(todo, (-box[0] * box[1], *box))
        return True

    def _follows(self, cost: int, risk: int) -> _Found | None:
        """The best of this box, where a larger box has it within this one."""
        inside = [f for f in self.found if f.cost <= cost and f.risk <= risk]
        if not inside:
            return None
        best = max(inside, key=lambda f: f.value)
        for f in inside:
            if f.value == best.value and any(
                cost <= c and risk <= r for c, r in self.known[f.value, f.cost, f.risk]
            ):
                return f
        return None

    def _solved(self, cost: int, risk: int) -> _Found | Status:
        """The best point of the box; `INFEASIBLE` without a plan, `UNKNOWN` where time ran out."""
        base = self._boxed(self.combined or self.compiled.model, cost, risk)
        answer = self.solver.solve(base, seconds=self._left(), seed=self.seed, stop=self.stop)
        if answer.status == Status.INFEASIBLE:
            return Status.INFEASIBLE
        if answer.status == Status.OPTIMAL and self.combined is None and answer.objective is not None:
            plain = self._boxed(self.compiled.model, cost, risk)
            answer = self.solver.solve(
                cheapest_at(plain, self.columns, self.weights, answer.objective),
                seconds=self._left(),
                seed=self.seed,
                hint=answer.values,
                stop=self.stop,
            )
        if answer.status != Status.OPTIMAL or answer.values is None:
            return Status.UNKNOWN
        x = answer.values
        return _Found(
            value=self.compiled.model.value_of(x),
            cost=amount_at(self.compiled, self.costs, x),
            risk=amount_at(self.compiled, self.risks, x),
            point=point_of(self.compiled, self.costs, x),
        )

    def _boxed(self, model: Model, cost: int, risk: int) -> Model:
        for amounts, limit in ((self.costs, cost), (self.risks, risk)):
            if limit < sum(amounts):
                model = with_row(model, *terms_of(self.compiled, amounts), limit)
        return model

    def _left(self) -> float:
        return self.deadline - time.perf_counter()


def _knee(points: list[FrontPoint]) -> int | None:
    if len(points) < 3:
        return None

    def scaled(numbers: list[float]) -> list[float]:
        low, wide = min(numbers), max(numbers) - min(numbers)
        return [(n - low) / wide if wide else 0.0 for n in numbers]

    values = scaled([p.value for p in points])
    burdens = zip(scaled([p.cost for p in points]), scaled([p.risk for p in points]), strict=True)
    above = [v - (c + r) / 2 for v, (c, r) in zip(values, burdens, strict=True)]
    return max(range(len(points)), key=lambda i: (above[i], -i))
