"""What the cockpit of a project counts of documents."""

from collections.abc import Mapping

from planweave.kernel.models import Record
from planweave.tracking.queries.offered import tells_checks
from planweave.tracking.rules.cockpit import Check, Thing, check

from .models import Document, Issue


@tells_checks("documents")
def documents_of(workspace_id: int, needs: Mapping[int, frozenset[int]]) -> dict[int, list[Check]]:
    """Of each project: its requirements whose product has a document, and those documents that have been issued; four
    queries."""
    every = set().union(*needs.values()) if needs else set()
    rows = Record.objects.filter(pk__in=every, deleted_at=None).values_list(
        "pk", "key", "title", "product_id"
    )
    things = {pk: (Thing("requirement", key, title), product) for pk, key, title, product in rows}
    documents = Document.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)
    by_product: dict[int, list[tuple[int, Thing]]] = {}
    for pk, product, key, title in documents.order_by("pk").values_list(
        "pk", "record__product_id", "record__key", "record__title"
    ):
        by_product.setdefault(product, []).append((pk, Thing("document", key, title)))
    issued = set(
        Issue.objects.filter(document__record__workspace_id=workspace_id).values_list(
            "document_id", flat=True
        )
    )
    found = {}
    for project_id, ids in needs.items():
        mine = [things[pk] for pk in sorted(ids) if pk in things]
        told = {thing.key for thing, product in mine if product in by_product}
        papers = [
            one
            for product in dict.fromkeys(product for _, product in mine)
            for one in by_product.get(product, ())
        ]
        found[project_id] = [
            check("doc_told", [thing for thing, _ in mine], told),
            check(
                "doc_issued",
                [thing for _, thing in papers],
                {thing.key for pk, thing in papers if pk in issued},
            ),
        ]
    return found
