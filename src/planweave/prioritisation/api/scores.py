"""Routes of the ranking."""

from typing import Any

from django.http import HttpRequest
from ninja import Query, Router

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.requirements.api import FilterQuery
from planweave.workspaces.api import here
from planweave.workspaces.policy import require

from .. import policy
from ..actions import scores as actions
from ..bridge import scores as bridge
from ..queries import scores as queries
from ..queries.themes import theme_ratings
from ..rules.scores import METHODS, RATED, Settings
from ..schemas import scores as schemas
from ..texts import scores as texts

router = Router()


class ScoreQuery(FilterQuery):
    method: str = ""
    cursor: str | None = None
    limit: int = 200


@router.get("/workspaces/{slug}/ranking", response=schemas.RankingOut, operation_id="get_ranking")
def get_ranking(request: HttpRequest, slug: str) -> Any:
    """The method that orders the backlog, and what each method asks for and computes."""
    actor = _reader(request, slug)
    return _ranking_out(actor, queries.settings_of(actor))


@router.put("/workspaces/{slug}/ranking", response=schemas.RankingOut, operation_id="change_ranking")
def change_ranking(request: HttpRequest, slug: str, body: schemas.RankingIn) -> Any:
    """Choose the method or change the weighted criteria; every score follows at once."""
    actor = here(request, slug)
    criteria = None if body.criteria is None else [row.model_dump() for row in body.criteria]
    settings = actions.change_ranking(actor, version=body.version, method=body.method, criteria=criteria)
    return _ranking_out(actor, settings)


@router.get("/workspaces/{slug}/scores", response=schemas.RankedPage, operation_id="list_scores")
def list_scores(request: HttpRequest, slug: str, query: Query[ScoreQuery]) -> Any:
    """Requirements best first by a method (that of the workspace unless named), with their scores by all."""
    actor = _reader(request, slug)
    settings = queries.settings_of(actor)
    method = query.method or settings.method
    if method not in METHODS:
        raise Invalid.of({"method": texts.METHOD_UNKNOWN})
    page = bridge.score_page(
        actor, settings, method=method, filters=query.filters(actor), cursor=query.cursor, limit=query.limit
    )
    return {"method": method, "items": page.rows, "next_cursor": page.next_cursor}


@router.patch("/workspaces/{slug}/scores", response=list[schemas.ScoreRef], operation_id="set_scores")
def set_scores(request: HttpRequest, slug: str, body: schemas.ScoreEditsIn) -> Any:
    """Set inputs of one or many requirements in one step: all or none, one undo."""
    actor = here(request, slug)
    edits = [
        actions.ScoreEdit(id=edit.id, method=edit.method, inputs=edit.inputs, version=edit.version)
        for edit in body.edits
    ]
    scores = actions.set_scores(actor, edits)
    settings = queries.settings_of(actor)
    ratings = theme_ratings(settings, actor.here, [score.requirement_id for score in scores])
    return [
        schemas.ScoreRef(
            id=score.requirement_id,
            method=score.method,
            figure=score.figure,
            inputs=score.inputs,
            formula=bridge.formula_with_numbers(
                settings,
                score.method,
                bridge.with_computed(settings, score.method, score.inputs, ratings.get(score.requirement_id)),
            ),
            version=score.version,
        )
        for score in scores
    ]


@router.get(
    "/workspaces/{slug}/scores/moscow", response=schemas.MoscowSharesOut, operation_id="get_moscow_shares"
)
def get_moscow_shares(request: HttpRequest, slug: str, query: Query[FilterQuery]) -> Any:
    """How the open effort is spread over Must, Should and Could; Must above 60 % leaves no room (DSDM)."""
    actor = _reader(request, slug)
    return bridge.effort_shares(queries.open_efforts(actor, query.filters(actor)))


@router.get(
    "/workspaces/{slug}/scores/quadrants", response=schemas.QuadrantsOut, operation_id="get_quadrants"
)
def get_quadrants(request: HttpRequest, slug: str, query: Query[FilterQuery]) -> Any:
    """Value against effort of the open requirements, parted at the medians."""
    actor = _reader(request, slug)
    return bridge.quadrant_picture(queries.values_and_efforts(actor, query.filters(actor)))


def _reader(request: HttpRequest, slug: str) -> Actor:
    actor = here(request, slug)
    require(policy.can_read_scores(actor), actor)
    return actor


def _ranking_out(actor: Actor, settings: Settings) -> dict[str, Any]:
    return {
        "method": settings.method,
        "criteria": list(settings.criteria),
        "version": settings.version,
        "methods": [
            {
                "id": method,
                "label": texts.METHODS[method].say(actor.language),
                "about": texts.EXPLANATIONS[method].say(actor.language),
                "formula": bridge.formula_of(settings, method, actor.language),
                "is_rated": method in RATED,
                "inputs": bridge.declared_inputs(settings, method, actor.language),
            }
            for method in METHODS
        ],
        "can": {"change": policy.can_change_ranking(actor), "score": policy.can_score(actor)},
    }
