"""What is shown of lines, adjustments and earned value."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from planweave.accounts.models import User
from planweave.kernel.actor import Actor
from planweave.planning.models import Release
from planweave.projects.queries.projects import projects_in
from planweave.resources.policy import can_see_rates
from planweave.workspaces.schemas import PersonRef

from .. import policy
from .. import schemas as wire
from ..bridge.standing import assessment_of
from ..bridge.summary import total_of
from ..models import Adjustment, Approved, BudgetLine
from ..queries.adjustments import adjustments_of_line, approved_amounts, moves_of
from ..queries.earned_value import Scope, standing_of
from ..queries.figures import Ledger, ledger_of
from ..queries.lines import (
    actuals_of,
    category_name,
    changes_of,
    commitments_of,
    last_approved,
    line_page,
    lines_readable_by,
)
from ..queries.rates import rates_of
from ..rules.money import Money, Promised, open_part, worst
from ..rules.words import CommitmentState
from ..texts import CATEGORIES


def person(user: User | None) -> PersonRef | None:
    return PersonRef(id=user.pk, name=user.name) if user else None


def figure(value: Decimal | None) -> float | None:
    return None if value is None else round(float(value), 2)


def money_out(money: Money | None) -> wire.BudgetMoney | None:
    if money is None:
        return None
    return wire.BudgetMoney(
        planned=round(float(money.planned), 2),
        committed=round(float(money.committed), 2),
        actual=round(float(money.actual), 2),
        rest=round(float(money.rest), 2),
        forecast=round(float(money.forecast), 2),
    )


def row_out(
    actor: Actor, line: BudgetLine, ledger: Ledger, *, approved: Approved | None, led: set[int]
) -> dict[str, Any]:
    figures, record = ledger.figures[line.pk], line.record
    kept = approved_amounts(approved).get(line.pk)
    project = line.project
    return {
        "id": line.pk,
        "key": record.key,
        "version": record.version,
        "title": record.title,
        "category": line.category,
        "category_name": category_name(line.category, actor.language),
        "owner": person(record.owner),
        "product": record.product_id,
        "project": wire.BudgetScopeRef(id=project.pk, key=project.record.key, name=project.record.title)
        if project
        else None,
        "release": wire.BudgetScopeRef(id=line.release.pk, key="", name=line.release.name)
        if line.release
        else None,
        "currency": line.currency,
        "starts_on": line.starts_on,
        "ends_on": line.ends_on,
        "source": line.source,
        "own": money_out(figures.own),
        "base": money_out(figures.base),
        "used": figures.used,
        "state": figures.state,
        "approved": float(kept["amount"]) if kept and kept["currency"] == line.currency else None,
        "is_total_fixed": approved is not None and approved.at >= record.created_at,
        "can": wire.BudgetLineCan(
            keep=policy.can_keep(actor, line, led),
            delete=policy.can_delete(actor) and not ledger.facts[line.pk].booked,
        ),
    }


def lines_out(actor: Actor, *, cursor: str | None, limit: int) -> wire.BudgetLinesOut:
    """A page of the lines that one may see, with the sums of all of them; a constant number of queries."""
    lines = list(lines_readable_by(actor))
    page = line_page(actor, cursor=cursor, limit=limit)
    shown = {row["record_id"] for row in page.rows}
    ledger = ledger_of(actor.here, lines)
    approved, led = last_approved(actor.here), policy.led_projects(actor)
    codes = list(dict.fromkeys(line.category for line in lines))
    own = [code for code in codes if code not in CATEGORIES]
    language = actor.language
    manages = policy.can_manage_budget(actor)
    return wire.BudgetLinesOut(
        items=[
            wire.BudgetLineRow(**row_out(actor, line, ledger, approved=approved, led=led))
            for line in lines
            if line.pk in shown
        ],
        next_cursor=page.next_cursor,
        count=len(lines),
        totals=[
            _total(code, language, [line for line in lines if line.category == code], ledger)
            for code in codes
        ],
        total=_sure(total_of(ledger)),
        currency=ledger.rates.base,
        unconverted=sum(one.base is None for one in ledger.figures.values()),
        approved=approved.name if approved else "",
        can_create=manages or bool(led),
        can_manage=manages,
        projects=scopes_out(actor, only=None if manages else led),
        releases=releases_out(actor),
        categories=[
            *({"code": code, "name": text.say(language)} for code, text in CATEGORIES.items()),
            *({"code": code, "name": code} for code in own),
        ],
        currencies=[ledger.rates.base, *sorted(ledger.rates.table)],
    )


def _total(code: str, language: str, lines: Sequence[BudgetLine], ledger: Ledger) -> wire.BudgetTotalOut:
    figures = [ledger.figures[line.pk] for line in lines]
    return wire.BudgetTotalOut(
        category=code,
        name=category_name(code, language),
        lines=len(lines),
        money=_sure(sum((one.base for one in figures if one.base is not None), Money())),
        state=worst([one.state for one in figures]),  # type: ignore[arg-type]  # one of the three words
    )


def _sure(money: Money) -> wire.BudgetMoney:
    shown = money_out(money)
    assert shown is not None
    return shown


def scopes_out(actor: Actor, *, only: set[int] | None) -> list[wire.BudgetScopeRef]:
    found = projects_in(actor.here).order_by("record__number")
    rows = found if only is None else found.filter(pk__in=only)
    return [
        wire.BudgetScopeRef(id=pk, key=key, name=title)
        for pk, key, title in rows.values_list("pk", "record__key", "record__title")
    ]


def releases_out(actor: Actor) -> list[wire.BudgetScopeRef]:
    rows = Release.objects.filter(workspace_id=actor.here).order_by("start_on", "pk")
    return [wire.BudgetScopeRef(id=pk, key="", name=name) for pk, name in rows.values_list("pk", "name")]


def line_out(actor: Actor, line: BudgetLine) -> wire.BudgetLineOut:
    ledger = ledger_of(actor.here, [line])
    led = policy.led_projects(actor)
    facts, rates, own = ledger.facts[line.pk], ledger.rates, ledger.figures[line.pk].own
    spent: dict[Any, Decimal] = {}
    for entry in facts.booked:
        part = rates.converted(entry.amount, entry.currency, line.currency, entry.on)
        month = entry.on.replace(day=1)
        spent[month] = spent.get(month, Decimal(0)) + (part or Decimal(0))
    cpi = None
    if line.project_id or line.release_id:
        scope = Scope(project=line.project_id, release=line.release_id)
        found = standing_of(actor.here, scope) if can_see_rates(actor) else None
        stands = assessment_of(found) if found and found.unit == "money" else None
        cpi = stands.value.cpi if stands else None
    return wire.BudgetLineOut(
        **row_out(actor, line, ledger, approved=last_approved(actor.here), led=led),
        note=line.note,
        approver=person(line.approver),
        profile=line.profile,
        near_percent=line.near_percent,
        over_percent=line.over_percent,
        remaining_low=figure(line.remaining_low),
        remaining_high=figure(line.remaining_high),
        base_currency=rates.base,
        months=[
            wire.BudgetMonthOut(
                month=month,
                planned=float(facts.months.get(month, 0)),
                actual=round(float(spent.get(month, 0)), 2),
                base=figure(
                    rates.converted(facts.months.get(month, Decimal(0)), line.currency, rates.base, month)
                ),
            )
            for month in sorted({*facts.months, *spent})
        ],
        commitments=_commitments(line, ledger),
        actuals=[
            wire.BudgetActualOut(
                number=one.number,
                on=one.on,
                amount=float(one.amount),
                currency=one.currency,
                base=figure(rates.converted(one.amount, one.currency, rates.base, one.on)),
                note=one.note,
                voucher=one.voucher,
                commitment=one.commitment.number if one.commitment else None,
                reverses=one.reverses.number if one.reverses else None,
                reversed_by=one.reversed_by.number if hasattr(one, "reversed_by") else None,
                by=PersonRef(id=one.by_id, name=one.by.name),
                at=one.at,
            )
            for one in actuals_of(line)
        ],
        adjustments=adjustments_out(actor, adjustments_of_line(actor, line)),
        changes=[
            wire.BudgetChangeOut(
                version=one.version,
                at=one.at,
                by=PersonRef(id=one.by_id, name=one.by.name),
                changes=one.changes,
            )
            for one in changes_of(line)
        ],
        labour=wire.BudgetLabourOut(
            done=float(facts.labour.done),
            left=float(facts.labour.left),
            done_days=facts.labour.done_days,
            left_days=facts.labour.left_days,
            assumed_days=facts.labour.assumed_days,
        )
        if facts.labour
        else None,
        cpi=cpi,
        eac=round(float(own.planned) / cpi, 2) if cpi and own else None,
    )


def _commitments(line: BudgetLine, ledger: Ledger) -> list[wire.BudgetCommitmentOut]:
    facts, rates = ledger.facts[line.pk], ledger.rates
    found = []
    for one in commitments_of(line):
        promised = Promised(
            id=one.pk,
            amount=one.amount,
            currency=one.currency,
            expected_on=one.expected_on,
            state=one.state,
        )
        left = open_part(promised, facts.booked, rates)
        found.append(
            wire.BudgetCommitmentOut(
                number=one.number,
                supplier=one.supplier,
                note=one.note,
                amount=float(one.amount),
                currency=one.currency,
                expected_on=one.expected_on,
                about=one.about,
                state=one.state,
                open=figure(left),
                base=figure(rates.converted(one.amount, one.currency, rates.base, one.expected_on)),
                is_late=one.state == CommitmentState.OPEN and bool(left) and one.expected_on < ledger.today,
            )
        )
    return found


def adjustments_out(actor: Actor, rows: Sequence[Adjustment]) -> list[wire.BudgetAdjustmentOut]:
    moves = moves_of(rows)
    return [
        wire.BudgetAdjustmentOut(
            key=one.record.key,
            version=one.record.version,
            reason=one.reason,
            state=one.state,
            by=PersonRef(id=one.record.created_by_id, name=one.record.created_by.name),
            at=one.record.created_at,
            answer=one.answer,
            decided_by=person(one.decided_by),
            decided_at=one.decided_at,
            moves=[
                wire.BudgetMoveOut(
                    line=move.line.record.key,
                    title=move.line.record.title,
                    amount=float(move.amount),
                    currency=move.line.currency,
                    month=move.month,
                    planned_before=figure(move.planned_before),
                )
                for move in moves[one.pk]
            ],
            can=wire.BudgetAdjustmentCan(
                decide=one.state == "asked"
                and policy.can_decide(actor, one, {move.line.approver_id for move in moves[one.pk]}),
                withdraw=one.state == "asked" and policy.can_withdraw(actor, one),
            ),
        )
        for one in rows
    ]


def approved_out(actor: Actor, rows: Sequence[Approved]) -> list[wire.BudgetApprovedOut]:
    """Each approved budget beside what is planned now. Only for those who see every line."""
    lines = list(lines_readable_by(actor))
    facts = ledger_of(actor.here, lines).facts
    now = {line.pk: (line, sum(facts[line.pk].months.values(), Decimal(0))) for line in lines}
    found = []
    for one in rows:
        kept = approved_amounts(one)
        told = [
            wire.BudgetApprovedRowOut(
                key=row["key"],
                title=row["title"],
                category=row["category"],
                currency=row["currency"],
                approved=float(row["amount"]),
                now=float(now[pk][1]) if pk in now else None,
            )
            for pk, row in kept.items()
        ]
        told += [
            wire.BudgetApprovedRowOut(
                key=line.record.key,
                title=line.record.title,
                category=category_name(line.category, actor.language),
                currency=line.currency,
                approved=None,
                now=float(total),
            )
            for pk, (line, total) in now.items()
            if pk not in kept
        ]
        bases = [row["base"] for row in one.rows]
        found.append(
            wire.BudgetApprovedOut(
                id=one.pk,
                name=one.name,
                at=one.at,
                by=PersonRef(id=one.by_id, name=one.by.name),
                currency=one.base,
                total=None if None in bases else round(sum(float(base) for base in bases), 2),
                rows=told,
            )
        )
    return found


def rates_out(workspace_id: int) -> tuple[str, list[wire.ExchangeRateOut]]:
    rates = rates_of(workspace_id)
    return rates.base, [
        wire.ExchangeRateOut(currency=currency, holds_from=day, rate=float(rate))
        for currency, known in sorted(rates.table.items())
        for day, rate in known
    ]
