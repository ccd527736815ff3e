"""A risk that happened becomes an issue: when, what it really cost, what was done."""

import datetime
import math
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.language import Text
from planweave.kernel.locking import touch
from planweave.kernel.texts import NOT_FOUND

from .. import events, texts
from ..models import Occurrence, Response
from ..rules.words import State
from .keeping import read
from .risks import lock_risk

OCCURRENCE_FIELDS = ("occurred_on", "delay_days", "cost", "happened", "done", "lesson", "closed_on")
NEW_OCCURRENCE: dict[str, Any] = {
    "occurred_on": None,
    "delay_days": None,
    "cost": None,
    "happened": "",
    "done": "",
    "lesson": "",
    "closed_on": None,
}


def tell_occurrence(actor: Actor, key: str, values: dict[str, Any]) -> Occurrence:
    """It happened: an issue with the next number of its risk, whose state is "occurred" from now on.

    Its owner and those of its responses get a notice. Conflict where the risk is closed.
    """
    with transaction.atomic():
        risk = lock_risk(actor, key)
        if risk.state == State.CLOSED:
            raise Conflict(texts.NOT_OPEN, key=key)
        wanted = NEW_OCCURRENCE | values
        _check(wanted)
        last = Occurrence.objects.filter(risk=risk).aggregate(last=Max("number"))["last"]
        row = Occurrence(risk=risk, number=(last or 0) + 1, by_id=actor.user_id)
        _set(row, wanted)
        row.save()
        before, risk.state = str(risk.state), State.OCCURRED
        risk.save(update_fields=["state"])
        touch(risk.record, actor)
        read(actor, [risk])
        changes = field_changes(NEW_OCCURRENCE, wanted)
        if before != State.OCCURRED:
            changes["state"] = [before, State.OCCURRED.value]
        record_event(actor, events.RiskOccurred(number=row.number), risk.record, changes)
        owners = Response.objects.filter(risk=risk, removed_at=None).exclude(owner=None)
        people = {*owners.values_list("owner_id", flat=True), *filter(None, [risk.record.owner_id])}
        tell(actor, risk.record, "risk_occurred", people)
    return row


def change_occurrence(actor: Actor, key: str, number: int, values: dict[str, Any]) -> Occurrence:
    """What became known later: the real impact, what was done, when it was settled."""
    with transaction.atomic():
        risk = lock_risk(actor, key)
        row = Occurrence.objects.filter(risk=risk, number=number).first()
        if row is None:
            raise NotFound(NOT_FOUND)
        before = _values(row)
        wanted = before | values
        _check(wanted)
        if changes := field_changes(before, wanted):
            _set(row, wanted)
            row.save()
            touch(risk.record, actor)
            record_event(actor, events.RiskOccurrenceChanged(number=number), risk.record, changes)
    return row


def _values(row: Occurrence) -> dict[str, Any]:
    return {
        name: value.isoformat() if isinstance(value := getattr(row, name), datetime.date) else value
        for name in OCCURRENCE_FIELDS
    }


def _set(row: Occurrence, values: dict[str, Any]) -> None:
    for name in OCCURRENCE_FIELDS:
        value = values[name]
        setattr(row, name, datetime.date.fromisoformat(value) if name.endswith("_on") and value else value)


def _check(values: dict[str, Any]) -> None:
    wrong: dict[str, Text] = {}
    if not values["occurred_on"]:
        wrong["occurred_on"] = texts.DATE_UNKNOWN
    elif values["occurred_on"] > timezone.localdate().isoformat():
        wrong["occurred_on"] = texts.OCCURRED_LATER
    elif values["closed_on"] and values["closed_on"] < values["occurred_on"]:
        wrong["closed_on"] = texts.CLOSED_EARLIER
    for name in ("delay_days", "cost"):
        figure = values[name]
        if figure is not None and not (math.isfinite(figure) and 0 <= figure <= 1e15):
            wrong[name] = texts.FIGURE_RANGE
    for name in ("happened", "done", "lesson"):
        values[name] = values[name].strip()
        if len(values[name]) > 5000:
            wrong[name] = texts.WORDS_TOO_LONG
    if wrong:
        raise Invalid.of(wrong)
