"""The solver against exhaustive search, on thousands of small random problems of every feature."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from schedule_brute import best_values, plans
from schedule_problems import objectives, problems
from schedule_relax import bend, without

from planweave.science.schedule import (
    Conflict,
    Crew,
    Goal,
    Objective,
    Plan,
    Problem,
    ProblemError,
    Status,
    check,
    measure,
    solve,
    validate,
)

HORIZON = 12
# Enough for every plan of one piece after another behind the last step of capacity and every pin: with a
# wish given up a plan may need more time than the horizon of the other tests.
WIDE = 20
# A longer run: PLANWEAVE_EXAMPLES=2000
EXAMPLES = int(os.environ.get("PLANWEAVE_EXAMPLES", "80"))
QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much]


def values_of(problem: Problem, plan: Plan, objective: Objective) -> tuple[int, ...]:
    return tuple(
        sum(w * measure(problem, plan, Goal(g)) for g, w in stage.items()) for stage in objective.stages
    )


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(st.data())
def test_solver_proves_the_value_that_exhaustive_search_finds(crew: Crew, data: st.DataObject) -> None:
    problem = data.draw(problems())
    objective = data.draw(objectives(problem))
    try:
        validate(problem)
    except ProblemError:
        assume(False)
    truth = best_values(problem, objective, HORIZON)
    result = solve(problem, objective=objective, seconds=20, workers=2, crew=crew)
    assert result.failures == ()
    if result.plan is not None and max(result.plan.finishes.values()) > HORIZON:
        assert check(problem, result.plan) == []
        assert truth is None or result.values <= truth
        return
    if truth is None:
        assert result.status is Status.INFEASIBLE
        return
    assert result.status is Status.OPTIMAL
    assert result.plan is not None
    assert check(problem, result.plan) == []
    assert values_of(problem, result.plan, objective) == result.values
    assert result.values == truth
    assert result.bounds == truth


@settings(max_examples=max(1, EXAMPLES // 5), deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(st.data())
def test_every_explanation_holds_when_solved_with_and_without(crew: Crew, data: st.DataObject) -> None:
    problem = data.draw(problems())
    try:
        validate(problem)
    except ProblemError:
        assume(False)
    assume(not _feasible(problem))
    result = solve(problem, seconds=10, workers=2, crew=crew)
    assert result.status is Status.INFEASIBLE
    conflict = result.conflict
    assert isinstance(conflict, Conflict)
    assert conflict.proven
    assert conflict.smallest
    assert _feasible(without(problem, keep=conflict.wishes)) is False
    for given_up in conflict.wishes:
        rest = [wish for wish in conflict.wishes if wish != given_up]
        assert _feasible(without(problem, keep=rest)) is True
    assert result.relaxations
    for relaxation in result.relaxations:
        assert _feasible(bend(problem, relaxation.changes)) is True
        assert [r.cost for r in result.relaxations] == sorted(r.cost for r in result.relaxations)


def _feasible(problem: Problem) -> bool:
    return next(plans(problem, WIDE), None) is not None


def test_the_referee_is_not_the_solver() -> None:
    import planweave.science.schedule.check as referee

    names = set(vars(referee))
    assert not names & {"compile_problem", "Instance", "stage_values", "work_slots", "capacity_at"}


@pytest.mark.parametrize("goal", list(Goal))
def test_every_goal_is_measured_by_its_definition(goal: Goal) -> None:
    from planweave.science.schedule import Activity, Baseline, Resource

    problem = Problem(
        (
            Activity("a", 2, {"r": 1}, due=1, weight=3, value=5, move_weight=7),
            Activity("b", 3, {"r": 1}, value=1),
        ),
        (),
        (Resource("r", 2),),
        Baseline({"a": 0, "b": 0}),
    )
    plan = Plan({"a": 1, "b": 0}, {"a": 3, "b": 3}, {"a": 0, "b": 0})
    expected = {
        Goal.MAKESPAN: 3,
        Goal.TARDINESS: 6,
        Goal.VALUE: 18,
        Goal.PEAKS: 2,
        Goal.MOVES: 1,
        Goal.SHIFT: 7,
    }
    assert measure(problem, plan, goal) == expected[goal]
