"""Routes of borrowing people across departments."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from ninja import Router, Status

from planweave.kernel.actor import Actor
from planweave.workspaces.api import here

from .. import policy, schemas
from ..actions import borrowing as actions
from ..queries.borrowings import borrowing_page, borrowing_row

router = Router()


@router.get("/workspaces/{slug}/borrowings", response=schemas.BorrowingPage, operation_id="list_borrowings")
def list_borrowings(
    request: HttpRequest,
    slug: str,
    state: str = "",
    department: int | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> Any:
    """Requests for people of other departments, newest first; `state` may name several, parted by commas."""
    actor = here(request, slug)
    page, total = borrowing_page(
        actor,
        states=[name for name in state.split(",") if name],
        department=department,
        cursor=cursor,
        limit=limit,
        today=timezone.localdate(),
    )
    can = {"ask": policy.can_ask_to_borrow(actor)}
    return {"items": page.rows, "next_cursor": page.next_cursor, "total": total, "can": can}


@router.post(
    "/workspaces/{slug}/borrowings", response={201: schemas.BorrowingOut}, operation_id="ask_to_borrow"
)
def ask_to_borrow(request: HttpRequest, slug: str, body: schemas.BorrowIn) -> Any:
    """Ask a department for a person, or for a skill at a level, for a share of the time until a day of return."""
    actor = here(request, slug)
    return Status(201, _row(actor, actions.ask_to_borrow(actor, body.model_dump())))


@router.get(
    "/workspaces/{slug}/borrowings/{key}", response=schemas.BorrowingOut, operation_id="get_borrowing"
)
def get_borrowing(request: HttpRequest, slug: str, key: str) -> Any:
    """One request with its answer and what the reader may do."""
    return _row(here(request, slug), key)


@router.post(
    "/workspaces/{slug}/borrowings/{key}/approve",
    response=schemas.BorrowingOut,
    operation_id="approve_borrowing",
)
def approve_borrowing(request: HttpRequest, slug: str, key: str, body: schemas.BorrowingApproveIn) -> Any:
    """Lend. Where a skill was asked for, `person` says who goes."""
    actor = here(request, slug)
    actions.approve_borrowing(actor, key, version=body.version, person_id=body.person, answer=body.answer)
    return _row(actor, key)


@router.post(
    "/workspaces/{slug}/borrowings/{key}/refuse",
    response=schemas.BorrowingOut,
    operation_id="refuse_borrowing",
)
def refuse_borrowing(request: HttpRequest, slug: str, key: str, body: schemas.BorrowingRefuseIn) -> Any:
    """Keep one's people, with the reason."""
    actor = here(request, slug)
    actions.refuse_borrowing(actor, key, version=body.version, answer=body.answer)
    return _row(actor, key)


@router.post(
    "/workspaces/{slug}/borrowings/{key}/withdraw",
    response=schemas.BorrowingOut,
    operation_id="withdraw_borrowing",
)
def withdraw_borrowing(request: HttpRequest, slug: str, key: str, body: schemas.BorrowingSettleIn) -> Any:
    """Not needed any more."""
    actor = here(request, slug)
    actions.withdraw_borrowing(actor, key, version=body.version)
    return _row(actor, key)


@router.post(
    "/workspaces/{slug}/borrowings/{key}/return",
    response=schemas.BorrowingOut,
    operation_id="return_borrowing",
)
def return_borrowing(request: HttpRequest, slug: str, key: str, body: schemas.BorrowingReturnIn) -> Any:
    """Give the person back early; `on` is the last day that still counts for the borrower."""
    actor = here(request, slug)
    actions.return_borrowing(actor, key, version=body.version, on=body.on)
    return _row(actor, key)


def _row(actor: Actor, key: str) -> dict[str, Any]:
    return borrowing_row(actor, key, today=timezone.localdate())
