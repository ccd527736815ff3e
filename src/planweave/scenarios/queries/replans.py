"""Re-plans after slips."""

from collections.abc import Sequence

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.planning.queries.proposals import state_of, undone_among
from planweave.planning.rules import ProposalState
from planweave.workspaces.policy import require

from ..models import Replan
from ..policy import can_read

LATEST = 20


def replans_readable_by(actor: Actor) -> QuerySet[Replan]:
    """Newest first."""
    require(can_read(actor), actor)
    found = Replan.objects.filter(workspace_id=actor.here).select_related("made_by", "proposal")
    return found.order_by("-made_at", "-pk")


def readable_replan(actor: Actor, replan_id: int) -> Replan:
    found = replans_readable_by(actor).filter(pk=replan_id).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def applied_among(actor: Actor, replans: Sequence[Replan]) -> set[int]:
    """Those whose choice stands: applied and not undone since. One query."""
    operations = {one.proposal.operation_id for one in replans if one.proposal} - {None}
    undone = undone_among(actor.here, {operation for operation in operations if operation is not None})
    return {
        one.pk for one in replans if one.proposal and state_of(one.proposal, undone) == ProposalState.APPLIED
    }
