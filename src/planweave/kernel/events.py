"""The one history: every write records events here, inside its own transaction.

The rows of a workspace form a hash chain: each row's hash covers its content and the hash before it,
so that a row altered, removed or reordered behind the product's back shows.
"""

import datetime
import hashlib
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, ClassVar

import orjson
from django.db import transaction
from django.utils import timezone

from . import feed
from .actor import Actor
from .models import Activity, ChainHead, Record

EVENT_KINDS: dict[str, type["Event"]] = {}
"""Every kind of event by its name, filled as the features are imported; documentation is checked against it."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """Something that happened, named in the past tense. Fields are plain JSON values."""

    is_undoable: ClassVar[bool] = False

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        EVENT_KINDS[cls.__name__] = cls


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An event about one record, with the field changes [before, after] and the record's new version."""

    event: Event
    record: Record | None = None
    changes: dict[str, list[Any]] = field(default_factory=dict)


Listener = Callable[[Actor, Sequence[Entry]], None]

_LISTENERS: list[tuple[tuple[type[Event], ...], Listener]] = []
_GUARDS: list[tuple[tuple[type[Event], ...], Listener]] = []


def hears(*kinds: type[Event]) -> Callable[[Listener], Listener]:
    """Declare a function that is told of these kinds of event (and of their subclasses), in the write's transaction.

    How news travels upward: a feature listens to the events of those below it, which do not know it. The
    listener gets the entries of one `record_events` together, after their rows were written; what it raises
    takes the whole write back. It may record events of its own. It is declared where the feature's `apps.py`
    imports it in `ready()`.
    """

    def declare(listener: Listener) -> Listener:
        _LISTENERS.append((kinds, listener))
        return listener

    return declare


def guards(*kinds: type[Event]) -> Callable[[Listener], Listener]:
    """Declare a function that may refuse these kinds of event, by raising a Problem.

    The other half of `hears` (ADR 0016): a listener expects everything and refuses nothing, a guard only refuses.
    It is called after the rows were saved and before the event is written, in the write's transaction, which its
    refusal takes back whole; it writes nothing. It gets the entries of one `record_events` together, and is declared
    where the feature's `apps.py` imports it in `ready()`.
    """

    def declare(guard: Listener) -> Listener:
        _GUARDS.append((kinds, guard))
        return guard

    return declare


def canonical(value: Any) -> str:
    """JSON with sorted keys and no spaces; the bytes that the hash covers."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS).decode()


def record_event(
    actor: Actor, event: Event, record: Record | None = None, changes: dict[str, list[Any]] | None = None
) -> Activity:
    """Append one event. Call it after the rows were saved, in the same transaction."""
    return record_events(actor, [Entry(event=event, record=record, changes=changes or {})])[0]


def record_events(actor: Actor, entries: Sequence[Entry]) -> list[Activity]:
    """Append events in order; three queries whatever their number."""
    if not entries:
        return []
    _tell(_GUARDS, actor, entries)
    head = _locked_head(actor.here)
    now = timezone.now()
    rows = []
    for entry in entries:
        head.seq += 1
        row = Activity(
            workspace_id=actor.here,
            seq=head.seq,
            at=now,
            actor_id=actor.user_id,
            via=actor.via,
            operation_id=actor.operation_id,
            undoes=actor.undoes,
            kind=type(entry.event).__name__,
            record_id=entry.record.pk if entry.record else None,
            record_key=entry.record.key if entry.record else "",
            version=entry.record.version if entry.record else None,
            changes_json=canonical(entry.changes),
            data_json=canonical(asdict(entry.event)),
            salt=secrets.token_hex(16),
        )
        row.hash = head.hash = row_hash(row, previous=head.hash)
        rows.append(row)
    Activity.objects.bulk_create(rows, batch_size=1000)
    head.save(update_fields=["seq", "hash"])
    transaction.on_commit(feed.wake)
    _tell(_LISTENERS, actor, entries)
    return rows


def _tell(
    those: list[tuple[tuple[type[Event], ...], Listener]], actor: Actor, entries: Sequence[Entry]
) -> None:
    for kinds, listener in those:
        if heard := [entry for entry in entries if isinstance(entry.event, kinds)]:
            listener(actor, heard)


def row_hash(row: Activity, *, previous: str) -> str:
    """SHA-256 over the row's content and the hash before it. Rows older than salts have none."""
    content = [
        previous,
        row.workspace_id,
        row.seq,
        row.at.astimezone(datetime.UTC).isoformat(timespec="microseconds"),
        row.actor_id,
        row.via,
        str(row.operation_id),
        str(row.undoes) if row.undoes else None,
        row.kind,
        row.record_id,
        row.record_key,
        row.version,
        row.changes_json,
        row.data_json,
        *([row.salt] if row.salt else []),
    ]
    return hashlib.sha256(canonical(content).encode()).hexdigest()


def field_changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, list[Any]]:
    """{field: [before, after]} for the fields whose value differs."""
    return {name: [before[name], after[name]] for name in after if before[name] != after[name]}


def undoable_kinds() -> Iterable[str]:
    return [name for name, kind in EVENT_KINDS.items() if kind.is_undoable]


def _locked_head(workspace_id: int) -> ChainHead:
    head = ChainHead.objects.select_for_update().filter(workspace_id=workspace_id).first()
    if head is None:
        ChainHead.objects.bulk_create([ChainHead(workspace_id=workspace_id)], ignore_conflicts=True)
        head = ChainHead.objects.select_for_update().get(workspace_id=workspace_id)
    return head
