"""Staged deliveries of a project: which releases, for what, promised for when."""

import datetime
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, NotFound
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.locking import touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND

from .. import events, texts
from ..models import Delivery, Project
from ..queries.projects import wired
from .locked import hold_project

NONE: dict[str, Any] = {"is_planned": False, "goal": "", "promised_on": None}


def plan_delivery(
    actor: Actor, key: str, *, release: tuple[int, str], goal: str, promised_on: datetime.date | None
) -> Record:
    """Make a release (id and name, which the caller has found here) a delivery of the project, or change it."""
    wanted = {"is_planned": True, "goal": " ".join(goal.split()), "promised_on": promised_on}
    if len(wanted["goal"]) > 500:
        raise Invalid.of({"goal": texts.TOO_LONG})
    return _put(actor, key, release, wanted, kind=events.DeliveryPlanned)


def drop_delivery(actor: Actor, key: str, *, release: tuple[int, str]) -> Record:
    """The release stays; it is no delivery of the project any more."""
    return _put(actor, key, release, NONE, kind=events.DeliveryDropped)


def _put(
    actor: Actor,
    key: str,
    release: tuple[int, str],
    wanted: dict[str, Any],
    *,
    kind: type[events.DeliveryPlanned] | type[events.DeliveryDropped],
) -> Record:
    with transaction.atomic():
        held = hold_project(actor, key)
        before = delivery_values(held.project, release[0])
        if not wanted["is_planned"] and not before["is_planned"]:
            raise NotFound(NOT_FOUND)
        if changes := field_changes(wired(before), wired(wanted)):
            put_delivery(held.project, release[0], wanted)
            touch(held.record, actor)
            record_event(actor, kind(release=release[0], name=release[1]), held.record, changes)
    return held.record


def delivery_values(project: Project, release_id: int) -> dict[str, Any]:
    row = Delivery.objects.filter(project=project, release_id=release_id).first()
    if row is None:
        return dict(NONE)
    return {"is_planned": True, "goal": row.goal, "promised_on": row.promised_on}


def put_delivery(project: Project, release_id: int, values: dict[str, Any]) -> bool:
    """The values into the table; False where the release is gone."""
    found = Delivery.objects.filter(project=project, release_id=release_id)
    if not values["is_planned"]:
        found.delete()
        return True
    release = Delivery._meta.get_field("release").remote_field.model
    if not release._default_manager.filter(pk=release_id).exists():
        return False
    Delivery.objects.update_or_create(
        project=project,
        release_id=release_id,
        defaults={"goal": values["goal"], "promised_on": values["promised_on"]},
    )
    return True
