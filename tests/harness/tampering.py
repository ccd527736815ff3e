"""Ways to change a history behind the product's back, and where each must show (promise F24)."""

import datetime
import random
import uuid
from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.db.models import F

from planweave.kernel.audit import BEGINNING, Fault, ends, first_fault
from planweave.kernel.events import canonical, row_hash
from planweave.kernel.models import Activity, ChainHead

COLUMNS: dict[str, Callable[[Any], Any]] = {
    "data_json": lambda old: canonical({"forged": old}),
    "changes_json": lambda old: canonical({"title": [old, "forged"]}),
    "kind": lambda old: f"{old}x",
    "via": lambda old: "command" if old == "browser" else "browser",
    "record_key": lambda old: f"{old}9",
    "version": lambda old: (old or 0) + 1,
    "record_id": lambda old: (old or 0) + 1,
    "at": lambda old: old + datetime.timedelta(microseconds=1),
    "operation_id": lambda old: uuid.UUID(int=old.int ^ 1),
    "undoes": lambda old: None if old else uuid.UUID(int=1),
    "hash": lambda old: old[::-1],
}


def tamper(workspace: int, chance: random.Random) -> tuple[str, set[int], Fault | None]:
    """One tampering of a random kind, looked for and taken back: its kind, where it must show, and what was found."""
    kind = chance.choice(list(TAMPERINGS))
    anchors = ends()
    with transaction.atomic():
        where = TAMPERINGS[kind](workspace, chance)
        fault = first_fault(workspace, anchors)
        transaction.set_rollback(True)
    return kind, where, fault


def _some(workspace: int, chance: random.Random) -> Activity:
    rows = Activity.objects.filter(workspace_id=workspace).order_by("seq")
    return rows[chance.randrange(len(rows))]


def _altered(workspace: int, chance: random.Random) -> set[int]:
    row = _some(workspace, chance)
    column = chance.choice(list(COLUMNS))
    Activity.objects.filter(pk=row.pk).update(**{column: COLUMNS[column](getattr(row, column))})
    return {row.seq}


def _forged(workspace: int, chance: random.Random) -> set[int]:
    """With a hash that fits: then the next row, or the end, does not."""
    row = _some(workspace, chance)
    before = Activity.objects.filter(workspace_id=workspace, seq=row.seq - 1).first()
    row.data_json = canonical({"forged": chance.random()})
    row.hash = row_hash(row, previous=before.hash if before else BEGINNING)
    row.save()
    return {row.seq, row.seq + 1}


def _removed(workspace: int, chance: random.Random) -> set[int]:
    row = _some(workspace, chance)
    row.delete()
    return {row.seq}


def _closed_up(workspace: int, chance: random.Random) -> set[int]:
    """Removed, and the numbers after it moved up, the end's too."""
    row = _some(workspace, chance)
    row.delete()
    _renumber(workspace, after=row.seq, by=-1)
    ChainHead.objects.filter(pk=workspace).update(seq=F("seq") - 1)
    return {row.seq}


def _reordered(workspace: int, chance: random.Random) -> set[int]:
    one, other = _some(workspace, chance), _some(workspace, chance)
    while other.seq == one.seq:
        other = _some(workspace, chance)
    for pk, seq in ((one.pk, -1), (other.pk, one.seq), (one.pk, other.seq)):
        Activity.objects.filter(pk=pk).update(seq=10**9 if seq < 0 else seq)
    return {min(one.seq, other.seq)}


def _inserted(workspace: int, chance: random.Random) -> set[int]:
    row = _some(workspace, chance)
    _renumber(workspace, after=row.seq - 1, by=1)
    ChainHead.objects.filter(pk=workspace).update(seq=F("seq") + 1)
    before = Activity.objects.filter(workspace_id=workspace, seq=row.seq - 1).first()
    row.pk = None
    row.hash = row_hash(row, previous=before.hash if before else BEGINNING)
    row.save(force_insert=True)
    return {row.seq, row.seq + 1}


def _appended(workspace: int, chance: random.Random) -> set[int]:
    last = Activity.objects.filter(workspace_id=workspace).latest("seq")
    last.pk, last.seq, previous = None, last.seq + 1, last.hash
    last.hash = row_hash(last, previous=previous)
    last.save(force_insert=True)
    return {last.seq}


def _truncated(workspace: int, chance: random.Random) -> set[int]:
    """Clumsily, or with an end that fits."""
    row = _some(workspace, chance)
    if chance.random() < 0.5:
        Activity.objects.filter(workspace_id=workspace, seq__gte=row.seq).delete()
    else:
        cut(workspace, row.seq - 1)
    return {row.seq}


def _rewritten(workspace: int, chance: random.Random) -> set[int]:
    """Everything anew from some row on, the end too: the chain fits, and only the anchor tells."""
    row = _some(workspace, chance)
    last = ChainHead.objects.get(pk=workspace).seq
    row.data_json = canonical({"forged": True})
    row.save()
    before = Activity.objects.filter(workspace_id=workspace, seq=row.seq - 1).first()
    previous = before.hash if before else BEGINNING
    for one in Activity.objects.filter(workspace_id=workspace, seq__gte=row.seq).order_by("seq"):
        one.hash = previous = row_hash(one, previous=previous)
        one.save()
    ChainHead.objects.filter(pk=workspace).update(hash=previous)
    assert first_fault(workspace) is None
    return set(range(1, last + 1))


def cut(workspace: int, last: int) -> None:
    Activity.objects.filter(workspace_id=workspace, seq__gt=last).delete()
    end = Activity.objects.filter(workspace_id=workspace, seq=last).first()
    ChainHead.objects.filter(pk=workspace).update(seq=last, hash=end.hash if end else BEGINNING)


def _renumber(workspace: int, *, after: int, by: int) -> None:
    """In two steps, because a number may not be there twice even for a moment."""
    rows = Activity.objects.filter(workspace_id=workspace, seq__gt=after)
    pks = list(rows.values_list("pk", flat=True))
    rows.update(seq=F("seq") + 10**6)
    Activity.objects.filter(pk__in=pks).update(seq=F("seq") - 10**6 + by)


TAMPERINGS = {
    "altered": _altered,
    "forged": _forged,
    "removed": _removed,
    "closed up": _closed_up,
    "reordered": _reordered,
    "inserted": _inserted,
    "appended": _appended,
    "truncated": _truncated,
    "rewritten": _rewritten,
}
