"""Tests and what they verify."""

from typing import Any

from django.db.models import Q

from planweave.kernel.actor import Actor
from planweave.kernel.models import Link, Record
from planweave.kernel.paging import Page, Sort, page_of
from planweave.workspaces.queries import records_readable_by

from .. import policy
from .nodes import nodes_by_id

COLUMNS = (
    "pk", "key", "title", "product_id", "owner_id", "created_by_id", "version", "test_case__description",
    "test_case__state", "test_case__url", "test_case__last_result", "test_case__last_run_on",
)  # fmt: skip


def test_case_page(
    actor: Actor, *, text: str, state: str, result: str, requirement: Record | None, product: int | None,
    cursor: str | None, limit: int,
) -> tuple[Page, int]:  # fmt: skip
    """Tests by key with what each verifies; five queries."""
    found = records_readable_by(actor).filter(kind="test_case")
    for word in text.split():
        found = found.filter(Q(title__icontains=word) | Q(key__icontains=word))
    if state:
        found = found.filter(test_case__state__in=state.split(","))
    if result:
        wanted = ["" if one == "none" else one for one in result.split(",")]
        found = found.filter(test_case__last_result__in=wanted)
    if product:
        found = found.filter(product_id=product)
    if requirement:
        verifying = Link.objects.filter(kind="verifies", target=requirement)
        found = found.filter(pk__in=verifying.values("source_id"))
    page = page_of(
        found,
        sorts=[Sort("product_id"), Sort("number")],
        tie="id",
        columns=list(COLUMNS),
        cursor=cursor,
        limit=min(limit, 200),
    )
    return Page(rows=_rows(actor, page.rows), next_cursor=page.next_cursor), found.count()


def test_case_detail(actor: Actor, record: Record) -> dict[str, Any]:
    rows = records_readable_by(actor).filter(pk=record.pk).values(*COLUMNS)
    return _rows(actor, list(rows))[0]


def _rows(actor: Actor, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    links = Link.objects.filter(kind="verifies", source_id__in=[row["pk"] for row in rows]).order_by("pk")
    ends = list(links.values_list("pk", "source_id", "target_id", "is_suspect"))
    nodes = nodes_by_id(actor, [target for _, _, target, _ in ends])
    verified: dict[int, list[dict[str, Any]]] = {}
    for pk, source, target, is_suspect in ends:
        if target in nodes:
            verified.setdefault(source, []).append(nodes[target] | {"link": pk, "is_suspect": is_suspect})
    return [
        {
            "id": row["pk"],
            "key": row["key"],
            "title": row["title"],
            "product": row["product_id"],
            "owner": row["owner_id"],
            "version": row["version"],
            "description": row["test_case__description"],
            "state": row["test_case__state"],
            "url": row["test_case__url"],
            "last_result": row["test_case__last_result"],
            "last_run_on": row["test_case__last_run_on"],
            "verifies": verified.get(row["pk"], []),
            "can_edit": policy.can_edit_test(
                actor, Record(owner_id=row["owner_id"], created_by_id=row["created_by_id"])
            ),
        }
        for row in rows
    ]
