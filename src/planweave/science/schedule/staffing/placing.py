"""Who is where when: tasks laid on people's free working time, without a solver."""

from collections.abc import Iterator, Mapping, Sequence
from graphlib import TopologicalSorter

from planweave.science.schedule.staffing.model import Placed, Span, Staffed, Staffing, Task


def stretches(question: Staffing, person: str, span: Span) -> list[tuple[int, int]]:
    """The runs of slots in which the person works within a release."""
    runs, at = [], span.first
    for first, end in question.away[person]:
        if end <= span.first or first >= span.end:
            continue
        if first > at:
            runs.append((at, first))
        at = max(at, end)
    if at < span.end:
        runs.append((at, span.end))
    return runs


def fill(question: Staffing, staffed: Staffed) -> Staffed:
    """The plan with whatever else finds a place beside it, most valuable first."""
    from planweave.science.milp import violated_rows
    from planweave.science.release.compile import compile_problem

    compiled = compile_problem(question.problem)
    worth = {
        r.id: max(points)
        for r, points in zip(question.problem.requirements, compiled.worths.points, strict=True)
    }
    left_out = [id_ for id_, release in staffed.assignment.items() if release is None and worth[id_] > 0]
    for id_ in sorted(left_out, key=lambda id_: -worth[id_]):
        for span in question.spans:
            trial = {**staffed.assignment, id_: span.release}
            values = compiled.values(trial)
            if violated_rows(compiled.model, values):
                continue
            mine = place_beside(question, staffed, id_, span)
            if mine is not None:
                points = compiled.model.value_of(values)
                staffed = Staffed(trial, (*staffed.placed, *mine), points, staffed.bound)
                break
    return staffed


def place_beside(question: Staffing, staffed: Staffed, id_: str, span: Span) -> list[Placed] | None:
    """Places for all tasks of a requirement in a release while everybody else stays; None if there are none."""
    busy: dict[str, list[tuple[int, int]]] = {name: [] for name in question.people}
    for each in staffed.placed:
        busy[each.person].append((each.start, each.finish))
    after = max(
        [
            span.first,
            *(f for n, f in finishes_of(question, staffed).items() if (id_, n) in question.problem.needs),
        ]
    )
    mine: list[Placed] = []
    for task in sorted(question.tasks[id_], key=lambda task: -task.days):
        best = min(places(question, task, after, span, busy), key=lambda p: (p.finish, p.start), default=None)
        if best is None:
            return None
        mine.append(best)
        busy[best.person].append((best.start, best.finish))
    return mine


def finishes_of(question: Staffing, staffed: Staffed) -> dict[str, int]:
    """The slot at which each chosen requirement is finished; one without effort when it can begin."""
    spans = {span.release: span for span in question.spans}
    needs: dict[str, set[str]] = {r.id: set() for r in question.problem.requirements}
    for dependent, prerequisite in question.problem.needs:
        needs[dependent].add(prerequisite)
    ends: dict[str, int] = {}
    for each in staffed.placed:
        ends[each.task.requirement] = max(each.finish, ends.get(each.task.requirement, 0))
    for id_ in TopologicalSorter(needs).static_order():
        release = staffed.assignment.get(id_)
        if release is not None and id_ not in ends:
            ends[id_] = max([spans[release].first, *(ends.get(n, 0) for n in needs[id_])])
    return ends


def partners_of(question: Staffing) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one, other in question.problem.together:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


def places(
    question: Staffing, task: Task, after: int, span: Span, busy: Mapping[str, Sequence[tuple[int, int]]]
) -> Iterator[Placed]:
    """The earliest place on each able person."""
    for person in task.people:
        duration = question.duration(task, person)
        taken = sorted(busy[person])
        starts = [
            after,
            *(end for _, end in taken if end > after),
            *(e for _, e in question.away[person] if e > after),
        ]
        for start in sorted(set(starts)):
            finish = finish_of(question, person, start, duration, span)
            if finish is not None and not any(start < end and first < finish for first, end in taken):
                yield Placed(task, person, start, finish)
                break


def finish_of(question: Staffing, person: str, start: int, duration: int, span: Span) -> int | None:
    """When work begun at `start` is finished, pausing over leave; None if not within the release."""
    left = duration
    for first, end in stretches(question, person, span):
        if end <= start:
            continue
        if left == duration and start < first:
            return None
        here = end - max(first, start)
        if left <= here:
            return max(first, start) + left
        left -= here
    return None
