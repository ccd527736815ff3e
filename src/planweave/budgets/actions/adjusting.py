"""Adjustments of the budget: asked, approved with what it changes in one transaction, refused, withdrawn; and the
budget approved as a whole."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Forbidden, Invalid, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.keys import take_numbers
from planweave.kernel.locking import lock_record, touch
from planweave.kernel.models import Record
from planweave.kernel.texts import NOT_FOUND
from planweave.workspaces.models import Membership
from planweave.workspaces.policy import MANAGERS, require

from .. import events, texts
from ..models import Adjustment, Approved, BudgetLine, ExchangeRate, Move
from ..policy import can_decide, can_keep, can_manage_budget, can_see_money, can_withdraw, led_projects
from ..queries.adjustments import adjustments_readable_by
from ..queries.figures import ledger_of, lines_in
from ..queries.lines import category_name, lines_readable_by
from ..queries.rates import base_of
from ..rules.fields import amount_of, day_of, is_currency, total_of
from ..rules.spreading import adjusted, month_of
from ..rules.words import AdjustmentState, Profile
from .keeping import put, store, values_of
from .lines import PREFIX

MOST_MOVES = 50


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """One line's part; below zero is a cut. `month` (ISO) None: over the months that are left."""

    line: str
    amount: Any
    month: str | None = None


def ask_for_adjustment(actor: Actor, moves: Sequence[Wanted], *, reason: str) -> str:
    """A request with its key; those who may decide hear of it. Of lines that one keeps."""
    require(can_see_money(actor), actor)
    with transaction.atomic():
        words = reason.strip()
        if not words:
            raise Invalid.of({"reason": texts.REASON_NEEDED})
        if len(words) > 5000:
            raise Invalid.of({"reason": texts.WORDS_TOO_LONG})
        amounts = [amount_of(one.amount) for one in moves]
        is_told = all(amounts) and 1 <= len(moves) <= MOST_MOVES
        if not is_told or len({one.line for one in moves}) < len(moves):
            raise Invalid.of({"moves": texts.MOVES_NEEDED})
        lines = {
            line.record.key: line
            for line in lines_readable_by(actor).filter(record__key__in=[one.line for one in moves])
        }
        led = led_projects(actor)
        rows = []
        for one, amount in zip(moves, amounts, strict=True):
            line = lines.get(one.line)
            if line is None or amount is None:
                raise Invalid.of({"moves": texts.LINE_UNKNOWN}, key=one.line)
            require(can_keep(actor, line, led), actor)
            rows.append((line, amount, _month(line, one.month)))
        for line, amount, month in rows:
            _after(values_of(line), amount, month, key=line.record.key)
        [number] = take_numbers(actor.here, PREFIX)
        record = Record.objects.create(
            workspace_id=actor.here,
            kind="budget_adjustment",
            number=number,
            key=f"{PREFIX}-{number}",
            title=words if len(words) <= 120 else words[:119] + "…",
            owner_id=actor.user_id,
            created_by_id=actor.user_id,
        )
        adjustment = Adjustment.objects.create(record=record, reason=words)
        Move.objects.bulk_create(
            [
                Move(adjustment=adjustment, line=line, amount=amount, month=month)
                for line, amount, month in rows
            ]
        )
        tell(actor, record, "budget_adjustment_asked", _deciders(actor, [line for line, _, _ in rows]))
        record_event(actor, events.BudgetAdjustmentAsked(), record)
    return str(record.key)


def approve_adjustment(actor: Actor, key: str, *, answer: str) -> None:
    """Decide for it and apply it: every line's months change in this one transaction, or none.

    Refused (409) where a line no longer has what is to be cut from it.
    """
    with transaction.atomic():
        adjustment, moves = _open(actor, key)
        changed = []
        for move in moves:
            line = lines_in(actor.here).get(pk=move.line_id)
            before = values_of(line)
            months = _after(before, move.amount, move.month, key=line.record.key)
            move.planned_before = total_of(before["months"])
            move.save(update_fields=["planned_before"])
            values = before | {"months": months, "profile": Profile.HAND.value}
            put(line, values)
            store(actor, line, before=before, values=values)
            changed.append(line.record.key)
        _decide(actor, adjustment, AdjustmentState.APPROVED, answer)
        record_event(actor, events.BudgetAdjustmentApproved(lines=changed), adjustment.record)


def refuse_adjustment(actor: Actor, key: str, *, answer: str) -> None:
    with transaction.atomic():
        adjustment, _ = _open(actor, key)
        if not answer.strip():
            raise Invalid.of({"answer": texts.ANSWER_NEEDED})
        _decide(actor, adjustment, AdjustmentState.REFUSED, answer)
        record_event(actor, events.BudgetAdjustmentRefused(), adjustment.record)


def withdraw_adjustment(actor: Actor, key: str) -> None:
    """By who asked, as long as nobody decided."""
    with transaction.atomic():
        adjustment = _locked(actor, key)
        require(can_withdraw(actor, adjustment), actor)
        if adjustment.state != AdjustmentState.ASKED:
            raise Conflict(texts.NOT_ASKED)
        adjustment.state = AdjustmentState.WITHDRAWN
        adjustment.save(update_fields=["state"])
        touch(adjustment.record, actor)
        record_event(actor, events.BudgetAdjustmentWithdrawn(), adjustment.record)


