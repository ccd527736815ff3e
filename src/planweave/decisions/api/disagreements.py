"""Routes of disagreements as a whole."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here
from planweave.workspaces.policy import require

from .. import actions, policy
from ..actions.moving import settle_due
from ..bridge.authority import default_authority
from ..models import Disagreement
from ..queries.about import about_rows, targets_of
from ..queries.disagreements import (
    disagreements_readable_by,
    is_due,
    owners_of,
    readable_disagreement,
    standing_of,
    standings,
)
from ..queries.ratings import rated_before
from ..rules.steps import default_deadlines
from ..schemas import disagreements as wire
from .said import about_out, disagreement_out, disagreement_rows

router = Router()
DISAGREEMENTS = "/workspaces/{slug}/disagreements"
ONE = DISAGREEMENTS + "/{key}"
MOST = 200


@router.get(DISAGREEMENTS, response=wire.DisagreementPage, operation_id="list_disagreements")
def list_disagreements(request: HttpRequest, slug: str, about: str = "") -> Any:
    """The latest 200 disagreements, newest first; with `about` those on one thing."""
    actor = here(request, slug)
    rows = disagreements_readable_by(actor)
    settle_due(actor.here)
    if about:
        rows = rows.filter(record__about__key=about)
    found = standings(list(rows.order_by("-record__number")[:MOST]))
    return {"items": disagreement_rows(actor, found), "can_open": policy.can_open(actor)}


@router.get(
    "/workspaces/{slug}/disagreement-draft", response=wire.PreparedOut, operation_id="prepare_disagreement"
)
def prepare_disagreement(
    request: HttpRequest, slug: str, about: str, rating: str = "", parties: str = ""
) -> Any:
    """What a new disagreement about these keys (comma between them) starts from: things, parties, authority, days.

    With `rating` (RATE-3) its raters are the parties. With `parties` (ids, comma between them) the authority is looked
    for outside of these.
    """
    actor = here(request, slug)
    require(policy.can_open(actor), actor)
    targets = targets_of(actor, about.split(","))
    rated = rated_before(actor, rating, targets) if rating else None
    people = rated.parties if rated else owners_of(actor, targets)
    chosen = [int(one) for one in parties.split(",") if one.isdecimal()]
    authority = default_authority(actor, targets, chosen or [user.pk for user in people])
    return {
        "about": [{"key": one.key, "name": one.name, "kind": one.record_kind} for one in targets],
        "parties": people,
        "authority": authority and authority.user,
        "authority_because": authority.says(actor.language) if authority else "",
        "background": rated.background if rated else "",
        "deadlines": default_deadlines(timezone.now()),
    }


@router.post(DISAGREEMENTS, response={201: wire.DisagreementOut}, operation_id="open_disagreement")
def open_disagreement(request: HttpRequest, slug: str, body: wire.DisagreementIn) -> Any:
    """Open a disagreement about things: its parties and the authority get a notice, the first clock starts."""
    actor = here(request, slug)
    row = actions.open_disagreement(actor, actions.Opening(**body.model_dump()))
    return Status(201, detail(actor, row.record.key))


@router.get(ONE, response=wire.DisagreementOut, operation_id="get_disagreement")
def get_disagreement(request: HttpRequest, slug: str, key: str) -> Any:
    """A disagreement: what is to be done, by whom, until when, and everything that is revealed."""
    actor = here(request, slug)
    return detail(actor, key)


@router.put(ONE + "/deadlines", response=wire.DisagreementOut, operation_id="change_disagreement_deadlines")
def change_deadlines(request: HttpRequest, slug: str, key: str, body: wire.DeadlinesIn) -> Any:
    """Move deadlines that are still to come."""
    actor = here(request, slug)
    actions.change_deadlines(actor, key, dict(body.deadlines), version=body.version)
    return detail(actor, key)


@router.post(ONE + "/decision", response=wire.DisagreementOut, operation_id="decide_disagreement")
def decide_disagreement(request: HttpRequest, slug: str, key: str, body: wire.DecideIn) -> Any:
    """The named authority decides, with grounds."""
    actor = here(request, slug)
    actions.decide_disagreement(actor, key, **body.model_dump())
    return detail(actor, key)


@router.post(ONE + "/withdraw", response=wire.DisagreementOut, operation_id="withdraw_disagreement")
def withdraw_disagreement(request: HttpRequest, slug: str, key: str, body: wire.WithdrawIn) -> Any:
    """End a disagreement without a decision; what was not revealed is never shown."""
    actor = here(request, slug)
    actions.withdraw_disagreement(actor, key, reason=body.reason)
    return detail(actor, key)


def detail(actor: Actor, key: str) -> wire.DisagreementOut:
    """The disagreement where its deadlines have brought it by now."""
    row = current(actor, key)
    return disagreement_out(actor, standing_of(row), about=about_out(about_rows([row.pk])[row.pk]))


def current(actor: Actor, key: str) -> Disagreement:
    row = readable_disagreement(actor, key)
    if is_due(row):
        settle_due(actor.here)
        row = readable_disagreement(actor, key)
    return row
