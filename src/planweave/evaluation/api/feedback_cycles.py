"""Routes of feedback cycles."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here
from planweave.workspaces.policy import require

from .. import policy
from ..actions import feedback_cycles as actions
from ..models import FeedbackCycle
from ..queries import feedback_cycles as queries
from ..queries.collaboration import closest, shared_work
from ..schemas import feedback_cycles as wire
from ..schemas.cycles import PeopleRemindedOut

router = Router()
CYCLES = "/workspaces/{slug}/feedback-cycles"
ONE = CYCLES + "/{cycle_id}"
SHOWN = 50


@router.get(CYCLES, response=wire.FeedbackCycleList, operation_id="list_feedback_cycles")
def list_feedback_cycles(request: HttpRequest, slug: str) -> Any:
    """Cycles that one leads, and those in which one is asked to give."""
    actor = here(request, slug)
    rows = list(queries.feedback_cycles_readable_by(actor)[:SHOWN])
    return {"items": _out(actor, rows), "can_open": policy.can_open_feedback_cycle(actor)}


@router.post(CYCLES, response={201: wire.FeedbackCycleOut}, operation_id="open_feedback_cycle")
def open_feedback_cycle(request: HttpRequest, slug: str, body: wire.FeedbackCycleIn) -> Any:
    """Ask chosen people for feedback to chosen others until a day."""
    actor = here(request, slug)
    made = actions.open_feedback_cycle(actor, values=body.values(), pairs=body.couples())
    return Status(201, _one(actor, made.pk))


@router.get(
    "/workspaces/{slug}/feedback-cycle-pairs",
    response=wire.FeedbackPairProposals,
    operation_id="propose_feedback_pairs",
)
def propose_feedback_pairs(request: HttpRequest, slug: str) -> Any:
    """Who could give to whom, by what they really worked on together; for those who can open a cycle."""
    actor = here(request, slug)
    require(policy.can_open_feedback_cycle(actor), actor)
    people, shared = queries.givers_here(actor.here), shared_work(actor.here)
    named = {pk: {"id": pk, "name": name} for pk, name in people.items()}
    return {
        "people": list(named.values()),
        "pairs": [
            {"giver": named[giver], "recipient": named[other], "shared": count}
            for giver in people
            for other, count in closest(shared, giver, people)
        ],
    }


@router.get(ONE, response=wire.FeedbackCycleOut, operation_id="get_feedback_cycle")
def get_feedback_cycle(request: HttpRequest, slug: str, cycle_id: int) -> Any:
    """One cycle; its lead sees who has given, never what."""
    return _one(here(request, slug), cycle_id)


@router.put(ONE, response=wire.FeedbackCycleOut, operation_id="change_feedback_cycle")
def change_feedback_cycle(
    request: HttpRequest, slug: str, cycle_id: int, body: wire.FeedbackCycleChangeIn
) -> Any:
    """Its words, its last day, its pairs."""
    actor = here(request, slug)
    actions.change_feedback_cycle(
        actor, cycle_id, version=body.version, values=body.values(), pairs=body.couples()
    )
    return _one(actor, cycle_id)


@router.post(ONE + "/reminders", response=PeopleRemindedOut, operation_id="remind_feedback_givers")
def remind_feedback_givers(request: HttpRequest, slug: str, cycle_id: int) -> Any:
    """A notice to everybody who has something left to give."""
    return {"reminded": actions.remind_givers(here(request, slug), cycle_id)}


@router.post(ONE + "/close", response=wire.FeedbackCycleOut, operation_id="close_feedback_cycle")
def close_feedback_cycle(request: HttpRequest, slug: str, cycle_id: int) -> Any:
    """Nobody is asked any more."""
    actor = here(request, slug)
    actions.close_feedback_cycle(actor, cycle_id)
    return _one(actor, cycle_id)


def _one(actor: Actor, cycle_id: int) -> dict[str, Any]:
    return _out(actor, [queries.readable_feedback_cycle(actor, cycle_id)])[0]


def _out(actor: Actor, rows: Iterable[FeedbackCycle]) -> list[dict[str, Any]]:
    cycles = list(rows)
    pairs = queries.pairs_seen(actor, cycles)
    return [
        {
            "id": one.pk,
            "title": one.title,
            "question": one.question,
            "lead": {"id": one.lead_id, "name": one.lead.name},
            "due_on": one.due_on,
            "opened_at": one.opened_at,
            "closed_at": one.closed_at,
            "pairs": [
                {
                    "giver": {"id": pair.giver_id, "name": pair.giver.name},
                    "recipient": {"id": pair.recipient_id, "name": pair.recipient.name},
                    "is_given": pair.feedback_id is not None,
                }
                for pair in pairs[one.pk]
            ],
            "version": one.version,
            "can": {"change": policy.leads_feedback_cycle(actor, one) and one.closed_at is None},
        }
        for one in cycles
    ]
