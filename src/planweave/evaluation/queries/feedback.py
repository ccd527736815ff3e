"""Reads of feedback: each is filtered by whom it is for, whatever the reader's role."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Case, Q, QuerySet, When

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.models import Record
from planweave.kernel.paging import Sort, page_of
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Membership
from planweave.workspaces.policy import MANAGERS, require

from ..models import Feedback, FeedbackRequest
from ..policy import can_enter, can_read_shared
from ..rules.feedback import Ask, Box, Circle


@dataclass(frozen=True, kw_only=True)
class Shelf:
    rows: list[Feedback]
    next_cursor: str | None


def feedback_readable_by(actor: Actor) -> QuerySet[Feedback]:
    """One's own, given and received; for those who lead, also what its giver chose to show them."""
    require(can_enter(actor), actor)
    return Feedback.objects.filter(_own(actor) | _shared(actor), workspace_id=actor.here)


def readable_feedback(actor: Actor, feedback_id: int) -> Feedback:
    """NotFound for what is between others: nobody learns that it exists."""
    found = _whole(feedback_readable_by(actor)).filter(pk=feedback_id).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def shelf(actor: Actor, *, box: str, cursor: str | None, limit: int) -> Shelf:
    """One box, newest first. `shared` is what others gave to others and showed to those who lead."""
    readable = feedback_readable_by(actor)
    if box not in Box.values:
        raise NotFound(NOT_FOUND)
    if box == Box.SHARED:
        require(can_read_shared(actor), actor)
        rows = readable.exclude(_own(actor))
    else:
        rows = readable.filter(**{"recipient_id" if box == Box.RECEIVED else "giver_id": actor.user_id})
    newest = [Sort("given_at", is_descending=True)]
    page = page_of(rows, sorts=newest, tie="id", columns=["id"], cursor=cursor, limit=limit)
    found = {one.pk: one for one in _whole(readable).filter(pk__in=[row["id"] for row in page.rows])}
    return Shelf(rows=[found[row["id"]] for row in page.rows], next_cursor=page.next_cursor)


def requests_of(actor: Actor) -> QuerySet[FeedbackRequest]:
    """Those that one made or was asked: the open ones first, then by age, the newest first."""
    require(can_enter(actor), actor)
    own = Q(asker_id=actor.user_id) | Q(asked_id=actor.user_id)
    rows = FeedbackRequest.objects.filter(own, workspace_id=actor.here)
    return (
        rows.select_related("asker", "asked")
        .prefetch_related("about")
        .order_by(Case(When(state=Ask.OPEN, then=0), default=1), "-asked_at", "-pk")
    )


def leads_of(actor: Actor) -> list[Membership]:
    """Who reads what is shown to the leads, as it stands today."""
    rows = Membership.objects.filter(workspace_id=actor.here, role__in=MANAGERS, user__is_active=True)
    return list(rows.select_related("user").order_by("user__name", "pk"))


def records_named(actor: Actor, keys: Sequence[str]) -> list[Record]:
    """The records of these keys, in this order; those that are not there are left out."""
    rows = Record.objects.filter(workspace_id=actor.here, deleted_at=None, key__in=keys)
    found = {record.key: record for record in rows}
    return [found[key] for key in keys if key in found]


def _own(actor: Actor) -> Q:
    return Q(giver_id=actor.user_id) | Q(recipient_id=actor.user_id)


def _shared(actor: Actor) -> Q:
    return Q(circle=Circle.LEADS, taken_back_at=None) if can_read_shared(actor) else Q(pk__in=[])


def _whole(rows: QuerySet[Feedback]) -> QuerySet[Feedback]:
    return rows.select_related("giver", "recipient", "request").prefetch_related("about")
