"""Requirements of the database as the items of a file."""

import datetime
from collections.abc import Iterable, Sequence
from typing import Any

from planweave.kernel import richtext
from planweave.kernel.actor import Actor
from planweave.kernel.language import Language
from planweave.kernel.models import Link
from planweave.requirements.models import Requirement
from planweave.requirements.queries import (
    Filters,
    filtered,
    requirements_readable_by,
    stakeholders_of,
    values_of,
)
from planweave.requirements.rules.custom import PREFIX, STORED, FieldKind
from planweave.similarity.bridge.many import similar_to_texts

from .columns import CHOICE_COLUMNS, OWN_TYPE, Columns
from .queries import efforts_by_workspace, names_of_people
from .rules import LINK_FIELDS, SOURCES, STATES
from .substance_cells import cells_of
from .tabular.backlog import BacklogItem
from .tabular.cells import plain_number
from .tabular.values import Value

MOST_ALIKE = 3


def exported_items(
    actor: Actor, filters: Filters, *, columns: Columns, language: Language
) -> tuple[list[BacklogItem], list[tuple[str, float]]]:
    """The filtered requirements as file items, in order, and the stakeholders with weights; seven queries at most."""
    requirements = (
        filtered(requirements_readable_by(actor), filters)
        .select_related("record__product", "record__owner", "area", "release", "parent")
        .order_by("position", "record_id")
    )
    found = {requirement.pk: requirement for requirement in requirements}
    efforts, demands = efforts_by_workspace(found)
    links: dict[int, dict[str, list[str]]] = {}
    theirs = {kind: name for name, kind in LINK_FIELDS.items()}
    pairs = Link.objects.filter(workspace_id=actor.here, kind__in=theirs).order_by("target__number")
    for source_id, kind, key in pairs.values_list("source_id", "kind", "target__key"):
        links.setdefault(source_id, {}).setdefault(theirs[kind], []).append(key)
    people = _people(actor, found.values(), columns)
    items = []
    for pk, requirement in found.items():
        record = requirement.record
        by_skill = efforts.get(pk, {})
        facts: dict[str, Any] = {
            "key": record.key,
            "title": record.title,
            "description": richtext.plain(requirement.description) or None,
            "type": f"{OWN_TYPE}{requirement.own_type_id}" if requirement.own_type_id else requirement.type,
            "product": record.product.name if record.product else None,
            "area": requirement.area.name if requirement.area else None,
            "owner": record.owner.name if record.owner else None,
            "source": SOURCES[requirement.source][language == "zh"] if requirement.source else None,
            "customer": requirement.source_detail or None,
            "priority": requirement.priority or None,
            "state": STATES[requirement.state][language == "zh"],
            "effort_likely": None if by_skill else requirement.effort_likely_days,
            "effort_optimistic": requirement.effort_optimistic_days,
            "effort_pessimistic": requirement.effort_pessimistic_days,
            "effort_by_skill": by_skill,
            "cost": requirement.cost,
            "value": requirement.value,
            "value_by_stakeholder": demands.get(pk, {}),
            "parent": requirement.parent.key if requirement.parent else None,
            "more": _more(values_of(requirement), columns, people=people, language=language),
        }
        if requirement.release:
            facts["release_pin" if requirement.is_release_pinned else "release"] = requirement.release.name
        facts |= {name: tuple(keys) for name, keys in links.get(pk, {}).items()}
        items.append(BacklogItem(row=0, **facts))
    stakeholders = list(stakeholders_of(actor).values_list("name", "weight"))
    return items, stakeholders


def _people(actor: Actor, requirements: Iterable[Requirement], columns: Columns) -> dict[int, str]:
    keys = [name for name, one in columns.definitions.items() if one.kind == FieldKind.PERSON]
    stored = [f"{STORED}{name.removeprefix(PREFIX)}" for name in keys]
    ids = {one.custom[key] for one in requirements for key in stored if key in one.custom}
    return names_of_people(actor, ids) if ids else {}


def _more(
    values: dict[str, Any], columns: Columns, *, people: dict[int, str], language: Language
) -> dict[str, Value]:
    """By column, what a requirement has beside a backlog's plain fields."""
    more: dict[str, Value] = {name: values[name] for name in CHOICE_COLUMNS if values[name]}
    more |= cells_of(values, language=language)
    for name, definition in columns.definitions.items():
        value = values.get(name)
        if value is None:
            continue
        if definition.kind == FieldKind.PERSON:
            value = people.get(value)
        elif definition.kind == FieldKind.DATE:
            value = datetime.date.fromisoformat(value)
        elif definition.kind == FieldKind.NUMBER:
            value = plain_number(value)
        elif isinstance(value, list):
            value = tuple(value)
        if value is not None:
            more[name] = value
    return more


def likenesses(actor: Actor, rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]] | None:
    """For those of the dry run's rows that would be new, the nearest requirements that are here already.

    None while the index of a large workspace is being built. Rows that resemble nothing are left out.
    """
    new = [row for row in rows if row["planned"] == "create"]
    found = similar_to_texts(
        actor, [(row["title"], row["values"].get("description", "")) for row in new], most=MOST_ALIKE
    )
    if found is None:
        return None
    return [{"row": row["row"], "similar": near} for row, near in zip(new, found, strict=True) if near]
