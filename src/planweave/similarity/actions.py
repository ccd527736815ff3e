"""Every write around similar requirements. Linking and merging are those of links and of traceability."""

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.events import record_event
from planweave.kernel.models import Record
from planweave.workspaces.policy import require

from . import events, texts
from .models import SetAside
from .policy import can_set_aside


def set_aside(actor: Actor, one: Record, other: Record) -> None:
    """Say that two requirements are not the same, however alike they look. Saying it again changes nothing."""
    _check(actor, one, other)
    first, second = sorted((one, other), key=lambda record: record.pk)
    with transaction.atomic():
        _, is_new = SetAside.objects.get_or_create(
            one=first, other=second, defaults={"author_id": actor.user_id}
        )
        if is_new:
            record_event(actor, events.PairSetAside(other=other.key), one)


def take_up(actor: Actor, one: Record, other: Record) -> None:
    """Show a pair again that was set aside."""
    _check(actor, one, other)
    first, second = sorted((one, other), key=lambda record: record.pk)
    with transaction.atomic():
        count, _ = SetAside.objects.filter(one=first, other=second).delete()
        if count:
            record_event(actor, events.PairTakenUp(other=other.key), one)


def _check(actor: Actor, one: Record, other: Record) -> None:
    if one.pk == other.pk:
        raise Invalid.of({"other": texts.SAME_RECORD})
    require(can_set_aside(actor, one, other), actor)
