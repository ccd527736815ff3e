"""Reads that an import or export needs."""

import uuid
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from django.contrib.auth import get_user_model

from planweave.kernel.actor import Actor
from planweave.kernel.models import Link
from planweave.planning.models import Release
from planweave.requirements.models import Requirement, RequirementType
from planweave.requirements.queries import (
    definitions_of,
    demands_of,
    efforts_of,
    requirements_readable_by,
    values_of,
)
from planweave.requirements.rules.custom import PREFIX, FieldKind
from planweave.workspaces.models import Area, Membership, Product, Role

from .columns import Columns, OwnType, columns_of
from .models import ImportedRow, ImportSession
from .resolving import PARTS_IN_WORDS, said_changes
from .rules import Known, Surroundings, folded
from .sessions import own_session

REQUIREMENTS, TASKS = "table", "tasks"
KINDS = (REQUIREMENTS, TASKS)
"""What the rows of a spreadsheet can be."""


def session_of(actor: Actor, session_id: uuid.UUID) -> ImportSession:
    """One's own import. Another's is not found, even in the same workspace: files are private until imported."""
    return own_session(actor, session_id, kinds=KINDS)


def surroundings(actor: Actor, product_id: int) -> Surroundings:
    """What names mean in the actor's workspace; six queries."""
    members = Membership.objects.filter(workspace_id=actor.here).exclude(role=Role.GUEST)
    people: dict[str, int] = {}
    namesakes: dict[str, frozenset[int]] = {}
    for user_id, name, email in members.values_list("user_id", "user__name", "user__email"):
        people[folded(email)] = user_id
        people.setdefault(folded(name), user_id)
        for known_as in (name, email):
            namesakes[folded(known_as)] = namesakes.get(folded(known_as), frozenset()) | {user_id}
    products: dict[str, int] = {}
    for pk, name, prefix in Product.objects.filter(workspace_id=actor.here).values_list(
        "pk", "name", "key_prefix"
    ):
        products[folded(name)] = products[folded(prefix)] = pk
    return Surroundings(
        people=people,
        namesakes=namesakes,
        columns=workspace_columns(actor),
        areas=_by_name(Area.objects.filter(workspace_id=actor.here)),
        releases=_by_name(Release.objects.filter(workspace_id=actor.here)),
        products=products,
        product=product_id,
    )


def workspace_columns(actor: Actor) -> Columns:
    """What a column of a table can be about in the actor's workspace; two queries."""
    types = RequirementType.objects.filter(workspace_id=actor.here, is_standard=False)
    fields = types.order_by("position", "pk").values_list("pk", "base", "name_en", "name_zh", "is_retired")
    return columns_of(
        definitions_of(actor).values(),
        [
            OwnType(id=pk, base=base, name_en=name_en, name_zh=name_zh, is_retired=is_retired)
            for pk, base, name_en, name_zh, is_retired in fields
        ],
    )


def names_of_people(actor: Actor, ids: set[int]) -> dict[int, str]:
    """How a file names people: by name, with the address behind it where several members have that name."""
    members = Membership.objects.filter(workspace_id=actor.here).exclude(role=Role.GUEST)
    names = Counter(folded(name) for name in members.values_list("user__name", flat=True))
    rows = get_user_model().objects.filter(pk__in=ids).values_list("pk", "name", "email")
    return {pk: f"{name} <{email}>" if names[folded(name)] > 1 else name for pk, name, email in rows}


def left_out_keys(session: ImportSession) -> set[str]:
    """The file's own keys of rows that would have been new and stay out: references to them lead nowhere."""
    rows = session.diff.get("rows", [])
    return {
        row["outside_key"].casefold()
        for row in rows
        if row["action"] == "left_out" and row["planned"] == "create" and row["outside_key"]
    }


RowSayer = Callable[[dict[str, list[Any]]], tuple[dict[str, list[Any]], dict[str, str]]]


def row_sayer(actor: Actor, rows: Sequence[dict[str, Any]]) -> RowSayer:
    """Says changes of a requirement's parts and of own fields in words, with the fields' names.

    No query where the rows hold no such change; else two or three.
    """
    named = {name for row in rows for name in row["changes"]}
    if not any(name in PARTS_IN_WORDS or name.startswith(PREFIX) or name == "own_type" for name in named):
        return lambda changes: (changes, {})
    columns = workspace_columns(actor)
    people = [name for name, one in columns.definitions.items() if one.kind == FieldKind.PERSON]
    ids = {value for row in rows for name in people for value in row["changes"].get(name, ()) if value}
    names = names_of_people(actor, ids) if ids else {}
    return lambda changes: said_changes(changes, columns=columns, people=names, language=actor.language)


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
