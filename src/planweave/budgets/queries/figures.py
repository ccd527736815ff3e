"""The figures of lines, from rows."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet
from django.utils import timezone

from ..models import Actual, BudgetLine, Commitment, MonthAmount
from ..rules.labour import Job, labour_of, mean_rate, within
from ..rules.money import Booked, Figures, LineFacts, Promised, Rates, figures_of
from ..rules.words import Source
from .labour import jobs_of
from .rates import rates_of


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """Lines with what their figures are made of, and the figures, by line."""

    lines: Sequence[BudgetLine]
    facts: Mapping[int, LineFacts]
    figures: Mapping[int, Figures]
    rates: Rates
    jobs: Sequence[Job]
    today: datetime.date


def lines_in(workspace_id: int) -> QuerySet[BudgetLine]:
    """Every line that is not in the trash, whoever may see it."""
    found = BudgetLine.objects.filter(record__workspace_id=workspace_id, record__deleted_at=None)
    return found.select_related("record__owner", "project__record", "release", "approver").order_by(
        "category", "record__number"
    )


def ledger_of(
    workspace_id: int, lines: Sequence[BudgetLine], *, today: datetime.date | None = None
) -> Ledger:
    """Figures of these lines; at most six queries whatever their number."""
    today = today or timezone.localdate()
    rates = rates_of(workspace_id)
    jobs = jobs_of(workspace_id) if any(line.source == Source.PEOPLE for line in lines) else []
    months: dict[int, dict[datetime.date, Decimal]] = {line.pk: {} for line in lines}
    promised: dict[int, list[Promised]] = {line.pk: [] for line in lines}
    booked: dict[int, list[Booked]] = {line.pk: [] for line in lines}
    ids = list(months)
    for pk, month, amount in (
        MonthAmount.objects.filter(line_id__in=ids)
        .order_by("month")
        .values_list("line_id", "month", "amount")
    ):
        months[pk][month] = amount
    for one in Commitment.objects.filter(line_id__in=ids, removed_at=None).order_by("number"):
        promised[one.line_id].append(
            Promised(
                id=one.pk,
                amount=one.amount,
                currency=one.currency,
                expected_on=one.expected_on,
                state=one.state,
            )
        )
    entries = Actual.objects.filter(line_id__in=ids).order_by("on", "number")
    for pk, on, amount, currency, commitment in entries.values_list(
        "line_id", "on", "amount", "currency", "commitment_id"
    ):
        booked[pk].append(Booked(on=on, amount=amount, currency=currency, commitment=commitment))
    fallback = mean_rate(jobs)
    facts = {
        line.pk: LineFacts(
            currency=line.currency,
            source=line.source,
            months=months[line.pk],
            promised=promised[line.pk],
            booked=booked[line.pk],
            near_percent=line.near_percent,
            over_percent=line.over_percent,
            labour=labour_of(
                within(jobs, project=line.project_id, release=line.release_id), fallback=fallback
            )
            if line.source == Source.PEOPLE
            else None,
        )
        for line in lines
    }
    figures = {pk: figures_of(one, rates, today=today) for pk, one in facts.items()}
    return Ledger(lines=lines, facts=facts, figures=figures, rates=rates, jobs=jobs, today=today)
