"""Alarms: opened and closed by looking at the live plan, acknowledged by people."""

import datetime
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone

from planweave.discussion.actions import tell_all
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import Entry, field_changes, record_event, record_events
from planweave.kernel.models import ChainHead, Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.policy import require

from .. import events, texts
from ..bridge.picture import Picture, picture_of
from ..bridge.reaching import Reach, keys_behind
from ..bridge.watching import limits_of, signs_now
from ..models import Alarm, Look, Watch
from ..policy import can_acknowledge, can_read, can_set_watch
from ..rules.alarms import Sign, Thresholds, threshold_faults
from ..rules.words import Scope
from .clock import clock_here

LOOKED_EVERY = datetime.timedelta(minutes=1)
LOOKED_AT_LEAST = datetime.timedelta(hours=6)
LONGEST_REASON = 500
MOST_OPEN = 200


def look(actor: Actor) -> int:
    """Look at the plan now; how many alarms are open after it."""
    require(can_read(actor), actor)
    require(can_acknowledge(actor), actor)
    return _look(actor.here)


def look_where_due() -> int:
    """Every workspace in which something happened since the last look (a minute apart at least), and every one some
    times a day, because days pass; how many were looked at."""
    now = timezone.now()
    heads = ChainHead.objects.filter(
        Q(workspace__alarm_look=None)
        | Q(workspace__alarm_look__at__lt=now - LOOKED_EVERY, seq__gt=F("workspace__alarm_look__seq"))
        | Q(workspace__alarm_look__at__lt=now - LOOKED_AT_LEAST)
    )
    due = list(heads.order_by("workspace_id").values_list("workspace_id", flat=True))
    for workspace_id in due:
        _look(workspace_id)
    return len(due)


def _seq_of(workspace_id: int) -> int:
    return ChainHead.objects.filter(workspace_id=workspace_id).values_list("seq", flat=True).first() or 0


def _look(workspace_id: int) -> int:
    """Opens, changes and closes alarms so that they say what the plan says. Two looks at once wait for each other.

    The plan is read before anything is locked: it takes seconds where there are many thousand tasks, and meanwhile
    people write. What they write is looked at the next time, because the look is kept as of when it began.
    """
    seen = _seq_of(workspace_id)
    picture = picture_of(workspace_id)
    limits, _ = limits_of(workspace_id)
    signs = {sign.mark: sign for sign in signs_now(picture, limits)}
    known_marks = set(_open_alarms(workspace_id))
    reach = Reach(picture)
    found = [
        Slip(sign=sign, affected=reach.of(sign), people=frozenset(reach.people(sign)))
        for sign in _most_urgent(signs, known_marks)
    ]
    with transaction.atomic():
        ChainHead.objects.select_for_update().filter(workspace_id=workspace_id).first()
        before = _seq_of(workspace_id)
        looked = Look.objects.filter(workspace_id=workspace_id).first()
        if looked is None or looked.seq <= seen:  # else somebody looked at a later plan meanwhile
            clock = clock_here(workspace_id)
            if clock is not None:
                _settle(clock, picture, found, _open_alarms(workspace_id), still=signs.keys())
            # What the look itself wrote is no reason for another.
            own = _seq_of(workspace_id) - before
            Look.objects.update_or_create(
                workspace_id=workspace_id, defaults={"seq": seen + own, "at": timezone.now()}
            )
    return Alarm.objects.filter(workspace_id=workspace_id, closed_at=None).count()


