"""Routes of the log of decisions."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.paging import Sort, page_of
from planweave.workspaces.api import here
from planweave.workspaces.policy import require
from planweave.workspaces.queries import readable_record

from .. import actions, policy
from ..actions.effects import checked_effects
from ..models import Decision
from ..queries import decisions as queries
from ..queries.about import targets_of
from ..queries.disagreements import disagreements_readable_by, standings
from ..schemas import decisions as wire
from .said import against_words, decision_out, decision_rows, disagreement_rows

router = Router()
DECISIONS = "/workspaces/{slug}/decisions"
ONE = DECISIONS + "/{key}"


@router.get(DECISIONS, response=wire.DecisionPage, operation_id="list_decisions")
def list_decisions(
    request: HttpRequest,
    slug: str,
    q: str = "",
    state: str = "",
    about: str = "",
    cursor: str | None = None,
    limit: int = 50,
) -> Any:
    """The log, newest first. `q` searches in words, keys and what they are about; `state` is standing, reversed,
    due or contradicted."""
    actor = here(request, slug)
    readable = queries.decisions_readable_by(actor)
    rows = queries.found(readable, text=q, state=state, about=about, today=timezone.localdate())
    ids = Decision.objects.filter(pk__in=rows.order_by().values("pk"))
    page = page_of(
        ids,
        sorts=[Sort("decided_at", is_descending=True)],
        tie="record_id",
        columns=["record_id"],
        cursor=cursor,
        limit=limit,
    )
    found = {row.pk: row for row in readable.filter(pk__in=[row["record_id"] for row in page.rows])}
    items = decision_rows([found[row["record_id"]] for row in page.rows])
    return {"items": items, "next_cursor": page.next_cursor, "can_record": policy.can_record(actor)}


@router.get(
    "/workspaces/{slug}/decision-figures", response=wire.FiguresOut, operation_id="get_decision_figures"
)
def get_figures(request: HttpRequest, slug: str) -> Any:
    """Days to a decision, what a round gains in agreement, the share reversed within 90 days."""
    actor = here(request, slug)
    return queries.figures(actor, now=timezone.now())


@router.post(
    "/workspaces/{slug}/decision-check", response=list[wire.AgainstOut], operation_id="check_decision"
)
def check_decision(request: HttpRequest, slug: str, body: wire.DecisionCheckIn) -> Any:
    """What a decision would speak against, before it is recorded. Nothing is written."""
    actor = here(request, slug)
    require(policy.can_record(actor), actor)
    draft = queries.Draft(
        question=body.question,
        choice=body.choice,
        about=targets_of(actor, body.about),
        effects=checked_effects(actor, [one.model_dump() for one in body.effects]),
    )
    found = queries.contradictions_of(actor.here, draft)
    return [
        wire.AgainstOut(
            key=older.record.key,
            title=older.record.title,
            choice=older.choice,
            decided_at=older.decided_at,
            kind=way.kind,
            words=against_words(actor, way, older),
            is_newer=False,
            is_reversed=False,
        )
        for older, ways in found
        if older.record.key != body.reverses
        for way in ways
    ]


@router.post(DECISIONS, response={201: wire.DecisionOut}, operation_id="record_decision")
def record_decision(request: HttpRequest, slug: str, body: wire.DecisionIn) -> Any:
    """Record a decision made elsewhere; what it is about is frozen with it."""
    actor = here(request, slug)
    decision = actions.record_decision(actor, **body.model_dump())
    return Status(201, detail(actor, decision.record.key))


@router.get(ONE, response=wire.DecisionOut, operation_id="get_decision")
def get_decision(request: HttpRequest, slug: str, key: str) -> Any:
    """A decision with the data it was made on, its consequences and what speaks against it."""
    actor = here(request, slug)
    return detail(actor, key)


@router.post(ONE + "/apply", response=wire.DecisionOut, operation_id="apply_decision")
def apply_decision(request: HttpRequest, slug: str, key: str, body: wire.ApplyIn) -> Any:
    """Make the chosen changes of requirements so, as one step that can be undone."""
    actor = here(request, slug)
    actions.apply_decision(actor, key, chosen=body.chosen)
    return detail(actor, key)


@router.put(ONE + "/review-date", response=wire.DecisionOut, operation_id="plan_decision_review")
def plan_review(request: HttpRequest, slug: str, key: str, body: wire.ReviewDateIn) -> Any:
    """Say when to look at a decision again; null for never."""
    actor = here(request, slug)
    actions.plan_review(actor, key, review_on=body.review_on)
    return detail(actor, key)


@router.get(
    "/workspaces/{slug}/records/{key}/decisions",
    response=wire.AboutRecordOut,
    operation_id="list_record_decisions",
)
def list_record_decisions(request: HttpRequest, slug: str, key: str) -> Any:
    """What is disagreed on and decided about one thing, newest first."""
    actor = here(request, slug)
    rows = queries.decisions_readable_by(actor)
    record = readable_record(actor, key)
    about = {"record__about__kind": "record", "record__about__target_id": record.pk}
    disagreements = disagreements_readable_by(actor).filter(**about).order_by("-record__number")[:100]
    return {
        "disagreements": disagreement_rows(actor, standings(list(disagreements))),
        "decisions": decision_rows(list(rows.filter(**about).order_by("-decided_at", "-pk")[:100])),
    }


def detail(actor: Actor, key: str) -> wire.DecisionOut:
    return decision_out(actor, queries.readable_decision(actor, key))
