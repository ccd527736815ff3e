"""Routes of tests."""

from typing import Any

from django.http import HttpRequest
from ninja import Router, Status

from planweave.workspaces.api import here
from planweave.workspaces.queries import readable_record

from ..actions import test_cases as actions
from ..queries import test_cases as queries
from ..schemas import test_cases as schemas
from .links import reader

router = Router()


@router.get("/workspaces/{slug}/test-cases", response=schemas.TestCasePage, operation_id="list_test_cases")
def list_test_cases(
    request: HttpRequest,
    slug: str,
    q: str = "",
    state: str = "",
    result: str = "",
    requirement: str = "",
    product: int | None = None,
    cursor: str | None = None,
    limit: int = 50,
) -> Any:
    """Tests with what each verifies; `result` none stands for tests that never ran."""
    actor = reader(request, slug)
    verified = readable_record(actor, requirement) if requirement else None
    page, total = queries.test_case_page(
        actor,
        text=q,
        state=state,
        result=result,
        requirement=verified,
        product=product,
        cursor=cursor,
        limit=limit,
    )
    return {"items": page.rows, "total": total, "next_cursor": page.next_cursor}


@router.post(
    "/workspaces/{slug}/test-cases", response={201: schemas.TestCaseOut}, operation_id="create_test_case"
)
def create_test_case(request: HttpRequest, slug: str, body: schemas.TestCaseIn) -> Any:
    """A new test with the next key of its product, verifying the requirements named."""
    actor = here(request, slug)
    record = actions.create_test_case(
        actor, product_id=body.product, values=body.given(), verifies=body.verifies
    )
    return Status(201, queries.test_case_detail(actor, record))


@router.get("/workspaces/{slug}/test-cases/{key}", response=schemas.TestCaseOut, operation_id="get_test_case")
def get_test_case(request: HttpRequest, slug: str, key: str) -> Any:
    """One test with what it verifies."""
    actor = reader(request, slug)
    return queries.test_case_detail(actor, readable_record(actor, key, kind="test_case"))


@router.patch(
    "/workspaces/{slug}/test-cases/{key}", response=schemas.TestCaseOut, operation_id="change_test_case"
)
def change_test_case(request: HttpRequest, slug: str, key: str, body: schemas.TestCaseChangeIn) -> Any:
    """Change a test or note its result. 409 with both values where somebody changed the same field."""
    actor = here(request, slug)
    record = actions.change_test_case(
        actor, readable_record(actor, key, kind="test_case").pk, version=body.version, values=body.given()
    )
    return queries.test_case_detail(actor, record)


@router.delete("/workspaces/{slug}/test-cases/{key}", response={204: None}, operation_id="delete_test_case")
def delete_test_case(request: HttpRequest, slug: str, key: str) -> Any:
    """Move a test to the trash; undo brings it back with its links."""
    actor = here(request, slug)
    actions.delete_test_case(actor, readable_record(actor, key, kind="test_case").pk)
    return Status(204, None)
