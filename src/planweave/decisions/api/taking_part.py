"""Routes of what parties do in a disagreement."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.workspaces.api import here

from .. import actions
from ..schemas import disagreements as wire
from .disagreements import ONE, detail

router = Router()


@router.put(ONE + "/position", response=wire.DisagreementOut, operation_id="state_position")
def state_position(request: HttpRequest, slug: str, key: str, body: wire.PositionIn) -> Any:
    """State one's position, reasons and evidence; nobody else sees a word of it before all are in."""
    actor = here(request, slug)
    actions.state_position(actor, key, **body.model_dump())
    return detail(actor, key)


@router.put(ONE + "/criteria", response=wire.DisagreementOut, operation_id="propose_criteria")
def propose_criteria(request: HttpRequest, slug: str, key: str, body: wire.CriteriaIn) -> Any:
    """Propose the criteria and their weights, as one set; the others are asked to agree again."""
    actor = here(request, slug)
    rows = [row.model_dump() for row in body.criteria]
    actions.propose_criteria(actor, key, rows, revision=body.revision)
    return detail(actor, key)


@router.put(ONE + "/agreement", response=wire.DisagreementOut, operation_id="agree_in_disagreement")
def agree(request: HttpRequest, slug: str, key: str, body: wire.AgreementIn) -> Any:
    """Say yes to the criteria, or to the options, as one saw them."""
    actor = here(request, slug)
    actions.agree(actor, key, what=body.what, revision=body.revision)
    return detail(actor, key)


@router.post(ONE + "/options", response={201: wire.DisagreementOut}, operation_id="add_option")
def add_option(request: HttpRequest, slug: str, key: str, body: wire.OptionIn) -> Any:
    """Add a possible answer, perhaps with changes of requirements that follow from it."""
    actor = here(request, slug)
    actions.add_option(actor, key, **body.model_dump())
    return Status(201, detail(actor, key))


@router.put(ONE + "/options/{number}", response=wire.DisagreementOut, operation_id="change_option")
def change_option(request: HttpRequest, slug: str, key: str, number: int, body: wire.OptionChangeIn) -> Any:
    """New words for an option."""
    actor = here(request, slug)
    actions.change_option(actor, key, number, **body.model_dump())
    return detail(actor, key)


@router.post(ONE + "/merges", response={201: wire.DisagreementOut}, operation_id="merge_options")
def merge_options(request: HttpRequest, slug: str, key: str, body: wire.OptionMergeIn) -> Any:
    """Make one option out of several; their words stay readable."""
    actor = here(request, slug)
    actions.merge_options(actor, key, **body.model_dump())
    return Status(201, detail(actor, key))


@router.put(ONE + "/scores", response=wire.DisagreementOut, operation_id="score_options")
def score_options(request: HttpRequest, slug: str, key: str, body: wire.ScoresIn) -> Any:
    """Hand in one's points of the open round; nobody else sees them before it closes."""
    actor = here(request, slug)
    scores = {number: dict(given) for number, given in body.scores.items()}
    actions.score_options(actor, key, round_number=body.round, scores=scores)
    return detail(actor, key)


@router.put(ONE + "/options/{number}/reason", response=wire.DisagreementOut, operation_id="give_apart_reason")
def give_reason(request: HttpRequest, slug: str, key: str, number: int, body: wire.ApartReasonIn) -> Any:
    """Say why one stands apart on an option; the others read it before they score again."""
    actor = here(request, slug)
    actions.give_reason(actor, key, number, text=body.text)
    return detail(actor, key)
