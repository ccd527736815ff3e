"""Goals that pull against each other: said by people, and looked at by those whom they concern."""

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.links import add_link, remove_link
from planweave.kernel.models import Link
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import can_plan, require

from .. import events, texts
from ..models import PullLookedAt
from ..policy import can_look_at
from ..queries.conflicts import flags_in
from .locked import locked_record


def declare_conflict(actor: Actor, key: str, other: str) -> Link:
    """Say that two objectives conflict; a link between their records, with history and undo like any."""
    with transaction.atomic():
        source, target = (locked_record(actor, "objective", one) for one in (key, other))
        require(can_plan(actor), actor)
        if source.pk == target.pk:
            raise Invalid.of({"other": texts.SAME_OWNER_OR_SELF})
        return add_link(actor, source=source, target=target, kind="conflicts_with")


def withdraw_conflict(actor: Actor, key: str, other: str) -> None:
    """Take the saying back. What the rules find themselves is not taken back, only looked at."""
    with transaction.atomic():
        ends = {locked_record(actor, "objective", one).pk for one in (key, other)}
        require(can_plan(actor), actor)
        link = (
            Link.objects.select_related("source", "target")
            .filter(workspace_id=actor.here, kind="conflicts_with", source__in=ends, target__in=ends)
            .first()
        )
        if link is None:
            raise NotFound(NOT_FOUND)
        remove_link(actor, link)


def look_at_conflict(actor: Actor, fingerprint: str, *, reason: str) -> PullLookedAt:
    """Say that one has looked at a pull, and why it may stay. It counts as long as its facts stay the same."""
    with transaction.atomic():
        flag = next((one for one in flags_in(actor) if one.pull.fingerprint == fingerprint), None)
        if flag is None:
            raise NotFound(NOT_FOUND)
        require(can_look_at(actor, {flag.first.owner_id, flag.second.owner_id}), actor)
        if not reason.strip():
            raise Invalid.of({"reason": texts.REASON_NEEDED})
        if len(reason) > 2000:
            raise Invalid.of({"reason": texts.TOO_LONG})
        row, _ = PullLookedAt.objects.update_or_create(
            workspace_id=actor.here,
            fingerprint=fingerprint,
            user_id=actor.user_id,
            defaults={"first_id": flag.first.id, "second_id": flag.second.id, "reason": reason.strip()},
        )
        told = events.GoalConflictLookedAt(
            fingerprint=fingerprint, kind=flag.pull.kind, other=flag.second.key, reason=reason.strip()
        )
        record_event(actor, told, flag.first.objective.record)
    return row
