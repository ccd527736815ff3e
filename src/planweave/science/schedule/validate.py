"""What is wrong with a problem before any search: every refusal is a `ProblemError` with its facts."""

from __future__ import annotations

from itertools import pairwise

from planweave.science.schedule.problem import (
    Activity,
    Goal,
    LinkKind,
    Objective,
    Problem,
    ProblemError,
    Resource,
)


def validate(problem: Problem) -> None:
    """Raise the first `ProblemError`; returning means that every solver may take the data as it is.

    A valid problem may still be infeasible: contradictory deadlines, pins and budgets are wishes, which
    the solver explains, not mistakes in the data.
    """
    if not problem.activities:
        raise ProblemError("empty")
    resources: dict[str, Resource] = {}
    for resource in problem.resources:
        if resource.id in resources:
            raise ProblemError("duplicate_resource", resource=resource.id)
        resources[resource.id] = resource
        _check_resource(resource)
    activities: dict[str, Activity] = {}
    for activity in problem.activities:
        if activity.id in activities:
            raise ProblemError("duplicate_activity", activity=activity.id)
        activities[activity.id] = activity
        _check_activity(activity, resources)
    for link in problem.links:
        for end in (link.predecessor, link.successor):
            if end not in activities:
                where = f"The link {link.predecessor} → {link.successor}"
                raise ProblemError("unknown_activity", where=where, activity=end)
        if link.predecessor == link.successor:
            raise ProblemError("self_link", activity=link.predecessor)
        ends = {"predecessor": link.predecessor, "successor": link.successor}
        if link.min_lag is None and link.max_lag is None:
            raise ProblemError("no_limit", **ends)
        if link.min_lag is not None and link.max_lag is not None and link.max_lag < link.min_lag:
            raise ProblemError("bad_lag", **ends, min_lag=link.min_lag, max_lag=link.max_lag)
    _check_baseline(problem, activities)
    loop = find_loop(problem)
    if loop:
        raise ProblemError("cycle", loop=" → ".join([*loop, loop[0]]), activities=loop)


def validate_objective(problem: Problem, objective: Objective) -> None:
    """Raise if the objective names nothing, or disturbance without a plan to disturb."""
    if not objective.stages or not all(objective.stages):
        raise ProblemError("no_terms")
    for stage in objective.stages:
        for goal, weight in stage.items():
            if weight <= 0:
                raise ProblemError("bad_term", goal=Goal(goal).value, weight=weight)
            if goal in (Goal.MOVES, Goal.SHIFT) and problem.baseline is None:
                raise ProblemError("no_baseline")


def find_loop(problem: Problem) -> list[str]:
    """The activities of a circle that no start times can satisfy, in order; empty if there is none.

    A circle counts if its minimal lags add up to more than nothing, or if it consists of plain
    finish-to-start links without leads (which people call a cycle even among milestones). Circles
    with maximal lags, deadlines or pins are wishes and left to the explanation of infeasibility.
    """
    index = {activity.id: i for i, activity in enumerate(problem.activities)}
    shortest = [min(mode.duration for mode in a.alternatives) for a in problem.activities]
    fixed = [len({mode.duration for mode in a.alternatives}) == 1 for a in problem.activities]
    arcs: list[tuple[int, int, int]] = []
    plain: list[tuple[int, int, int]] = []
    for link in problem.links:
        if link.min_lag is None:
            continue
        i, j = index[link.predecessor], index[link.successor]
        weight = link.min_lag
        if link.kind in (LinkKind.FS, LinkKind.FF):
            weight += shortest[i]
        if link.kind in (LinkKind.FF, LinkKind.SF):
            if not fixed[j] or problem.activities[j].splittable:
                continue  # a longer mode or a pause of the successor may satisfy it
            weight -= shortest[j]
        arcs.append((i, j, weight))
        if link.kind is LinkKind.FS and link.min_lag >= 0:
            plain.append((i, j, 1))
    count = len(problem.activities)
    loop = _positive_circle(count, plain) or _positive_circle(count, arcs)
    return [problem.activities[i].id for i in loop]


def _positive_circle(count: int, arcs: list[tuple[int, int, int]]) -> list[int]:
    """Nodes of a circle with positive total weight, by Bellman-Ford; empty if there is none."""
    distance = [0] * count
    parent = [-1] * count
    changed = -1
    for _ in range(count + 1):
        changed = -1
        for i, j, weight in arcs:
            if distance[i] + weight > distance[j]:
                distance[j] = distance[i] + weight
                parent[j] = i
                changed = j
        if changed < 0:
            return []
    node = changed
    for _ in range(count):
        node = parent[node]
    circle = [node]
    while parent[circle[-1]] != node:
        circle.append(parent[circle[-1]])
    circle.reverse()
    return circle


def _check_resource(resource: Resource) -> None:
    for capacity in (resource.capacity, *(c for _, c in resource.steps)):
        if capacity < 0:
            raise ProblemError("negative_capacity", resource=resource.id, capacity=capacity)
    if resource.steps and not resource.renewable:
        raise ProblemError("budget_profile", resource=resource.id)
    slots = [slot for slot, _ in resource.steps]
    if slots and (slots[0] < 0 or any(a >= b for a, b in pairwise(slots))):
        raise ProblemError("bad_steps", resource=resource.id)


def _check_activity(activity: Activity, resources: dict[str, Resource]) -> None:
    name = activity.id
    if activity.duration is not None and activity.modes:
        raise ProblemError("two_durations", activity=name)
    if not activity.alternatives:
        raise ProblemError("no_mode", activity=name)
    if activity.release < 0:
        raise ProblemError("bad_window", activity=name, release=activity.release)
    if activity.start is not None and activity.start < 0:
        raise ProblemError("bad_pin", activity=name, start=activity.start)
    for weight in (activity.weight, activity.value, activity.move_weight):
        if weight < 0:
            raise ProblemError("negative_weight", activity=name, weight=weight)
    refusal: ProblemError | None = None
    possible = False
    for mode in activity.alternatives:
        if mode.duration < 0:
            raise ProblemError("negative_duration", activity=name, duration=mode.duration)
        fits = True
        for key, demand in mode.demands.items():
            if key not in resources:
                raise ProblemError("unknown_resource", activity=name, resource=key)
            if demand < 0:
                raise ProblemError("negative_demand", activity=name, resource=key, demand=demand)
            most = _most(resources[key])
            takes = demand > 0 and (mode.duration > 0 or not resources[key].renewable)
            if takes and demand > most:
                fits = False
                refusal = refusal or (
                    ProblemError("zero_capacity", resource=key, activity=name)
                    if most == 0
                    else ProblemError(
                        "demand_above_capacity", activity=name, resource=key, demand=demand, capacity=most
                    )
                )
        possible = possible or fits
    if refusal is not None and not possible:
        raise refusal


def _most(resource: Resource) -> int:
    first = [resource.capacity] if not resource.steps or resource.steps[0][0] > 0 else []
    return max([*first, *(capacity for _, capacity in resource.steps)])


def _check_baseline(problem: Problem, activities: dict[str, Activity]) -> None:
    if problem.baseline is None:
        return
    for key, start in problem.baseline.starts.items():
        if key not in activities:
            raise ProblemError("unknown_activity", where="The existing plan", activity=key)
        if start < 0:
            raise ProblemError("bad_baseline", activity=key, start=start)
    for key, mode in problem.baseline.modes.items():
        if key not in activities:
            raise ProblemError("unknown_activity", where="The existing plan", activity=key)
        if not 0 <= mode < len(activities[key].alternatives):
            raise ProblemError("bad_mode", activity=key, mode=mode)
