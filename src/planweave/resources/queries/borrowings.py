"""Requests for people of other departments."""

import datetime
from collections.abc import Collection
from typing import Any

from django.db.models import Q, QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.paging import Page, Sort, page_of
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Membership
from planweave.workspaces.policy import MANAGERS, require

from ..models import Borrowing, SkillNeed
from ..policy import can_give_back, can_lend, can_read, can_withdraw
from ..rules.borrowing import BorrowingState

COLUMNS = (
    "record_id",
    "record__key",
    "record__title",
    "record__version",
    "record__owner_id",
    "record__owner__name",
    "record__created_at",
    "state",
    "department_id",
    "department__name",
    "department__head_id",
    "department__head__name",
    "person_id",
    "person__name",
    "skill__name",
    "level",
    "project_id",
    "project__key",
    "project__title",
    "product_id",
    "product__name",
    "to_department_id",
    "to_department__name",
    "share",
    "start_on",
    "finish_on",
    "returned_on",
    "reason",
    "answer",
    "decided_by__name",
    "decided_at",
)


def borrowings_of(actor: Actor) -> QuerySet[Borrowing]:
    """Asking needs the right to read the plan."""
    require(can_read(actor), actor)
    return Borrowing.objects.filter(record__workspace_id=actor.here, record__deleted_at=None)


def borrowing_page(
    actor: Actor,
    *,
    states: Collection[str],
    department: int | None,
    cursor: str | None,
    limit: int,
    today: datetime.date,
) -> tuple[Page, int]:
    """Newest first, and how many there are; two queries."""
    found = borrowings_of(actor)
    if states:
        found = found.filter(state__in=states)
    if department is not None:
        found = found.filter(Q(department_id=department) | Q(to_department_id=department))
    page = page_of(
        found,
        sorts=[Sort("record__created_at", is_descending=True)],
        tie="record_id",
        columns=list(COLUMNS),
        cursor=cursor,
        limit=limit,
    )
    rows = [_row(actor, row, today) for row in page.rows]
    return Page(rows=rows, next_cursor=page.next_cursor), found.count()


def borrowing_row(actor: Actor, key: str, *, today: datetime.date) -> dict[str, Any]:
    row = borrowings_of(actor).filter(record__key=key).values(*COLUMNS).first()
    if row is None:
        raise NotFound(NOT_FOUND)
    return _row(actor, row, today)


def _row(actor: Actor, row: dict[str, Any], today: datetime.date) -> dict[str, Any]:
    state, head, asker = row["state"], row["department__head_id"], row["record__owner_id"]
    is_waiting = state == BorrowingState.ASKED
    is_lent = state == BorrowingState.APPROVED
    has_begun = row["start_on"] <= today
    return {
        "id": row["record_id"],
        "key": row["record__key"],
        "title": row["record__title"],
        "version": row["record__version"],
        "state": state,
        "asked_by": {"id": asker, "name": row["record__owner__name"]},
        "asked_at": row["record__created_at"],
        "department": row["department_id"],
        "department_name": row["department__name"],
        "head_name": row["department__head__name"] or "",
        "person": row["person_id"],
        "person_name": row["person__name"] or "",
        "skill": row["skill__name"],
        "level": row["level"],
        "project_key": row["project__key"],
        "target": row["project__title"] or row["product__name"] or "",
        "product": row["product_id"],
        "to_department": row["to_department_id"],
        "to_department_name": row["to_department__name"] or "",
        "share": row["share"],
        "start_on": row["start_on"],
        "finish_on": row["finish_on"],
        "returned_on": row["returned_on"],
        "reason": row["reason"],
        "answer": row["answer"],
        "decided_by": row["decided_by__name"] or "",
        "decided_at": row["decided_at"],
        "days_left": (row["finish_on"] - today).days if is_lent and has_begun else None,
        "can": {
            "decide": is_waiting and can_lend(actor, head),
            "withdraw": (is_waiting or (is_lent and not has_begun)) and can_withdraw(actor, asker),
            "give_back": is_lent and has_begun and can_give_back(actor, asker_id=asker, head_id=head),
        },
    }


def deciders_of(workspace_id: int, head_id: int | None) -> list[int]:
    """Who is asked: the department's head, or where it has none, those who lead the workspace."""
    if head_id is not None:
        return [head_id]
    leading = Membership.objects.filter(workspace_id=workspace_id, role__in=MANAGERS)
    return list(leading.order_by("pk").values_list("user_id", flat=True))


def skill_needs_of(record_ids: Collection[int]) -> dict[int, dict[str, int]]:
    """{record: {skill: least level}}; one query."""
    found: dict[int, dict[str, int]] = {}
    rows = SkillNeed.objects.filter(record_id__in=record_ids).order_by("skill__name")
    for record_id, skill, level in rows.values_list("record_id", "skill__name", "level"):
        found.setdefault(record_id, {})[skill] = level
    return found
