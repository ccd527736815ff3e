"""Why there is no plan: the smallest conflicting set of wishes and the cheapest changes. Child process.

A set of wishes is *conflicting* if no plan keeps all of them, whatever happens to the others. First a
minimal one is found by QuickXplain (Junker 2004), then a smallest one by implicit hitting sets
(Ignatiev et al. 2015): a least hitting set of all known ways out that is itself conflicting is smallest.
"""

from __future__ import annotations

import time
from collections.abc import Sequence

from ortools.sat.python import cp_model

from planweave.science.schedule.desk import Desk
from planweave.science.schedule.instance import Instance, compile_problem
from planweave.science.schedule.model import PlanModel
from planweave.science.schedule.problem import Problem
from planweave.science.schedule.result import Conflict
from planweave.science.schedule.tasks import ExplainTask
from planweave.science.schedule.temporal import conflicting_in_time
from planweave.science.schedule.wishes import PRICES, Relaxation, Wish, WishKind, wishes_of


class OutOfTimeError(Exception):
    """The allowance is used up; what was found so far stands."""


def run(task: ExplainTask, desk: Desk) -> None:
    """Emits `explained` with (Conflict, relaxations), better ones following coarser ones."""
    search = _Search(task, desk)
    conflict = Conflict((), smallest=False, proven=False)
    try:
        core = search.minimal(search.all)
        conflict = Conflict(tuple(core), smallest=len(core) <= 1, proven=True)
        relaxations = search.relaxations(core, share=0.4)
        desk.emit("explained", (conflict, relaxations))
        if len(core) > 1:
            core = search.smallest(core)
            if set(core) != set(conflict.wishes):
                relaxations = search.relaxations(core, share=1.0)
            conflict = Conflict(tuple(core), smallest=True, proven=True)
            desk.emit("explained", (conflict, relaxations))
    except OutOfTimeError:
        if not conflict.wishes:
            desk.emit("explained", (Conflict(tuple(search.known), False, False), ()))


