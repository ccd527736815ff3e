"""What amounts over months, currencies and lines come to."""

import datetime
from decimal import Decimal

import pytest

from planweave.budgets.rules.money import Booked, LineFacts, Money, Promised, Rates, figures_of
from planweave.budgets.rules.spreading import adjusted, months_between, spread

TODAY = datetime.date(2026, 3, 10)
MONTHS = [datetime.date(2026, month, 1) for month in range(1, 7)]


def day(month: int, number: int = 1) -> datetime.date:
    return datetime.date(2026, month, number)


def test_an_amount_over_months_loses_no_cent() -> None:
    assert months_between(datetime.date(2025, 12, 31), day(2, 1)) == [datetime.date(2025, 12, 1), *MONTHS[:2]]
    thirds = spread(Decimal("100.00"), MONTHS[:3])
    assert list(thirds.values()) == [Decimal("33.33"), Decimal("33.34"), Decimal("33.33")]
    assert list(spread(Decimal(60), MONTHS[:3], "early").values()) == [30, 20, 10]
    assert list(spread(Decimal(60), MONTHS[:3], "late").values()) == [10, 20, 30]
    assert list(spread(Decimal(120), MONTHS, "bell").values()) == [10, 20, 30, 30, 20, 10]


def test_an_adjustment_lies_over_the_months_that_are_left() -> None:
    plan = spread(Decimal(600), MONTHS)
    cut = adjusted(plan, Decimal(-200), month=None, today=TODAY)
    assert list(cut.values()) == [100, 100, 50, 50, 50, 50]
    assert adjusted(plan, Decimal(30), month=day(2), today=TODAY)[day(2)] == 130
    deep = adjusted(plan, Decimal(-500), month=None, today=TODAY)
    assert sum(deep.values()) == 100
    with pytest.raises(ValueError, match="more is cut"):
        adjusted(plan, Decimal(-601), month=None, today=TODAY)


def test_a_forecast_is_actual_and_promised_and_the_rest_of_the_plan() -> None:
    """Planned 100 a month from January to June; it is March. 180 was spent before, 40 in March; an order of 150 of
    which 40 are paid. The rest: 400 from March on, less 40, less 110 still promised."""
    facts = LineFacts(
        currency="CNY",
        source="booked",
        months=spread(Decimal(600), MONTHS),
        promised=[
            Promised(id=1, amount=Decimal(150), currency="CNY", expected_on=day(4), state="open"),
            Promised(id=2, amount=Decimal(999), currency="CNY", expected_on=day(4), state="cancelled"),
        ],
        booked=[
            Booked(on=day(1, 20), amount=Decimal(180), currency="CNY"),
            Booked(on=day(3, 2), amount=Decimal(40), currency="CNY", commitment=1),
        ],
        near_percent=50,
        over_percent=100,
    )
    found = figures_of(facts, Rates(base="CNY"), today=TODAY)
    assert found.base == Money(Decimal(600), Decimal(110), Decimal(220), Decimal(250))
    assert found.base.forecast == 580
    assert found.used == pytest.approx(330 / 600)
    assert found.state == "near"


def test_each_amount_is_converted_at_the_rate_of_its_day() -> None:
    rates = Rates(base="CNY", table={"USD": [(day(1), Decimal("7.0")), (day(3), Decimal("7.5"))]})
    assert rates.at("USD", datetime.date(2025, 1, 1)) == Decimal("7.0")
    facts = LineFacts(
        currency="USD",
        source="booked",
        months=spread(Decimal(600), MONTHS),
        promised=[],
        booked=[
            Booked(on=day(2, 3), amount=Decimal(10), currency="USD"),
            Booked(on=day(3, 3), amount=Decimal(150), currency="CNY"),
        ],
        near_percent=80,
        over_percent=100,
    )
    found = figures_of(facts, rates, today=TODAY)
    assert found.base == Money(Decimal(1400 + 3000), Decimal(0), Decimal(220), Decimal(2850))
    assert found.own is not None
    assert (found.own.planned, found.own.actual) == (600, 30)
    unknown = figures_of(facts, Rates(base="EUR", table={}), today=TODAY)
    assert (unknown.base, unknown.used, unknown.state) == (None, None, "ok")
