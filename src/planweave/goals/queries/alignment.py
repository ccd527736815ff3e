"""Which requirements serve which objectives, and which serve none."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Problem
from planweave.kernel.models import Link, Record
from planweave.kernel.paging import MAX_LIMIT
from planweave.kernel.texts import INVALID_CURSOR
from planweave.requirements.models import Requirement
from planweave.workspaces.policy import can_read_plan, require

from ..models import Contribution, Objective
from ..rules.alignment import DONE, Alignment, Piece, align


def alignment_of(workspace_id: int) -> Alignment:
    """Shares, delivery and orphans of the whole workspace. Three queries of few columns, whatever the rows."""
    objectives = Objective.objects.filter(
        record__workspace_id=workspace_id, record__deleted_at=None
    ).values_list("pk", flat=True)
    return align(_pieces(workspace_id), declared_in(workspace_id), objectives)


def shares_in(workspace_id: int) -> Mapping[int, Mapping[int, float]]:
    """{requirement: {objective: share}} as it counts, inherited where a part says nothing of its own. Two queries."""
    return align(_pieces(workspace_id), declared_in(workspace_id), ()).shares


def declared_in(workspace_id: int) -> dict[int, dict[int, float]]:
    """{requirement: {objective: share}} as people said it, of what is not in the trash."""
    rows = Contribution.objects.filter(
        requirement__workspace_id=workspace_id,
        requirement__deleted_at=None,
        objective__record__deleted_at=None,
    ).order_by("pk")
    found: dict[int, dict[int, float]] = defaultdict(dict)
    for requirement, objective, share in rows.values_list("requirement_id", "objective_id", "share"):
        found[requirement][objective] = share
    return dict(found)


def _pieces(workspace_id: int) -> list[Piece]:
    rows = Requirement.objects.filter(
        record__workspace_id=workspace_id, record__kind="requirement", record__deleted_at=None
    ).order_by("pk")
    return [
        Piece(id=pk, parent=parent, state=state, effort_days=effort)
        for pk, parent, state, effort in rows.values_list(
            "record_id", "parent_id", "state", "effort_likely_days"
        )
    ]


def contributions_to(objective: Objective) -> list[dict[str, Any]]:
    """The requirements that say they serve an objective, with state and effort, largest first."""
    rows = (
        Contribution.objects.filter(objective=objective, requirement__deleted_at=None)
        .select_related("requirement", "requirement__requirement", "requirement__owner")
        .order_by("requirement__number", "pk")
    )
    found = []
    for row in rows:
        work = row.requirement.requirement
        days = work.effort_likely_days
        found.append(
            {
                "id": row.requirement_id,
                "key": row.requirement.key,
                "title": row.requirement.title,
                "state": work.state,
                "owner": row.requirement.owner
                and {"id": row.requirement.owner_id, "name": row.requirement.owner.name},
                "share": row.share,
                "effort_days": days,
                "served_days": None if days is None else days * row.share,
            }
        )
    return sorted(found, key=lambda one: -(one["served_days"] or 0.0))


def orphans_page(
    actor: Actor, *, cursor: str | None, limit: int
) -> tuple[list[dict[str, Any]], str | None, int]:
    """Open requirements that serve no objective, themselves or through an ancestor: rows, cursor, number of all.

    Largest effort first. Three queries: which they are is found in memory, only the page's rows are read whole.
    """
    require(can_read_plan(actor), actor)
    pieces = _pieces(actor.here)
    lost = set(align(pieces, declared_in(actor.here), ()).orphans)
    order = sorted(
        (-(piece.effort_days or 0.0), piece.id)
        for piece in pieces
        if piece.id in lost and piece.state != DONE
    )
    start = bisect_right(order, _place(cursor)) if cursor else 0
    limit = max(1, min(limit, MAX_LIMIT))
    page = order[start : start + limit]
    following = f"{page[-1][0]!r}:{page[-1][1]}" if start + limit < len(order) else None
    found = Requirement.objects.select_related("record").in_bulk([pk for _, pk in page])
    rows = [
        {
            "id": pk,
            "key": found[pk].record.key,
            "title": found[pk].record.title,
            "state": found[pk].state,
            "product": found[pk].record.product_id,
            "effort_days": found[pk].effort_likely_days,
        }
        for _, pk in page
        if pk in found
    ]
    return rows, following, len(order)


def _place(cursor: str) -> tuple[float, int]:
    effort, _, pk = cursor.partition(":")
    try:
        return float(effort), int(pk)
    except ValueError as error:
        raise Problem(INVALID_CURSOR) from error


def open_orphans(workspace_id: int, aligned: Alignment) -> int:
    """How many of the orphans are still to be done. One query."""
    lost = set(aligned.orphans)
    done = Requirement.objects.filter(
        record__workspace_id=workspace_id, record__deleted_at=None, state=DONE
    ).values_list("record_id", flat=True)
    return len(lost - set(done))


@dataclass(frozen=True, kw_only=True)
class Serving:
    """What one requirement serves itself, and what it inherits from `inherited_from` while it says nothing."""

    own: dict[int, float]
    inherited: dict[int, float]
    inherited_from: str
    effort_days: float | None


def serving_of(record: Record) -> Serving:
    """Two queries and one for the name of the ancestor, where there is one."""
    pieces = {piece.id: piece for piece in _pieces(record.workspace_id)}
    declared = declared_in(record.workspace_id)
    own = declared.get(record.pk, {})
    at, seen = pieces[record.pk].parent, {record.pk}
    while not own and at in pieces and at not in seen:
        if at in declared:
            key = Record.objects.values_list("key", flat=True).get(pk=at)
            inherited = declared[at]
            return Serving(
                own={}, inherited=inherited, inherited_from=key, effort_days=pieces[record.pk].effort_days
            )
        seen.add(at)
        at = pieces[at].parent
    return Serving(own=own, inherited={}, inherited_from="", effort_days=pieces[record.pk].effort_days)


def clashing_requirements(workspace_id: int) -> list[tuple[int, int, str]]:
    """Pairs of requirements that conflict with or exclude each other, both in place."""
    rows = Link.objects.filter(
        workspace_id=workspace_id,
        kind__in=("conflicts_with", "excludes"),
        source__kind="requirement",
        target__kind="requirement",
        source__deleted_at=None,
        target__deleted_at=None,
    )
    return list(rows.order_by("pk").values_list("source_id", "target_id", "kind"))
