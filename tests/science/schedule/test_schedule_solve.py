"""The anytime promises: improvements only, stops at once, the same answer for the same seed."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from random import Random

import pytest

from planweave.science.schedule import (
    Activity,
    Baseline,
    Crew,
    Effort,
    Goal,
    Improvement,
    Link,
    Mode,
    Plan,
    Problem,
    Resource,
    Status,
    Stop,
    check,
    in_order,
    measure,
    solve,
)


def tangle(count: int, *, seed: int = 3, steps: tuple[tuple[int, int], ...] = ()) -> Problem:
    """A random project with two scarce resources."""
    random = Random(seed)
    activities = tuple(
        Activity(
            str(i),
            random.randint(1, 9),
            {r: random.randint(1, 4) for r in "pq" if random.random() < 0.8},
            due=random.randint(5, 3 * count),
        )
        for i in range(count)
    )
    links = tuple(
        Link(str(random.randint(max(0, j - 12), j - 1)), str(j)) for j in range(1, count) for _ in range(2)
    )
    unique = tuple({(k.predecessor, k.successor): k for k in links}.values())
    return Problem(activities, unique, (Resource("p", 6, steps), Resource("q", 6)))


def test_improvements_only_get_better_and_end_with_the_result(crew: Crew) -> None:
    problem = tangle(70)
    seen: list[Improvement] = []
    result = solve(problem, seconds=2, crew=crew, on_progress=seen.append)
    assert result.plan is not None
    assert check(problem, result.plan) == []
    values = [event.values for event in seen if event.values]
    assert values == sorted(values, reverse=True)
    assert values[-1] == result.values
    bounds = [event.bounds[0] for event in seen if event.bounds[0] is not None]
    assert bounds == sorted(bounds)
    for event in seen:
        assert event.plan is not None
        assert check(problem, event.plan) == []
        assert measure(problem, event.plan, Goal.MAKESPAN) == event.values[0]
    assert result.bound is not None
    assert result.objective is not None
    assert result.bound <= result.objective
    assert [e.values for e in result.events] == [e.values for e in seen]
    assert result.failures == ()


def test_a_stop_takes_effect_at_once_and_keeps_the_best_plan(crew: Crew) -> None:
    stop = Stop()
    threading.Timer(0.8, stop.request).start()
    begun = time.monotonic()
    result = solve(tangle(150), seconds=60, crew=crew, stop=stop)
    assert time.monotonic() - begun < 3.0
    assert result.status is Status.FEASIBLE
    assert result.plan is not None


def test_without_the_clock_the_same_seed_gives_the_same_plan(crew: Crew) -> None:
    problem = tangle(60)
    effort = Effort(schedules=3000, units=0.1, rounds=4)
    first, second = (solve(problem, seconds=None, seed=5, workers=1, effort=effort, crew=crew) for _ in "ab")
    assert first.plan == second.plan
    assert first.values == second.values
    assert first.bounds == second.bounds
    assert [(e.values, e.bounds) for e in first.events] == [(e.values, e.bounds) for e in second.events]


def test_an_effort_with_several_workers_is_refused_for_they_race() -> None:
    with pytest.raises(ValueError, match="workers=1"):
        solve(tangle(5), workers=2, effort=Effort())


def test_calendars_and_due_dates_go_through_the_search(crew: Crew) -> None:
    problem = tangle(60, steps=((10, 4), (20, 0), (26, 6), (50, 5), (70, 6)))
    result = solve(problem, objective=in_order(Goal.TARDINESS, Goal.MAKESPAN), seconds=2, crew=crew)
    assert result.plan is not None
    assert check(problem, result.plan) == []
    goals = (Goal.TARDINESS, Goal.MAKESPAN)
    assert result.values == tuple(measure(problem, result.plan, g) for g in goals)
    assert any(e.progress.phase == "search" for e in result.events)
    assert result.failures == ()


def test_a_hint_that_is_a_plan_is_the_first_answer_and_one_that_is_not_is_ignored(crew: Crew) -> None:
    problem = Problem((Activity("a", 2, {"r": 1}), Activity("b", 2, {"r": 1})), (), (Resource("r", 1),))
    slow = Plan({"a": 5, "b": 0}, {"a": 7, "b": 2}, {"a": 0, "b": 0})
    result = solve(problem, hint=slow, crew=crew)
    assert result.events[0].values == (7,)
    assert result.values == (4,)
    clash = Plan({"a": 1, "b": 0}, {"a": 3, "b": 2}, {"a": 0, "b": 0})
    assert solve(problem, hint=clash, crew=crew).events[0].values == (4,)


def test_budgets_choose_modes(crew: Crew) -> None:
    modes = (Mode(1, {"money": 5}), Mode(3, {"money": 1}))
    activities = tuple(Activity(k, modes=modes) for k in "abc")
    problem = Problem(activities, (Link("a", "b"), Link("b", "c")), (Resource("money", 11, renewable=False),))
    result = solve(problem, crew=crew)
    assert result.status is Status.OPTIMAL
    assert result.values == (5,)
    broke = replace(problem, resources=(Resource("money", 2, renewable=False),))
    refused = solve(broke, crew=crew)
    assert refused.status is Status.INFEASIBLE
    assert refused.conflict is not None
    assert [w.ids for w in refused.conflict.wishes] == [("money",)]
    assert refused.relaxations[0].changes == ((refused.conflict.wishes[0], 1),)


def test_replanning_after_a_slip_moves_no_more_than_shifting_right(crew: Crew) -> None:
    problem = tangle(120)
    effort = Effort(schedules=5000, units=0.05, rounds=12)  # counts, so that a busy machine changes nothing
    old = solve(problem, seconds=None, workers=1, effort=effort, crew=crew)
    assert old.plan is not None
    late = min((a.id for a in problem.activities), key=lambda k: abs(old.plan.starts[k] - 20))
    now = old.plan.starts[late]
    slipped = replace(
        problem,
        activities=tuple(replace(a, release=now + 4) if a.id == late else a for a in problem.activities),
        baseline=Baseline(old.plan.starts, frozen_until=now),
    )
    goals = in_order(Goal.MOVES, Goal.SHIFT)
    result = solve(slipped, objective=goals, seconds=None, workers=1, effort=effort, crew=crew)
    assert result.plan is not None
    assert check(slipped, result.plan) == []
    right_shift = result.events[0].values
    assert result.values < right_shift
    assert result.values[0] * 2 < right_shift[0]
    for key, start in old.plan.starts.items():
        if start < now:
            assert result.plan.starts[key] == start