def approve_budget(actor: Actor, *, name: str) -> Approved:
    """Keep every line as it stands under a name; from then on their totals change only by adjustment."""
    require(can_manage_budget(actor), actor)
    words = " ".join(name.split())
    if not 1 <= len(words) <= 100:
        raise Invalid.of({"name": texts.NAME_NEEDED})
    with transaction.atomic():
        lines = list(lines_in(actor.here).order_by("record__number"))
        if not lines:
            raise Conflict(texts.NOTHING_TO_APPROVE)
        if Approved.objects.filter(workspace_id=actor.here, name=words).exists():
            raise Invalid.of({"name": texts.NAME_TAKEN})
        ledger = ledger_of(actor.here, lines)
        rows = [
            {
                "line": line.pk,
                "key": line.record.key,
                "title": line.record.title,
                "category": category_name(line.category, actor.language),
                "currency": line.currency,
                "amount": str(sum(ledger.facts[line.pk].months.values(), Decimal(0))),
                "base": str(base.planned) if (base := ledger.figures[line.pk].base) else None,
            }
            for line in lines
        ]
        made = Approved.objects.create(
            workspace_id=actor.here, name=words, base=ledger.rates.base, rows=rows, by_id=actor.user_id
        )
        record_event(actor, events.BudgetApproved(lines=len(rows)))
    return made


def set_rates(actor: Actor, rates: Sequence[dict[str, Any]]) -> None:
    """The whole table of exchange rates against the base currency; replaces the one that was there."""
    require(can_manage_budget(actor), actor)
    with transaction.atomic():
        base = base_of(actor.here)
        seen = set()
        rows = []
        for one in rates:
            currency, day, rate = one["currency"].strip().upper(), day_of(one["holds_from"]), one["rate"]
            if not is_currency(currency):
                raise Invalid.of({"rates": texts.CURRENCY_UNKNOWN})
            if currency == base:
                raise Invalid.of({"rates": texts.RATE_OF_BASE}, currency=currency)
            if day is None:
                raise Invalid.of({"rates": texts.DATE_NEEDED})
            if not 0 < rate < 1_000_000 or not round(rate, 8):
                raise Invalid.of({"rates": texts.RATE_POSITIVE})
            if (currency, day) in seen:
                raise Invalid.of({"rates": texts.RATE_TWICE}, currency=currency, day=day.isoformat())
            seen.add((currency, day))
            rows.append(
                ExchangeRate(
                    workspace_id=actor.here,
                    base=base,
                    currency=currency,
                    holds_from=day,
                    rate=round(Decimal(str(rate)), 8),
                )
            )
        ExchangeRate.objects.filter(workspace_id=actor.here, base=base).delete()
        ExchangeRate.objects.bulk_create(rows)
        record_event(actor, events.ExchangeRatesChanged(currencies=sorted({row.currency for row in rows})))


def _open(actor: Actor, key: str) -> tuple[Adjustment, list[Move]]:
    adjustment = _locked(actor, key)
    moves = list(
        Move.objects.filter(adjustment=adjustment).select_related("line__record").order_by("line_id")
    )
    if adjustment.record.created_by_id == actor.user_id:
        raise Forbidden(texts.OWN_REQUEST)
    require(can_decide(actor, adjustment, {move.line.approver_id for move in moves}), actor)
    if adjustment.state != AdjustmentState.ASKED:
        raise Conflict(texts.NOT_ASKED)
    locked = Record.objects.select_for_update().filter(pk__in=[move.line_id for move in moves])
    if any(record.deleted_at for record in locked.order_by("pk")):
        raise Conflict(texts.LINE_UNKNOWN, key=moves[0].line.record.key)
    return adjustment, moves


def _locked(actor: Actor, key: str) -> Adjustment:
    found = adjustments_readable_by(actor).filter(record__key=key).first()
    record = lock_record(found.pk, actor.here) if found else None
    if found is None or record is None:
        raise NotFound(NOT_FOUND)
    adjustment = Adjustment.objects.get(pk=found.pk)
    adjustment.record = record
    return adjustment


def _decide(actor: Actor, adjustment: Adjustment, state: AdjustmentState, answer: str) -> None:
    adjustment.state = state
    adjustment.answer = answer.strip()[:1000]
    adjustment.decided_by_id = actor.user_id
    adjustment.decided_at = timezone.now()
    adjustment.save(update_fields=["state", "answer", "decided_by", "decided_at"])
    touch(adjustment.record, actor)
    tell(actor, adjustment.record, f"budget_adjustment_{state.value}", [adjustment.record.created_by_id])


def _month(line: BudgetLine, text: str | None) -> datetime.date | None:
    if text is None:
        return None
    day = day_of(text)
    if day is None or not month_of(line.starts_on) <= month_of(day) <= line.ends_on:
        raise Invalid.of({"moves": texts.MONTH_OUTSIDE}, month=text)
    return month_of(day)


def _after(
    values: dict[str, Any], amount: Decimal, month: datetime.date | None, *, key: str
) -> dict[str, str]:
    plan = {datetime.date.fromisoformat(one): Decimal(text) for one, text in values["months"].items()}
    try:
        found = adjusted(plan, amount, month=month, today=timezone.localdate())
    except ValueError as error:
        raise Conflict(texts.CUT_TOO_MUCH, key=key) from error
    return {one.isoformat(): str(value) for one, value in sorted(found.items())}


def _deciders(actor: Actor, lines: Sequence[BudgetLine]) -> list[int]:
    leads = Membership.objects.filter(workspace_id=actor.here, role__in=MANAGERS)
    approvers = {line.approver_id for line in lines}
    return [
        *leads.values_list("user_id", flat=True),
        *(pk for pk in approvers if pk is not None and len(approvers) == 1),
    ]
