"""No bound is above what exhaustive search finds, whatever the prices; no search makes a plan that cheats."""

from __future__ import annotations

import math
import os

import numpy as np
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from schedule_brute import best_values
from schedule_problems import problems

from planweave.science.schedule import (
    Activity,
    Baseline,
    Crew,
    Goal,
    Link,
    Mode,
    Problem,
    ProblemError,
    Resource,
    Status,
    check,
    in_order,
    solve,
    validate,
    weighted,
)
from planweave.science.schedule.bounds import makespan_bound
from planweave.science.schedule.energy import destructive_bound
from planweave.science.schedule.instance import compile_problem
from planweave.science.schedule.leave import fewest_to_take_out, place_after
from planweave.science.schedule.relax import Ascent, Costs, Relaxation
from planweave.science.schedule.search_modes import ModePopulation, pack_modes
from planweave.science.schedule.values import stage_values

HORIZON = 12
EXAMPLES = int(os.environ.get("PLANWEAVE_EXAMPLES", "80"))
QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much]


def drawn(data: st.DataObject) -> Problem:
    problem = data.draw(problems())
    try:
        validate(problem)
    except ProblemError:
        assume(False)
    return problem


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(st.data())
def test_no_prices_give_a_bound_above_the_optimum(data: st.DataObject) -> None:
    problem = drawn(data)
    stage = data.draw(
        st.sampled_from([{Goal.TARDINESS: 1}, {Goal.VALUE: 2}, {Goal.TARDINESS: 3, Goal.VALUE: 1}])
    )
    truth = best_values(problem, weighted(stage), HORIZON)
    instance = compile_problem(problem)
    windows = instance.windows()
    assume(truth is not None and windows.conflict is None)
    assert truth is not None
    costs = Costs.of(instance, stage)
    assert costs is not None
    relaxed = Relaxation(instance, windows, costs, top=data.draw(st.integers(1, HORIZON)))
    ascent = Ascent(relaxed)
    for _ in range(40):
        ascent.step(float(truth[0] + 1))
    assert ascent.bound() <= truth[0]
    # Prices that no ascent would choose must be as safe.
    dice = np.random.default_rng(data.draw(st.integers(0, 1 << 20)))
    for _ in range(5):
        ascent.weights = dice.uniform(0, 4, relaxed.capacity.shape) * ascent.open
        ascent.links = dice.uniform(0, 2, len(relaxed.before))
        value, _, _ = ascent._value()
        assert math.floor(value + 1e-6) <= truth[0]


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(st.data())
def test_makespan_bounds_stay_below_the_optimum(data: st.DataObject) -> None:
    problem = drawn(data)
    truth = best_values(problem, in_order(Goal.MAKESPAN), HORIZON)
    instance = compile_problem(problem)
    windows = instance.windows()
    assume(truth is not None and windows.conflict is None)
    assert truth is not None
    known = makespan_bound(instance, windows)
    assert known <= truth[0]
    assert destructive_bound(instance, windows, known=known, best=None, over=lambda: False) <= truth[0]


@settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(st.data())
def test_plans_with_chosen_modes_keep_every_rule_but_ceilings(data: st.DataObject) -> None:
    problem = drawn(data)
    objective = in_order(data.draw(st.sampled_from([Goal.TARDINESS, Goal.MAKESPAN, Goal.VALUE])))
    instance = compile_problem(problem)
    packed = pack_modes(instance, objective, [o or 0 for o in instance.only_mode])
    assume(packed is not None and instance.windows().conflict is None)
    assert packed is not None
    herd = ModePopulation(packed, size=6, seed=data.draw(st.integers(0, 99)))
    herd.advance(30)
    assume(herd.least < 1 << 61)
    starts, modes = herd.plan()
    broken = check(problem, instance.plan(starts, modes))
    # Pins and deadlines may be missed, at a price that shows; nothing else may.
    assert {v.kind for v in broken} <= {"pin", "deadline", "link_min", "frozen"}
    if herd.least < packed.goal[4, 1]:
        assert broken == []
        assert stage_values(instance, objective, starts, modes)[0] == herd.least


