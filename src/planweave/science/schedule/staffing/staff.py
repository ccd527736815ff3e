"""Releases, people and dates in one model: what the sums of days promise, made possible piece by piece.

The release plan of the core counts days per skill. Whether whole tasks fit on single people in the right
order is decided here: CP-SAT over the same rows, and for each task the alternatives of who does it in which
release. Its score can only be lower than the core's, whose proof therefore still bounds it.
"""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from planweave.science.anytime import Stop
from planweave.science.release.compile import Compiled, compile_problem
from planweave.science.schedule.staffing.improving import improve
from planweave.science.schedule.staffing.model import Placed, Staffed, Staffing, Task
from planweave.science.schedule.staffing.placing import stretches

_WORKERS = 8
_MOST_MODELLED = 160
_UNITS_PER_SECOND = 0.5
_IMPROVE_SHARE = 0.4


Better = Callable[[int, int], None]


def staff(
    question: Staffing,
    wanted: Mapping[str, str | None],
    *,
    most: int | None,
    seconds: float,
    seed: int,
    stop: Stop,
    on_better: Better | None = None,
) -> Staffed | None:
    """The best plan found that people can do, starting from the release plan `wanted`.

    `most` is a proven limit of the points: reaching it ends the search. None if there is none yet.
    """
    compiled = compile_problem(question.problem)
    began = perf_counter()
    first = improve(question, compiled, wanted, seconds=seconds * _IMPROVE_SHARE, seed=seed, stop=stop)
    if first is not None and on_better is not None:
        on_better(first.points, 0)
    seconds -= perf_counter() - began
    if first is not None and most is not None and first.points >= most:
        return first
    if stop.requested() or seconds <= 0:
        return first
    return _Model(question, compiled, _candidates(question, compiled, wanted), first, most).solve(
        seconds=seconds, seed=seed, stop=stop, on_better=on_better
    )


def _candidates(question: Staffing, compiled: Compiled, wanted: Mapping[str, str | None]) -> set[str]:
    """All of a usual backlog; of a very long one, the chosen and the best others, with what they need."""
    if len(wanted) <= _MOST_MODELLED:
        return set(wanted)
    kept = {id_ for id_, release in wanted.items() if release is not None}
    worth = {
        r.id: max(points) / max(0.1, sum((r.effort or {}).values()))
        for r, points in zip(question.problem.requirements, compiled.worths.points, strict=True)
    }
    others = sorted((id_ for id_ in wanted if id_ not in kept), key=lambda id_: -worth[id_])
    kept |= set(others[: max(20, _MOST_MODELLED - len(kept))])
    return kept


@dataclass(frozen=True)
class _Way:
    """One person doing one task in one release, begun and finished in given runs of that person's time."""

    task: Task
    person: str
    on: Any
    start: Any
    window: tuple[int, int]
    length: int

    def fits(self, place: Placed) -> bool:
        is_inside = self.window[0] <= place.start <= self.window[1]
        return place.person == self.person and place.finish - place.start == self.length and is_inside


