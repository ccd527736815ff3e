"""Proposals, said in the reader's language."""

import uuid
from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.language import Language
from planweave.kernel.models import Activity
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from ..models import Proposal
from ..policy import can_read
from ..rules import ProposalState
from ..sentences import say

LATEST = 50
KEPT_INSIDE = frozenset({"versions", "release_versions", "rests", "verdict"})


def proposals_of(actor: Actor) -> QuerySet[Proposal]:
    """Newest first. Asking needs the right to read the plan."""
    require(can_read(actor), actor)
    found = Proposal.objects.filter(workspace_id=actor.here).select_related("created_by", "settled_by")
    return found.order_by("-created_at", "-pk")


def readable_proposal(actor: Actor, proposal_id: int) -> Proposal:
    found = proposals_of(actor).filter(pk=proposal_id).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def undone_among(workspace_id: int, operations: Collection[uuid.UUID]) -> set[uuid.UUID]:
    """Those of `operations` that are undone just now, redoing considered; one query."""
    if not operations:
        return set()
    undoing: dict[uuid.UUID, list[uuid.UUID]] = {}
    told = Activity.objects.filter(workspace_id=workspace_id, kind="OperationUndone")
    for undone, by in told.values_list("undoes", "operation_id"):
        undoing.setdefault(undone, []).append(by)

    def is_undone(operation: uuid.UUID) -> bool:
        return any(not is_undone(later) for later in undoing.get(operation, ()))

    return {operation for operation in operations if is_undone(operation)}


def state_of(proposal: Proposal, undone: Collection[uuid.UUID]) -> str:
    """An applied proposal whose step was undone is open again."""
    is_open_again = proposal.state == ProposalState.APPLIED and proposal.operation_id in undone
    return str(ProposalState.OPEN) if is_open_again else proposal.state


def proposal_rows(actor: Actor, proposals: list[Proposal]) -> list[dict[str, Any]]:
    """What a list shows of each; one query more whatever their number."""
    operations = {proposal.operation_id for proposal in proposals if proposal.operation_id}
    undone = undone_among(actor.here, operations)
    return [proposal_row(actor, proposal, undone) for proposal in proposals]


def proposal_row(actor: Actor, proposal: Proposal, undone: Collection[uuid.UUID]) -> dict[str, Any]:
    answer = proposal.answer
    settled_by = proposal.settled_by
    return {
        "id": proposal.pk,
        "kind": proposal.kind,
        "state": state_of(proposal, undone),
        "job": proposal.job_id,
        "status": answer["status"],
        "gap": answer.get("gap"),
        "verdict": say(actor.language, verdict_of(proposal)),
        "changes": len(answer["diff"]),
        "created_at": proposal.created_at,
        "created_by": {"id": proposal.created_by_id, "name": proposal.created_by.name},
        "settled_at": proposal.settled_at,
        "settled_by": {"id": settled_by.pk, "name": settled_by.name} if settled_by else None,
    }


def verdict_of(proposal: Proposal) -> dict[str, Any]:
    """How good the answer is, as a sentence."""
    answer: dict[str, Any] = proposal.answer
    if "verdict" in answer:
        return answer["verdict"]
    status, gap = answer["status"], answer.get("gap")
    if status == "feasible":
        if gap is None:
            return {"code": "plan.feasible_unbounded", "params": {}}
        return {"code": "plan.feasible", "params": {"percent": round(100 * gap, 2)}}
    return {"code": f"plan.{status}", "params": {}}


def proposal_detail(actor: Actor, proposal: Proposal) -> dict[str, Any]:
    """The whole answer, every sentence in the actor's language."""
    [row] = proposal_rows(actor, [proposal])
    shown = {name: value for name, value in proposal.answer.items() if name not in KEPT_INSIDE}
    return row | said(actor.language, shown) | _comparison(actor.language, proposal)


def said(language: Language, value: Any) -> Any:
    """Every {"code", "params"} inside `value` gets its `text`."""
    if isinstance(value, list):
        return [said(language, part) for part in value]
    if isinstance(value, dict):
        if value.keys() == {"code", "params"}:
            return {"code": value["code"], "text": say(language, value)}
        return {name: said(language, part) for name, part in value.items()}
    return value


def _comparison(language: Language, proposal: Proposal) -> dict[str, Any]:
    """What the value means, and how it compares with the spreadsheet habit; release plans only."""
    answer = proposal.answer
    if proposal.kind != "releases":
        return {}
    found: dict[str, Any] = {
        "basis_text": say(language, {"code": f"basis.{answer['basis']}", "params": {}}),
        "gain_text": None,
    }
    objective, greedy = answer.get("objective"), answer.get("greedy_objective")
    if objective is None:
        return found
    gain: dict[str, Any] = {"code": "plan.gain_rule", "params": {}}
    if greedy is not None:
        percent = round(100 * (objective - greedy) / greedy, 2) if greedy else 0.0
        gain = {"code": "plan.gain" if percent > 0 else "plan.gain_none", "params": {}}
        if percent > 0:
            gain["params"] = {"percent": percent}
    return found | {"gain_text": say(language, gain)}
