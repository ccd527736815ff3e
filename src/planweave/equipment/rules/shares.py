"""How much of what is there is used, and what is asked for against it. Figures are piece-days of working days."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from planweave.resources.rules.utilisation import utilisation_line

from .occupancy import Hold, taken_on

MOST_DAYS = 1_100


@dataclass(frozen=True, slots=True, kw_only=True)
class Stock:
    """A lent item: `total` at once, until `valid_until`; `used`, `repaired`, `missing` and `asked` are its bookings."""

    id: int
    key: str
    name: str
    kind: str
    total: int
    valid_until: datetime.date | None
    used: Sequence[Hold] = field(default=())
    repaired: Sequence[Hold] = field(default=())
    missing: Sequence[Hold] = field(default=())
    asked: Sequence[Hold] = field(default=())

    def there_on(self, day: datetime.date) -> float:
        if self.valid_until is not None and day > self.valid_until:
            return 0.0
        return max(0.0, self.total - taken_on(self.repaired, day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    start_on: datetime.date
    finish_on: datetime.date
    days: Sequence[datetime.date]


def periods_between(
    first: datetime.date, last: datetime.date, *, step: str, is_worked: Callable[[datetime.date], bool]
) -> list[Period]:
    """Weeks from Monday to Sunday, or months, cut at both ends; `days` are the worked ones."""
    found, at = [], first
    while at <= last:
        if step == "week":
            end = at + datetime.timedelta(days=6 - at.weekday())
        else:
            end = (at.replace(day=28) + datetime.timedelta(days=4)).replace(day=1) - datetime.timedelta(
                days=1
            )
        end = min(end, last)
        span = [at + datetime.timedelta(days=number) for number in range((end - at).days + 1)]
        found.append(Period(start_on=at, finish_on=end, days=[day for day in span if is_worked(day)]))
        at = end + datetime.timedelta(days=1)
    return found


def utilisation(stocks: Sequence[Stock], periods: Sequence[Period], *, by: str) -> dict[str, Any]:
    """A line per item or kind, and the total; idle things are those with nothing booked at all."""
    cells = {
        stock.id: [
            (
                sum(stock.there_on(day) for day in period.days),
                sum(taken_on(stock.used, day) for day in period.days),
            )
            for period in periods
        ]
        for stock in stocks
    }
    groups: dict[tuple[str, int, str], list[list[tuple[float, float]]]] = {}
    for stock in stocks:
        group = ("", stock.id, stock.name) if by == "item" else (stock.kind, 0, stock.kind)
        groups.setdefault(group, []).append(cells[stock.id])
    return {
        "by": by,
        "periods": [_period(one) for one in periods],
        "rows": [
            utilisation_line(name, pk, _sum(lines, len(periods))) for (_, pk, name), lines in groups.items()
        ],
        "total": utilisation_line("", 0, _sum(list(cells.values()), len(periods))),
        "idle": [
            {"key": stock.key, "name": stock.name}
            for stock in stocks
            if stock.total and not any(planned for _, planned in cells[stock.id])
        ],
    }


def supply(stocks: Sequence[Stock], periods: Sequence[Period]) -> dict[str, Any]:
    """Piece-days asked for (booked, asked or missing) against those there are; every gap by item and period."""
    rows, gaps = [], []
    for stock in stocks:
        there, wanted, lacking = [], [], []
        for number, period in enumerate(periods):
            short = round(sum(taken_on(stock.missing, day) for day in period.days), 1)
            there.append(round(sum(stock.there_on(day) for day in period.days), 1))
            asked = sum(taken_on([*stock.used, *stock.asked], day) for day in period.days)
            wanted.append(round(asked + short, 1))
            lacking.append(short)
            if short:
                begins, ends = period.start_on.toordinal(), period.finish_on.toordinal() + 1
                gaps.append(
                    _period(period)
                    | {
                        "item": stock.id,
                        "key": stock.key,
                        "name": stock.name,
                        "period": number,
                        "days": short,
                        "bookings": [
                            one.id for one in stock.missing if one.start < ends and one.finish > begins
                        ],
                    }
                )
        if any(wanted):
            rows.append(
                {
                    "id": stock.id,
                    "key": stock.key,
                    "name": stock.name,
                    "demand": wanted,
                    "supply": there,
                    "gap": lacking,
                }
            )
    gaps.sort(key=lambda gap: (gap["period"], gap["name"]))
    return {"periods": [_period(one) for one in periods], "rows": rows, "gaps": gaps}


def _sum(lines: Sequence[Sequence[tuple[float, float]]], length: int) -> list[tuple[float, float]]:
    return [
        (sum(line[number][0] for line in lines), sum(line[number][1] for line in lines))
        for number in range(length)
    ]


def _period(one: Period) -> dict[str, Any]:
    return {"start_on": one.start_on, "finish_on": one.finish_on}
