"""Conflicts that were found."""

from collections import defaultdict
from collections.abc import Collection

from django.db.models import QuerySet

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from ..models import Conflict, ConflictParty, ConflictScan
from ..policy import can_read
from ..rules.words import ConflictState


def conflicts_readable_by(actor: Actor) -> QuerySet[Conflict]:
    """All of the workspace for its members; a guest is refused."""
    require(can_read(actor), actor)
    return Conflict.objects.filter(workspace_id=actor.here, record__deleted_at=None).select_related(
        "record", "disagreement__record", "dismissed_by"
    )


def readable_conflict(actor: Actor, key: str) -> Conflict:
    row = conflicts_readable_by(actor).filter(record__key=key).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


def found(rows: QuerySet[Conflict], *, state: str, kind: str, mine: int | None) -> QuerySet[Conflict]:
    """`state` "" means those that are open; "all" means all."""
    if state != "all":
        rows = rows.filter(state=state or ConflictState.OPEN)
    if kind:
        rows = rows.filter(kind=kind)
    if mine is not None:
        rows = rows.filter(parties__user_id=mine)
    return rows


def parties_of(ids: Collection[int]) -> dict[int, list[User]]:
    people: dict[int, list[User]] = defaultdict(list)
    rows = ConflictParty.objects.filter(conflict__in=ids).select_related("user").order_by("pk")
    for row in rows:
        people[row.conflict_id].append(row.user)
    return people


def last_look(actor: Actor) -> ConflictScan | None:
    return ConflictScan.objects.filter(workspace_id=actor.here).first()