Mark = tuple[str, str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A sign with everything and everybody that it reaches."""

    sign: Sign
    affected: dict[str, Any]
    people: frozenset[int]


def _open_alarms(workspace_id: int) -> dict[Mark, Alarm]:
    rows = Alarm.objects.filter(workspace_id=workspace_id, closed_at=None)
    return {(row.kind, row.scope, row.ref): row for row in rows}


def _most_urgent(signs: Mapping[Mark, Sign], known: Collection[Mark]) -> list[Sign]:
    """Those that are open already, then the gravest, `MOST_OPEN` in all: in a plan that has gone wrong as a whole,
    thousands of alarms would tell nobody anything. The others follow as these close."""
    old = [sign for mark, sign in signs.items() if mark in known]
    new = sorted(
        (sign for mark, sign in signs.items() if mark not in known), key=lambda sign: (-sign.value, sign.mark)
    )
    return [*old, *new[: max(0, MOST_OPEN - len(old))]]


def _settle(
    clock: Actor,
    picture: Picture,
    found: Sequence[Slip],
    known: Mapping[Mark, Alarm],
    *,
    still: Collection[Mark],
) -> None:
    """Write what differs. An open alarm whose mark is not `still` there closes."""
    opened: list[tuple[Alarm, Sign]] = []
    lines: list[tuple[Alarm, set[int]]] = []
    for slip in found:
        sign = slip.sign
        row = known.get(sign.mark)
        is_new = row is None
        row = row or _new(clock, picture, sign)
        untold = slip.people - set(row.people)
        values = {
            "name": sign.name,
            "value": sign.value,
            "due_on": sign.due_on,
            "expected_on": sign.expected_on,
            "affected": slip.affected,
            "people": sorted(slip.people | set(row.people)),
        }
        if is_new or any(getattr(row, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            row.save()
        if is_new:
            opened.append((row, sign))
        if untold:
            lines.append((row, set(untold)))
    gone = [row for mark, row in known.items() if mark not in still]
    for row in gone:
        row.closed_at = timezone.now()
    Alarm.objects.bulk_update(gone, ["closed_at"], batch_size=200)
    records = Record.objects.in_bulk(
        {
            row.ref
            for row in [*(one for one, _ in opened), *gone, *(one for one, _ in lines)]
            if _is_record(row)
        }
    )
    record_events(
        clock,
        [
            Entry(
                event=events.AlarmOpened(
                    alarm=row.pk,
                    kind=row.kind,
                    scope=row.scope,
                    value=row.value,
                    affected=list(keys_behind(row.affected)),
                ),
                record=records.get(row.ref) if _is_record(row) else None,
            )
            for row, _ in opened
        ]
        + [
            Entry(
                event=events.AlarmClosed(alarm=row.pk, kind=row.kind),
                record=records.get(row.ref) if _is_record(row) else None,
            )
            for row in gone
        ],
    )
    told = [
        (records[row.ref], "alarm_opened", untold)
        for row, untold in lines
        if _is_record(row) and row.ref in records
    ]
    if told:
        tell_all(clock, told)


def _is_record(row: Alarm) -> bool:
    return row.scope != Scope.RELEASE


def _new(clock: Actor, picture: Picture, sign: Sign) -> Alarm:
    piece = picture.pieces.get(sign.ref) if sign.scope in (Scope.TASK, Scope.MILESTONE) else None
    return Alarm(
        workspace_id=clock.here,
        kind=sign.kind,
        scope=sign.scope,
        ref=sign.ref,
        key=sign.key,
        name=sign.name,
        project_id=piece.project if piece else sign.ref if sign.scope is Scope.PROJECT else None,
        release_id=piece.release if piece else sign.ref if sign.scope is Scope.RELEASE else None,
    )


def acknowledge(actor: Actor, alarm_id: int, *, reason: str) -> Alarm:
    """Somebody says what they make of it. It stays open until its sign is gone. Conflict where it closed, or
    somebody was faster."""
    require(can_read(actor), actor)
    require(can_acknowledge(actor), actor)
    words = reason.strip()
    if not words or len(words) > LONGEST_REASON:
        raise Invalid.of({"reason": texts.ACK_NEEDED})
    with transaction.atomic():
        row = Alarm.objects.select_for_update().filter(pk=alarm_id, workspace_id=actor.here).first()
        if row is None:
            raise NotFound(NOT_FOUND)
        if row.closed_at is not None:
            raise Conflict(texts.ALARM_CLOSED)
        if row.acknowledged_by is not None:
            raise Conflict(texts.ALARM_KNOWN, name=row.acknowledged_by.name)
        row.acknowledged_at, row.acknowledged_by_id, row.reason = timezone.now(), actor.user_id, words
        row.save(update_fields=["acknowledged_at", "acknowledged_by", "reason"])
        record = Record.objects.filter(pk=row.ref).first() if _is_record(row) else None
        told = events.AlarmAcknowledged(alarm=row.pk, kind=row.kind, reason=words)
        record_event(actor, told, record)
    return row


def set_watch(actor: Actor, values: dict[str, Any], *, version: int) -> tuple[Thresholds, int]:
    """Change from when on something is an alarm; the plan is looked at with it at once."""
    require(can_set_watch(actor), actor)
    if wrong := threshold_faults(values):
        raise Invalid.of(wrong)
    with transaction.atomic():
        Watch.objects.select_for_update().filter(workspace_id=actor.here).first()
        before, known = limits_of(actor.here)
        if known != version:
            raise Conflict(texts.STALE_WATCH, extra={"version": known})
        wanted = Thresholds(**values)
        if changes := field_changes(before.as_json(), wanted.as_json()):
            Watch.objects.update_or_create(
                workspace_id=actor.here, defaults={"limits": wanted.as_json(), "version": known + 1}
            )
            record_event(actor, events.AlarmThresholdsChanged(), None, changes)
            known += 1
            _look(actor.here)
    return wanted, known
