"""Reads of the one ordered list."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F

from planweave.kernel.actor import Actor
from planweave.requirements.models import Requirement
from planweave.requirements.queries import requirements_readable_by

from ..models import ListCycle, ListEdition, SharedList
from ..rules.scores import CLOSED_STATES
from ..rules.shared import differences

SHOWN_MOST = 500


@dataclass(frozen=True, kw_only=True)
class Standing:
    """The list, its newest edition and its newest cycle; None before anybody has put anything on it."""

    shared: SharedList | None
    edition: ListEdition | None
    cycle: ListCycle | None

    @property
    def order(self) -> list[int]:
        return list(self.edition.order) if self.edition else []


def standing(actor: Actor) -> Standing:
    """Three queries."""
    shared = SharedList.objects.select_related("record").filter(workspace_id=actor.here).first()
    if shared is None:
        return Standing(shared=None, edition=None, cycle=None)
    return Standing(
        shared=shared,
        edition=ListEdition.objects.filter(shared=shared).order_by("-number").first(),
        cycle=ListCycle.objects.filter(shared=shared).order_by("-number").first(),
    )


def open_requirements(actor: Actor) -> dict[int, dict[str, Any]]:
    """{id: row} of all open requirements that the actor may read, best score first; one query."""
    rows = requirements_readable_by(actor).exclude(state__in=CLOSED_STATES)
    columns = {
        "id": "record_id",
        "key": "record__key",
        "title": "record__title",
        "product": "record__product_id",
        "owner_id": "record__owner_id",
        "owner_name": "record__owner__name",
        "state": "state",
        "priority": "priority",
        "score": "score",
        "release": "release__name",
    }
    found = rows.order_by(F("score").desc(nulls_last=True), "record__number", "pk")
    return {
        row["record_id"]: {name: row[column] for name, column in columns.items()}
        for row in found.values(*columns.values())
    }


def reasons_since(cycle: ListCycle) -> dict[int, list[dict[str, Any]]]:
    """{requirement: what moved it in this cycle and why}, oldest first."""
    found: dict[int, list[dict[str, Any]]] = {}
    for edition in ListEdition.objects.filter(cycle=cycle).select_related("by").order_by("number"):
        for move in named_moves(edition):
            found.setdefault(move["item"], []).append(
                {
                    "was": move["from"] or None,
                    "now": move["to"],
                    "reason": edition.reason,
                    "source": edition.source,
                    "by": {"id": edition.by_id, "name": edition.by.name},
                    "at": edition.at,
                }
            )
    return found


def named_moves(edition: ListEdition) -> list[dict[str, Any]]:
    """The moves that somebody meant; not the places that others slid to because of them."""
    return [move for move in edition.moves if move["is_meant"]]


def cycles_of(shared: SharedList) -> list[ListCycle]:
    return list(ListCycle.objects.filter(shared=shared).order_by("-number")[:50])


def changes_of(cycle: ListCycle, order: list[int]) -> list[dict[str, Any]]:
    """How the list differs from the start of the cycle, with the titles of what may be gone since."""
    found = differences(cycle.before, order)
    names = {
        pk: (key, title)
        for pk, key, title in Requirement.objects.filter(pk__in=[one.item for one in found]).values_list(
            "pk", "record__key", "record__title"
        )
    }
    reasons = reasons_since(cycle)
    return [
        {
            "id": one.item,
            "key": names[one.item][0],
            "title": names[one.item][1],
            "was": one.before,
            "now": one.now,
            "reasons": reasons.get(one.item, []),
        }
        for one in found
        if one.item in names
    ]
