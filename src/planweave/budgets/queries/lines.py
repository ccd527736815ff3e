"""Reads of lines by who may see them."""

from collections.abc import Sequence

from django.db.models import QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.paging import Page, Sort, page_of
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from .. import texts
from ..models import Actual, Approved, BudgetLine, Change, Commitment
from ..policy import can_see_money, lines_seen
from .figures import lines_in


def lines_readable_by(actor: Actor) -> QuerySet[BudgetLine]:
    """Refused to those who may see no money at all."""
    require(can_see_money(actor), actor)
    seen = lines_seen(actor)
    found = lines_in(actor.here)
    return found if seen is None else found.filter(seen)


def line_page(actor: Actor, *, cursor: str | None, limit: int) -> Page:
    """Ids of the lines that one may see, by category and number; one query."""
    sorts = [Sort("category"), Sort("record__number")]
    found = lines_readable_by(actor).select_related(None)
    return page_of(found, sorts=sorts, tie="record_id", columns=["record_id"], cursor=cursor, limit=limit)


def readable_line(actor: Actor, key: str) -> BudgetLine:
    found = lines_readable_by(actor).filter(record__key=key).first()
    if found is None:
        raise NotFound(NOT_FOUND)
    return found


def category_name(category: str, language: str) -> str:
    """A given category in the reader's language; one's own as it was written."""
    given = texts.CATEGORIES.get(category)
    return category if given is None else given.say("zh" if language == "zh" else "en")


def commitments_of(line: BudgetLine) -> list[Commitment]:
    return list(Commitment.objects.filter(line=line, removed_at=None).order_by("number"))


def actuals_of(line: BudgetLine) -> list[Actual]:
    """Newest day first."""
    found = Actual.objects.filter(line=line).select_related("by", "commitment", "reverses", "reversed_by")
    return list(found.order_by("-on", "-number"))


def changes_of(line: BudgetLine, *, most: int = 100) -> Sequence[Change]:
    return list(Change.objects.filter(record_id=line.pk).select_related("by").order_by("-version")[:most])


def last_approved(workspace_id: int) -> Approved | None:
    return Approved.objects.filter(workspace_id=workspace_id).order_by("-at", "-pk").first()


def is_approved(line: BudgetLine) -> bool:
    """Whether the line is part of an approved budget; one query."""
    return Approved.objects.filter(
        workspace_id=line.record.workspace_id, at__gte=line.record.created_at
    ).exists()
