"""Contents of requirements as they are now, in a constant number of queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from planweave.accounts.models import User
from planweave.kernel.models import Link, Record
from planweave.planning.models import Release
from planweave.requirements.actions.rows import present_values
from planweave.requirements.models import CustomField, Requirement, RequirementType
from planweave.requirements.rules.custom import PREFIX, FieldKind
from planweave.workspaces.models import Area

from ..rules.content import Content, LinkEnd


def contents_now(workspace_id: int, ids: Sequence[int]) -> dict[int, Content]:
    """{requirement: its content now} of those that are not in the trash. A constant number of queries."""
    rows = Requirement.objects.filter(
        record_id__in=ids, record__workspace_id=workspace_id, record__deleted_at=None
    ).select_related("record")
    requirements = {row.pk: row for row in rows}
    values = present_values(requirements)
    names = names_of(workspace_id, values.values())
    links = _links_of(workspace_id, requirements.keys())
    return {
        pk: Content(
            key=row.record.key,
            product=row.record.product_id or 0,
            values=values[pk],
            names=names_for(values[pk], names),
            links=links.get(pk, ()),
        )
        for pk, row in requirements.items()
    }


@dataclass(frozen=True, kw_only=True)
class Names:
    """What people call everything that a requirement's values refer to."""

    people: dict[int, str]
    areas: dict[int, str]
    releases: dict[int, str]
    parents: dict[int, str]
    types: dict[int, RequirementType]
    fields: dict[str, CustomField]


def names_of(workspace_id: int, all_values: Iterable[dict[str, Any]]) -> Names:
    """Names from one workspace's tables; six queries."""
    parents = {values["parent"] for values in all_values if values.get("parent")}
    here = {"workspace_id": workspace_id}
    members = User.objects.filter(memberships__workspace_id=workspace_id)
    return Names(
        people=dict(members.values_list("pk", "name")),
        areas=dict(Area.objects.filter(**here).values_list("pk", "name")),
        releases=dict(Release.objects.filter(**here).values_list("pk", "name")),
        parents=dict(Record.objects.filter(pk__in=parents, **here).values_list("pk", "key")),
        types={one.pk: one for one in RequirementType.objects.filter(**here)},
        fields={f"{PREFIX}{one.key}": one for one in CustomField.objects.filter(**here)},
    )


def own_field_names(workspace_id: int) -> dict[str, str]:
    """What the workspace's own fields are called, in both languages."""
    found: dict[str, str] = {}
    for own in CustomField.objects.filter(workspace_id=workspace_id):
        found |= _both(f"{PREFIX}{own.key}", own.name_en, own.name_zh)
    return found


def names_for(values: dict[str, Any], names: Names) -> dict[str, str]:
    """What one requirement's values need to be said; what is gone is called by its number."""
    references = {
        "owner": names.people,
        "area": names.areas,
        "release": names.releases,
        "parent": names.parents,
    }
    found = {
        field: known.get(values[field], f"#{values[field]}")
        for field, known in references.items()
        if values.get(field)
    }
    if own_type := names.types.get(values.get("own_type") or 0):
        found |= _both(f"own_type={own_type.pk}", own_type.name_en, own_type.name_zh)
    for release in values.get("scope") or {}:
        found[f"scope.{release}"] = names.releases.get(int(release), f"#{release}")
    for stage, entry in (values.get("stages") or {}).items():
        if entry.get("owner"):
            found[f"stages.{stage}.owner"] = names.people.get(entry["owner"], f"#{entry['owner']}")
    for name, value in values.items():
        if name.startswith(PREFIX) and name in names.fields:
            found |= _of_own_field(name, value, names)
    return found


def _of_own_field(name: str, value: Any, names: Names) -> dict[str, str]:
    own = names.fields[name]
    found = _both(name, own.name_en, own.name_zh)
    if own.kind == FieldKind.PERSON and isinstance(value, int):
        found[name] = names.people.get(value, f"#{value}")
    chosen = value if isinstance(value, list) else [value]
    for option in own.options:
        if option["value"] in chosen:
            found |= _both(f"{name}={option['value']}", option["name_en"], option["name_zh"])
    return found


def _both(name: str, english: str, chinese: str) -> dict[str, str]:
    return {f"{name}#en": english or chinese, f"{name}#zh": chinese or english}


def _links_of(workspace_id: int, ids: Iterable[int]) -> dict[int, tuple[LinkEnd, ...]]:
    """Links to what is not in the trash, from both ends."""
    wanted = set(ids)
    found: dict[int, list[LinkEnd]] = {}
    ends = Link.objects.filter(
        workspace_id=workspace_id, source__deleted_at=None, target__deleted_at=None
    ).values_list("source_id", "target_id", "kind", "source__key", "target__key")
    if len(wanted) < MANY:
        ends = ends.filter(source_id__in=wanted) | ends.filter(target_id__in=wanted)
    for source, target, kind, source_key, target_key in ends:
        if source in wanted:
            found.setdefault(source, []).append((kind, "out", target_key))
        if target in wanted:
            found.setdefault(target, []).append((kind, "in", source_key))
    return {pk: tuple(sorted(set(links))) for pk, links in found.items()}


MANY = 500
"""From here on reading all links of the workspace is cheaper than naming the requirements twice."""
