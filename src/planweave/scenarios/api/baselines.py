"""Routes of plan baselines."""

from typing import Any, Literal

from django.http import HttpRequest
from ninja import Query, Router, Status

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Problem
from planweave.kernel.paging import Sort, page_of
from planweave.kernel.texts import INVALID_CURSOR
from planweave.kernel.wire import WireIn
from planweave.workspaces.api import here

from .. import policy, schemas, texts
from ..actions import copies as actions
from ..models import PlanCopy
from ..queries.comparing import compare_baseline
from ..queries.copies import copies_readable_by, readable_copy, shadows_of
from ..rules.comparing import TaskDifference
from ..rules.measures import Measures, Piece
from ..rules.words import CopyKind, RowKind

router = Router()
BASELINES = "/workspaces/{slug}/plan-baselines"
BASELINE = BASELINES + "/{copy_id}"
MOST = 500


class PlanComparisonQuery(WireIn):
    """`right` is another plan baseline; without it the present plan."""

    right: int | None = None
    change: Literal["", "added", "removed", "changed", "same"] = ""
    cursor: str | None = None
    limit: int = 100


@router.get(BASELINES, response=schemas.PlanBaselinePage, operation_id="list_plan_baselines")
def list_plan_baselines(request: HttpRequest, slug: str, cursor: str | None = None, limit: int = 100) -> Any:
    """Plan baselines, newest first."""
    actor = here(request, slug)
    found = copies_readable_by(actor, CopyKind.BASELINE)
    page = page_of(
        found.order_by(),
        sorts=[Sort("made_at", is_descending=True)],
        tie="id",
        columns=["id"],
        cursor=cursor,
        limit=limit,
    )
    rows = found.in_bulk([row["id"] for row in page.rows])
    return {
        "items": [baseline_out(actor, rows[row["id"]]) for row in page.rows],
        "next_cursor": page.next_cursor,
        "can_take": policy.can_take(actor),
    }


@router.post(BASELINES, response={201: schemas.PlanBaselineOut}, operation_id="take_plan_baseline")
def take_plan_baseline(request: HttpRequest, slug: str, body: schemas.PlanBaselineIn) -> Any:
    """Freeze dates, effort, cost and people of the plan, a project or releases under a name."""
    actor = here(request, slug)
    copy = actions.take_plan_baseline(actor, name=body.name, note=body.note, scope=body.scope.model_dump())
    return Status(201, baseline_out(actor, readable_copy(actor, copy.pk, CopyKind.BASELINE)))


@router.get(BASELINE, response=schemas.PlanBaselineOut, operation_id="get_plan_baseline")
def get_plan_baseline(request: HttpRequest, slug: str, copy_id: int) -> Any:
    """One plan baseline: who froze what, when."""
    actor = here(request, slug)
    return baseline_out(actor, readable_copy(actor, copy_id, CopyKind.BASELINE))


@router.get(BASELINE + "/shadows", response=schemas.ShadowsOut, operation_id="get_plan_shadows")
def get_plan_shadows(request: HttpRequest, slug: str, copy_id: int) -> Any:
    """Where every task was planned, to be drawn under the bars of today."""
    copy = readable_copy(here(request, slug), copy_id, CopyKind.BASELINE)
    names = ("task", "key", "start_on", "finish_on")
    return {
        "id": copy.pk,
        "name": copy.name,
        "shadows": [dict(zip(names, row, strict=True)) for row in shadows_of(copy)],
    }


@router.get(BASELINE + "/compare", response=schemas.PlanComparisonOut, operation_id="compare_plan_baseline")
def compare_plan_baseline(
    request: HttpRequest, slug: str, copy_id: int, query: Query[PlanComparisonQuery]
) -> Any:
    """What slipped, came and went since: tasks, those that moved most first, and releases, projects, milestones."""
    actor = here(request, slug)
    compared = compare_baseline(actor, copy_id, query.right)
    counts = dict.fromkeys(("added", "removed", "changed", "same"), 0)
    for one in compared.tasks:
        counts[one.change] += 1
    shown = [
        one
        for one in compared.tasks
        if one.change == query.change or (not query.change and one.change != "same")
    ]
    start = _start(query.cursor)
    end = start + max(1, min(query.limit, MOST))
    people = {row.ref: row.name for row in compared.rows.values() if row.kind == RowKind.PERSON}
    present = texts.PRESENT.say(actor.language)
    right = compared.right
    return {
        "left": {"id": compared.left.pk, "name": compared.left.name},
        "right": {"id": right.pk if right else None, "name": right.name if right else present},
        "counts": counts,
        "aims": [schemas.PlanAimDifference.model_validate(aim) for aim in compared.aims],
        "before": _totals(compared.before),
        "after": _totals(compared.after),
        "items": [_task(one, people) for one in shown[start:end]],
        "next_cursor": str(end) if end < len(shown) else None,
    }


@router.post(BASELINE + "/withdraw", response=schemas.PlanBaselineOut, operation_id="withdraw_plan_baseline")
def withdraw_plan_baseline(request: HttpRequest, slug: str, copy_id: int) -> Any:
    """Take a plan baseline out of use; it stays readable and its name stays taken."""
    actor = here(request, slug)
    return baseline_out(actor, actions.withdraw_plan_baseline(actor, copy_id))


@router.post(
    BASELINE + "/reinstate", response=schemas.PlanBaselineOut, operation_id="reinstate_plan_baseline"
)
def reinstate_plan_baseline(request: HttpRequest, slug: str, copy_id: int) -> Any:
    """Put a withdrawn plan baseline back into use."""
    actor = here(request, slug)
    return baseline_out(actor, actions.reinstate_plan_baseline(actor, copy_id))


def baseline_out(actor: Actor, copy: PlanCopy) -> dict[str, Any]:
    return {
        "id": copy.pk,
        "name": copy.name,
        "note": copy.note,
        "scope": copy.scope.get("said") or texts.WHOLE_PLAN.say(actor.language),
        "scope_kind": copy.scope["kind"],
        "tasks": copy.tasks,
        "made_at": copy.made_at,
        "made_by": {"id": copy.made_by_id, "name": copy.made_by.name},
        "is_withdrawn": copy.withdrawn_at is not None,
        "can": {"withdraw": policy.can_withdraw(actor, copy.made_by_id)},
    }


def _totals(measures: Measures) -> dict[str, Any]:
    names = ("tasks", "finish_on", "effort_days", "labour_cost", "other_cost")
    return {name: getattr(measures, name) for name in names}


def _task(one: TaskDifference, people: dict[int, str]) -> dict[str, Any]:
    return {
        "task": one.id,
        "key": one.key,
        "title": one.title,
        "change": one.change,
        "before": _side(one.before, people),
        "after": _side(one.after, people),
        "start_days": one.start_days,
        "finish_days": one.finish_days,
        "effort_days": one.effort_days,
    }


def _side(piece: Piece | None, people: dict[int, str]) -> dict[str, Any] | None:
    if piece is None:
        return None
    return {
        "start_on": piece.start_on,
        "finish_on": piece.finish_on,
        "effort_days": piece.effort_days,
        "person": people.get(piece.person, "") if piece.person is not None else "",
    }


def _start(cursor: str | None) -> int:
    """A place in a list that is made anew: the left side is frozen, and today's place is as good as any."""
    if not cursor:
        return 0
    if not cursor.isdigit() or len(cursor) > 9:
        raise Problem(INVALID_CURSOR)
    return int(cursor)
