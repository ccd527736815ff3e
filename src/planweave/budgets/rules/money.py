"""Amounts in several currencies, and what a line comes to. Pure."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from .spreading import cents, month_of
from .words import GRAVITY, CommitmentState, LineState, Source

ZERO = Decimal(0)


@dataclass(frozen=True)
class Rates:
    """What one unit of a currency is worth in the base currency, from which day on; each list by rising day."""

    base: str
    table: Mapping[str, Sequence[tuple[datetime.date, Decimal]]] = field(default_factory=dict)

    def at(self, currency: str, day: datetime.date) -> Decimal | None:
        """The rate that holds on a day; before the first known day that first one, None where none is known."""
        if currency == self.base:
            return Decimal(1)
        known = self.table.get(currency)
        if not known:
            return None
        found = known[0][1]
        for holds_from, rate in known:
            if holds_from <= day:
                found = rate
        return found

    def converted(self, amount: Decimal, source: str, target: str, day: datetime.date) -> Decimal | None:
        """The amount in another currency at the rates of its day."""
        if source == target:
            return amount
        one, other = self.at(source, day), self.at(target, day)
        return None if one is None or other is None else amount * one / other


@dataclass(frozen=True, slots=True, kw_only=True)
class Booked:
    on: datetime.date
    amount: Decimal
    currency: str
    commitment: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    id: int
    amount: Decimal
    currency: str
    expected_on: datetime.date
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Labour:
    """What people cost by the plan, in the base currency: for work that is done, and that is left."""

    done: Decimal
    left: Decimal
    done_days: float
    left_days: float
    assumed_days: float = 0.0


@dataclass(frozen=True, kw_only=True)
class LineFacts:
    """Everything that a line's figures are made of."""

    currency: str
    source: str
    months: Mapping[datetime.date, Decimal]
    promised: Sequence[Promised]
    booked: Sequence[Booked]
    near_percent: int
    over_percent: int
    labour: Labour | None = None


@dataclass(frozen=True, slots=True)
class Money:
    """In one currency. `rest` is what remains of the plan beside open commitments; forecast = actual + committed +
    rest."""

    planned: Decimal = ZERO
    committed: Decimal = ZERO
    actual: Decimal = ZERO
    rest: Decimal = ZERO

    @property
    def forecast(self) -> Decimal:
        return self.actual + self.committed + self.rest

    def __add__(self, other: "Money") -> "Money":
        return Money(
            self.planned + other.planned,
            self.committed + other.committed,
            self.actual + other.actual,
            self.rest + other.rest,
        )

    def rounded(self) -> "Money":
        return Money(cents(self.planned), cents(self.committed), cents(self.actual), cents(self.rest))


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A line in its own currency and in the base currency, each amount at the rate of its day. `base` is None where a
    rate is missing, `own` where an entry cannot be converted into the line's currency."""

    own: Money | None
    base: Money | None
    used: float | None
    state: str


def open_part(one: Promised, booked: Sequence[Booked], rates: Rates) -> Decimal | None:
    """What of a commitment its actuals have not settled yet, in its own currency."""
    if one.state != CommitmentState.OPEN:
        return ZERO
    left = one.amount
    for entry in booked:
        if entry.commitment == one.id:
            part = rates.converted(entry.amount, entry.currency, one.currency, entry.on)
            if part is None:
                return None
            left -= part
    return max(ZERO, left)


def figures_of(facts: LineFacts, rates: Rates, *, today: datetime.date) -> Figures:
    """Planned, committed, actual and forecast.

    Forecast = actual + open commitments + what remains of the plan: the months from today's on as planned, less what
    was booked in them, less open commitments (they are a part of the plan, not more); never below 0. Past months
    count as they really were. A line that has people's cost takes what is left of their work as its rest, and the
    work done as its actual as long as nothing is booked on it.
    """
    own = _money(facts, rates, facts.currency, today)
    base = own if facts.currency == rates.base else _money(facts, rates, rates.base, today)
    told = base or own
    if told is None:
        return Figures(own=own, base=base, used=None, state=LineState.OK)
    spent = told.actual + told.committed
    used = float(spent / told.planned) if told.planned > 0 else None
    state = state_of(told, facts.near_percent, facts.over_percent)
    return Figures(
        own=own.rounded() if own else None, base=base.rounded() if base else None, used=used, state=state
    )


def state_of(money: Money, near_percent: int, over_percent: int) -> str:
    """Over: committed and actual are above the second threshold. Near: they reach the first, or the forecast is above
    the plan."""
    spent = 100 * (money.actual + money.committed)
    if spent > over_percent * money.planned:
        return LineState.OVER
    if (spent and spent >= near_percent * money.planned) or money.forecast > money.planned:
        return LineState.NEAR
    return LineState.OK


def worst(states: Sequence[str]) -> str:
    return max(states, key=lambda one: GRAVITY[LineState(one)], default=LineState.OK)


def _money(facts: LineFacts, rates: Rates, target: str, today: datetime.date) -> Money | None:
    here = month_of(today)
    planned = actual = committed = ahead = recent = ZERO
    for month, amount in facts.months.items():
        part = rates.converted(amount, facts.currency, target, month)
        if part is None:
            return None
        planned += part
        if month >= here:
            ahead += part
    for entry in facts.booked:
        part = rates.converted(entry.amount, entry.currency, target, entry.on)
        if part is None:
            return None
        actual += part
        if entry.on >= here:
            recent += part
    for one in facts.promised:
        left = open_part(one, facts.booked, rates)
        part = None if left is None else rates.converted(left, one.currency, target, one.expected_on)
        if part is None:
            return None
        committed += part
    rest = max(ZERO, ahead - recent - committed)
    if facts.source == Source.PEOPLE and facts.labour is not None:
        done = rates.converted(facts.labour.done, rates.base, target, today)
        left = rates.converted(facts.labour.left, rates.base, target, today)
        if done is None or left is None:
            return None
        actual, rest = (actual if facts.booked else done), left
    return Money(planned, committed, actual, rest)
