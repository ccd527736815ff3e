"""Random small problems of every feature, for hypothesis."""

from __future__ import annotations

from hypothesis import strategies as st

from planweave.science.schedule import (
    Activity,
    Baseline,
    Goal,
    Link,
    LinkKind,
    Mode,
    Objective,
    Problem,
    Resource,
)

NAMES = "abcd"


@st.composite
def activities(draw: st.DrawFn, name: str, resources: list[Resource]) -> Activity:
    def mode() -> Mode:
        demands = {}
        for r in resources:
            most = max([r.capacity, *(c for _, c in r.steps)])
            units = draw(st.integers(0, max(0, min(2, most))))
            if units:
                demands[r.id] = units
        return Mode(draw(st.integers(0, 3)), demands)

    count = draw(st.sampled_from([1, 1, 1, 2]))
    return Activity(
        name,
        modes=tuple(mode() for _ in range(count)),
        release=draw(st.sampled_from([0, 0, 0, 1, 2])),
        deadline=draw(st.sampled_from([None, None, None, 4, 6])),
        due=draw(st.sampled_from([None, 1, 3])),
        start=draw(st.sampled_from([None, None, None, None, 0, 2, 3])),
        weight=draw(st.integers(0, 3)),
        value=draw(st.integers(0, 3)),
        move_weight=draw(st.integers(1, 2)),
        splittable=draw(st.booleans()),
    )


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Two to four activities, one or two resources (one may be a budget), links forward by name."""
    resources = [Resource("r", draw(st.integers(1, 2)), draw(_steps()))]
    if draw(st.booleans()):
        resources.append(Resource("q", draw(st.integers(1, 3)), renewable=draw(st.booleans())))
    names = NAMES[: draw(st.integers(2, 3))]
    made = tuple(draw(activities(name, resources)) for name in names)
    links = []
    for i, before in enumerate(names):
        for after in names[i + 1 :]:
            if draw(st.integers(0, 2)) == 0:
                least = draw(st.sampled_from([0, 0, 1, -1, None]))
                most = draw(st.sampled_from([None, None, 2, 3])) if least is not None else 2
                links.append(Link(before, after, draw(st.sampled_from(LinkKind)), least, most))
    baseline = None
    if draw(st.booleans()):
        starts = {name: draw(st.integers(0, 4)) for name in names if draw(st.integers(0, 3))}
        baseline = Baseline(starts, frozen_until=draw(st.sampled_from([0, 0, 1])))
    return Problem(made, tuple(links), tuple(resources), baseline)


@st.composite
def _steps(draw: st.DrawFn) -> tuple[tuple[int, int], ...]:
    if draw(st.booleans()):
        return ()
    begin = draw(st.integers(1, 3))
    return ((begin, draw(st.integers(0, 1))), (begin + draw(st.integers(1, 2)), 2))


@st.composite
def objectives(draw: st.DrawFn, problem: Problem) -> Objective:
    """One to three stages of one or two goals that the problem can have."""
    goals = [Goal.MAKESPAN, Goal.TARDINESS, Goal.VALUE, Goal.PEAKS]
    if problem.baseline is not None:
        goals += [Goal.MOVES, Goal.SHIFT]
    order = draw(st.permutations(goals))
    stages: list[dict[Goal, int]] = [{order[0]: 1}]
    if draw(st.booleans()):
        stages[0][order[1]] = draw(st.integers(1, 3))
    if draw(st.booleans()):
        stages.append({order[2]: 1})
    return Objective(tuple(stages))
