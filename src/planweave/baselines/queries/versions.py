"""Every version of a requirement, told by the history alone.

A version is what one write left. Its content is the history replayed up to there: creation, then every change, over
whatever fields there are.
"""

from dataclasses import dataclass, replace
from typing import Any

from django.db.models import Min, QuerySet

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Problem
from planweave.kernel.models import Activity, Record
from planweave.kernel.paging import Page, Sort, page_of
from planweave.requirements.actions.values import EMPTY
from planweave.requirements.rules import FIELDS
from planweave.requirements.rules.custom import PREFIX
from planweave.workspaces.queries import records_readable_by

from .. import texts
from ..rules.content import Content, LinkEnd, in_reading_order, is_field
from .contents import names_for, names_of, own_field_names

COLUMNS = [
    "seq", "at", "actor_id", "actor__name", "via", "kind", "undoes", "operation_id", "version", "changes_json",
    "data_json",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Versions:
    """The first and the last version that a record has, and the history's entry that made each."""

    made_by: dict[int, int]

    @property
    def first(self) -> int:
        return min(self.made_by)

    @property
    def last(self) -> int:
        return max(self.made_by)


def versions_of(record: Record) -> Versions:
    """One query. What tells of a record without changing it (links, comments) comes after what made the version."""
    rows = _history(record).values("version").annotate(made=Min("seq")).order_by()
    return Versions(made_by={row["version"]: row["made"] for row in rows})


def version_page(record: Record, *, cursor: str | None, limit: int) -> Page:
    """The entries that made the versions, newest first, each with the reason that stands for it."""
    made = versions_of(record).made_by.values()
    page = page_of(
        _history(record).filter(seq__in=list(made)),
        sorts=[Sort("seq", is_descending=True)],
        tie="id",
        columns=["id", *COLUMNS],
        cursor=cursor,
        limit=limit,
    )
    said = _explained(record)
    own = own_field_names(record.workspace_id)
    rows = []
    for row in page.rows:
        entry = Activity(changes_json=row["changes_json"], data_json=row["data_json"])
        reason = said.get(row["version"]) or entry.data.get("reason", "")
        fields = in_reading_order(name for name in entry.changes if is_field(name))
        rows.append(row | {"reason": reason, "fields": fields, "names": own})
    return Page(rows=rows, next_cursor=page.next_cursor)


def content_at(actor: Actor, record: Record, version: int) -> Content:
    """The requirement as this version left it, links included as they were before the next one.

    Raises Problem (404) with the versions there are. A field that came into the product later has its empty value.
    """
    versions = versions_of(record)
    if version not in versions.made_by:
        raise Problem(
            texts.VERSION_UNKNOWN,
            status=404,
            key=record.key,
            version=version,
            first=versions.first,
            last=versions.last,
        )
    following = [seq for number, seq in versions.made_by.items() if number > version]
    entries = _history(record)
    if following:
        entries = entries.filter(seq__lt=min(following))
    values: dict[str, Any] = {name: EMPTY[name] for name in FIELDS if name in EMPTY}
    links: set[LinkEnd] = set()
    for entry in entries.order_by("seq"):
        if entry.kind in ("LinkAdded", "LinkRemoved"):
            _replay_link(links, record, entry)
            continue
        for name, (_, after) in entry.changes.items():
            if name.startswith(PREFIX) and after is None:
                values.pop(name, None)
            elif is_field(name):
                values[name] = after
    names = names_for(values, names_of(record.workspace_id, [values]))
    content = Content(
        key=record.key,
        product=record.product_id or 0,
        values=values,
        names=names,
        links=tuple(sorted(links)),
    )
    return shown_to(actor, content)


def shown_to(actor: Actor, content: Content) -> Content:
    """Without what a guest may not learn: plans, and the keys of requirements of other products."""
    if actor.product_ids is None:
        return content
    keys = {end[2] for end in content.links} | {content.names.get("parent", "")}
    readable = set(records_readable_by(actor).filter(key__in=keys).values_list("key", flat=True))
    names = dict(content.names)
    if names.get("release"):
        names["release"] = f"#{content.values['release']}"
    if names.get("parent") and names["parent"] not in readable:
        names["parent"] = f"#{content.values['parent']}"
    return replace(content, names=names, links=tuple(end for end in content.links if end[2] in readable))


def _history(record: Record) -> QuerySet[Activity]:
    return Activity.objects.filter(
        workspace_id=record.workspace_id, record_id=record.pk, version__isnull=False
    )


def _explained(record: Record) -> dict[int, str]:
    """{version: the latest reason said afterwards}."""
    rows = Activity.objects.filter(
        workspace_id=record.workspace_id, record_id=record.pk, kind="VersionExplained"
    ).order_by("seq")
    return {row.data["of_version"]: row.data["reason"] for row in rows}


def _replay_link(links: set[LinkEnd], record: Record, entry: Activity) -> None:
    facts = entry.data
    is_out = facts["source"] == record.pk
    end = (facts["kind"], "out" if is_out else "in", facts["target_key" if is_out else "source_key"])
    if entry.kind == "LinkAdded":
        links.add(end)
    else:
        links.discard(end)
