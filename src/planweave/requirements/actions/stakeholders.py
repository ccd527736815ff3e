"""Who asks, and how much their wishes weigh."""

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.events import record_event
from planweave.workspaces.policy import can_plan, require

from .. import events, texts
from ..models import Stakeholder


def set_stakeholder(actor: Actor, *, name: str, weight: float) -> Stakeholder:
    """A stakeholder with this weight, new or changed."""
    require(can_plan(actor), actor)
    if not name.strip():
        raise Invalid.of({"name": texts.STAKEHOLDER_NAME_NEEDED})
    if not 0 <= weight < 1e6:
        raise Invalid.of({"weight": texts.STAKEHOLDER_WEIGHT})
    with transaction.atomic():
        stakeholder, _ = Stakeholder.objects.update_or_create(
            workspace_id=actor.here, name=name.strip()[:100], defaults={"weight": weight}
        )
        record_event(
            actor,
            events.StakeholderChanged(stakeholder=stakeholder.pk, name=stakeholder.name, weight=weight),
        )
    return stakeholder