class _Model:
    def __init__(
        self,
        question: Staffing,
        compiled: Compiled,
        candidates: set[str],
        first: Staffed | None,
        most: int | None,
    ) -> None:
        from ortools.sat.python import cp_model

        self.cp, self.question, self.compiled, self.first = cp_model, question, compiled, first
        self.is_whole = len(candidates) == len(question.problem.requirements)
        self.model = cp_model.CpModel()
        self.z = self._rows(candidates)
        self.alternatives: list[_Way] = []
        self.ends: dict[str, list[Any]] = {}
        self.starts: dict[str, list[Any]] = {}
        self._tasks()
        self._order()
        self.objective = cp_model.LinearExpr.weighted_sum(self.z, list(compiled.model.objective))
        if most is not None:
            self.model.add(self.objective <= most)
        self.model.maximize(self.objective)
        if first is not None:
            self._hint(first)

    def _rows(self, candidates: set[str]) -> list[Any]:
        """Every rule of the release plan, as the core has compiled it."""
        source = self.compiled.model
        releases = len(self.question.spans)
        z = []
        for number, (low, high) in enumerate(zip(source.lower, source.upper, strict=True)):
            id_ = self.question.problem.requirements[number // releases].id
            z.append(self.model.new_int_var(low, high if id_ in candidates else 0, ""))
        for r, (least, greatest) in enumerate(zip(source.row_lower, source.row_upper, strict=True)):
            span = range(source.row_starts[r], source.row_starts[r + 1])
            total = self.cp.LinearExpr.weighted_sum(
                [z[source.columns[e]] for e in span], [source.coefficients[e] for e in span]
            )
            lowest = self.cp.INT_MIN if least is None else least
            self.model.add_linear_constraint(total, lowest, self.cp.INT_MAX if greatest is None else greatest)
        return z

    def _in(self, position: int, k: int) -> Any:
        at = position * len(self.question.spans) + k
        return self.z[at] - self.z[at - 1] if k else self.z[at]

    def _tasks(self) -> None:
        question, model = self.question, self.model
        on_person: dict[str, list[Any]] = {name: [] for name in question.people}
        load: dict[tuple[str, int], list[tuple[Any, int]]] = {}
        horizon = question.spans[-1].end
        for position, requirement in enumerate(question.problem.requirements):
            if not question.tasks[requirement.id]:
                # Without effort it still hands on the order of what comes before and after it.
                moment = model.new_int_var(0, horizon, "")
                for k, span in enumerate(question.spans):
                    model.add(moment >= span.first * self._in(position, k))
                self.starts[requirement.id] = self.ends[requirement.id] = [moment]
            for task in question.tasks[requirement.id]:
                start = model.new_int_var(0, horizon, "")
                end = model.new_int_var(0, horizon, "")
                self.starts.setdefault(requirement.id, []).append(start)
                self.ends.setdefault(requirement.id, []).append(end)
                for k, span in enumerate(question.spans):
                    here = []
                    for person in task.people:
                        duration = question.duration(task, person)
                        runs = stretches(question, person, span)
                        for low, high, length in _ways(runs, duration):
                            on = model.new_bool_var("")
                            mine = model.new_int_var(low, high, "")
                            on_person[person].append(
                                model.new_optional_fixed_size_interval_var(mine, length, on, "")
                            )
                            model.add(start == mine).only_enforce_if(on)
                            model.add(end == mine + length).only_enforce_if(on)
                            load.setdefault((person, k), []).append((on, duration))
                            self.alternatives.append(_Way(task, person, on, mine, (low, high), length))
                            here.append(on)
                    model.add(sum(here) == self._in(position, k))
        for intervals in on_person.values():
            model.add_no_overlap(intervals)
        for (person, k), several in load.items():
            room = sum(b - a for a, b in stretches(question, person, question.spans[k]))
            model.add(sum(on * duration for on, duration in several) <= room)

    def _order(self) -> None:
        releases = len(self.question.spans)
        position = {r.id: n for n, r in enumerate(self.question.problem.requirements)}
        for dependent, prerequisite in self.question.problem.needs:
            chosen = self.z[position[dependent] * releases + releases - 1]
            for start in self.starts.get(dependent, ()):
                for end in self.ends.get(prerequisite, ()):
                    self.model.add(start >= end).only_enforce_if(chosen)

    def _hint(self, first: Staffed) -> None:
        for variable, value in zip(self.z, self.compiled.values(first.assignment), strict=True):
            self.model.add_hint(variable, value)
        at = {each.task.id: each for each in first.placed}
        for way in self.alternatives:
            place = at.get(way.task.id)
            if place is not None and way.fits(place):
                self.model.add_hint(way.on, 1)
                self.model.add_hint(way.start, place.start)
            else:
                self.model.add_hint(way.on, 0)

    def solve(self, *, seconds: float, seed: int, stop: Stop, on_better: Better | None) -> Staffed | None:
        """Runs beside the main thread, so that Ctrl-C is heard while the solver works."""
        cp = self.cp
        solver: Any = cp.CpSolver()
        solver.parameters.max_time_in_seconds = seconds
        solver.parameters.max_deterministic_time = max(1.0, seconds * _UNITS_PER_SECOND)
        solver.parameters.random_seed = seed % 2**31
        # Turn by turn in a fixed order: the answer does not depend on how busy the machine is.
        solver.parameters.num_workers = _WORKERS
        solver.parameters.interleave_search = True
        solver.parameters.catch_sigint_signal = False

        class Watch(cp.CpSolverSolutionCallback):  # type: ignore[name-defined,misc]  # compiled, without types
            def on_solution_callback(self) -> None:
                if on_better is not None:
                    on_better(round(self.objective_value), round(self.best_objective_bound))

        answer: list[Any] = []
        thread = threading.Thread(
            target=lambda: answer.append(solver.solve(self.model, Watch())), daemon=True
        )
        thread.start()
        while thread.is_alive():
            thread.join(0.05)
            if stop.requested():
                solver.stop_search()
        state = answer[0] if answer else cp.UNKNOWN
        if state == cp.INFEASIBLE and self.is_whole:
            return Staffed({}, (), 0, None, is_impossible=True)
        if state not in (cp.OPTIMAL, cp.FEASIBLE):
            return self.first
        bound = round(solver.objective_value if state == cp.OPTIMAL else solver.best_objective_bound)
        points = round(solver.objective_value)
        placed = tuple(
            Placed(way.task, way.person, solver.value(way.start), solver.value(way.start) + way.length)
            for way in self.alternatives
            if solver.value(way.on)
        )
        assignment = self.compiled.assignment([solver.value(v) for v in self.z])
        if self.first is not None and self.first.points > points:
            return self.first
        return Staffed(assignment, placed, points, bound if self.is_whole else None)


def _ways(runs: Sequence[tuple[int, int]], duration: int) -> Iterator[tuple[int, int, int]]:
    """(earliest start, latest start, length with pauses) for each pair of runs to begin and end in."""
    for a in range(len(runs)):
        for b in range(a, len(runs)):
            pauses = sum(runs[n + 1][0] - runs[n][1] for n in range(a, b))
            length = duration + pauses
            low = runs[a][0] if b == a else max(runs[a][0], runs[b][0] + 1 - length)
            high = runs[a][1] - 1 if b > a else runs[a][1] - duration
            high = min(high, runs[b][1] - length)
            if low <= high:
                yield low, high, length
