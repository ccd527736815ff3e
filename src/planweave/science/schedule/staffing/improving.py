"""A good plan before the proof begins: who goes first is varied, the best order is kept.

Random-key search: each order of requirements is turned into a plan by giving every one, with what it needs and
what must come with it, the earliest place that people have. The number of orders is fixed by the size of the
problem, so that the answer depends on the seed and not on the machine; only the limit of time may cut it short.
"""

import random
from collections.abc import Mapping, Sequence
from graphlib import TopologicalSorter
from time import perf_counter

from planweave.science.anytime import Stop
from planweave.science.milp import violated_rows
from planweave.science.release import Stand
from planweave.science.release.compile import Compiled
from planweave.science.schedule.staffing.model import Placed, Staffed, Staffing
from planweave.science.schedule.staffing.placing import partners_of, places

_WORK = 9_000
_FEWEST, _MOST = 20, 250
_CHANGED = 0.25


def improve(
    question: Staffing,
    compiled: Compiled,
    wanted: Mapping[str, str | None],
    *,
    seconds: float,
    seed: int,
    stop: Stop,
) -> Staffed | None:
    """The best plan of all orders tried, beginning with the core's; None if none kept every rule."""
    dice = random.Random(seed)  # noqa: S311 - a search, not a secret
    deadline = perf_counter() + seconds
    board = _Board(question)
    worth = {
        r.id: max(points) / max(0.1, sum(task.days for task in question.tasks[r.id]))
        for r, points in zip(question.problem.requirements, compiled.worths.points, strict=True)
    }
    top = max(worth.values(), default=1.0) or 1.0
    order = {span.release: number for number, span in enumerate(question.spans)}
    # The core's choice first, release by release; then the others by what they are worth for each day.
    keys = {
        id_: worth[id_] / top + (0.0 if wanted.get(id_) is None else 2.0 - 0.3 * order[wanted[id_] or ""])
        for id_ in worth
    }
    plain = {id_: worth[id_] / top for id_ in worth}
    best: Staffed | None = None
    best_keys = keys
    rounds = max(_FEWEST, min(_MOST, _WORK // max(1, len(keys))))
    for number in range(rounds):
        if number == 0:
            trial_keys = keys
        elif number == 1:
            trial_keys = plain
        else:
            trial_keys = {
                id_: key
                if dice.random() > _CHANGED
                else key * dice.uniform(0.2, 2.2) + dice.uniform(0.0, 0.1)
                for id_, key in best_keys.items()
            }
        board.clear()
        for id_ in sorted(trial_keys, key=lambda id_: (not board.is_must[id_], -trial_keys[id_])):
            if trial_keys[id_] > 0 or board.is_must[id_]:
                board.put_in(id_)
        values = compiled.values(board.assignment)
        points = compiled.model.value_of(values)
        if (best is None or points >= best.points) and not violated_rows(compiled.model, values):
            best = Staffed(dict(board.assignment), tuple(board.placed()), points, None)
            best_keys = trial_keys
        if stop.requested() or perf_counter() > deadline:
            break
    return best


class _Board:
    """Who does what so far. Putting something in either succeeds as a whole or changes nothing."""

    def __init__(self, question: Staffing) -> None:
        self.question = question
        problem = question.problem
        self.by_id = {r.id: r for r in problem.requirements}
        self.is_must = {r.id: r.stand is Stand.MUST or r.pinned is not None for r in problem.requirements}
        self.needs: dict[str, list[str]] = {r.id: [] for r in problem.requirements}
        for dependent, prerequisite in problem.needs:
            self.needs[dependent].append(prerequisite)
        ranked = TopologicalSorter(self.needs).static_order()
        self.rank = {id_: number for number, id_ in enumerate(ranked)}
        self.group = _groups(question, self.rank)
        self.rivals: dict[str, list[str]] = {}
        for one, other in problem.excludes:
            self.rivals.setdefault(one, []).append(other)
            self.rivals.setdefault(other, []).append(one)
        self.order = {span.release: number for number, span in enumerate(question.spans)}
        self.clear()

    def clear(self) -> None:
        self.assignment: dict[str, str | None] = dict.fromkeys(self.by_id)
        self.busy: dict[str, list[tuple[int, int]]] = {name: [] for name in self.question.people}
        self.tasks: dict[str, list[Placed]] = {}
        self.done: dict[str, int] = {}
        self.journal: list[str] = []

    def placed(self) -> list[Placed]:
        return [each for several in self.tasks.values() for each in several]

    def put_in(self, id_: str) -> bool:
        mark = len(self.journal)
        if self._group_in(id_, set()):
            return True
        while len(self.journal) > mark:
            self._take_out(self.journal.pop())
        return False

    def _group_in(self, id_: str, waiting: set[str]) -> bool:
        if self.assignment[id_] is not None:
            return True
        group = self.group[id_]
        if waiting & set(group):
            return False
        for member in group:
            if self.by_id[member].stand is Stand.MUST_NOT:
                return False
            if any(self.assignment[rival] is not None for rival in self.rivals.get(member, ())):
                return False
        outside = [need for member in group for need in self.needs[member] if need not in group]
        if not all(self._group_in(need, waiting | set(group)) for need in outside):
            return False
        first = max([self.order[self.assignment[need] or ""] for need in outside], default=0)
        return any(self._at(group, number) for number in range(first, len(self.question.spans)))

    def _at(self, group: Sequence[str], number: int) -> bool:
        span = self.question.spans[number]
        if any(self.by_id[member].pinned not in (None, span.release) for member in group):
            return False
        if not self._is_affordable(group, number):
            return False
        mark = len(self.journal)
        for member in group:
            if not self._one(member, number):
                while len(self.journal) > mark:
                    self._take_out(self.journal.pop())
                return False
        return True

    def _is_affordable(self, group: Sequence[str], number: int) -> bool:
        release = self.question.problem.releases[number]
        if release.budget is None:
            return True
        inside = [id_ for id_, at in self.assignment.items() if at == release.id]
        return sum(self.by_id[id_].cost for id_ in (*inside, *group)) <= release.budget

    def _one(self, id_: str, number: int) -> bool:
        span = self.question.spans[number]
        after = max([span.first, *(self.done[need] for need in self.needs[id_] if need in self.done)])
        mine: list[Placed] = []
        for task in sorted(self.question.tasks[id_], key=lambda task: -task.days):
            offers = places(self.question, task, after, span, self.busy)
            best = min(offers, key=lambda p: (p.finish, p.start), default=None)
            if best is None:
                for each in mine:
                    self.busy[each.person].remove((each.start, each.finish))
                return False
            mine.append(best)
            self.busy[best.person].append((best.start, best.finish))
        self.tasks[id_] = mine
        self.done[id_] = max([each.finish for each in mine], default=after)
        self.assignment[id_] = span.release
        self.journal.append(id_)
        return True

    def _take_out(self, id_: str) -> None:
        for each in self.tasks.pop(id_):
            self.busy[each.person].remove((each.start, each.finish))
        del self.done[id_]
        self.assignment[id_] = None


def _groups(question: Staffing, rank: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """What must come together with each requirement, itself included, in the order of dependencies."""
    partners = partners_of(question)
    found: dict[str, tuple[str, ...]] = {}
    for id_ in rank:
        if id_ in found:
            continue
        group, todo = {id_}, [id_]
        while todo:
            for other in partners.get(todo.pop(), ()):
                if other not in group:
                    group.add(other)
                    todo.append(other)
        several = tuple(sorted(group, key=rank.__getitem__))
        found.update(dict.fromkeys(several, several))
    return found
