"""Every read of the ranking."""

from bisect import bisect_left
from typing import Any

from django.db.models import Case, FilteredRelation, FloatField, Q, QuerySet, Value, When

from planweave.kernel.actor import Actor
from planweave.kernel.paging import Page, Sort, page_of
from planweave.requirements.models import Requirement
from planweave.requirements.queries import Filters, filtered, requirements_readable_by
from planweave.workspaces.models import Workspace

from . import bridge
from .models import Ranking, Score
from .rules import CLOSED_STATES, METHODS, Settings, default_settings, proposed_inputs

COLUMNS = {
    "id": "record_id",
    "key": "record__key",
    "title": "record__title",
    "product": "record__product_id",
    "state": "state",
    "priority": "priority",
    "value": "value",
    "effort_likely_days": "effort_likely_days",
}
CLASS_FIGURE = Case(
    *(
        When(priority=name, then=Value(bridge.class_figure(name)))
        for name in ("must", "should", "could", "wont")
    ),
    output_field=FloatField(),
)


def settings_of(actor: Actor) -> Settings:
    row = Ranking.objects.filter(workspace_id=actor.here).first()
    if row is None:
        language = Workspace.objects.values_list("language", flat=True).get(pk=actor.here)
        return default_settings(language)
    return Settings(method=row.method, criteria=tuple(row.criteria), version=row.version)


def score_page(
    actor: Actor, settings: Settings, *, method: str, filters: Filters, cursor: str | None, limit: int
) -> Page:
    """Requirements best first by `method`, each with its position and its score by every method.

    Positions count all open requirements that the actor may read, whatever the filters: equal figures
    share the better position (1, 2, 2, 4), closed ones and those without a figure have none. Four queries.
    """
    readable = requirements_readable_by(actor)
    ranked, figure_path, sorts = _ordered(readable, method)
    page = page_of(
        filtered(ranked, filters),
        sorts=sorts,
        tie="record_id",
        columns=[*COLUMNS.values(), figure_path],
        cursor=cursor,
        limit=limit,
    )
    open_figures = sorted(
        -figure
        for figure in ranked.exclude(state__in=CLOSED_STATES).values_list(figure_path, flat=True)
        if figure is not None
    )
    ids = [row["record_id"] for row in page.rows]
    given: dict[tuple[int, str], Score] = {
        (score.requirement_id, score.method): score
        for score in Score.objects.filter(requirement_id__in=ids).select_related("author")
    }
    rows = []
    for found in page.rows:
        row = {name: found[column] for name, column in COLUMNS.items()}
        figure = found[figure_path]
        is_ranked = figure is not None and row["state"] not in CLOSED_STATES
        row["position"] = bisect_left(open_figures, -figure) + 1 if is_ranked else None
        row["scores"] = {
            name: _score_out(settings, name, row, given.get((row["id"], name))) for name in METHODS
        }
        rows.append(row)
    return Page(rows=rows, next_cursor=page.next_cursor)


def shares_by_class(actor: Actor, filters: Filters) -> dict[str, Any]:
    """How the effort of the open requirements is spread over Must, Should and Could."""
    rows = filtered(requirements_readable_by(actor), filters).exclude(state__in=CLOSED_STATES)
    return bridge.effort_shares(
        rows.order_by("record__number").values_list("record__key", "priority", "effort_likely_days")
    )


def _ordered(readable: QuerySet[Requirement], method: str) -> tuple[QuerySet[Requirement], str, list[Sort]]:
    """The requirements with the figure of `method` joined on, the figure's path, and the order by it."""
    if method == "moscow":
        classed = readable.annotate(class_figure=CLASS_FIGURE)
        order = [Sort("class_figure", is_descending=True), Sort("value", is_descending=True)]
        return classed, "class_figure", order
    joined = readable.annotate(
        by_method=FilteredRelation("scores", condition=Q(scores__method=method)),
    )
    return joined, "by_method__figure", [Sort("by_method__figure", is_descending=True)]


def _score_out(settings: Settings, method: str, row: dict[str, Any], score: Score | None) -> dict[str, Any]:
    if method == "moscow":
        return {"figure": bridge.class_figure(row["priority"]), "moscow": row["priority"]}
    inputs = score.inputs if score else {}
    science = bridge.method_of(settings, method)
    return {
        "figure": score.figure if score else None,
        "inputs": {item.name: inputs[item.name] for item in science.inputs if item.name in inputs},
        "proposed": proposed_inputs(row["effort_likely_days"]).get(method, {}),
        "missing": bridge.missing_inputs(science, inputs),
        "formula": bridge.formula_with_numbers(settings, method, inputs),
        "author": {"id": score.author_id, "name": score.author.name} if score else None,
        "at": score.at if score else None,
        "version": score.version if score else 0,
    }
