"""What a project waits for from outside: the part that is not its task's."""

import datetime
from typing import Any

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid
from planweave.kernel.events import field_changes, record_event
from planweave.kernel.models import Record

from .. import events, texts
from ..models import ExternalFactor
from ..queries.projects import wired

MOST_DELAY_DAYS = 2_000
NO_FACTOR: dict[str, Any] = {"project": None, "source": "", "expected_on": None, "delay_days": 0}


def check_factor(values: dict[str, Any]) -> None:
    """Invalid with a sentence per wrong field."""
    wrong = {}
    if len(values["source"]) > 200:
        wrong["source"] = texts.TOO_LONG
    if values["expected_on"] is None:
        wrong["expected_on"] = texts.EXPECTED_NEEDED
    if not 0 <= values["delay_days"] <= MOST_DELAY_DAYS:
        wrong["delay_days"] = texts.DELAY_RANGE
    if wrong:
        raise Invalid.of(wrong)


def keep_factor(actor: Actor, record: Record, values: dict[str, Any]) -> ExternalFactor:
    """Write what is awaited at its task, made or known; the caller holds the task, its right and the transaction."""
    check_factor(values)
    row = ExternalFactor.objects.filter(pk=record.pk).first()
    before = factor_values(row) if row else NO_FACTOR
    row = row or ExternalFactor(record=record, project_id=values["project"])
    put_factor(row, values)
    if changes := field_changes(wired(before), wired(values)):
        record_event(actor, events.ExternalFactorChanged(), record, changes)
    return row


def factor_values(row: ExternalFactor) -> dict[str, Any]:
    return {
        "project": row.project_id,
        "source": row.source,
        "expected_on": row.expected_on,
        "delay_days": row.delay_days,
    }


def put_factor(row: ExternalFactor, values: dict[str, Any]) -> None:
    row.source, row.delay_days = values["source"], values["delay_days"]
    expected: datetime.date = values["expected_on"]
    row.expected_on = expected
    row.save()
