"""Routes of lines, commitments and actuals."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here

from .. import actions
from .. import schemas as wire
from ..queries.lines import readable_line
from .said import line_out, lines_out

router = Router()
LINES = "/workspaces/{slug}/budget-lines"
ONE = LINES + "/{key}"


@router.get(LINES, response=wire.BudgetLinesOut, operation_id="list_budget_lines")
def list_budget_lines(request: HttpRequest, slug: str, cursor: str | None = None, limit: int = 200) -> Any:
    """The lines that one may see, by category and number, with the sums of all of them per category."""
    return lines_out(here(request, slug), cursor=cursor, limit=limit)


@router.post(LINES, response={201: wire.BudgetLineOut}, operation_id="create_budget_line")
def create_budget_line(request: HttpRequest, slug: str, body: wire.BudgetLineIn) -> Any:
    """A new line with its months."""
    actor = here(request, slug)
    record = actions.create_line(actor, body.model_dump(exclude_unset=True))
    return Status(201, detail(actor, record.key))


@router.get(ONE, response=wire.BudgetLineOut, operation_id="get_budget_line")
def get_budget_line(request: HttpRequest, slug: str, key: str) -> Any:
    """A line with its months, commitments, actuals, adjustments and history."""
    return detail(here(request, slug), key)


@router.patch(ONE, response=wire.BudgetLineOut, operation_id="change_budget_line")
def change_budget_line(request: HttpRequest, slug: str, key: str, body: wire.BudgetLineChangeIn) -> Any:
    """Change fields or months. 409 where the total of an approved line would change."""
    actor = here(request, slug)
    values = body.model_dump(exclude_unset=True, exclude={"version"})
    actions.change_line(actor, key, values, version=body.version)
    return detail(actor, key)


@router.delete(ONE, response={204: None}, operation_id="delete_budget_line")
def delete_budget_line(request: HttpRequest, slug: str, key: str) -> Any:
    """Into the trash; undo brings it back. 409 once money was booked."""
    actions.delete_line(here(request, slug), key)
    return Status(204, None)


@router.post(ONE + "/commitments", response={201: wire.BudgetLineOut}, operation_id="add_budget_commitment")
def add_budget_commitment(
    request: HttpRequest, slug: str, key: str, body: wire.BudgetCommitmentFields
) -> Any:
    """An order or contract."""
    actor = here(request, slug)
    actions.add_commitment(actor, key, body.model_dump(exclude_unset=True))
    return Status(201, detail(actor, key))


@router.patch(
    ONE + "/commitments/{number}", response=wire.BudgetLineOut, operation_id="change_budget_commitment"
)
def change_budget_commitment(
    request: HttpRequest, slug: str, key: str, number: int, body: wire.BudgetCommitmentFields
) -> Any:
    """Change, settle or cancel it."""
    actor = here(request, slug)
    actions.change_commitment(actor, key, number, body.model_dump(exclude_unset=True))
    return detail(actor, key)


@router.delete(
    ONE + "/commitments/{number}", response=wire.BudgetLineOut, operation_id="remove_budget_commitment"
)
def remove_budget_commitment(request: HttpRequest, slug: str, key: str, number: int) -> Any:
    """Refused (409) where actuals settle it."""
    actor = here(request, slug)
    actions.remove_commitment(actor, key, number)
    return detail(actor, key)


@router.post(ONE + "/actuals", response={201: wire.BudgetLineOut}, operation_id="book_budget_actuals")
def book_budget_actuals(request: HttpRequest, slug: str, key: str, body: wire.BudgetEntriesIn) -> Any:
    """Book entries; all or none."""
    actor = here(request, slug)
    actions.book_actuals(actor, key, [one.model_dump() for one in body.entries])
    return Status(201, detail(actor, key))


@router.post(
    ONE + "/actuals/{number}/reverse", response=wire.BudgetLineOut, operation_id="reverse_budget_actual"
)
def reverse_budget_actual(
    request: HttpRequest, slug: str, key: str, number: int, body: wire.BudgetReversalIn
) -> Any:
    """Correct an entry by its opposite, with why."""
    actor = here(request, slug)
    actions.reverse_actual(actor, key, number, reason=body.reason)
    return detail(actor, key)


def detail(actor: Actor, key: str) -> wire.BudgetLineOut:
    return line_out(actor, readable_line(actor, key))
