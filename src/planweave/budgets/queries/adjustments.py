"""Reads of adjustments and of approved budgets."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.workspaces.policy import require

from ..models import Adjustment, Approved, BudgetLine, Move
from ..policy import adjustments_seen, can_see_money

MOST = 200


def adjustments_readable_by(actor: Actor) -> QuerySet[Adjustment]:
    """Newest first."""
    require(can_see_money(actor), actor)
    seen = adjustments_seen(actor)
    found = Adjustment.objects.filter(record__workspace_id=actor.here, record__deleted_at=None)
    if seen is not None:
        found = found.filter(pk__in=Adjustment.objects.filter(seen).values("pk"))
    return found.select_related("record__created_by", "decided_by").order_by("-record__number")


def moves_of(adjustments: Sequence[Adjustment]) -> Mapping[int, list[Move]]:
    """One query."""
    found: dict[int, list[Move]] = defaultdict(list)
    ids = [one.pk for one in adjustments]
    for move in Move.objects.filter(adjustment__in=ids).select_related("line__record").order_by("pk"):
        found[move.adjustment_id].append(move)
    return found


def adjustments_of_line(actor: Actor, line: BudgetLine) -> list[Adjustment]:
    return list(adjustments_readable_by(actor).filter(moves__line=line)[:MOST])


def approved_budgets(workspace_id: int) -> list[Approved]:
    """Newest first."""
    found = Approved.objects.filter(workspace_id=workspace_id).select_related("by")
    return list(found.order_by("-at", "-pk"))


def approved_amounts(approved: Approved | None) -> dict[int, dict[str, Any]]:
    """What each line had in an approved budget."""
    return {} if approved is None else {row["line"]: row for row in approved.rows}
