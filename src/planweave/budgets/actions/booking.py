"""Actuals: booked, many at once, and reversed; never changed."""

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid, NotFound
from planweave.kernel.texts import NOT_FOUND

from .. import events, texts
from ..models import Actual, BudgetLine, Commitment
from ..rules.fields import actual_fault, amount_of
from .keeping import check_currency, lock_line, rates_here, tell_states, told

MOST_ENTRIES = 1000


def book_actuals(actor: Actor, key: str, entries: Sequence[dict[str, Any]]) -> list[int]:
    """Entries with the next numbers of the line; all or none. `commitment` is a number of the line."""
    with transaction.atomic():
        line = lock_line(actor, key)
        if not 1 <= len(entries) <= MOST_ENTRIES:
            raise Invalid.of({"entries": texts.ENTRIES_NEEDED})
        rates, today = rates_here(actor), timezone.localdate()
        orders = {one.number: one for one in Commitment.objects.filter(line=line, removed_at=None)}
        first = _next_number(line)
        rows = []
        for place, entry in enumerate(entries):
            values = entry | {"currency": entry.get("currency") or line.currency}
            fault = actual_fault(values, today=today)
            if fault is not None:
                raise Invalid.of({"entries": texts.ENTRY_WRONG}, row=place + 1, why=fault.say(actor.language))
            check_currency(rates, values["currency"], "entries")
            number = values.get("commitment")
            if number is not None and number not in orders:
                raise Invalid.of({"entries": texts.COMMITMENT_UNKNOWN}, number=number)
            rows.append(
                Actual(
                    line=line,
                    number=first + place,
                    on=datetime.date.fromisoformat(values["on"]),
                    amount=amount_of(values["amount"]),
                    currency=values["currency"],
                    note=values["note"].strip(),
                    voucher=values["voucher"].strip(),
                    commitment=orders.get(number) if number is not None else None,
                    by_id=actor.user_id,
                )
            )
        Actual.objects.bulk_create(rows)
        numbers = [row.number for row in rows]
        told(actor, events.BudgetActualsBooked(numbers=numbers), line.record)
        tell_states(actor, [line])
    return numbers


def reverse_actual(actor: Actor, key: str, number: int, *, reason: str) -> int:
    """The opposite entry on the same day, so that the rate of that day counts for both; the number of it."""
    with transaction.atomic():
        line = lock_line(actor, key)
        if not reason.strip():
            raise Invalid.of({"reason": texts.REASON_NEEDED})
        wrong = Actual.objects.filter(line=line, number=number).first()
        if wrong is None:
            raise NotFound(NOT_FOUND)
        if wrong.reverses_id is not None or Actual.objects.filter(reverses=wrong).exists():
            raise Conflict(texts.ENTRY_REVERSED, number=number)
        row = Actual.objects.create(
            line=line,
            number=_next_number(line),
            on=wrong.on,
            amount=-Decimal(wrong.amount),
            currency=wrong.currency,
            note=reason.strip()[:500],
            voucher=wrong.voucher,
            commitment=wrong.commitment,
            reverses=wrong,
            by_id=actor.user_id,
        )
        told(actor, events.BudgetActualReversed(number=row.number, reversed_number=number), line.record)
        tell_states(actor, [line])
    return int(row.number)


def _next_number(line: BudgetLine) -> int:
    last = Actual.objects.filter(line=line).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1
