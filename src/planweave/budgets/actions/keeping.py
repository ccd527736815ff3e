"""A line's values, how they are saved, and its own history."""

import datetime
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import Max

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.events import Event, record_event
from planweave.kernel.locking import lock_record, touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND, STALE_VERSION
from planweave.workspaces.policy import require
from planweave.workspaces.queries import records_readable_by

from .. import events, texts
from ..models import BudgetLine, Change, Commitment, MonthAmount
from ..policy import can_keep, led_projects
from ..queries.figures import ledger_of, lines_in
from ..queries.lines import readable_line
from ..queries.rates import rates_of
from ..rules.fields import AMOUNTS, COMMITMENT_FIELDS, DATES, FIELDS
from ..rules.money import Rates
from ..rules.words import GRAVITY, LineState

REFERENCES = ("project", "release", "approver")
RECORD_FIELDS = ("title", "owner", "product")


def lock_line(actor: Actor, key: str) -> BudgetLine:
    """A line by its key, its record locked, the right to keep it checked."""
    line = readable_line(actor, key)
    record = lock_record(line.pk, actor.here)
    if record is None:
        raise NotFound(NOT_FOUND)
    line = lines_in(actor.here).get(pk=line.pk)
    line.record = record
    require(can_keep(actor, line, led_projects(actor)), actor)
    return line


def values_of(line: BudgetLine) -> dict[str, Any]:
    """Every value of a line and its commitments as JSON; two queries."""
    record = line.record
    found: dict[str, Any] = {"title": record.title, "owner": record.owner_id, "product": record.product_id}
    for name in FIELDS:
        if name in RECORD_FIELDS or name == "months":
            continue
        value = getattr(line, f"{name}_id" if name in REFERENCES else name)
        found[name] = _json(value)
    months = MonthAmount.objects.filter(line=line).order_by("month")
    found["months"] = {
        month.isoformat(): str(amount) for month, amount in months.values_list("month", "amount")
    }
    for one in Commitment.objects.filter(line=line).order_by("number"):
        found[f"commitment:{one.number}"] = (
            None if one.removed_at else {name: _json(getattr(one, name)) for name in COMMITMENT_FIELDS}
        )
    return found


def next_commitment(line: BudgetLine) -> int:
    last = Commitment.objects.filter(line=line).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1


def store(actor: Actor, line: BudgetLine, *, before: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    """Save what differs with one event and one change; nothing where nothing differs. The caller checked all."""
    changes = {name: [before.get(name), values[name]] for name in values if before.get(name) != values[name]}
    if not changes:
        return
    put(line, values)
    line.save()
    line.record.title, line.record.owner_id = values["title"], values["owner"]
    line.record.product_id = values["product"]
    touch(line.record, actor, "title", "owner", "product")
    if "months" in changes:
        write_months(line, values["months"])
    for name in changes:
        if name.startswith("commitment:"):
            write_commitment(line, int(name.split(":")[1]), values[name])
    keep_change(actor, line.record, changes)
    record_event(actor, events.BudgetLineChanged(fields=sorted(changes)), line.record)
    tell_states(actor, [line])


def keep_change(actor: Actor, record: Record, changes: Mapping[str, Any]) -> None:
    Change.objects.create(record=record, version=record.version, changes=dict(changes), by_id=actor.user_id)


def put(line: BudgetLine, values: Mapping[str, Any]) -> None:
    for name in FIELDS:
        if name in RECORD_FIELDS or name == "months":
            continue
        value = values[name]
        if name in DATES and value is not None:
            value = datetime.date.fromisoformat(value)
        if name in AMOUNTS and value is not None:
            value = Decimal(value)
        setattr(line, f"{name}_id" if name in REFERENCES else name, value)


def write_months(line: BudgetLine, months: Mapping[str, str]) -> None:
    MonthAmount.objects.filter(line=line).delete()
    MonthAmount.objects.bulk_create(
        [
            MonthAmount(line=line, month=datetime.date.fromisoformat(month), amount=Decimal(amount))
            for month, amount in sorted(months.items())
        ]
    )


def write_commitment(line: BudgetLine, number: int, values: Mapping[str, Any] | None) -> None:
    """None takes it away; it stays in the table, so that its number is not given out again."""
    row = Commitment.objects.filter(line=line, number=number).first() or Commitment(line=line, number=number)
    if values is None:
        row.removed_at = row.removed_at or line.record.updated_at
    else:
        row.removed_at = None
        for name in COMMITMENT_FIELDS:
            setattr(row, name, values[name])
        row.amount = Decimal(values["amount"])
        row.expected_on = datetime.date.fromisoformat(values["expected_on"])
    row.save()


def check_seen(line: BudgetLine, *, seen: int | None, mine: Mapping[str, Any]) -> None:
    """Refuse where somebody changed one of the same fields since version `seen`, with both values. The kernel's own
    check cannot: the common history holds no amounts."""
    record = line.record
    if seen is None or seen >= record.version:
        return
    contested: dict[str, Any] = {}
    newer = Change.objects.filter(record=record, version__gt=seen).order_by("version").select_related("by")
    for change in newer:
        for name, (was, now) in change.changes.items():
            if name in mine and now != mine[name]:
                contested[name] = {
                    "base": contested[name]["base"] if name in contested else was,
                    "theirs": now,
                    "yours": mine[name],
                    "by": change.by.name,
                    "at": change.at.isoformat(),
                }
    if contested:
        raise Conflict(
            STALE_VERSION,
            key=record.key,
            extra={"key": record.key, "version": record.version, "contested": contested},
        )


def check_currency(rates: Rates, currency: str, field: str) -> None:
    """Invalid where nothing says what the currency is worth."""
    if currency != rates.base and not rates.table.get(currency):
        raise Invalid.of({field: texts.RATE_MISSING}, currency=currency, base=rates.base)


def check_about(actor: Actor, key: str) -> None:
    if key and not records_readable_by(actor).filter(key=key).exists():
        raise Invalid(texts.ABOUT_UNKNOWN, key=key)


def rates_here(actor: Actor) -> Rates:
    return rates_of(actor.here)


def tell_states(actor: Actor, lines: Sequence[BudgetLine]) -> None:
    """Tell the owner of each line that has come nearer to its limits since they were last told; once per state."""
    ledger = ledger_of(actor.here, lines)
    for line in lines:
        state = ledger.figures[line.pk].state
        if state == line.told_state and line.looked_on == ledger.today:
            continue
        is_graver = GRAVITY[LineState(state)] > GRAVITY[LineState(line.told_state)]
        line.told_state, line.looked_on = state, ledger.today
        line.save(update_fields=["told_state", "looked_on"])
        if is_graver:
            if line.record.owner_id is not None:
                tell(actor, line.record, f"budget_{state}", [line.record.owner_id])
            record_event(actor, events.BudgetThresholdPassed(state=state), line.record)


def told(actor: Actor, event: Event, record: Record) -> None:
    touch(record, actor)
    record_event(actor, event, record)


def _json(value: Any) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal) else value