class _Search:
    def __init__(self, task: ExplainTask, desk: Desk) -> None:
        self.problem: Problem = task.problem
        self.instance: Instance = compile_problem(task.problem)
        self.seed = task.seed
        self.desk = desk
        self.begun = time.monotonic()
        self.seconds = task.seconds
        self.all = wishes_of(task.problem)
        self.known = list(self.all)
        # More capacity would also end pauses of splittable work, which the bending model does not know.
        instance = self.instance
        pausing = {
            r
            for i in range(instance.n)
            if instance.splittable[i]
            for m, way in enumerate(instance.ways[i])
            if instance.pauses(i, m)
            for r, _ in way.needs
        }
        self._pausing = frozenset(Wish(WishKind.CAPACITY, (instance.renewable_ids[r],)) for r in pausing)
        self._memory: dict[frozenset[Wish], bool] = {}

    def left(self, share: float = 1.0) -> float:
        left = self.seconds * share - (time.monotonic() - self.begun)
        if left <= 0 or self.desk.cancelled:
            raise OutOfTimeError
        return left

    def conflicting(self, wishes: Sequence[Wish]) -> bool:
        """Whether it is proven that no plan keeps all of `wishes`; not proven in time counts as False."""
        key = frozenset(wishes)
        if key not in self._memory:
            self._memory[key] = self._conflicting(key)
        return self._memory[key]

    def _conflicting(self, wishes: frozenset[Wish]) -> bool:
        if conflicting_in_time(self.instance, wishes):
            return True
        gone = frozenset(self.all) - wishes
        built = PlanModel(self.instance, None, horizon=self.instance.horizon, gone=gone)
        built.finish_build(with_peaks=False)
        status, _ = self._solve(built, min(self.left(), 3.0))
        return status == cp_model.INFEASIBLE

    def _solve(self, built: PlanModel, seconds: float) -> tuple[cp_model.CpSolverStatus, cp_model.CpSolver]:
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 2
        solver.parameters.random_seed = self.seed
        solver.parameters.max_time_in_seconds = seconds
        return solver.solve(built.model), solver

    def minimal(self, wishes: Sequence[Wish]) -> list[Wish]:
        """A conflicting subset of which no proper subset is (proven to be) conflicting."""
        found = self._quick([], False, list(wishes))
        self.known = found
        return found

    def _quick(self, base: list[Wish], grown: bool, wishes: list[Wish]) -> list[Wish]:
        if grown and self.conflicting(base):
            return []
        if len(wishes) == 1:
            return wishes
        half = len(wishes) // 2
        first, second = wishes[:half], wishes[half:]
        right = self._quick(base + first, bool(first), second)
        left = self._quick(base + right, bool(right), first)
        return left + right

    def smallest(self, core: list[Wish]) -> list[Wish]:
        """A conflicting set with the fewest wishes."""
        outs: list[frozenset[Wish]] = []
        best = list(core)
        while True:
            self.left()
            hitting = self._hitting_set(outs)
            if len(hitting) >= len(best):
                return best
            if self.conflicting(hitting):
                return sorted(hitting)
            outs.append(self._way_out(hitting))

    def _hitting_set(self, outs: list[frozenset[Wish]]) -> list[Wish]:
        if not outs:
            return []
        model = cp_model.CpModel()
        members = sorted(frozenset().union(*outs))
        take = {wish: model.new_bool_var("") for wish in members}
        for out in outs:
            model.add_bool_or([take[wish] for wish in sorted(out)])
        model.minimize(sum(take.values()))
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = 1
        solver.parameters.random_seed = self.seed
        solver.parameters.max_time_in_seconds = self.left()
        if solver.solve(model) != cp_model.OPTIMAL:
            raise OutOfTimeError
        return [wish for wish in members if solver.value(take[wish])]

    def _way_out(self, kept: list[Wish]) -> frozenset[Wish]:
        """Few wishes outside `kept` whose giving up leaves a feasible problem."""
        soft = frozenset(self.all) - frozenset(kept)
        built = PlanModel(self.instance, None, horizon=self.instance.horizon, soft=soft)
        built.finish_build(with_peaks=False)
        bent = []
        for wish in sorted(built.slack):
            flag = built.model.new_bool_var("")
            built.model.add(built.slack[wish] == 0).only_enforce_if(~flag)
            bent.append(flag)
        built.model.minimize(sum(bent))
        status, solver = self._solve(built, min(self.left(), 2.0))
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            out = frozenset(w for w in built.slack if solver.value(built.slack[w]) > 0)
            if not self._pausing or not self.conflicting([w for w in self.all if w not in out]):
                return out
        keep = list(kept)
        for wish in self.all:
            if wish not in keep and not self.conflicting([*keep, wish]):
                keep.append(wish)
        return frozenset(self.all) - frozenset(keep)

    def relaxations(self, core: Sequence[Wish], *, share: float) -> tuple[Relaxation, ...]:
        """Cheapest changes first: of all wishes together, then of each wish of the core alone."""
        found: list[Relaxation] = []
        sure = frozenset(self.all) - self._pausing
        candidates = [sure, *(frozenset([wish]) for wish in core if wish in sure)]
        for soft in candidates:
            try:
                change = self._cheapest(soft, min(3.0, self.left(share)))
            except OutOfTimeError:
                break
            if change is not None and all(change.changes != other.changes for other in found):
                found.append(change)
        return tuple(sorted(found, key=lambda r: (r.cost, len(r.changes))))

    def _cheapest(self, soft: frozenset[Wish], seconds: float) -> Relaxation | None:
        built = PlanModel(self.instance, None, horizon=self.instance.horizon, soft=soft)
        built.finish_build(with_peaks=False)
        built.model.minimize(built.bend())
        status, solver = self._solve(built, seconds)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return None
        changes = tuple(
            (wish, solver.value(built.slack[wish]))
            for wish in sorted(built.slack)
            if solver.value(built.slack[wish]) > 0
        )
        cost = sum(PRICES[wish.kind] * amount for wish, amount in changes)
        return Relaxation(changes, cost, proven=status == cp_model.OPTIMAL)
