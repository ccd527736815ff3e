"""Two sets of records against each other, with the links between them."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.models import Link, Record
from planweave.workspaces.queries import records_readable_by

from .nodes import COLUMNS, Node, node_of

MOST = 2000
"""Rows, and columns, of one answer: four million cells are more than anybody reads."""
CHOICES = {
    "type": "requirement__type",
    "level": "requirement__level",
    "state": "requirement__state",
    "priority": "requirement__priority",
    "product": "product_id",
    "area": "requirement__area_id",
    "release": "requirement__release_id",
    "parent": "requirement__parent_id",
}


@dataclass(frozen=True, kw_only=True)
class Axis:
    """Which records stand along a side: one kind, and wanted values per field ("none" is an empty field)."""

    kind: str = "requirement"
    text: str = ""
    choices: dict[str, list[str]]
    linked: bool | None = None


def matrix_of(
    actor: Actor, *, rows: Axis, columns: Axis, kinds: list[str], limit: int = MOST
) -> dict[str, Any]:
    """Rows, columns, and a cell for each pair with a link in either direction; five queries.

    `rows_total` and `columns_total` count all that match; of each side the first `limit` by key are told.
    """
    down, rows_total = _along(actor, rows, kinds, limit)
    across, columns_total = _along(actor, columns, kinds, limit)
    row_ids, column_ids = {node["id"] for node in down}, {node["id"] for node in across}
    links = Link.objects.filter(workspace_id=actor.here)
    if kinds:
        links = links.filter(kind__in=kinds)
    links = links.filter(
        Q(source_id__in=row_ids, target_id__in=column_ids)
        | Q(source_id__in=column_ids, target_id__in=row_ids)
    )
    cells: dict[tuple[int, int], list[dict[str, Any]]] = {}
    values = links.order_by("pk").values_list("pk", "source_id", "kind", "target_id", "is_suspect")
    for pk, source, kind, target, is_suspect in values:
        for is_forward, row, column in ((True, source, target), (False, target, source)):
            if row in row_ids and column in column_ids:
                link = {"id": pk, "kind": kind, "is_forward": is_forward, "is_suspect": is_suspect}
                cells.setdefault((row, column), []).append(link)
    return {
        "rows": down,
        "columns": across,
        "rows_total": rows_total,
        "columns_total": columns_total,
        "cells": [{"row": row, "column": column, "links": found} for (row, column), found in cells.items()],
    }


def _along(actor: Actor, axis: Axis, kinds: list[str], limit: int) -> tuple[list[Node], int]:
    found = _chosen(records_readable_by(actor).filter(kind=axis.kind), axis)
    if axis.linked is not None:
        links = Link.objects.filter(kind__in=kinds) if kinds else Link.objects.all()
        linked = Exists(links.filter(source=OuterRef("pk"))) | Exists(links.filter(target=OuterRef("pk")))
        found = found.filter(linked if axis.linked else ~linked)
    rows = found.order_by("product_id", "number").values(*COLUMNS.values())[:limit]
    nodes = [node_of(row) for row in rows]
    return nodes, len(nodes) if len(nodes) < limit else found.count()


def _chosen(found: QuerySet[Record], axis: Axis) -> QuerySet[Record]:
    for word in axis.text.split():
        found = found.filter(Q(title__icontains=word) | Q(key__icontains=word))
    for name, wanted in axis.choices.items():
        column = CHOICES[name]
        if axis.kind != "requirement" and column.startswith("requirement__"):
            column = {"state": "test_case__state"}.get(name, "") if axis.kind == "test_case" else ""
            if not column:
                continue
        is_reference = column.endswith("_id")
        given = [value for value in wanted if value != "none" and (value.isdigit() or not is_reference)]
        condition = Q(**{f"{column}__in": given})
        if "none" in wanted:
            condition |= Q(**{f"{column}__isnull": True}) if is_reference else Q(**{column: ""})
        found = found.filter(condition)
    return found
