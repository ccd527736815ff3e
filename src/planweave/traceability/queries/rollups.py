"""Figures of a whole tree, computed when they are read and never stored."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.models import Link
from planweave.planning.models import Task
from planweave.requirements.queries import requirements_readable_by


@dataclass
class Rollup:
    """A requirement together with everything below it.

    `effort_days` and `cost` add up its own figures and those of all its parts, as plans and totals do; None
    where nobody said anything. `progress` (0 to 1) weighs all work by its effort where every leaf is
    estimated, else each leaf the same. `verified` of `verifiable` leaves have a test, or have an ancestor in
    this tree that has one.
    """

    id: int
    parts: int = 0
    leaves: int = 0
    done: int = 0
    effort_days: float | None = None
    own_effort_days: float | None = None
    cost: float | None = None
    own_cost: float | None = None
    progress: float = 0.0
    verified: int = 0
    verifiable: int = 0
    depth: int = 0
    below: list["Rollup"] = field(default_factory=list)
    weight: float = 0.0
    earned: float = 0.0
    estimated: int = 0
    leaf_progress: float = 0.0


def rollups(actor: Actor, ids: Iterable[int] | None = None) -> list[dict[str, Any]]:
    """The figures of every requirement that has parts (or of `ids`, with or without parts); three queries.

    Rejected requirements count nowhere.
    """
    rows = (
        requirements_readable_by(actor)
        .exclude(state="rejected")
        .order_by()
        .values_list("record_id", "parent_id", "state", "effort_likely_days", "cost")
    )
    tests = Link.objects.filter(workspace_id=actor.here, kind="verifies", source__deleted_at=None)
    tested = set(tests.values_list("target_id", flat=True))
    worked = _progress_by_tasks(actor)
    nodes = {pk: Rollup(id=pk, own_effort_days=effort, own_cost=cost) for pk, _, _, effort, cost in rows}
    states, roots = {}, []
    for pk, parent, state, _, _ in rows:
        states[pk] = state
        if parent in nodes and parent != pk:
            nodes[parent].below.append(nodes[pk])
        else:
            roots.append(nodes[pk])
    for node in _leaves_first(roots):
        _fold(node, state=states[node.id], tasks=worked.get(node.id), is_tested=node.id in tested)
    wanted = (
        [pk for pk in ids if pk in nodes] if ids is not None else [pk for pk, n in nodes.items() if n.below]
    )
    return [_told(nodes[pk]) for pk in wanted]


def _leaves_first(roots: list[Rollup]) -> list[Rollup]:
    order, waiting = [], list(roots)
    while waiting:
        node = waiting.pop()
        order.append(node)
        waiting += node.below
    return order[::-1]


def _fold(node: Rollup, *, state: str, tasks: float | None, is_tested: bool) -> None:
    own = 1.0 if state == "done" else tasks or 0.0
    below = node.below
    node.weight = (node.own_effort_days or 0.0) + sum(part.weight for part in below)
    node.earned = (node.own_effort_days or 0.0) * own + sum(part.earned for part in below)
    node.effort_days = _sum([node.own_effort_days, *(part.effort_days for part in below)])
    node.cost = _sum([node.own_cost, *(part.cost for part in below)])
    if not below:
        node.leaves = node.verifiable = 1
        node.leaf_progress = own
        node.done = int(state == "done")
        node.verified = int(is_tested)
        node.estimated = int(bool(node.own_effort_days))
    else:
        node.parts = len(below) + sum(part.parts for part in below)
        node.depth = 1 + max(part.depth for part in below)
        for name in ("leaves", "done", "verified", "verifiable", "estimated", "leaf_progress"):
            setattr(node, name, sum(getattr(part, name) for part in below))
        if is_tested:
            node.verified = node.verifiable
    all_estimated = node.estimated == node.leaves and node.weight > 0
    node.progress = node.earned / node.weight if all_estimated else node.leaf_progress / node.leaves


def _sum(figures: list[float | None]) -> float | None:
    given = [figure for figure in figures if figure is not None]
    return round(sum(given), 4) if given else None


def _progress_by_tasks(actor: Actor) -> dict[int, float]:
    """{requirement: share of its tasks' effort that is done}."""
    tasks = Task.objects.filter(
        record__workspace_id=actor.here,
        record__deleted_at=None,
        requirement__isnull=False,
        is_milestone=False,
    )
    sums: dict[int, list[float]] = {}
    for requirement, effort, progress in tasks.values_list("requirement_id", "effort_days", "progress"):
        whole = sums.setdefault(requirement, [0.0, 0.0, 0.0, 0.0])
        whole[0] += effort * progress
        whole[1] += effort
        whole[2] += progress
        whole[3] += 1
    return {
        pk: (done / effort if effort else share / count) for pk, (done, effort, share, count) in sums.items()
    }


def _told(node: Rollup) -> dict[str, Any]:
    return {
        "id": node.id,
        "parts": node.parts,
        "depth": node.depth,
        "leaves": node.leaves,
        "done": node.done,
        "effort_days": node.effort_days,
        "own_effort_days": node.own_effort_days,
        "cost": node.cost,
        "own_cost": node.own_cost,
        "progress": round(node.progress, 4),
        "verified": node.verified,
        "verifiable": node.verifiable,
    }
