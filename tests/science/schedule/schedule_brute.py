"""Exhaustive search on tiny problems: the truth that the solvers are held to. Own arithmetic throughout."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from planweave.science.schedule import Activity, Goal, Objective, Plan, Problem, check, measure


def finish_of(problem: Problem, activity: str, mode: int, start: int) -> int | None:
    """The finish by walking slot by slot; None if a splittable activity cannot start there."""
    a = next(x for x in problem.activities if x.id == activity)
    way = a.alternatives[mode]
    if not a.splittable or way.duration == 0:
        return start + way.duration
    done, slot = 0, start
    while done < way.duration and slot < start + 60:
        works = True
        for resource in problem.resources:
            units = resource.capacity
            for begin, value in resource.steps:
                if begin <= slot:
                    units = value
            if resource.renewable and way.demands.get(resource.id, 0) > units:
                works = False
        if not works and slot == start:
            return None
        done += works
        slot += 1
    return slot if done == way.duration else None


def plans(problem: Problem, horizon: int) -> Iterator[Plan]:
    """Every feasible plan that finishes by `horizon`, found by depth-first search over start times."""
    choices = []
    for a in problem.activities:
        options = []
        for mode, start in product(range(len(a.alternatives)), range(horizon + 1)):
            finish = finish_of(problem, a.id, mode, start)
            if finish is not None and finish <= horizon and _wished(problem, a, start, finish):
                options.append((mode, start, finish))
        choices.append(options)
    for picked in product(*choices):
        plan = Plan(
            {a.id: p[1] for a, p in zip(problem.activities, picked, strict=True)},
            {a.id: p[2] for a, p in zip(problem.activities, picked, strict=True)},
            {a.id: p[0] for a, p in zip(problem.activities, picked, strict=True)},
        )
        if not check(problem, plan):
            yield plan


def _wished(problem: Problem, a: Activity, start: int, finish: int) -> bool:
    base = problem.baseline
    frozen = None if base is None else base.starts.get(a.id)
    if base is not None and frozen is not None and frozen < base.frozen_until and start != frozen:
        return False
    return (
        start >= a.release
        and (a.start is None or start == a.start)
        and (a.deadline is None or finish <= a.deadline)
    )


def best_values(problem: Problem, objective: Objective, horizon: int) -> tuple[int, ...] | None:
    """The least stage values over all plans within the horizon, or None if there is no plan."""
    best: tuple[int, ...] | None = None
    for plan in plans(problem, horizon):
        values = tuple(
            sum(weight * measure(problem, plan, Goal(goal)) for goal, weight in stage.items())
            for stage in objective.stages
        )
        if best is None or values < best:
            best = values
    return best
