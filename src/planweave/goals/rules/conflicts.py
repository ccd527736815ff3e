"""Goals of two people that pull against each other, each with the reason. No database."""

import datetime
import hashlib
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any, Literal

import orjson

from .scores import Direction, direction_of
from .words import days_shared, is_period, period_days

Kind = Literal["opposite", "capacity", "declared", "requirements"]
Span = tuple[datetime.date, datetime.date]


@dataclass(frozen=True, kw_only=True)
class Aim:
    """An objective as conflicts see it. `measures` are (metric, baseline, target): its own and its key results'."""

    id: int
    key: str
    owner: int | None
    products: frozenset[int]
    period: str
    effort_days: float | None
    measures: tuple[tuple[str, float | None, float | None], ...] = ()
    requirements: frozenset[int] = frozenset()

    @property
    def span(self) -> Span | None:
        return period_days(self.period) if is_period(self.period) else None


@dataclass(frozen=True, kw_only=True)
class Pull:
    """Two objectives that pull against each other, `first` the older, and what the reason rests on."""

    kind: Kind
    first: int
    second: int
    facts: dict[str, Any] = field(default_factory=dict)

    @property
    def fingerprint(self) -> str:
        """The same as long as the reason is: what was looked at stays so until the facts change."""
        told = [self.kind, self.first, self.second, self.facts]
        return hashlib.sha256(orjson.dumps(told, option=orjson.OPT_SORT_KEYS)).hexdigest()[:32]


def pulls(
    aims: Sequence[Aim],
    *,
    declared: Collection[tuple[int, int]],
    clashing: Collection[tuple[int, int, str]],
    capacity: Callable[[Span], float],
) -> list[Pull]:
    """All pulls between objectives of two owners, in the order of kinds and objectives.

    `declared` are pairs of objectives that people linked as conflicting; `clashing` are (requirement, requirement,
    kind of link) that conflict or exclude each other; `capacity` gives the team's person-days of a span.
    """
    aims = sorted(aims, key=lambda one: one.id)
    found = [
        *_opposite(aims),
        *_beyond_capacity(aims, capacity),
        *_declared(aims, declared),
        *_through_requirements(aims, clashing),
    ]
    order = ("opposite", "capacity", "declared", "requirements")
    return sorted(found, key=lambda one: (order.index(one.kind), one.first, one.second))


def plain_metric(name: str) -> str:
    """The metric's name without case, width, spaces and marks: “Churn rate (%)” and “churn-rate” are one."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", name).casefold())


def _pairs(aims: Sequence[Aim]) -> Iterator[tuple[Aim, Aim]]:
    """Of two owners only: what one person pulls apart is their own to see."""
    for one, other in combinations(aims, 2):
        if one.owner != other.owner:
            yield one, other


def _opposite(aims: Sequence[Aim]) -> Iterator[Pull]:
    ways = {one.id: _ways(one) for one in aims}
    for one, other in _pairs(aims):
        if one.products and other.products and not one.products & other.products:
            continue
        if one.span and other.span and not days_shared(one.span, other.span):
            continue
        for metric, (name, way) in sorted(ways[one.id].items()):
            against = ways[other.id].get(metric)
            if against and against[1] != way:
                facts = {"metric": name, "first": way, "second": against[1]}
                yield Pull(kind="opposite", first=one.id, second=other.id, facts=facts)


def _ways(aim: Aim) -> dict[str, tuple[str, Direction]]:
    found: dict[str, tuple[str, Direction]] = {}
    for name, baseline, target in aim.measures:
        way = direction_of(baseline, target)
        if way and plain_metric(name):
            found.setdefault(plain_metric(name), (name.strip(), way))
    return found


def _beyond_capacity(aims: Sequence[Aim], capacity: Callable[[Span], float]) -> Iterator[Pull]:
    """Where what is asked of a product in a period is more than the whole team can give then.

    An objective's need is shared evenly among its products and over the calendar days of its period. A pair's reason
    is the worst of the periods.
    """
    worst: dict[tuple[int, int], tuple[float, dict[str, Any]]] = {}
    given: dict[str, float] = {}
    for product in sorted({product for one in aims for product in one.products}):
        here = [one for one in aims if product in one.products and one.span and one.effort_days]
        for period in sorted({one.period for one in here}):
            span = period_days(period)
            if period not in given:
                given[period] = capacity(span)
            loads = {one.id: _load(one, span) for one in here}
            asked = sum(loads.values())
            if asked <= given[period] + 1e-9:
                continue
            facts = {
                "product": product, "period": period, "asked_days": round(asked, 1),
                "capacity_days": round(given[period], 1),
            }  # fmt: skip
            for one, other in _pairs([one for one in here if loads[one.id] > 0]):
                over = asked - given[period]
                if over > worst.get((one.id, other.id), (0.0, {}))[0]:
                    worst[one.id, other.id] = (over, facts)
    for (first, second), (_, facts) in sorted(worst.items()):
        yield Pull(kind="capacity", first=first, second=second, facts=facts)


def _load(aim: Aim, span: Span) -> float:
    own = aim.span
    if own is None:
        return 0.0
    part = (aim.effort_days or 0.0) / max(1, len(aim.products))
    return part * days_shared(own, span) / days_shared(own, own)


def _declared(aims: Sequence[Aim], declared: Collection[tuple[int, int]]) -> Iterator[Pull]:
    told = {frozenset(pair) for pair in declared}
    for one, other in _pairs(aims):
        if frozenset((one.id, other.id)) in told:
            yield Pull(kind="declared", first=one.id, second=other.id)


def _through_requirements(aims: Sequence[Aim], clashing: Collection[tuple[int, int, str]]) -> Iterator[Pull]:
    for one, other in _pairs(aims):
        between = sorted(
            (mine, theirs, kind) if mine in one.requirements else (theirs, mine, kind)
            for mine, theirs, kind in clashing
            if (mine in one.requirements and theirs in other.requirements)
            or (theirs in one.requirements and mine in other.requirements)
        )
        if between:
            facts = {"pairs": [list(pair) for pair in between]}
            yield Pull(kind="requirements", first=one.id, second=other.id, facts=facts)
