"""Reads that an import or export needs."""

import uuid
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.models import Link
from planweave.kernel.texts import NOT_FOUND
from planweave.planning.models import Release
from planweave.requirements.models import Requirement
from planweave.requirements.queries import (
    demands_of,
    efforts_of,
    requirements_readable_by,
    values_of,
)
from planweave.workspaces.models import Area, Membership, Product, Role

from .models import ImportedRow, ImportSession
from .rules import Known, Surroundings, folded


def session_of(actor: Actor, session_id: uuid.UUID) -> ImportSession:
    """One's own import. Another's is not found, even in the same workspace: files are private until imported."""
    session = ImportSession.objects.filter(
        workspace_id=actor.here, pk=session_id, created_by_id=actor.user_id, kind="table"
    ).first()
    if session is None:
        raise NotFound(NOT_FOUND)
    return session


def surroundings(actor: Actor, product_id: int) -> Surroundings:
    """What names mean in the actor's workspace; four queries."""
    members = Membership.objects.filter(workspace_id=actor.here).exclude(role=Role.GUEST)
    people: dict[str, int] = {}
    for user_id, name, email in members.values_list("user_id", "user__name", "user__email"):
        people[folded(email)] = user_id
        people.setdefault(folded(name), user_id)
    products: dict[str, int] = {}
    for pk, name, prefix in Product.objects.filter(workspace_id=actor.here).values_list(
        "pk", "name", "key_prefix"
    ):
        products[folded(name)] = products[folded(prefix)] = pk
    return Surroundings(
        people=people,
        areas=_by_name(Area.objects.filter(workspace_id=actor.here)),
        releases=_by_name(Release.objects.filter(workspace_id=actor.here)),
        products=products,
        product=product_id,
    )


class Present:
    """The workspace's requirements as an import finds them again: by key, by the file's own key, by title."""

    def __init__(self, actor: Actor) -> None:
        requirements = requirements_readable_by(actor).select_related("record").order_by("record_id")
        found = {requirement.pk: requirement for requirement in requirements}
        efforts, demands = efforts_by_workspace(found)
        self.known = {
            pk: Known(
                id=pk,
                key=requirement.record.key,
                version=requirement.record.version,
                values=values_of(requirement)
                | {"efforts": efforts.get(pk, {}), "demands": demands.get(pk, {})},
            )
            for pk, requirement in found.items()
        }
        self.by_key = {known.key.casefold(): known for known in self.known.values()}
        self.by_outside: dict[tuple[int, str], Known] = {}
        rows = ImportedRow.objects.filter(workspace_id=actor.here)
        for product_id, outside_key, record_id in rows.values_list("product_id", "outside_key", "record_id"):
            if record_id in self.known:
                self.by_outside[product_id, outside_key.casefold()] = self.known[record_id]
        self.by_title: dict[tuple[int, str], list[Known]] = {}
        for pk, requirement in found.items():
            place = (requirement.record.product_id or 0, folded(requirement.record.title))
            self.by_title.setdefault(place, []).append(self.known[pk])
        self.links = list(
            Link.objects.filter(workspace_id=actor.here).values_list("source_id", "target_id", "kind")
        )

    def find(self, *, key: str | None, title: str, product_id: int | None, occurrence: int) -> Known | None:
        """The requirement that a row means; the n-th row of a title is the n-th requirement of that title."""
        if key:
            return self.by_key.get(key.casefold()) or self.by_outside.get((product_id or 0, key.casefold()))
        same = self.by_title.get((product_id or 0, folded(title)), [])
        return same[occurrence] if occurrence < len(same) else None


def efforts_by_workspace(
    found: dict[int, Requirement],
) -> tuple[dict[int, dict[str, float]], dict[int, dict[str, float]]]:
    """Efforts and demands of many requirements, in pieces that a database takes as parameters."""
    ids, efforts, demands = list(found), {}, {}
    for start in range(0, len(ids), 5000):
        part = ids[start : start + 5000]
        efforts |= efforts_of(part)
        demands |= demands_of(part)
    return efforts, demands


def _by_name(rows: Any) -> dict[str, int]:
    return {folded(name): pk for name, pk in rows.values_list("name", "pk")}
