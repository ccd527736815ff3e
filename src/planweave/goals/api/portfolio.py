"""Routes of the portfolio and of target against actual."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from ninja import Router

from planweave.kernel.errors import Invalid
from planweave.kernel.paper import as_html, as_markdown
from planweave.workspaces.api import here

from .. import schemas, texts
from ..queries.agreements import voices_of
from ..queries.alignment import alignment_of
from ..queries.objectives import Standing
from ..queries.portfolio import GROUPS, Group, objectives_of_period, portfolio_of
from ..queries.report import Closed, closed_in, paper_of
from ..rules.scores import band_of, score_of
from ..rules.words import is_period
from .said import person, ref_out, row_out

router = Router()


@router.get("/workspaces/{slug}/goals/portfolio", response=schemas.PortfolioOut, operation_id="get_portfolio")
def get_portfolio(request: HttpRequest, slug: str, by: str = "theme", period: str = "") -> Any:
    """Time nodes, indicators and needs of all objectives, rolled up by theme, product, owner or period."""
    actor = here(request, slug)
    if by not in GROUPS:
        raise Invalid(texts.GROUP_UNKNOWN)
    check_period(period)
    every = objectives_of_period(actor, "")
    found = objectives_of_period(actor, period) if period else every
    voices = voices_of(actor.here, [one.objective for one in found])
    deliveries = alignment_of(actor.here).deliveries
    today = timezone.localdate()
    groups = portfolio_of(actor, found, by=by, today=today)
    whole = Group(id=None, name="")
    for one in found:
        whole.add(one, part=1.0, today=today)
    return {
        "by": by,
        "groups": [_group_out(one) for one in groups],
        "whole": _group_out(whole),
        "nodes": [
            row_out(actor, one, voices[one.id], deliveries=deliveries)
            for one in found
            if one.objective.due_on is not None
        ],
        "periods": periods_of(every),
    }


@router.get("/workspaces/{slug}/goals/report", response=schemas.GoalReportOut, operation_id="get_goal_report")
def get_goal_report(request: HttpRequest, slug: str, period: str = "") -> Any:
    """Target against actual of the objectives that were closed, of one period or of all."""
    actor = here(request, slug)
    check_period(period)
    report = closed_in(actor, period)
    return {
        "period": period,
        "rows": [_row_out(one) for one in report.closed],
        "score": report.score,
        "reached": report.reached,
        "planned_days": report.planned_days,
        "done_days": report.done_days,
        "still_open": [ref_out(one) for one in report.still_open],
        "periods": periods_of(objectives_of_period(actor, "")),
    }


@router.get("/workspaces/{slug}/goals/report/file", operation_id="export_goal_report")
def export_goal_report(
    request: HttpRequest, slug: str, period: str = "", format: str = "html"
) -> HttpResponse:
    """The same report as a page (html) or as Markdown (md), in the reader's language."""
    actor = here(request, slug)
    check_period(period)
    if format not in ("html", "md"):
        raise Invalid(texts.FORMAT_UNKNOWN)
    paper = paper_of(closed_in(actor, period), period=period, language=actor.language)
    kind, body = ("text/html", as_html(paper)) if format == "html" else ("text/markdown", as_markdown(paper))
    response = HttpResponse(body, content_type=f"{kind}; charset=utf-8")
    name = f"goals-{period or 'all'}.{format}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def check_period(period: str) -> None:
    if period and not is_period(period):
        raise Invalid.of({"period": texts.PERIOD_UNKNOWN})


def periods_of(found: list[Standing]) -> list[str]:
    return sorted({one.objective.period for one in found} - {""})


def _group_out(group: Group) -> dict[str, Any]:
    return {
        "id": group.id,
        "name": group.name,
        "states": group.states,
        "bands": group.bands,
        "score": group.score,
        "band": band_of(group.score),
        "first_due_on": group.first_due_on,
        "last_due_on": group.last_due_on,
        "next_due_on": group.next_due_on,
        "need_days": group.need_days,
        "cost": group.cost,
        "unestimated": group.unestimated,
        "capacity_days": group.capacity_days,
    }


def _row_out(closed: Closed) -> dict[str, Any]:
    standing = closed.standing
    one = standing.objective
    return {
        "key": standing.key,
        "title": one.record.title,
        "owner": person(one.record),
        "theme": one.theme.record.title if one.theme else "",
        "period": one.period,
        "metric": one.metric,
        "unit": one.unit,
        "baseline": one.baseline,
        "target": one.target,
        "actual": one.actual,
        "score": standing.score,
        "band": band_of(standing.score),
        "due_on": one.due_on,
        "closed_on": one.closed_on,
        "days_late": closed.days_late,
        "planned_days": one.effort_days,
        "done_days": closed.delivery.done_days,
        "cost": one.cost,
        "conclusion": one.conclusion,
        "results": [
            {
                "title": result.row.title,
                "unit": result.row.unit,
                "baseline": result.row.baseline,
                "target": result.row.target,
                "value": result.measure.value,
                "score": score_of(result.measure),
            }
            for result in standing.results
        ],
    }
