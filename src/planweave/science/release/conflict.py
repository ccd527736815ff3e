"""Why no plan exists: a smallest set of wishes that cannot hold together, and what to give up.

The set is irreducible: with all of its wishes no plan exists, without any single one of them there is
one (as far as this set goes). It is found by QuickXplain (Junker 2004), which needs few solves where the
conflict is small, as conflicts between people's wishes are. Then a smaller one is looked for: every
conflict meets every set of wishes whose removal makes a plan possible, so that a smallest set meeting
all of those known is a lower bound, and a conflict itself once enough are known (Ignatiev et al. 2015).
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace

from planweave.science.anytime import Status, Stop
from planweave.science.milp import Model, ModelBuilder, SolverProcess
from planweave.science.release.compile import Compiled, Wish, compile_problem
from planweave.science.release.problem import Problem


@dataclass(frozen=True, slots=True)
class Conflict:
    """`wishes` cannot all hold. `irreducible` is False only where time ran out before that was proven;
    `smallest`: no conflict of fewer wishes exists anywhere in the problem, proven.

    `give_up` is a smallest number of wishes of the whole problem without which a plan exists (empty
    where time ran out): it may name wishes outside `wishes` when there are several conflicts.
    """

    wishes: tuple[Wish, ...]
    irreducible: bool
    give_up: tuple[Wish, ...] = ()
    smallest: bool = False


class _OutOfTimeError(Exception):
    pass


def find_conflict(
    problem: Problem, *, solver: SolverProcess, seconds: float, seed: int = 0, stop: Stop | None = None
) -> Conflict | None:
    """The conflict of an infeasible problem; None if it is feasible or nothing was proven in time."""
    compiled = compile_problem(problem)
    deadline = time.perf_counter() + seconds
    search = _Search(compiled, solver, deadline, seed, stop)
    wishes = tuple(dict.fromkeys(w for w in compiled.row_wishes if w is not None))
    try:
        if search.feasible(wishes):
            return None
    except _OutOfTimeError:
        return None
    # Limits are the usual background; decisions and links are what people can take back.
    background_first = sorted(wishes, key=lambda w: w.kind not in ("capacity", "budget", "release_budget"))
    try:
        smallest = search.explain((), (), tuple(background_first))
        irreducible = True
    except _OutOfTimeError:
        smallest, irreducible = search.smallest or wishes, False
    give_up = search.give_up()
    proven = False
    if irreducible:
        smallest, proven = search.fewest(smallest, give_up)
    ordered = tuple(w for w in wishes if w in set(smallest))
    return Conflict(ordered, irreducible, give_up, proven)


class _Search:
    def __init__(
        self, compiled: Compiled, solver: SolverProcess, deadline: float, seed: int, stop: Stop | None
    ) -> None:
        self.compiled, self.solver, self.deadline = compiled, solver, deadline
        self.seed, self.stop = seed, stop
        self.smallest: tuple[Wish, ...] | None = None
        self.known: dict[frozenset[Wish], bool] = {}

    def feasible(self, wishes: Sequence[Wish]) -> bool:
        """Whether some plan keeps exactly these wishes (and the meaning of the variables)."""
        key = frozenset(wishes)
        if key not in self.known:
            answer = self.solver.solve(
                _rows_of(self.compiled, key),
                seconds=self.deadline - time.perf_counter(),
                seed=self.seed,
                stop=self.stop,
            )
            if answer.values is None and answer.status != Status.INFEASIBLE:
                raise _OutOfTimeError
            self.known[key] = answer.values is not None
            if not self.known[key] and (self.smallest is None or len(key) < len(self.smallest)):
                self.smallest = tuple(wishes)
        return self.known[key]

    def explain(
        self, background: tuple[Wish, ...], added: tuple[Wish, ...], wishes: tuple[Wish, ...]
    ) -> tuple[Wish, ...]:
        """QuickXplain: an irreducible subset of `wishes` that conflicts together with `background`."""
        if added and not self.feasible(background):
            return ()
        if len(wishes) <= 1:
            return wishes
        half = len(wishes) // 2
        left, right = wishes[:half], wishes[half:]
        from_right = self.explain(background + left, left, right)
        from_left = self.explain(background + from_right, from_right, left)
        return from_left + from_right

    def fewest(self, known: tuple[Wish, ...], first: tuple[Wish, ...]) -> tuple[tuple[Wish, ...], bool]:
        """(a conflict of the fewest wishes, True), or (`known`, False) where time ran out."""
        corrections = [first] if first else []
        while corrections:
            hitting = self._hitting(corrections)
            if hitting is None:
                return known, False
            if len(hitting) >= len(known):
                return known, True
            try:
                if not self.feasible(hitting):
                    return hitting, True
            except _OutOfTimeError:
                return known, False
            dropped = self.give_up(keep=hitting)
            if not dropped:
                return known, False
            corrections.append(dropped)
        return known, False

    def _hitting(self, sets: Sequence[tuple[Wish, ...]]) -> tuple[Wish, ...] | None:
        """Fewest wishes of which each set holds one."""
        builder = ModelBuilder()
        column = {w: builder.variable(worth=-1) for w in dict.fromkeys(w for s in sets for w in s)}
        for s in sets:
            builder.row([(column[w], 1) for w in s], lower=1)
        left = max(0.0, self.deadline - time.perf_counter())
        answer = self.solver.solve(builder.freeze(), seconds=left, seed=self.seed, stop=self.stop)
        if answer.values is None or answer.status != Status.OPTIMAL:
            return None
        return tuple(w for w, c in column.items() if answer.values[c])

    def give_up(self, keep: Sequence[Wish] = ()) -> tuple[Wish, ...]:
        """A smallest set of wishes, none of `keep`, whose removal makes the problem feasible."""
        model, droppable = _relaxed(self.compiled)
        if keep:
            upper = list(model.upper)
            for wish in keep:
                upper[droppable[wish]] = 0
            model = replace(model, upper=tuple(upper))
        answer = self.solver.solve(
            model, seconds=max(0.0, self.deadline - time.perf_counter()), seed=self.seed, stop=self.stop
        )
        if answer.values is None or answer.status != Status.OPTIMAL:
            return ()
        return tuple(w for w, column in droppable.items() if answer.values[column])


def _rows_of(compiled: Compiled, wishes: frozenset[Wish]) -> Model:
    model = compiled.model
    builder = ModelBuilder()
    for low, high in zip(model.lower, model.upper, strict=True):
        builder.variable(lower=low, upper=high)
    for r, wish in enumerate(compiled.row_wishes):
        if wish is None or wish in wishes:
            builder.row(_terms(model, r), lower=model.row_lower[r], upper=model.row_upper[r])
    return builder.freeze()


def _terms(model: Model, r: int) -> list[tuple[int, int]]:
    return [
        (model.columns[e], model.coefficients[e]) for e in range(model.row_starts[r], model.row_starts[r + 1])
    ]


def _relaxed(compiled: Compiled) -> tuple[Model, dict[Wish, int]]:
    """Every wish may be dropped at the price of one; big-M is the row's own largest possible excess."""
    model = compiled.model
    builder = ModelBuilder()
    for low, high in zip(model.lower, model.upper, strict=True):
        builder.variable(lower=low, upper=high)
    droppable: dict[Wish, int] = {}
    for r, wish in enumerate(compiled.row_wishes):
        terms, least_of_row, most_of_row = _terms(model, r), model.row_lower[r], model.row_upper[r]
        if wish is None:
            builder.row(terms, lower=least_of_row, upper=most_of_row)
            continue
        if wish not in droppable:
            droppable[wish] = builder.variable(worth=-1)
        drop = droppable[wish]
        most = sum(c for _, c in terms if c > 0)
        least = sum(c for _, c in terms if c < 0)
        if most_of_row is not None:
            builder.row([*terms, (drop, -max(0, most - most_of_row))], upper=most_of_row)
        if least_of_row is not None:
            builder.row([*terms, (drop, max(0, least_of_row - least))], lower=least_of_row)
    return builder.freeze(), droppable