def test_a_search_over_people_finds_the_only_way_to_be_on_time() -> None:
    people = (Resource("anna", 1), Resource("bo", 1, steps=((2, 0), (4, 1))))
    either = tuple(Mode(d, {who: 1}) for who, d in (("anna", 2), ("bo", 3)))
    tasks = tuple(Activity(f"t{k}", modes=either, due=5, splittable=True) for k in range(3))
    instance = compile_problem(Problem(tasks, (), people))
    packed = pack_modes(instance, in_order(Goal.TARDINESS), [0, 0, 0])
    assert packed is not None
    herd = ModePopulation(packed, size=8, seed=1)
    herd.advance(60)
    # Anna does two by slot 4, Bo the third by slot 5, pausing in 2 and 3.
    assert herd.least == 0
    starts, modes = herd.plan()
    assert sorted(modes) == [0, 0, 1]
    assert check(instance.problem, instance.plan(starts, modes)) == []


def test_budgets_and_greatest_lags_are_left_to_the_exact_solver() -> None:
    modes = (Mode(1, {"money": 2}), Mode(2, {"money": 1}))
    spending = Problem((Activity("a", modes=modes),), (), (Resource("money", 2, renewable=False),))
    assert pack_modes(compile_problem(spending), in_order(Goal.MAKESPAN), [0]) is None
    pair = (Activity("a", 1), Activity("b", 1))
    tied = Problem(pair, (Link("a", "b", max_lag=0),))
    assert pack_modes(compile_problem(tied), in_order(Goal.MAKESPAN), [0, 0]) is None


def test_work_pinned_into_its_own_pause_is_no_matter_of_search(crew: Crew) -> None:
    leave = Resource("bo", 1, steps=((1, 0), (2, 1)))
    pinned = Activity("a", modes=(Mode(1, {"bo": 1}), Mode(2, {"bo": 1})), start=1, splittable=True)
    problem = Problem((pinned,), (), (leave,))
    assert pack_modes(compile_problem(problem), in_order(Goal.MAKESPAN), [0]) is None
    assert solve(problem, seconds=5, crew=crew).status is Status.INFEASIBLE


def slipped() -> Problem:
    """Ten in a row on one unit, each waited for by nobody; the first now takes two slots more."""
    row = tuple(Activity(f"t{k}", 3 if k == 0 else 1, {"r": 1}) for k in range(10))
    old = {"t0": 0, **{f"t{k}": k for k in range(1, 10)}}
    return Problem(row, (), (Resource("r", 1),), Baseline(old, frozen_until=1))


def test_two_move_where_a_right_shift_moves_nine(crew: Crew) -> None:
    problem = slipped()
    instance = compile_problem(problem)
    old = [problem.baseline.starts[a.id] for a in problem.activities] if problem.baseline else []
    taken = fewest_to_take_out(instance, instance.windows(), old, [0] * 10, seed=0)
    assert taken == {1, 2}
    placed = place_after(instance, instance.windows(), old, [0] * 10, taken)
    assert placed == ([0, 10, 11, 3, 4, 5, 6, 7, 8, 9], [0] * 10)
    assert check(problem, instance.plan(*placed)) == []
    result = solve(problem, objective=in_order(Goal.MOVES, Goal.SHIFT), seconds=10, crew=crew)
    assert result.status is Status.OPTIMAL
    assert result.values == (2, 18)
    assert result.events[0].values == (9, 18)


def test_what_must_end_by_a_date_is_not_taken_out() -> None:
    from dataclasses import replace

    problem = slipped()
    dated = tuple(replace(a, deadline=9) if a.id in ("t1", "t2") else a for a in problem.activities)
    problem = replace(problem, activities=dated)
    instance = compile_problem(problem)
    old = [problem.baseline.starts[a.id] for a in problem.activities] if problem.baseline else []
    assert fewest_to_take_out(instance, instance.windows(), old, [0] * 10, seed=0) is None


@pytest.mark.parametrize("goal", [Goal.TARDINESS, Goal.VALUE])
def test_the_bound_of_late_work_on_one_person_is_tight(goal: Goal) -> None:
    tasks = tuple(Activity(f"t{k}", 2, {"r": 1}, due=2, value=1) for k in range(4))
    instance = compile_problem(Problem(tasks, (), (Resource("r", 1),)))
    costs = Costs.of(instance, {goal: 1})
    assert costs is not None
    ascent = Ascent(Relaxation(instance, instance.windows(), costs, top=8))
    best = {Goal.TARDINESS: 0 + 2 + 4 + 6, Goal.VALUE: 2 + 4 + 6 + 8}[goal]
    for _ in range(400):
        ascent.step(float(best))
    # Sharing one unit among four at once loses what whole slots would add.
    assert best - 4 <= ascent.bound() <= best
