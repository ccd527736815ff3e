"""What lines have cost and still cost, for simulations of the plan."""

import datetime
from dataclasses import dataclass

from ..rules.words import Source
from .figures import ledger_of, lines_in


@dataclass(frozen=True, kw_only=True)
class LineCost:
    """`spent` on a line, and `amount_base` that it is still expected to cost, in the base currency. `low` and `high`
    are the range that its owner gave of the rest, None without one; it falls between `starts_on` and `ends_on`. A line
    with `is_people` has people's cost by the plan: a simulation knows what is left of that itself, so only what was
    booked on it is told. Not for display: no right is asked."""

    line: int
    title: str
    project: int | None
    release: int | None
    is_people: bool
    spent: float
    amount_base: float
    low: float | None
    high: float | None
    starts_on: datetime.date
    ends_on: datetime.date


def line_costs(workspace_id: int) -> list[LineCost]:
    """Actuals, and open commitments with the rest of the plan (forecast less actual) per line; without those whose
    amounts cannot be converted, and those that cost nothing. At most seven queries."""
    lines = list(lines_in(workspace_id))
    ledger = ledger_of(workspace_id, lines)
    found = []
    for line in lines:
        money = ledger.figures[line.pk].base
        if money is None:
            continue
        is_people = line.source == Source.PEOPLE
        spent = 0.0 if is_people and not ledger.facts[line.pk].booked else float(money.actual)
        amount = float(money.committed + (0 if is_people else money.rest))
        low, high = (
            None
            if value is None or is_people
            else ledger.rates.converted(value, line.currency, ledger.rates.base, ledger.today)
            for value in (line.remaining_low, line.remaining_high)
        )
        if amount <= 0 and not high and not spent:
            continue
        starts_on = max(ledger.today, line.starts_on)
        found.append(
            LineCost(
                line=line.pk,
                title=line.record.title,
                project=line.project_id,
                release=line.release_id,
                is_people=is_people,
                spent=spent,
                amount_base=amount,
                low=None if low is None else float(low),
                high=None if high is None else float(high),
                starts_on=starts_on,
                ends_on=max(starts_on, line.ends_on),
            )
        )
    return found
