"""Plan baselines and scenarios with their rows."""

from collections.abc import Sequence

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from ..models import CopiedRow, PlanCopy
from ..policy import can_read
from ..rules.words import CopyRow, RowId, RowKind


def copies_readable_by(actor: Actor, kind: str) -> QuerySet[PlanCopy]:
    """Newest first. A guest, who reads no plan, is refused."""
    require(can_read(actor), actor)
    found = PlanCopy.objects.filter(workspace_id=actor.here, kind=kind).select_related("made_by")
    return found.order_by("-made_at", "-pk")


def readable_copy(actor: Actor, copy_id: int, kind: str) -> PlanCopy:
    found = copies_readable_by(actor, kind).filter(pk=copy_id).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def rows_of(copy: PlanCopy) -> dict[RowId, CopyRow]:
    """Every row of a copy in the order in which it was copied; one query."""
    found = CopiedRow.objects.filter(copy=copy).order_by("pk")
    names = ("pk", "kind", "ref", "key", "name", "frozen", "changes", "is_removed", "applied_as")
    return {
        (row[1], row[2]): CopyRow(**dict(zip(names, row, strict=True))) for row in found.values_list(*names)
    }


def shadows_of(copy: PlanCopy) -> Sequence[tuple[int, str, str, str]]:
    """(task, key, start, finish) of every frozen task with dates."""
    rows = CopiedRow.objects.filter(copy=copy, kind=RowKind.TASK).order_by("pk")
    return [
        (ref, key, frozen["start_on"], frozen["finish_on"])
        for ref, key, frozen in rows.values_list("ref", "key", "frozen")
        if frozen and frozen["start_on"]
    ]
