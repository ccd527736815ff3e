"""What lines still cost beside people, for simulations of the plan."""

import datetime
from dataclasses import dataclass

from ..rules.words import Source
from .figures import ledger_of, lines_in


@dataclass(frozen=True, kw_only=True)
class RemainingCost:
    """Money that a line is still expected to cost, in the base currency. `low` and `high` are the range that its owner
    gave, None without one. It falls between `starts_on` and `ends_on`. Not for display: no right is asked."""

    line: int
    title: str
    project: int | None
    release: int | None
    amount_base: float
    low: float | None
    high: float | None
    starts_on: datetime.date
    ends_on: datetime.date


def remaining_costs(workspace_id: int) -> list[RemainingCost]:
    """Open commitments and the rest of the plan per line (forecast less actual); without lines that have people's
    cost, which a simulation knows itself, and those whose amounts cannot be converted. Nothing where nothing is left
    to spend. At most six queries."""
    lines = [line for line in lines_in(workspace_id) if line.source != Source.PEOPLE]
    ledger = ledger_of(workspace_id, lines)
    found = []
    for line in lines:
        money = ledger.figures[line.pk].base
        if money is None:
            continue
        amount = float(money.committed + money.rest)
        low, high = (
            None
            if value is None
            else ledger.rates.converted(value, line.currency, ledger.rates.base, ledger.today)
            for value in (line.remaining_low, line.remaining_high)
        )
        if amount <= 0 and not high:
            continue
        starts_on = max(ledger.today, line.starts_on)
        found.append(
            RemainingCost(
                line=line.pk,
                title=line.record.title,
                project=line.project_id,
                release=line.release_id,
                amount_base=amount,
                low=None if low is None else float(low),
                high=None if high is None else float(high),
                starts_on=starts_on,
                ends_on=max(starts_on, line.ends_on),
            )
        )
    return found
