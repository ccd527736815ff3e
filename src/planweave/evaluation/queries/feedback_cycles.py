"""Feedback cycles: their lead sees who has given, each other person only what they themselves are asked for."""

from collections.abc import Iterable

from django.db.models import Case, Q, QuerySet, When

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.policy import WRITERS, require

from ..models import FeedbackCycle, FeedbackPair
from ..policy import can_enter, can_open_feedback_cycle, leads_feedback_cycle


def feedback_cycles_readable_by(actor: Actor) -> QuerySet[FeedbackCycle]:
    """Those that one leads or gives in: the running ones first, then the newest."""
    require(can_enter(actor), actor)
    led = Q(lead_id=actor.user_id) if can_open_feedback_cycle(actor) else Q(pk__in=[])
    giving = FeedbackPair.objects.filter(giver_id=actor.user_id).values("cycle")
    return (
        FeedbackCycle.objects.filter(led | Q(pk__in=giving), workspace_id=actor.here)
        .select_related("lead")
        .order_by(Case(When(closed_at=None, then=0), default=1), "-opened_at", "-pk")
    )


def readable_feedback_cycle(actor: Actor, cycle_id: int) -> FeedbackCycle:
    row = feedback_cycles_readable_by(actor).filter(pk=cycle_id).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


def pairs_seen(actor: Actor, cycles: Iterable[FeedbackCycle]) -> dict[int, list[FeedbackPair]]:
    """{cycle: pairs}: all of those that one leads, of the others those in which one gives. One query."""
    known = {cycle.pk: leads_feedback_cycle(actor, cycle) for cycle in cycles}
    led = [pk for pk, leads in known.items() if leads]
    rows = FeedbackPair.objects.filter(
        Q(cycle__in=led) | Q(cycle__in=list(known), giver_id=actor.user_id)
    ).select_related("giver", "recipient")
    found: dict[int, list[FeedbackPair]] = {pk: [] for pk in known}
    for row in rows.order_by("giver__name", "recipient__name", "pk"):
        found[row.cycle_id].append(row)
    return found


def waited_for(cycle: FeedbackCycle) -> set[int]:
    return set(cycle.pairs.filter(feedback=None).values_list("giver_id", flat=True))


def givers_here(workspace_id: int) -> dict[int, str]:
    rows = Membership.objects.filter(workspace_id=workspace_id, role__in=WRITERS, user__is_active=True)
    return dict(rows.order_by("user__name", "pk").values_list("user_id", "user__name"))


def recipients_here(workspace_id: int) -> set[int]:
    rows = Membership.objects.filter(workspace_id=workspace_id, user__is_active=True)
    return set(rows.exclude(role=Role.GUEST).values_list("user_id", flat=True))
