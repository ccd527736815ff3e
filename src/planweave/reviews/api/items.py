"""Routes of the requirements under review."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.baselines.api.said import differences_out, fields_out
from planweave.kernel.actor import Actor
from planweave.workspaces.api import here
from planweave.workspaces.policy import can_read_plan, require
from planweave.workspaces.queries import readable_record

from .. import actions, policy, schemas
from ..queries.items import Looked, changed_from_last_round, look_at
from ..queries.reviews import (
    Standing,
    latest_rounds,
    readable_review,
    remarks_of,
    reviews_of_requirement,
    standing_of,
    standings,
)
from ..rules.passages import passage_text
from ..rules.words import UNSIGNED
from .said import remarks_out, signature_out

router = Router()
ITEM = "/workspaces/{slug}/reviews/{key}/items/{requirement}"


@router.get(
    "/workspaces/{slug}/reviews/{key}/items",
    response=list[schemas.ReviewItemRow],
    operation_id="list_review_items",
)
def list_review_items(request: HttpRequest, slug: str, key: str) -> Any:
    """The requirements of the newest round, with their outcome so far and one's own verdict."""
    actor = here(request, slug)
    standing = _standing(actor, key)
    changed = changed_from_last_round(standing.review, standing.round)
    rows = []
    for item in standing.items:
        mine = next((one for one in item.verdicts if one.user_id == actor.user_id), None)
        rows.append(
            {
                "record": item.record,
                "key": item.key,
                "title": item.title,
                "version": item.version,
                "outcome": item.outcome,
                "my_verdict": mine.verdict if mine else "",
                "is_carried": mine.is_carried if mine else False,
                "judged": len(item.verdicts),
                "open_remarks": item.open_remarks,
                "is_changed_since": item.is_touched,
                "is_changed_from_last_round": item.record in changed,
            }
        )
    return rows


@router.get(ITEM, response=schemas.ReviewItemOut, operation_id="get_review_item")
def get_review_item(request: HttpRequest, slug: str, key: str, requirement: str) -> Any:
    """A requirement as it is under review, with the difference to the last round, verdicts and remarks."""
    actor = here(request, slug)
    return _item_out(actor, key, requirement)


@router.put(ITEM + "/verdict", response=schemas.ReviewItemOut, operation_id="give_verdict")
def give_verdict(request: HttpRequest, slug: str, key: str, requirement: str, body: schemas.VerdictIn) -> Any:
    """One's verdict on a requirement; a new one replaces the old one until one has signed."""
    actor = here(request, slug)
    actions.give_verdict(actor, key, requirement, verdict=body.verdict, reason=body.reason)
    return _item_out(actor, key, requirement)


@router.post(ITEM + "/remarks", response={201: schemas.ReviewItemOut}, operation_id="add_remark")
def add_remark(request: HttpRequest, slug: str, key: str, requirement: str, body: schemas.RemarkIn) -> Any:
    """Comment on the requirement, on a passage of it, or answer a comment."""
    actor = here(request, slug)
    actions.add_remark(
        actor,
        key,
        requirement,
        body=body.body,
        field=body.field,
        start=body.start,
        quote=body.quote,
        answers=body.answers,
    )
    return Status(201, _item_out(actor, key, requirement))


@router.put(
    "/workspaces/{slug}/reviews/{key}/remarks/{remark_id}",
    response={204: None},
    operation_id="resolve_remark",
)
def resolve_remark(
    request: HttpRequest, slug: str, key: str, remark_id: int, body: schemas.ResolvedIn
) -> Any:
    """Settle a point, or open it again."""
    actor = here(request, slug)
    actions.resolve_remark(actor, key, remark_id, is_resolved=body.is_resolved)
    return Status(204, None)


@router.put("/workspaces/{slug}/reviews/{key}/checklist", response={204: None}, operation_id="tick_checklist")
def tick_checklist(request: HttpRequest, slug: str, key: str, body: schemas.TickedIn) -> Any:
    """Which points of the checklist one has gone through."""
    actions.tick_checklist(here(request, slug), key, ticked=body.ticked)
    return Status(204, None)


@router.get(
    "/workspaces/{slug}/requirements/{key}/reviews",
    response=list[schemas.RequirementReviewRow],
    operation_id="list_requirement_reviews",
)
def list_requirement_reviews(request: HttpRequest, slug: str, key: str) -> Any:
    """Every round in which a requirement was reviewed: outcome, signatures, and whether it was changed since."""
    actor = here(request, slug)
    require(can_read_plan(actor), actor)
    record = readable_record(actor, key, kind="requirement")
    pairs = reviews_of_requirement(actor, record.pk)
    newest = latest_rounds([review for review, _ in pairs])
    rows = []
    for standing in standings(pairs):
        item = next(item for item in standing.items if item.record == record.pk)
        rows.append(
            {
                "key": standing.review.record.key,
                "title": standing.review.record.title,
                "state": standing.review.state,
                "round": standing.round.number,
                "is_latest": newest[standing.review.pk].pk == standing.round.pk,
                "version": item.version,
                "outcome": item.outcome,
                "decision": standing.round.decision,
                "ended_at": standing.round.ended_at,
                "is_changed_since": item.is_touched,
                "signatures": [signature_out(one, language=actor.language) for one in standing.signatures],
                "open_remarks": item.open_remarks,
            }
        )
    return rows


def _standing(actor: Actor, key: str) -> Standing:
    review = readable_review(actor, key)
    return standing_of(review, latest_rounds([review])[review.pk])


def _item_out(actor: Actor, key: str, requirement: str) -> dict[str, Any]:
    standing = _standing(actor, key)
    looked = look_at(actor, standing, requirement)
    roles = {seat.user_id: seat.role for seat in standing.seats}
    leads = policy.can_lead(actor, standing.review.record.owner_id)
    before = looked.last_round
    return {
        "record": looked.item.record,
        "key": looked.item.key,
        "title": looked.item.title,
        "version": looked.item.version,
        "round": standing.round.number,
        "outcome": looked.item.outcome,
        "fields": _fields(actor, looked),
        "has_last_round": before is not None,
        "from_last_round": differences_out(before, looked.content, language=actor.language) if before else [],
        "since": differences_out(looked.content, looked.today, language=actor.language)
        if looked.item.is_touched and looked.today
        else [],
        "is_gone": looked.is_gone,
        "verdicts": [
            {
                "person": {"id": one.user_id, "name": one.user.name},
                "role": roles.get(one.user_id, ""),
                "verdict": one.verdict,
                "reason": one.reason,
                "is_carried": one.is_carried,
                "at": one.at,
            }
            for one in looked.item.verdicts
        ],
        "remarks": remarks_out(actor, remarks_of(standing.review, looked.item.record), leads=leads),
    }


def _fields(actor: Actor, looked: Looked) -> list[dict[str, Any]]:
    return [
        field.model_dump() | {"text": passage_text(looked.content, field.field, actor.language)}
        for field in fields_out(looked.content, language=actor.language)
        if field.field not in UNSIGNED and field.field != "title"
    ]
