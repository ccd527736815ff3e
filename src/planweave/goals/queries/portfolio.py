"""Goals rolled up: time nodes, indicators and needs by theme, product, owner or period; target against actual."""

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from planweave.kernel.actor import Actor
from planweave.resources.queries import workers_of, working_time_of
from planweave.resources.rules import capacity_between

from ..models import Objective
from ..rules.scores import Band, band_of
from ..rules.words import State, is_period, period_days
from .objectives import Standing, objectives_readable_by, standings

GROUPS = ("theme", "product", "owner", "period")


@dataclass(kw_only=True)
class Group:
    """What the objectives of one theme (product, owner, period) come to. `id` None: those that have none.

    Needs of an objective for several products are shared evenly among them. `score` is the mean of those measured.
    """

    id: str | None
    name: str
    first_due_on: datetime.date | None = None
    last_due_on: datetime.date | None = None
    next_due_on: datetime.date | None = None
    states: dict[str, int] = field(default_factory=lambda: dict.fromkeys(State.values, 0))
    bands: dict[Band, int] = field(default_factory=lambda: {"green": 0, "amber": 0, "red": 0, "none": 0})
    need_days: float = 0.0
    cost: float = 0.0
    unestimated: int = 0
    capacity_days: float | None = None
    scores: list[float] = field(default_factory=list)

    @property
    def score(self) -> float | None:
        return sum(self.scores) / len(self.scores) if self.scores else None

    def add(self, standing: Standing, *, part: float, today: datetime.date) -> None:
        one = standing.objective
        self.states[one.state] += 1
        if one.state != State.DRAFT:
            self.bands[band_of(standing.score)] += 1
            if standing.score is not None:
                self.scores.append(standing.score)
        self.need_days += (one.effort_days or 0.0) * part
        self.cost += (one.cost or 0.0) * part
        self.unestimated += one.effort_days is None
        if one.due_on is None:
            return
        self.first_due_on = min(self.first_due_on or one.due_on, one.due_on)
        self.last_due_on = max(self.last_due_on or one.due_on, one.due_on)
        if one.state != State.CLOSED and one.due_on >= today:
            self.next_due_on = min(self.next_due_on or one.due_on, one.due_on)


def objectives_of_period(actor: Actor, period: str) -> list[Standing]:
    """All of them, or those whose period lies within `period`, by deadline."""
    rows: list[Objective] = list(objectives_readable_by(actor).order_by("due_on", "pk"))
    if is_period(period):
        first, last = period_days(period)
        rows = [one for one in rows if _lies_in(one.period, first, last)]
    return standings(rows)


def _lies_in(period: str, first: datetime.date, last: datetime.date) -> bool:
    if not is_period(period):
        return False
    its_first, its_last = period_days(period)
    return first <= its_first and its_last <= last


def portfolio_of(actor: Actor, found: Sequence[Standing], *, by: str, today: datetime.date) -> list[Group]:
    """The groups in the order of their names (periods in the order of time), what has none last."""
    groups: dict[str | None, Group] = {}
    for standing in found:
        belongs = BELONGS[by](standing)
        for pk, name in belongs:
            group = groups.setdefault(pk, Group(id=pk, name=name))
            group.add(standing, part=1 / len(belongs), today=today)
    if by == "period":
        _give_capacities(actor, list(groups.values()))
    ordered = sorted(groups.values(), key=lambda one: (one.id is None, _order(by, one), one.name))
    return ordered


def _order(by: str, group: Group) -> tuple[datetime.date, datetime.date] | tuple[()]:
    return period_days(group.id) if by == "period" and group.id and is_period(group.id) else ()


def _give_capacities(actor: Actor, groups: list[Group]) -> None:
    """What the whole team can give in each period, beside what its goals ask for."""
    workers, days = workers_of(actor.here), working_time_of(actor.here)
    for group in groups:
        if group.id and is_period(group.id):
            first, last = period_days(group.id)
            group.capacity_days = capacity_between(workers, days, first=first, last=last).total


Belonging = list[tuple[str | None, str]]
NOBODY: Belonging = [(None, "")]


def _by_theme(standing: Standing) -> Belonging:
    theme = standing.objective.theme
    return [(theme.record.key, theme.record.title)] if theme else NOBODY


def _by_product(standing: Standing) -> Belonging:
    return [(str(product.pk), product.name) for product in standing.products] or NOBODY


def _by_owner(standing: Standing) -> Belonging:
    owner = standing.objective.record.owner
    return [(str(owner.pk), owner.name)] if owner else NOBODY


def _by_period(standing: Standing) -> Belonging:
    period = standing.objective.period
    return [(period, period)] if period else NOBODY


BELONGS: dict[str, Callable[[Standing], Belonging]] = {
    "theme": _by_theme,
    "product": _by_product,
    "owner": _by_owner,
    "period": _by_period,
}
