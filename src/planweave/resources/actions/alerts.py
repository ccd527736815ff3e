"""When load is worth a notice, and the notices: once while it lasts."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell_privately
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.events import Entry, field_changes, record_event, record_events
from planweave.kernel.models import ChainHead
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import LoadAlert, LoadThresholds, Person
from ..policy import can_edit_departments
from ..queries.borrowings import deciders_of

RANGES = {
    "over_percent": (50, 300),
    "idle_percent": (0, 100),
    "weeks_in_a_row": (1, 12),
    "weeks_ahead": (1, 52),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Weeks in a row in which a person has too much ("over") or too little ("idle") to do; both ends are days."""

    person: int
    kind: str
    first_on: datetime.date
    last_on: datetime.date


def set_load_thresholds(actor: Actor, values: dict[str, int]) -> LoadThresholds:
    """When overload and idleness are worth a notice. What is absent stays."""
    require(can_edit_departments(actor), actor)
    if any(not RANGES[name][0] <= value <= RANGES[name][1] for name, value in values.items()):
        raise Invalid.of(dict.fromkeys(values, texts.THRESHOLD_RANGE))
    with transaction.atomic():
        row, _ = LoadThresholds.objects.select_for_update().get_or_create(workspace_id=actor.here)
        before = {name: getattr(row, name) for name in RANGES}
        changes = field_changes(before, before | values)
        if changes:
            for name, value in values.items():
                setattr(row, name, value)
            row.version += 1
            row.looked_at, row.looked_seq = None, 0
            row.save()
            record_event(actor, events.LoadThresholdsChanged(version=row.version), changes=changes)
    return row


def settle_alerts(actor: Actor, found: Sequence[Stretch]) -> tuple[int, int]:
    """Keep what was found and tell of what is new; (new, ended).

    An alert of a person lasts as long as any stretch of its kind is found; while it does its days may shift
    without another notice. Told are the person, and their department's head or those who lead the workspace.
    """
    with transaction.atomic():
        head = ChainHead.objects.select_for_update().filter(workspace_id=actor.here).first()
        known = {
            (row.person_id, row.kind): row
            for row in LoadAlert.objects.filter(person__workspace_id=actor.here, over_at=None)
        }
        first: dict[tuple[int, str], Stretch] = {}
        for stretch in sorted(found, key=lambda one: one.first_on):
            first.setdefault((stretch.person, stretch.kind), stretch)
        fresh = [stretch for key, stretch in first.items() if key not in known]
        ended = [row for key, row in known.items() if key not in first]
        for key, row in known.items():
            stretch = first.get(key)
            if stretch and (row.first_on, row.last_on) != (stretch.first_on, stretch.last_on):
                row.first_on, row.last_on = stretch.first_on, stretch.last_on
                row.save(update_fields=["first_on", "last_on"])
        LoadAlert.objects.filter(pk__in=[row.pk for row in ended]).update(over_at=timezone.now())
        LoadAlert.objects.bulk_create(
            [
                LoadAlert(person_id=one.person, kind=one.kind, first_on=one.first_on, last_on=one.last_on)
                for one in fresh
            ],
            batch_size=500,
        )
        _tell(actor, fresh, ended)
        seq = ChainHead.objects.filter(workspace_id=actor.here).values_list("seq", flat=True).first()
        LoadThresholds.objects.update_or_create(
            workspace_id=actor.here,
            defaults={"looked_at": timezone.now(), "looked_seq": seq or (head.seq if head else 0)},
        )
    return len(fresh), len(ended)


def _tell(actor: Actor, fresh: Sequence[Stretch], ended: Sequence[LoadAlert]) -> None:
    people = Person.objects.select_related("department").in_bulk([one.person for one in fresh])
    wanted: dict[str, set[int]] = {}
    leading: list[int] | None = None
    for one in fresh:
        person = people[one.person]
        head = person.department.head_id if person.department else None
        if head is None and leading is None:
            leading = deciders_of(actor.here, None)
        wanted.setdefault(one.kind, set()).update([head] if head is not None else leading or [])
        if person.user_id is not None and one.kind == LoadAlert.Kind.OVER:
            wanted[one.kind].add(person.user_id)
    record_events(
        actor,
        [
            *(
                Entry(
                    event=events.LoadAlertRaised(
                        person=one.person,
                        kind=one.kind,
                        first_on=one.first_on.isoformat(),
                        last_on=one.last_on.isoformat(),
                    )
                )
                for one in fresh
            ),
            *(Entry(event=events.LoadAlertEnded(person=row.person_id, kind=row.kind)) for row in ended),
        ],
    )
    for kind, users in wanted.items():
        tell_privately(actor, f"load_{kind}", users)


def thresholds_of(workspace_id: int) -> dict[str, Any]:
    """The thresholds, the usual ones where nobody has set any; one query."""
    row = LoadThresholds.objects.filter(workspace_id=workspace_id).first() or LoadThresholds()
    return {name: getattr(row, name) for name in RANGES}
