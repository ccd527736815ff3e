"""Requirements of the database as the items of a file."""

from typing import Any

from planweave.kernel import richtext
from planweave.kernel.actor import Actor
from planweave.kernel.language import Language
from planweave.kernel.models import Link
from planweave.requirements.queries import Filters, filtered, requirements_readable_by, stakeholders_of

from .queries import efforts_by_workspace
from .rules import LINK_FIELDS, SOURCES, STATES
from .tabular.backlog import BacklogItem


def exported_items(
    actor: Actor, filters: Filters, *, language: Language
) -> tuple[list[BacklogItem], list[tuple[str, float]]]:
    """The filtered requirements as file items, in order, and the stakeholders with weights; five queries."""
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
    items = []
    for pk, requirement in found.items():
        record = requirement.record
        by_skill = efforts.get(pk, {})
        facts: dict[str, Any] = {
            "key": record.key,
            "title": record.title,
            "description": richtext.plain(requirement.description) or None,
            "type": requirement.type,
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
        }
        if requirement.release:
            facts["release_pin" if requirement.is_release_pinned else "release"] = requirement.release.name
        facts |= {name: tuple(keys) for name, keys in links.get(pk, {}).items()}
        items.append(BacklogItem(row=0, **facts))
    stakeholders = list(stakeholders_of(actor).values_list("name", "weight"))
    return items, stakeholders
