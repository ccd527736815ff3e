"""Every read around similar requirements."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from django.db.models import Q

from planweave.kernel.actor import Actor
from planweave.kernel.models import Activity, ChainHead, Link
from planweave.kernel.richtext import plain
from planweave.requirements.models import Requirement
from planweave.requirements.queries import requirements_readable_by

from .models import Meaning, SetAside

MOST_CHARACTERS = 4_000


def history_end(workspace_id: int) -> tuple[int, str]:
    """(number, hash) of the last thing that happened: an index made then is true until it grows."""
    ends = ChainHead.objects.filter(workspace_id=workspace_id).values_list("seq", "hash")
    return ends.first() or (0, "")


def is_same_history(workspace_id: int, seq: int, row_hash: str) -> bool:
    """Whether the history still holds that row: not so after a restored backup."""
    rows = Activity.objects.filter(workspace_id=workspace_id, seq=seq)
    return rows.values_list("hash", flat=True).first() == row_hash


def touched_since(workspace_id: int, seq: int) -> set[int]:
    rows = Activity.objects.filter(workspace_id=workspace_id, seq__gt=seq, record_id__isnull=False)
    return set(rows.values_list("record_id", flat=True).order_by())


def texts_of(workspace_id: int, record_ids: Collection[int] | None = None) -> Iterable[tuple[int, str, str]]:
    """(id, title, words of the description) of live requirements; all, or those of `record_ids`."""
    found = Requirement.objects.filter(
        record__workspace_id=workspace_id, record__kind="requirement", record__deleted_at=None
    )
    if record_ids is not None:
        found = found.filter(pk__in=record_ids)
    rows = found.order_by("pk").values_list("pk", "record__title", "description")
    for pk, title, description in rows.iterator(chunk_size=5_000):
        yield pk, title, plain(description[: 2 * MOST_CHARACTERS])[:MOST_CHARACTERS]


def meanings_kept(
    workspace_id: int, record_ids: Collection[int] | None = None
) -> Iterable[tuple[int, str, bytes]]:
    """(id, digest, vector) of what was read by the sentence model; all, or those of `record_ids`."""
    found = Meaning.objects.filter(record__workspace_id=workspace_id)
    if record_ids is not None:
        found = found.filter(pk__in=record_ids)
    for pk, digest, vector in found.values_list("pk", "digest", "vector").iterator(chunk_size=5_000):
        yield pk, digest, bytes(vector)


def rows_of(actor: Actor, record_ids: Collection[int]) -> Mapping[int, dict[str, Any]]:
    """The requirements among them that the actor may read, by id; one query, also for none."""
    found = requirements_readable_by(actor).filter(pk__in=record_ids or [0])
    rows = found.values("pk", "record__key", "record__title", "record__product__name", "state", "description")
    return {
        row["pk"]: {
            "id": row["pk"],
            "key": row["record__key"],
            "title": row["record__title"],
            "product": row["record__product__name"],
            "state": row["state"],
            "words": plain(row["description"][: 2 * MOST_CHARACTERS])[:MOST_CHARACTERS],
        }
        for row in rows
    }


def settled_with(record_id: int) -> set[int]:
    """Whose likeness with this one is known: set aside, linked, its parent or one of its parts. Three queries."""
    pairs = SetAside.objects.filter(Q(one_id=record_id) | Q(other_id=record_id))
    links = Link.objects.filter(Q(source_id=record_id) | Q(target_id=record_id))
    parts = Requirement.objects.filter(Q(pk=record_id) | Q(parent_id=record_id), parent__isnull=False)
    ends = [
        *pairs.values_list("one_id", "other_id"),
        *links.values_list("source_id", "target_id"),
        *parts.values_list("pk", "parent_id"),
    ]
    return {end for pair in ends for end in pair} - {record_id}


def all_settled(workspace_id: int) -> set[tuple[int, int]]:
    """The same for a whole workspace, as (smaller id, greater id). Three queries."""
    pairs = SetAside.objects.filter(one__workspace_id=workspace_id)
    links = Link.objects.filter(workspace_id=workspace_id)
    parts = Requirement.objects.filter(record__workspace_id=workspace_id, parent__isnull=False)
    ends = [
        *pairs.values_list("one_id", "other_id"),
        *links.values_list("source_id", "target_id"),
        *parts.values_list("pk", "parent_id"),
    ]
    return {(min(pair), max(pair)) for pair in ends}
