"""As late as possible against every plan there is: small networks, all kinds of links, people, leave, due dates."""

from __future__ import annotations

import random

from schedule_brute import plans

from planweave.science.schedule import (
    Activity,
    Goal,
    Link,
    LinkKind,
    Plan,
    Problem,
    Resource,
    check,
    measure,
)
from planweave.science.schedule.construct import first_plans
from planweave.science.schedule.floats import Arc, lattice
from planweave.science.schedule.instance import compile_problem
from planweave.science.schedule.late import as_late_as_possible, late_starts

NAMES = "abcd"


def network(pick: random.Random, *, people: int) -> tuple[Problem, set[str]]:
    """Three or four activities with links forward; with `people`, each needs one of them, some on leave."""
    names = NAMES[: pick.randint(3, 4)]
    leave = pick.choice([(), ((2, 0), (3, 1))])
    resources = tuple(Resource(f"r{k}", 1, leave if k == 0 else ()) for k in range(people))
    made = tuple(
        Activity(
            name,
            pick.randint(0 if not people else 1, 2),
            {pick.choice(resources).id: 1} if people else {},
            release=pick.choice([0, 0, 1]),
            due=pick.choice([None, None, 3]),
            deadline=pick.choice([None, None, None, 6]),
            splittable=people > 0,
        )
        for name in names
    )
    links = tuple(
        Link(
            before, after, pick.choice(list(LinkKind)) if not people else LinkKind.FS, pick.choice([0, 0, 1])
        )
        for i, before in enumerate(names)
        for after in names[i + 1 :]
        if pick.random() < 0.45
    )
    late = {name for name in names if pick.random() < 0.5} or {names[0]}
    return Problem(made, links, resources), late


def first_plan(problem: Problem) -> Plan | None:
    instance = compile_problem(problem)
    made = next(first_plans(instance, instance.windows()), None)
    return None if made is None else instance.plan(*made)


def allowed(problem: Problem, plan: Plan) -> list[Plan]:
    """Every plan that ends no later and misses no due date by more."""
    end = max(plan.finishes.values())
    found = []
    for other in plans(problem, end):
        lateness = (
            max(0, other.finishes[a.id] - max(a.due, plan.finishes[a.id]))
            for a in problem.activities
            if a.due is not None
        )
        if not any(lateness):
            found.append(other)
    return found


def test_with_links_alone_nothing_could_be_later() -> None:
    pick = random.Random(11)
    seen = moved = 0
    while seen < 60:
        problem, late = network(pick, people=0)
        plan = first_plan(problem)
        if plan is None or check(problem, plan):
            continue
        seen += 1
        found = as_late_as_possible(problem, plan, late)
        assert not check(problem, found)
        others = allowed(problem, plan)
        for name in late:
            assert found.starts[name] == max(other.starts[name] for other in others), (problem, late)
        # What need not wait for them is as early as it can be beside them.
        beside = [other for other in others if all(other.starts[n] == found.starts[n] for n in late)]
        for name in plan.starts.keys() - late:
            assert found.starts[name] == min(other.starts[name] for other in beside), (problem, late)
        moved += any(found.starts[name] > plan.starts[name] for name in late)
    assert moved > 20


def test_with_people_the_plan_holds_and_no_late_one_could_wait_longer_alone() -> None:
    pick = random.Random(7)
    seen = best = 0
    while seen < 40:
        problem, late = network(pick, people=2)
        plan = first_plan(problem)
        if plan is None or check(problem, plan):
            continue
        seen += 1
        found = as_late_as_possible(problem, plan, late)
        assert not check(problem, found)
        for goal in (Goal.MAKESPAN, Goal.TARDINESS):
            assert measure(problem, found, goal) <= measure(problem, plan, goal), (problem, late)
        others = allowed(problem, plan)
        for name in late:
            alone = [
                other
                for other in others
                if all(other.starts[n] == at for n, at in found.starts.items() if n != name)
            ]
            assert found.starts[name] == max(other.starts[name] for other in alone), (problem, late)
        total = sum(found.starts[name] for name in late)
        best += total == max(sum(other.starts[name] for name in late) for other in allowed(problem, plan))
    # One order of the work at a time: not always the best of all orders, but nearly.
    assert best >= 36, best


def test_the_quick_way_gives_the_same_starts() -> None:
    pick = random.Random(3)
    for _ in range(200):
        problem, late = network(pick, people=0)
        problem = Problem(tuple(Activity(a.id, a.duration) for a in problem.activities), problem.links)
        plan = first_plan(problem)
        if plan is None:
            continue
        number = {a.id: n for n, a in enumerate(problem.activities)}
        net = lattice(
            len(number),
            [
                Arc(
                    number[k.predecessor],
                    number[k.successor],
                    k.kind[0] == "F",
                    k.kind[1] == "F",
                    k.min_lag or 0,
                )
                for k in problem.links
            ],
        )
        end = max(plan.finishes.values())
        found = late_starts(
            net,
            starts=list(plan.starts.values()),
            finishes=list(plan.finishes.values()),
            ceilings=[end] * len(number),
            late={number[name] for name in late},
            held=set(),
        )
        full = as_late_as_possible(problem, plan, late)
        quick = {name: found.get(n, plan.starts[name]) for name, n in number.items()}
        assert quick == full.starts, (problem, late)


def test_who_is_held_stays_and_a_late_one_comes_back_for_it() -> None:
    chain = [Arc(0, 1, True, False, 0), Arc(1, 2, True, False, 1), Arc(2, 3, True, False, 0)]
    net = lattice(4, chain)
    starts, finishes = [0, 8, 6, 10], [2, 10, 8, 12]
    place = {"starts": starts, "finishes": finishes, "ceilings": [20] * 4}
    # The second stands too late for the third, which is held: it goes back to end a slot before it.
    assert late_starts(net, late={1}, held={2, 3}, **place) == {1: 3}
    # Both wait for what is held at 10, one after the other.
    assert late_starts(net, late={0, 1, 2}, held={3}, **place) == {0: 3, 1: 5, 2: 8}
    # With nothing held, the end of all binds, and what is neither late nor held is pushed.
    assert late_starts(net, late={0, 1, 2}, held=set(), **place) == {0: 11, 1: 13, 2: 16, 3: 18}
