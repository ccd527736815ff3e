"""What is shown of a record wherever links are drawn, whatever its kind."""

from collections.abc import Iterable
from typing import Any

from planweave.kernel.actor import Actor
from planweave.workspaces.queries import records_readable_by

Node = dict[str, Any]

COLUMNS = {
    "id": "pk",
    "key": "key",
    "kind": "kind",
    "title": "title",
    "owner": "owner_id",
    "type": "requirement__type",
    "level": "requirement__level",
    "state": "requirement__state",
    "test_state": "test_case__state",
    "result": "test_case__last_result",
    "progress": "task__progress",
}


def nodes_by_id(actor: Actor, ids: Iterable[int]) -> dict[int, Node]:
    """{id: what is shown of it} for those that the actor may see, in the order given; one query."""
    wanted = list(dict.fromkeys(ids))
    found = {
        row["pk"]: node_of(row)
        for row in records_readable_by(actor).filter(pk__in=wanted).values(*COLUMNS.values())
    }
    return {pk: found[pk] for pk in wanted if pk in found}


def node_of(row: dict[str, Any]) -> Node:
    """`state` is the record's own, whatever its kind; absent words are empty."""
    node = {name: row[column] for name, column in COLUMNS.items()}
    node["state"] = node["state"] or node.pop("test_state", None) or ""
    node.pop("test_state", None)
    for name in ("type", "level", "result"):
        node[name] = node[name] or ""
    return node