def without(problem: Problem, wishes: Sequence[Wish]) -> Problem:
    """The problem with these wishes taken back, so that a relaxation can be tried for real."""
    from planweave.science.release.problem import Stand

    gone = set(wishes)
    kinds = {
        (w.kind, w.ids[0]) for w in gone if w.kind in ("must", "must_not", "pinned", "earliest", "latest")
    }
    free_capacity = {(w.release, w.skill) for w in gone if w.kind == "capacity"}
    skills = {s for r in problem.requirements for s in (r.effort or {})}
    plenty = sum(e for r in problem.requirements for e in (r.effort or {}).values()) + 1.0
    requirements = tuple(
        replace(
            r,
            stand=Stand.OPEN
            if (r.stand == Stand.MUST and ("must", r.id) in kinds)
            or (r.stand == Stand.MUST_NOT and ("must_not", r.id) in kinds)
            else r.stand,
            pinned=None if ("pinned", r.id) in kinds else r.pinned,
            earliest=None if ("earliest", r.id) in kinds else r.earliest,
            latest=None if ("latest", r.id) in kinds else r.latest,
        )
        for r in problem.requirements
    )
    releases = tuple(
        replace(
            r,
            capacity=None
            if r.capacity is None
            else {
                s: plenty if (r.id, s) in free_capacity else r.capacity.get(s, 0.0)
                for s in skills | set(r.capacity)
            },
            budget=None if Wish("release_budget", (), r.id) in gone else r.budget,
        )
        for r in problem.releases
    )
    return replace(
        problem,
        requirements=requirements,
        releases=releases,
        needs=tuple(p for p in problem.needs if Wish("needs", p) not in gone),
        together=tuple(p for p in problem.together if Wish("together", p) not in gone),
        excludes=tuple(p for p in problem.excludes if Wish("excludes", p) not in gone),
        groups=tuple(
            replace(
                g,
                at_least=0 if Wish("group_at_least", (g.id,)) in gone else g.at_least,
                at_most=None if Wish("group_at_most", (g.id,)) in gone else g.at_most,
            )
            for g in problem.groups
        ),
        theme_limits=tuple(
            replace(
                t,
                at_least=None
                if Wish("theme_at_least", (t.theme,), t.release or "", t.measure) in gone
                else t.at_least,
                at_most=None
                if Wish("theme_at_most", (t.theme,), t.release or "", t.measure) in gone
                else t.at_most,
            )
            for t in problem.theme_limits
        ),
        budget=None if Wish("budget") in gone else problem.budget,
    )
