"""Contents of requirements as they are now, in a constant number of queries."""

from collections.abc import Iterable, Sequence
from typing import Any

from planweave.accounts.models import User
from planweave.kernel.models import Link, Record
from planweave.planning.models import Release
from planweave.requirements.actions.rows import present_values
from planweave.requirements.models import Requirement
from planweave.workspaces.models import Area

from ..rules.content import Content, LinkEnd


def contents_now(workspace_id: int, ids: Sequence[int]) -> dict[int, Content]:
    """{requirement: its content now} of those that are not in the trash. Seven queries, whatever the number."""
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


Names = dict[str, dict[int, str]]


def names_of(workspace_id: int, all_values: Iterable[dict[str, Any]]) -> Names:
    """{field: {id: what people call it}} of everything that the values refer to."""
    wanted: dict[str, set[int]] = {"owner": set(), "parent": set()}
    for values in all_values:
        for name, ids in wanted.items():
            if values.get(name):
                ids.add(values[name])
    here = {"workspace_id": workspace_id}
    return {
        "owner": dict(User.objects.filter(pk__in=wanted["owner"]).values_list("pk", "name")),
        "area": dict(Area.objects.filter(**here).values_list("pk", "name")),
        "release": dict(Release.objects.filter(**here).values_list("pk", "name")),
        "parent": dict(Record.objects.filter(pk__in=wanted["parent"], **here).values_list("pk", "key")),
    }


def names_for(values: dict[str, Any], names: Names) -> dict[str, str]:
    """The names of what one requirement's values refer to; what is gone is called by its number."""
    return {
        field: known.get(values[field], f"#{values[field]}")
        for field, known in names.items()
        if values.get(field)
    }


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
