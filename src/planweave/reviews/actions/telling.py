"""Notices to the people of a review."""

from collections.abc import Iterable

from planweave.discussion.models import Notice
from planweave.kernel.actor import Actor
from planweave.kernel.models import Record
from planweave.workspaces.models import Membership, Role


def tell(actor: Actor, record: Record, kind: str, user_ids: Iterable[int]) -> None:
    """A line in the inbox of each who is still a member and may see reviews; not of who did it."""
    members = Membership.objects.filter(
        workspace_id=actor.here, user_id__in=set(user_ids), user__is_active=True
    )
    wanted = set(members.exclude(role=Role.GUEST).values_list("user_id", flat=True)) - {actor.user_id}
    Notice.objects.bulk_create(
        [
            Notice(workspace_id=actor.here, user_id=pk, kind=kind, record_id=record.pk, by_id=actor.user_id)
            for pk in sorted(wanted)
        ]
    )
