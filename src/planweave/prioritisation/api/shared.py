"""Routes of the one ordered list over all products."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.api import here
from planweave.workspaces.policy import require

from .. import policy
from ..actions import shared as actions
from ..models import ListCycle
from ..queries import shared as queries
from ..rules.shared import without
from ..schemas import shared as schemas

router = Router()
LIST = "/workspaces/{slug}/priorities"


@router.get(LIST, response=schemas.PriorityListOut, operation_id="get_priorities")
def get_priorities(request: HttpRequest, slug: str) -> Any:
    """The shared list as it stands: places, where each stood when the cycle began, and the reasons since."""
    return _list_out(_reader(request, slug))


@router.patch(LIST, response=schemas.PriorityListOut, operation_id="change_priorities")
def change_priorities(request: HttpRequest, slug: str, body: schemas.PrioritySettingsIn) -> Any:
    """How many of the list are today's top."""
    actor = here(request, slug)
    actions.change_top_count(actor, top_count=body.top_count)
    return _list_out(actor)


@router.post(LIST + "/moves", response={201: schemas.PriorityListOut}, operation_id="move_priority")
def move_priority(request: HttpRequest, slug: str, body: schemas.PriorityMoveIn) -> Any:
    """Put one requirement at a place, with a reason; an undoable step."""
    actor = here(request, slug)
    actions.move_priority(actor, item=body.item, place=body.place, reason=body.reason, edition=body.edition)
    return Status(201, _list_out(actor))


@router.post(
    LIST + "/missing", response={201: schemas.PriorityListOut}, operation_id="add_missing_priorities"
)
def add_missing_priorities(request: HttpRequest, slug: str) -> Any:
    """Put all open requirements without a place at the end, best score first."""
    actor = here(request, slug)
    actions.add_missing_priorities(actor)
    return Status(201, _list_out(actor))


@router.post(LIST + "/cycles", response={201: schemas.PriorityListOut}, operation_id="start_priority_cycle")
def start_priority_cycle(request: HttpRequest, slug: str, body: schemas.PriorityCycleIn) -> Any:
    """Open the list for the next re-ranking."""
    actor = here(request, slug)
    actions.start_priority_cycle(actor, due_on=body.due_on)
    return Status(201, _list_out(actor))


@router.post(LIST + "/freeze", response=schemas.PriorityListOut, operation_id="freeze_priorities")
def freeze_priorities(request: HttpRequest, slug: str) -> Any:
    """End the cycle; the list stands until the next one begins."""
    actor = here(request, slug)
    actions.freeze_priorities(actor)
    return _list_out(actor)


@router.get(
    LIST + "/cycles/{number}", response=schemas.PriorityCycleDetail, operation_id="get_priority_cycle"
)
def get_priority_cycle(request: HttpRequest, slug: str, number: int) -> Any:
    """What a cycle changed against the one before it, and why."""
    actor = _reader(request, slug)
    stands = queries.standing(actor)
    cycle = ListCycle.objects.filter(shared=stands.shared, number=number).first()
    if stands.shared is None or cycle is None:
        raise NotFound(NOT_FOUND)
    order = list(cycle.order) if cycle.frozen_at else stands.order
    return _cycle_out(cycle) | {"changes": queries.changes_of(cycle, order)}


def _reader(request: HttpRequest, slug: str) -> Actor:
    actor = here(request, slug)
    require(policy.can_read_scores(actor), actor)
    return actor


def _list_out(actor: Actor) -> dict[str, Any]:
    stands = queries.standing(actor)
    rows = queries.open_requirements(actor)
    gone = {item for item in stands.order if item not in rows}
    order = without(stands.order, gone)
    reasons = queries.reasons_since(stands.cycle) if stands.cycle else {}
    before = stands.cycle.before if stands.cycle else []
    was = {item: place for place, item in enumerate(without(before, gone), start=1)}
    return {
        "key": stands.shared.record.key if stands.shared else "",
        "edition": stands.edition.number if stands.edition else 0,
        "top_count": stands.shared.top_count if stands.shared else 10,
        "count": len(order),
        "missing": len(rows.keys() - set(order)),
        "items": [
            _item_out(rows[item], place) | {"was": was.get(item), "reasons": reasons.get(item, [])}
            for place, item in enumerate(order[: queries.SHOWN_MOST], start=1)
        ],
        "cycle": stands.cycle and _cycle_out(stands.cycle),
        "cycles": [_cycle_out(one) for one in queries.cycles_of(stands.shared)] if stands.shared else [],
        "can": {
            "reorder": policy.can_reorder(actor) and not (stands.cycle and stands.cycle.frozen_at),
            "lead": policy.can_freeze(actor),
        },
    }


def _item_out(row: dict[str, Any], place: int) -> dict[str, Any]:
    owner = {"id": row["owner_id"], "name": row["owner_name"]} if row["owner_id"] else None
    return row | {"place": place, "owner": owner}


def _cycle_out(cycle: ListCycle) -> dict[str, Any]:
    is_due = cycle.frozen_at is None and cycle.due_on is not None and cycle.due_on <= timezone.localdate()
    return {
        "number": cycle.number,
        "started_at": cycle.started_at,
        "due_on": cycle.due_on,
        "is_due": is_due,
        "frozen_at": cycle.frozen_at,
    }
