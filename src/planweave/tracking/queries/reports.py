"""Regular reports and the issues of them."""

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.projects.queries.projects import leads_of
from planweave.workspaces.policy import require

from ..models import Report, ReportPlan
from ..policy import can_read, can_see_money


def plans_in(workspace_id: int) -> QuerySet[ReportPlan]:
    return ReportPlan.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)


def plans_readable_by(actor: Actor) -> QuerySet[ReportPlan]:
    """All of the workspace, oldest first; a guest is refused."""
    require(can_read(actor), actor)
    found = plans_in(actor.here).select_related("record", "record__owner", "project__record")
    return found.prefetch_related("recipients").order_by("record__number")


def readable_plan(actor: Actor, key: str) -> ReportPlan:
    row = plans_readable_by(actor).filter(record__key=key).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return row


def readable_report(actor: Actor, key: str, number: int) -> Report:
    """With its plan. NotFound where there is none."""
    plan = readable_plan(actor, key)
    row = (
        Report.objects.filter(plan=plan, number=number)
        .select_related("made_by", "issued", "issued__by")
        .first()
    )
    if row is None:
        raise NotFound(NOT_FOUND)
    row.plan = plan
    return row


def last_reports(plan_ids: list[int]) -> dict[int, list[Report]]:
    """{plan: its reports, newest first}, without what they say; one query."""
    found: dict[int, list[Report]] = {}
    rows = (
        Report.objects.filter(plan__in=plan_ids).select_related("made_by", "issued").defer("money", "words")
    )
    for row in rows.order_by("-number"):
        found.setdefault(row.plan_id, []).append(row)
    return found


def sees_money(actor: Actor, plan: ReportPlan) -> bool:
    """One query where the report is of a project."""
    return can_see_money(actor, leads_of(plan.project) if plan.project else set())
