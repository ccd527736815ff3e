"""Who may see and keep money.

Owners and leads of the workspace: everything. A product manager: the lines that they own or approve, of projects that
they lead, and of products of which they own an area. A contributor: the lines that they own or approve, but not those
that hold people's cost, because day rates are not theirs to see. Viewers and guests: nothing.
"""

from collections.abc import Collection

from django.db.models import Q

from planweave.kernel.actor import Actor
from planweave.projects.models import Project, ProjectManager
from planweave.workspaces.models import Area
from planweave.workspaces.policy import can_manage, can_plan, can_read_plan, can_write
from planweave.workspaces.queries import restricts

from .models import Adjustment, BudgetLine
from .rules.words import Source


def can_see_money(actor: Actor) -> bool:
    """Whether there may be any line at all for them."""
    return can_write(actor)


def can_manage_budget(actor: Actor) -> bool:
    """Rates, approval of the whole budget, deleting lines."""
    return can_manage(actor)


def can_read_earned_value(actor: Actor) -> bool:
    """In people-days for all who read the plan; in money see `queries.earned_value`."""
    return can_read_plan(actor)


def led_projects(actor: Actor) -> set[int]:
    """The projects that somebody leads or shares in leading; one query."""
    found = Project.objects.filter(record__workspace_id=actor.here, record__deleted_at=None)
    return set(found.filter(_led("", actor)).values_list("pk", flat=True)) if can_plan(actor) else set()


def can_create(actor: Actor, project: int | None, led: Collection[int]) -> bool:
    return can_manage(actor) or (project is not None and project in led)


def can_keep(actor: Actor, line: BudgetLine, led: Collection[int]) -> bool:
    """Plan its months, promise, book, ask for an adjustment: who leads, its owner, who leads its project."""
    mine = can_write(actor) and line.record.owner_id == actor.user_id
    return can_manage(actor) or mine or line.project_id in led


def can_delete(actor: Actor) -> bool:
    return can_manage(actor)


def can_decide(actor: Actor, adjustment: Adjustment, approvers: Collection[int | None]) -> bool:
    """Who leads, or the approver of every line in it; never who asked."""
    if adjustment.record.created_by_id == actor.user_id:
        return False
    return can_manage(actor) or (can_write(actor) and set(approvers) == {actor.user_id})


def can_withdraw(actor: Actor, adjustment: Adjustment) -> bool:
    return can_write(actor) and adjustment.record.created_by_id == actor.user_id


def lines_seen(actor: Actor) -> Q | None:
    """The condition on lines; None for all of them."""
    if can_manage(actor):
        return None
    if not can_write(actor):
        return Q(pk__in=[])
    own = Q(record__owner=actor.user_id) | Q(approver=actor.user_id)
    if not can_plan(actor):
        return own & Q(source=Source.BOOKED)
    areas = Area.objects.filter(workspace_id=actor.here, owner=actor.user_id).exclude(product=None)
    return own | _led("project__", actor) | Q(record__product__in=areas.values("product"))


def adjustments_seen(actor: Actor) -> Q | None:
    """Who asked, and the owners and approvers of lines in it; None for all of them."""
    if can_manage(actor):
        return None
    if not can_write(actor):
        return Q(pk__in=[])
    mine = BudgetLine.objects.filter(Q(record__owner=actor.user_id) | Q(approver=actor.user_id))
    return Q(record__created_by=actor.user_id) | Q(moves__line__in=mine.values("pk"))


def _led(path: str, actor: Actor) -> Q:
    shared = ProjectManager.objects.filter(user=actor.user_id).values("project")
    return (
        Q(**{f"{path}record__owner": actor.user_id})
        | Q(**{f"{path}record__owner": None, f"{path}record__created_by": actor.user_id})
        | Q(**{f"{path}pk__in": shared})
    )


@restricts("budget_line")
def _line_records(actor: Actor) -> Q | None:
    seen = lines_seen(actor)
    return None if seen is None else Q(pk__in=BudgetLine.objects.filter(seen).values("pk"))


@restricts("budget_adjustment")
def _adjustment_records(actor: Actor) -> Q | None:
    seen = adjustments_seen(actor)
    return None if seen is None else Q(pk__in=Adjustment.objects.filter(seen).values("pk"))
