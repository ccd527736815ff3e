"""Every read of the ranking."""

from bisect import bisect_left

from django.db.models import Case, FilteredRelation, FloatField, Q, QuerySet, Value, When

from planweave.kernel.actor import Actor
from planweave.kernel.paging import Page, Sort, page_of
from planweave.requirements.models import Requirement
from planweave.requirements.queries import Filters, filtered, requirements_readable_by
from planweave.workspaces.models import Workspace

from ..models import Ranking, Score
from ..rules.scores import CLASS_FIGURES, CLOSED_STATES, Settings, default_settings

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
    *(When(priority=name, then=Value(figure)) for name, figure in CLASS_FIGURES.items()),
    output_field=FloatField(),
)


def settings_of(actor: Actor) -> Settings:
    row = Ranking.objects.filter(workspace_id=actor.here).first()
    if row is None:
        language = Workspace.objects.values_list("language", flat=True).get(pk=actor.here)
        return default_settings(language)
    return Settings(method=row.method, criteria=tuple(row.criteria), version=row.version)


def ranked_page(actor: Actor, *, method: str, filters: Filters, cursor: str | None, limit: int) -> Page:
    """Requirements best first by `method`, each with its `figure` and its `position`. Two queries.

    Positions count all open requirements that the actor may read, whatever the filters: equal figures
    share the better position (1, 2, 2, 4); closed ones and those without a figure have none.
    """
    ranked, figure_path, sorts = _ordered(requirements_readable_by(actor), method)
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
    rows = []
    for found in page.rows:
        row = {name: found[column] for name, column in COLUMNS.items()}
        figure = row["figure"] = found[figure_path]
        is_ranked = figure is not None and row["state"] not in CLOSED_STATES
        row["position"] = bisect_left(open_figures, -figure) + 1 if is_ranked else None
        rows.append(row)
    return Page(rows=rows, next_cursor=page.next_cursor)


def scores_of(requirement_ids: list[int]) -> dict[tuple[int, str], Score]:
    """{(requirement, method): score} with its author; one query."""
    scores = Score.objects.filter(requirement_id__in=requirement_ids).select_related("author")
    return {(score.requirement_id, score.method): score for score in scores}


def open_efforts(actor: Actor, filters: Filters) -> QuerySet[Requirement, tuple[str, str, float | None]]:
    """(key, class, likely person-days) of the open requirements."""
    rows = filtered(requirements_readable_by(actor), filters).exclude(state__in=CLOSED_STATES)
    return rows.order_by("record__number").values_list("record__key", "priority", "effort_likely_days")


def values_and_efforts(actor: Actor, filters: Filters) -> list[tuple[int, str, str, dict[str, float]]]:
    """(id, key, title, inputs of value_effort) of the open requirements that have a figure by it. One query."""
    rows = filtered(requirements_readable_by(actor), filters).exclude(state__in=CLOSED_STATES)
    found = Score.objects.filter(requirement__in=rows, method="value_effort", figure__isnull=False)
    return list(
        found.order_by("requirement__record__number").values_list(
            "requirement_id", "requirement__record__key", "requirement__record__title", "inputs"
        )
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
