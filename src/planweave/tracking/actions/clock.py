"""Who acts when nobody does."""

from planweave.accounts.queries import actor_for
from planweave.kernel.actor import Actor
from planweave.workspaces.models import Membership, Role


def clock_here(workspace_id: int) -> Actor | None:
    """The workspace's first owner, by a job. None where it has none (it is being deleted)."""
    found = Membership.objects.filter(workspace_id=workspace_id, role=Role.OWNER, user__is_active=True)
    owner = found.select_related("user").order_by("pk").first()
    if owner is None:
        return None
    return actor_for(owner.user, via="job").at(workspace_id=workspace_id, role=Role.OWNER)
