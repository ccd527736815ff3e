"""Every kind of wrong data is refused before any search, with its code and facts."""

from __future__ import annotations

import subprocess
import sys

import pytest

from planweave.science.schedule import (
    Activity,
    Baseline,
    Goal,
    Link,
    LinkKind,
    Mode,
    Objective,
    Problem,
    ProblemError,
    Resource,
    in_order,
    solve,
    validate,
)

R = Resource("r", 2)


def one(**changes: object) -> Problem:
    return Problem((Activity("a", **changes),), (), (R,))


@pytest.mark.parametrize(
    ("problem", "code", "params"),
    [
        (Problem(()), "empty", {}),
        (Problem((Activity("a", 1), Activity("a", 2))), "duplicate_activity", {"activity": "a"}),
        (Problem((Activity("a", 1),), (), (R, R)), "duplicate_resource", {"resource": "r"}),
        (one(), "no_mode", {"activity": "a"}),
        (one(duration=1, modes=(Mode(1),)), "two_durations", {"activity": "a"}),
        (one(duration=-1), "negative_duration", {"activity": "a", "duration": -1}),
        (one(duration=1, demands={"x": 1}), "unknown_resource", {"activity": "a", "resource": "x"}),
        (
            one(duration=1, demands={"r": -1}),
            "negative_demand",
            {"activity": "a", "resource": "r", "demand": -1},
        ),
        (
            one(duration=1, demands={"r": 3}),
            "demand_above_capacity",
            {"activity": "a", "resource": "r", "demand": 3, "capacity": 2},
        ),
        (
            Problem((Activity("a", 1, {"r": 1}),), (), (Resource("r", 0),)),
            "zero_capacity",
            {"resource": "r", "activity": "a"},
        ),
        (
            Problem((Activity("a", 1),), (), (Resource("r", -1),)),
            "negative_capacity",
            {"resource": "r", "capacity": -1},
        ),
        (
            Problem((Activity("a", 1),), (), (Resource("r", 1, ((3, 1), (3, 2))),)),
            "bad_steps",
            {"resource": "r"},
        ),
        (
            Problem((Activity("a", 1),), (), (Resource("r", 1, ((3, 1),), renewable=False),)),
            "budget_profile",
            {"resource": "r"},
        ),
        (one(duration=1, release=-1), "bad_window", {"activity": "a", "release": -1}),
        (one(duration=1, start=-1), "bad_pin", {"activity": "a", "start": -1}),
        (one(duration=1, weight=-1), "negative_weight", {"activity": "a", "weight": -1}),
        (Problem((Activity("a", 1),), (Link("a", "a"),)), "self_link", {"activity": "a"}),
        (
            Problem((Activity("a", 1),), (Link("a", "b"),)),
            "unknown_activity",
            {"where": "The link a → b", "activity": "b"},
        ),
        (
            Problem((Activity("a", 1), Activity("b", 1)), (Link("a", "b", min_lag=2, max_lag=1),)),
            "bad_lag",
            {"predecessor": "a", "successor": "b", "min_lag": 2, "max_lag": 1},
        ),
        (
            Problem((Activity("a", 1), Activity("b", 1)), (Link("a", "b", min_lag=None),)),
            "no_limit",
            {"predecessor": "a", "successor": "b"},
        ),
        (
            Problem((Activity("a", 1),), baseline=Baseline({"a": -2})),
            "bad_baseline",
            {"activity": "a", "start": -2},
        ),
        (
            Problem((Activity("a", 1),), baseline=Baseline({"a": 0}, {"a": 1})),
            "bad_mode",
            {"activity": "a", "mode": 1},
        ),
    ],
)
def test_wrong_data_is_refused_with_its_facts(problem: Problem, code: str, params: dict[str, object]) -> None:
    with pytest.raises(ProblemError) as refusal:
        validate(problem)
    assert refusal.value.code == code
    assert refusal.value.params == params
    assert str(refusal.value).endswith(".")


def test_a_circle_is_reported_with_its_members_in_order() -> None:
    activities = tuple(Activity(k, 1) for k in "abcde")
    links = (Link("a", "b"), Link("b", "c"), Link("c", "d"), Link("d", "b"), Link("d", "e"))
    with pytest.raises(ProblemError) as refusal:
        validate(Problem(activities, links))
    loop = refusal.value.params["activities"]
    assert isinstance(loop, list)
    turned = loop[loop.index("b") :] + loop[: loop.index("b")]
    assert turned == ["b", "c", "d"]


def test_milestones_waiting_for_each_other_are_a_circle_but_starting_together_is_not() -> None:
    milestones = (Activity("a", 0), Activity("b", 0))
    with pytest.raises(ProblemError, match="circle"):
        validate(Problem(milestones, (Link("a", "b"), Link("b", "a"))))
    together = (Link("a", "b", LinkKind.SS), Link("b", "a", LinkKind.SS))
    validate(Problem(milestones, together))


def test_a_mode_that_never_fits_is_no_error_while_another_one_does() -> None:
    validate(one(modes=(Mode(1, {"r": 3}), Mode(2, {"r": 1}))))


@pytest.mark.parametrize(
    ("objective", "code"),
    [
        (Objective(()), "no_terms"),
        (Objective(({},)), "no_terms"),
        (Objective(({Goal.MAKESPAN: 0},)), "bad_term"),
        (in_order(Goal.MOVES), "no_baseline"),
    ],
)
def test_an_objective_without_meaning_is_refused(objective: Objective, code: str) -> None:
    with pytest.raises(ProblemError) as refusal:
        solve(one(duration=1), objective=objective)
    assert refusal.value.code == code


def test_importing_the_scheduler_loads_no_solver() -> None:
    script = (
        "import sys, planweave.science.schedule; "
        "print(sorted(m for m in sys.modules if m.split('.')[0] in ('ortools', 'numba')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
