"""Routes of contributions and orphans."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here
from planweave.workspaces.policy import can_read_plan, require
from planweave.workspaces.queries import readable_record

from .. import actions, policy, schemas
from ..queries.alignment import Serving, orphans_page, serving_of
from ..queries.objectives import Standing, objectives_readable_by, standings
from ..rules.scores import band_of
from ..rules.words import State
from .said import person, ref_out

router = Router()
CONTRIBUTIONS = "/workspaces/{slug}/requirements/{key}/contributions"


@router.get(CONTRIBUTIONS, response=schemas.ContributionsOut, operation_id="get_contributions")
def get_contributions(request: HttpRequest, slug: str, key: str) -> Any:
    """Which objectives a requirement serves, with which share of its effort."""
    return _contributions(here(request, slug), key)


@router.put(CONTRIBUTIONS, response=schemas.ContributionsOut, operation_id="set_contributions")
def set_contributions(request: HttpRequest, slug: str, key: str, body: schemas.ContributionsIn) -> Any:
    """Set all of them at once; together at most the whole effort."""
    actor = here(request, slug)
    require(can_read_plan(actor), actor)
    actions.set_contributions(actor, key, shares=body.shares, seen=body.seen)
    return _contributions(actor, key)


@router.get(
    "/workspaces/{slug}/goals/orphans", response=schemas.OrphanPage, operation_id="list_orphan_requirements"
)
def list_orphan_requirements(
    request: HttpRequest, slug: str, cursor: str | None = None, limit: int = 50
) -> Any:
    """Open requirements that serve no objective, neither themselves nor through an ancestor; largest effort first."""
    rows, following, total = orphans_page(here(request, slug), cursor=cursor, limit=limit)
    return {"items": rows, "next_cursor": following, "total": total}


def _contributions(actor: Actor, key: str) -> dict[str, Any]:
    require(can_read_plan(actor), actor)
    record = readable_record(actor, key, kind="requirement")
    serving = serving_of(record)
    found = {one.id: one for one in standings(list(objectives_readable_by(actor).order_by("record__number")))}
    return {
        "contributions": _served(serving, serving.own, found),
        "rest": max(0.0, 1.0 - sum(serving.own.values())),
        "effort_days": serving.effort_days,
        "inherited_from": serving.inherited_from,
        "inherited": _served(serving, serving.inherited, found),
        "choices": [ref_out(one) for one in found.values() if one.objective.state != State.CLOSED],
        "can_change": policy.can_contribute(actor),
    }


def _served(serving: Serving, shares: dict[int, float], found: dict[int, Standing]) -> list[dict[str, Any]]:
    return [
        {
            "key": found[pk].key,
            "title": found[pk].objective.record.title,
            "state": found[pk].objective.state,
            "owner": person(found[pk].objective.record),
            "theme": found[pk].objective.theme.record.title if found[pk].objective.theme else "",
            "share": share,
            "served_days": None if serving.effort_days is None else serving.effort_days * share,
            "score": found[pk].score,
            "band": band_of(found[pk].score),
        }
        for pk, share in shares.items()
        if pk in found
    ]
