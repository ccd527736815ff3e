"""An amount over months. Pure; amounts are Decimals with two places and add up exactly."""

import datetime
from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from .words import Profile

CENT = Decimal("0.01")


def cents(value: Decimal | float | str) -> Decimal:
    """Rounded to two places, halves up."""
    return Decimal(str(value)).quantize(CENT, rounding=ROUND_HALF_UP)


def month_of(day: datetime.date) -> datetime.date:
    return day.replace(day=1)


def next_month(month: datetime.date) -> datetime.date:
    return (month.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)


def months_between(first: datetime.date, last: datetime.date) -> list[datetime.date]:
    """The first days of the months that the period touches."""
    found, month = [], month_of(first)
    while month <= last:
        found.append(month)
        month = next_month(month)
    return found


def weights_of(profile: str, count: int) -> list[int]:
    """What share each month has: falling or rising by equal steps, or rising to the middle and falling again."""
    if profile == Profile.EARLY:
        return list(range(count, 0, -1))
    if profile == Profile.LATE:
        return list(range(1, count + 1))
    if profile == Profile.BELL:
        return [min(at + 1, count - at) for at in range(count)]
    return [1] * count


def spread(
    amount: Decimal, months: Sequence[datetime.date], profile: str = Profile.EVEN
) -> dict[datetime.date, Decimal]:
    """The amount over the months by the profile."""
    return shared(amount, dict(zip(months, map(Decimal, weights_of(profile, len(months))), strict=True)))


def shared(amount: Decimal, weights: Mapping[datetime.date, Decimal]) -> dict[datetime.date, Decimal]:
    """The amount in proportion to the weights; evenly where all of them are 0. Rounding never loses a cent: each
    month gets what is due up to its end less what the months before it got."""
    whole = sum(weights.values())
    given = weights if whole else dict.fromkeys(weights, Decimal(1))
    whole = whole or Decimal(len(weights))
    found, passed, told = {}, Decimal(0), Decimal(0)
    for month in sorted(given):
        passed += given[month]
        due = cents(amount * passed / whole)
        found[month] = due - told
        told = due
    return found


def adjusted(
    months: Mapping[datetime.date, Decimal],
    delta: Decimal,
    *,
    month: datetime.date | None,
    today: datetime.date,
) -> dict[datetime.date, Decimal]:
    """The months with `delta` more: in `month`, or over the months from today's on as the plan has them there (all of
    them where the period is over). A cut takes from what is there; raises ValueError where that is not enough."""
    found = dict(months)
    if month is not None:
        found[month] = found.get(month, Decimal(0)) + delta
    else:
        left = {one: amount for one, amount in months.items() if one >= month_of(today)} or dict(months)
        if delta < 0 and sum(left.values()) < -delta:
            left = dict(months)
        for one, more in shared(delta, left).items():
            found[one] += more
    if any(amount < 0 for amount in found.values()):
        raise ValueError("more is cut than is planned")
    return found
