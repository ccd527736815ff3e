"""Routes of the tree and of themes."""

from collections import defaultdict
from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here

from .. import actions, policy, schemas
from ..queries.agreements import voices_of
from ..queries.alignment import alignment_of, open_orphans
from ..queries.objectives import Standing, objectives_readable_by, standings
from ..queries.themes import readable_theme, themes_readable_by
from ..rules.alignment import Alignment, Delivery, weight_shares
from ..rules.scores import band_of
from ..rules.words import State
from .said import delivery_out, person, row_out

router = Router()
THEME = "/workspaces/{slug}/themes/{key}"


@router.get("/workspaces/{slug}/goals", response=schemas.GoalsOut, operation_id="get_goals")
def get_goals(request: HttpRequest, slug: str) -> Any:
    """Themes with their weights, objectives with score and delivery, effort shares, and orphans on both sides."""
    return _goals(here(request, slug))


@router.post("/workspaces/{slug}/themes", response={201: schemas.GoalsOut}, operation_id="create_theme")
def create_theme(request: HttpRequest, slug: str, body: schemas.GoalThemeIn) -> Any:
    """A strategy theme with a weight."""
    actor = here(request, slug)
    actions.create_theme(actor, values=body.model_dump())
    return Status(201, _goals(actor))


@router.patch(THEME, response=schemas.GoalsOut, operation_id="change_theme")
def change_theme(request: HttpRequest, slug: str, key: str, body: schemas.GoalThemeChangeIn) -> Any:
    """Change a theme's words or weight; every weight stays in the history."""
    actor = here(request, slug)
    readable_theme(actor, key)
    values = body.model_dump(exclude_unset=True)
    version = values.pop("version", None)
    actions.change_theme(actor, key, version=version, values=_given(values, nullable=("owner",)))
    return _goals(actor)


@router.delete(THEME, response=schemas.GoalsOut, operation_id="delete_theme")
def delete_theme(request: HttpRequest, slug: str, key: str) -> Any:
    """Move a theme that no objective serves to the trash."""
    actor = here(request, slug)
    readable_theme(actor, key)
    actions.delete_theme(actor, key)
    return _goals(actor)


def _given(values: dict[str, Any], *, nullable: tuple[str, ...]) -> dict[str, Any]:
    """Without those nulls that empty nothing."""
    return {name: value for name, value in values.items() if value is not None or name in nullable}


def _goals(actor: Actor) -> dict[str, Any]:
    themes = list(themes_readable_by(actor))
    found = standings(list(objectives_readable_by(actor).order_by("due_on", "pk")))
    voices = voices_of(actor.here, [one.objective for one in found])
    aligned = alignment_of(actor.here)
    by_theme: dict[int | None, list[Standing]] = defaultdict(list)
    for one in found:
        by_theme[one.objective.theme_id].append(one)
    sums = {theme.pk: _sum(by_theme[theme.pk], aligned) for theme in themes}
    served = sum(each.effort_days for each in sums.values())
    shares = weight_shares({theme.pk: theme.weight for theme in themes})
    return {
        "themes": [
            {
                "id": theme.pk,
                "key": theme.record.key,
                "version": theme.record.version,
                "title": theme.record.title,
                "description": theme.description,
                "owner": person(theme.record),
                "weight": theme.weight,
                "weight_share": shares[theme.pk],
                "effort_share": sums[theme.pk].effort_days / served if served else None,
                "delivery": delivery_out(sums[theme.pk]),
                "objectives": len(by_theme[theme.pk]),
                **_score(by_theme[theme.pk]),
            }
            for theme in themes
        ],
        "objectives": [row_out(actor, one, voices[one.id], deliveries=aligned.deliveries) for one in found],
        "orphan_requirements": open_orphans(actor.here, aligned),
        "lone_objectives": [
            one.key
            for one in found
            if one.id in aligned.lone_objectives and one.objective.state != State.CLOSED
        ],
        "total_days": aligned.total_days,
        "unaligned_days": aligned.unaligned_days,
        "periods": sorted({one.objective.period for one in found} - {""}),
        "can": {
            "manage_themes": policy.can_manage_themes(actor),
            "create": policy.can_create_objective(actor),
            "confirm": policy.can_confirm(actor),
            "contribute": policy.can_contribute(actor),
        },
    }


def _sum(found: list[Standing], aligned: Alignment) -> Delivery:
    total = Delivery()
    for one in found:
        each = aligned.deliveries[one.id]
        total.effort_days += each.effort_days
        total.done_days += each.done_days
        total.under_way_days += each.under_way_days
        total.requirements += each.requirements
        total.done += each.done
        total.unestimated += each.unestimated
    return total


def _score(found: list[Standing]) -> dict[str, Any]:
    """The mean of the objectives that were measured."""
    scores = [one.score for one in found if one.score is not None and one.objective.state != State.DRAFT]
    score = sum(scores) / len(scores) if scores else None
    return {"score": score, "band": band_of(score)}
