"""What disagreements, decisions and conflicts are about: from keys in an address to things, and back."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.models import Record
from planweave.planning.models import Release
from planweave.workspaces.models import Area
from planweave.workspaces.queries import areas_readable_by, records_readable_by

from .. import texts
from ..models import About
from ..rules.words import TargetKind

MOST = 50
NO_TARGETS = ("disagreement", "decision", "conflict")
"""Kinds of record that themselves are about something."""


@dataclass(frozen=True, kw_only=True)
class Target:
    """A thing that people disagree or decide about. `owner` is who answers for it, as far as it says."""

    kind: TargetKind
    id: int
    key: str
    name: str
    record_kind: str
    owner: int | None

    @property
    def place(self) -> tuple[str, int]:
        return self.kind.value, self.id


def targets_of(actor: Actor, keys: Sequence[str], *, field: str = "about") -> list[Target]:
    """The things behind "SHOP-1", "release:4", "area:2", each once, in the order given. At most three queries.

    Invalid (never 404: the keys are in the body) where one is not there for the actor.
    """
    wanted = list(dict.fromkeys(key.strip() for key in keys if key.strip()))
    if not wanted:
        raise Invalid.of({field: texts.ABOUT_NOTHING})
    if len(wanted) > MOST:
        raise Invalid.of({field: texts.ABOUT_TOO_MUCH}, limit=MOST)
    found = {target.key: target for target in _found(actor, wanted)}
    for key in wanted:
        if key not in found:
            raise Invalid.of({field: texts.ABOUT_UNKNOWN}, key=key)
    return [found[key] for key in wanted]


def _found(actor: Actor, keys: Collection[str]) -> Iterable[Target]:
    releases = [int(key[8:]) for key in keys if key.startswith("release:") and key[8:].isdecimal()]
    areas = [int(key[5:]) for key in keys if key.startswith("area:") and key[5:].isdecimal()]
    plain = [key for key in keys if ":" not in key]
    if plain:
        records = records_readable_by(actor).filter(key__in=plain).exclude(kind__in=NO_TARGETS)
        yield from map(of_record, records)
    if releases:
        for release in Release.objects.filter(workspace_id=actor.here, pk__in=releases):
            yield of_release(release)
    if areas:
        for area in areas_readable_by(actor).filter(pk__in=areas):
            yield of_area(area)


def of_record(record: Record) -> Target:
    return Target(
        kind=TargetKind.RECORD,
        id=record.pk,
        key=record.key,
        name=record.title,
        record_kind=record.kind,
        owner=record.owner_id or record.created_by_id,
    )


def of_release(release: Release) -> Target:
    return Target(
        kind=TargetKind.RELEASE,
        id=release.pk,
        key=f"release:{release.pk}",
        name=release.name,
        record_kind="release",
        owner=None,
    )


def of_area(area: Area) -> Target:
    return Target(
        kind=TargetKind.AREA,
        id=area.pk,
        key=f"area:{area.pk}",
        name=area.name,
        record_kind="area",
        owner=area.owner_id,
    )


def keep_about(holder: Record, targets: Iterable[Target]) -> None:
    About.objects.bulk_create(
        [About(holder=holder, kind=one.kind, target_id=one.id, key=one.key, name=one.name) for one in targets]
    )


def about_rows(holder_ids: Collection[int]) -> dict[int, list[dict[str, object]]]:
    """{holder: what it is about}, with the record's kind where it still is there. Two queries."""
    rows = list(About.objects.filter(holder_id__in=holder_ids).order_by("pk"))
    records = {row.target_id for row in rows if row.kind == TargetKind.RECORD}
    kinds = dict(Record.objects.filter(pk__in=records or [0]).values_list("pk", "kind"))
    found: dict[int, list[dict[str, object]]] = {pk: [] for pk in holder_ids}
    for row in rows:
        found[row.holder_id].append(
            {
                "key": row.key,
                "name": row.name,
                "kind": kinds.get(row.target_id, "record") if row.kind == TargetKind.RECORD else row.kind,
            }
        )
    return found
