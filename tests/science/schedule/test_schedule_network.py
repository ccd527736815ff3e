"""Critical path, floats, the critical chain and drag previews on plans small enough to do by hand."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from schedule_problems import problems

from planweave.science.schedule import (
    Activity,
    Link,
    LinkKind,
    Plan,
    Problem,
    ProblemError,
    Resource,
    check,
    cpm,
    criticality,
    preview,
)
from planweave.science.schedule.construct import first_plans
from planweave.science.schedule.instance import compile_problem


def plan_of(problem: Problem, **starts: int) -> Plan:
    lengths = {a.id: a.duration or 0 for a in problem.activities}
    return Plan(starts, {k: s + lengths[k] for k, s in starts.items()}, dict.fromkeys(starts, 0))


def test_floats_of_a_network_done_by_hand() -> None:
    problem = Problem(
        tuple(Activity(k, d) for k, d in zip("abcd", (3, 2, 4, 1), strict=True)),
        (Link("a", "c"), Link("b", "c"), Link("b", "d")),
    )
    network = cpm(problem)
    assert network.finish == 7
    assert network.critical == ("a", "c")
    assert {k: (f.earliest_start, f.latest_start, f.total, f.free) for k, f in network.floats.items()} == {
        "a": (0, 0, 0, 0),
        "b": (0, 1, 1, 0),
        "c": (3, 3, 0, 0),
        "d": (2, 6, 4, 4),
    }
    assert network.slack == {0: 0, 1: 1, 2: 0}


def test_each_kind_of_link_binds_the_ends_it_names() -> None:
    expected = {LinkKind.FS: 6, LinkKind.SS: 2, LinkKind.FF: 4, LinkKind.SF: 0}
    for kind, start in expected.items():
        problem = Problem((Activity("a", 4), Activity("b", 2)), (Link("a", "b", kind, min_lag=2),))
        assert cpm(problem).floats["b"].earliest_start == start, kind


def test_a_lead_and_a_greatest_lag() -> None:
    lead = Problem((Activity("a", 4), Activity("b", 2)), (Link("a", "b", min_lag=-1),))
    assert cpm(lead).floats["b"].earliest_start == 3
    tied = Problem(
        (Activity("a", 2), Activity("b", 2), Activity("c", 6), Activity("d", 1)),
        (Link("a", "b", max_lag=1), Link("c", "b"), Link("b", "d")),
    )
    network = cpm(tied)
    assert network.floats["a"].earliest_start == 3  # b starts at 6, so a may finish no sooner than 5
    assert network.floats["a"].total == 1


def test_a_deadline_that_cannot_be_met_shows_as_negative_float() -> None:
    problem = Problem((Activity("a", 5), Activity("b", 2, deadline=6)), (Link("a", "b"),))
    assert cpm(problem).floats["b"].total == -1
    assert cpm(problem).critical == ("a", "b")


def test_the_critical_chain_runs_through_resources() -> None:
    problem = Problem(
        (Activity("a", 3, {"r": 1}), Activity("b", 2, {"r": 1}), Activity("c", 2), Activity("d", 1)),
        (Link("a", "c"), Link("b", "d")),
        (Resource("r", 1),),
    )
    found = criticality(problem, plan_of(problem, a=0, b=3, c=3, d=5))
    assert found.chain == (("a", "start"), ("b", "resource"), ("d", "link"))
    assert found.critical == ("a", "b", "d")
    assert found.total == {"a": 0, "b": 0, "c": 1, "d": 0}
    assert [(x.giver, x.taker, x.units) for x in found.resource_links] == [("a", "b", 1)]


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.data())
def test_slipping_by_its_float_never_moves_the_finish(data: st.DataObject) -> None:
    problem = data.draw(problems())
    try:
        instance = compile_problem(problem)
        cpm(problem)
    except ProblemError:
        assume(False)
    windows = instance.windows()
    assume(windows.conflict is None)
    made = next(iter(first_plans(instance, windows)), None)
    assume(made is not None)
    plan = instance.plan(*made)
    floats = criticality(problem, plan).total
    end = max(plan.finishes.values())
    assert min(floats.values()) >= 0
    for key, slack in floats.items():
        if slack == 0 or any(a.start is not None for a in problem.activities):
            continue
        moved = preview(
            problem, plan, activity=key, start=plan.starts[key] + slack, follow="links_and_resources"
        )
        if not moved.broken:
            assert max(moved.plan.finishes.values()) <= end


def test_a_drag_moves_only_what_it_must() -> None:
    problem = Problem(
        (Activity("a", 2), Activity("b", 2), Activity("c", 2), Activity("d", 2)),
        (Link("a", "b"), Link("b", "c")),
    )
    plan = plan_of(problem, a=0, b=3, c=8, d=0)
    shown = preview(problem, plan, activity="a", start=2)
    assert shown.moved == (("a", 0, 2), ("b", 3, 4))
    assert shown.broken == ()
    assert shown.earliest == 0


def test_a_drag_follows_resources_when_asked_and_shows_what_stays_broken() -> None:
    problem = Problem(
        (Activity("a", 2, {"r": 1}), Activity("b", 2, {"r": 1}), Activity("p", 1, start=6)),
        (Link("b", "p"),),
        (Resource("r", 1),),
    )
    plan = plan_of(problem, a=0, b=2, p=6)
    assert preview(problem, plan, activity="a", start=1).moved == (("a", 0, 1),)
    follows = preview(problem, plan, activity="a", start=1, follow="links_and_resources")
    assert follows.moved == (("a", 0, 1), ("b", 2, 3))
    too_far = preview(problem, plan, activity="b", start=7)
    assert [(v.kind, v.names) for v in too_far.broken] == [("link_min", ("b", "p"))]
    assert too_far.plan.starts["p"] == 6
    too_early = preview(problem, plan, activity="p", start=3)
    assert too_early.earliest == 4


def test_the_referee_names_each_broken_rule() -> None:
    problem = Problem(
        (Activity("a", 2, {"r": 2}, release=1), Activity("b", 2, {"r": 1}, deadline=2, start=1)),
        (Link("a", "b", max_lag=-4, min_lag=-9),),
        (Resource("r", 2),),
    )
    kinds = {v.kind for v in check(problem, plan_of(problem, a=0, b=1))}
    assert kinds == {"release", "deadline", "capacity", "link_max"}
    assert check(problem, Plan({}, {}, {}))[0].kind == "missing"
