"""What a plan comes to: finishes, lateness, load, cost, value by date; the same for a plan and its copies. Pure.

Days are working days of the workspace; effort lies on the days of its bar on which its person is there.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from planweave.resources.rules import Worker, WorkingTime, each_day

FULL = 1.0
Basis = str
BASES: tuple[Basis, ...] = ("score", "value", "demands")


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A task that holds no others, as far as figures need it."""

    id: int
    key: str
    title: str
    release: int | None
    project: int | None
    requirement: int | None
    person: int | None
    is_milestone: bool
    effort_days: float
    progress: float
    start_on: datetime.date | None
    finish_on: datetime.date | None
    deadline: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """Something that shall finish by a day: a release or a project. `due_on` None: nobody said when."""

    id: int
    name: str
    due_on: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """A requirement's worth by each basis, and what it costs beside its people."""

    id: int
    worth: Mapping[Basis, float | None]
    cost: float | None


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Everything that figures are made of. `day_rates` (person → money a day) are those that are known."""

    pieces: Sequence[Piece]
    releases: Sequence[Aim]
    projects: Sequence[Aim]
    wishes: Mapping[int, Wish]
    workers: Sequence[Worker]
    days: WorkingTime
    day_rates: Mapping[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """When an aim is reached, None without dates; `late_days` are working days after its due day."""

    id: int
    name: str
    finish_on: datetime.date | None
    due_on: datetime.date | None
    late_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """The fullest week of a person; `share` 1 is as much as they can give. `week_on` is its Monday."""

    person: int
    name: str
    week_on: datetime.date
    share: float


@dataclass(frozen=True, kw_only=True)
class Measures:
    """`load` are planned and available people-days by week; `delivered` is value from each day on, summed up."""

    tasks: int
    undated: int
    finish_on: datetime.date | None
    releases: Sequence[Reached]
    projects: Sequence[Reached]
    milestones: Sequence[Reached]
    late_days: int
    effort_days: float
    labour_cost: float | None
    other_cost: float
    peak: Peak | None
    overloaded_weeks: int
    load: Sequence[tuple[datetime.date, float, float]]
    delivered: Sequence[tuple[datetime.date, float]]

    def value_by(self, day: datetime.date | None) -> float:
        """The value that is delivered by the end of `day`; all of it without a day."""
        return next((total for on, total in reversed(self.delivered) if day is None or on <= day), 0.0)


class DayCount:
    """Working days between dates of a range, each counted once; outside the range the nearest end counts."""

    def __init__(self, days: WorkingTime, dates: Iterable[datetime.date | None]) -> None:
        known = [date for date in dates if date is not None]
        self.first = min(known, default=datetime.date.min)
        self._passed = [0]
        for day in each_day(self.first, max(known)) if known else ():
            self._passed.append(self._passed[-1] + days.is_worked(day))

    def through(self, day: datetime.date) -> int:
        """Working days from the first of the range to `day`, it included."""
        at = (day - self.first).days + 1
        return self._passed[min(max(at, 0), len(self._passed) - 1)]

    def between(self, before: datetime.date | None, after: datetime.date | None) -> int | None:
        """Working days by which `after` is later than `before`; negative when earlier, None where one is missing."""
        if before is None or after is None:
            return None
        return self.through(after) - self.through(before)


def basis_of(wishes: Iterable[Wish]) -> Basis:
    """The first of score, value and demands that at least half of the requirements have, else the most common."""
    found = list(wishes)
    counts = {basis: sum(wish.worth.get(basis) is not None for wish in found) for basis in BASES}
    for basis in BASES:
        if counts[basis] and 2 * counts[basis] >= len(found):
            return basis
    return max(BASES, key=lambda basis: counts[basis])


def measures_of(facts: Facts, *, basis: Basis) -> Measures:
    """Every figure of a plan."""
    dated = [piece for piece in facts.pieces if piece.finish_on is not None]
    due = [aim.due_on for aim in (*facts.releases, *facts.projects)]
    count = DayCount(
        facts.days, [*due, *(piece.finish_on for piece in dated), *(piece.deadline for piece in dated)]
    )
    releases = _reached(facts.releases, dated, "release", count)
    projects = _reached(facts.projects, dated, "project", count)
    late_tasks = sum(late_by(piece.finish_on, piece.deadline, count) for piece in dated)
    load, peak, overloaded = _load(facts, dated)
    kept = {piece.requirement for piece in facts.pieces}
    known_rates = [
        piece.effort_days * facts.day_rates[piece.person]
        for piece in facts.pieces
        if piece.person is not None and piece.person in facts.day_rates
    ]
    return Measures(
        tasks=len(facts.pieces),
        undated=len(facts.pieces) - len(dated),
        finish_on=max((piece.finish_on for piece in dated if piece.finish_on), default=None),
        releases=releases,
        projects=projects,
        milestones=[
            Reached(
                id=piece.id,
                name=piece.title,
                finish_on=piece.finish_on,
                due_on=piece.deadline,
                late_days=late_by(piece.finish_on, piece.deadline, count),
            )
            for piece in facts.pieces
            if piece.is_milestone
        ],
        late_days=sum(one.late_days for one in (*releases, *projects)) + late_tasks,
        effort_days=round(sum(piece.effort_days for piece in facts.pieces), 4),
        labour_cost=round(sum(known_rates), 2) if known_rates else None,
        other_cost=round(sum(wish.cost or 0.0 for pk, wish in facts.wishes.items() if pk in kept), 2),
        peak=peak,
        overloaded_weeks=overloaded,
        load=load,
        delivered=_delivered(facts, basis),
    )


def late_by(finish: datetime.date | None, due: datetime.date | None, count: DayCount) -> int:
    return max(0, count.between(due, finish) or 0)


def _reached(aims: Sequence[Aim], dated: Sequence[Piece], name: str, count: DayCount) -> list[Reached]:
    last: dict[int, datetime.date] = {}
    for piece in dated:
        aim = getattr(piece, name)
        if aim is not None and piece.finish_on is not None:
            last[aim] = max(last.get(aim, piece.finish_on), piece.finish_on)
    return [
        Reached(
            id=aim.id,
            name=aim.name,
            finish_on=last.get(aim.id),
            due_on=aim.due_on,
            late_days=late_by(last.get(aim.id), aim.due_on, count),
        )
        for aim in aims
    ]


def _load(
    facts: Facts, dated: Sequence[Piece]
) -> tuple[list[tuple[datetime.date, float, float]], Peak | None, int]:
    """By week: days planned and days that people can give; the fullest week of a person; weeks above full.

    Work lies on the days on which its person is there, as much of it as they give on each; evenly on all days where
    they are there on none. A week in which somebody has work and no time is above full and has no share.
    """
    workers = {worker.id: worker for worker in facts.workers}
    planned: dict[tuple[int, datetime.date], float] = {}
    for piece in dated:
        if piece.person is None or piece.is_milestone or piece.start_on is None or piece.finish_on is None:
            continue
        worked = facts.days.days(piece.start_on, piece.finish_on) or [piece.start_on]
        worker = workers.get(piece.person)
        parts = [worker.share_on(day) if worker else 1.0 for day in worked]
        if not any(parts):
            parts = [1.0] * len(worked)
        left = piece.effort_days * (1 - piece.progress) / sum(parts)
        for day, part in zip(worked, parts, strict=True):
            at = piece.person, monday_of(day)
            planned[at] = planned.get(at, 0.0) + left * part
    weeks = sorted({week for _, week in planned})
    given: dict[tuple[int, datetime.date], float] = {}
    for week in weeks:
        worked = facts.days.days(week, week + datetime.timedelta(days=6))
        for worker in facts.workers:
            given[worker.id, week] = sum(worker.share_on(day) for day in worked)
    busy = {at: days for at, days in planned.items() if at[0] in workers and days > 1e-9}
    shares = [(days / given[at], at) for at, days in busy.items() if given[at]]
    over = sum(share > FULL + 1e-6 for share, _ in shares) + len(busy) - len(shares)
    peak = None
    if shares:
        share, (person, week) = max(shares, key=lambda one: (one[0], -one[1][1].toordinal(), -one[1][0]))
        peak = Peak(person=person, name=workers[person].name, week_on=week, share=round(share, 4))
    load = [
        (
            week,
            round(sum(days for (_, at), days in planned.items() if at == week), 4),
            round(sum(days for (_, at), days in given.items() if at == week), 4),
        )
        for week in weeks
    ]
    return load, peak, over


def monday_of(day: datetime.date) -> datetime.date:
    return day - datetime.timedelta(days=day.weekday())


def _delivered(facts: Facts, basis: Basis) -> list[tuple[datetime.date, float]]:
    """A requirement is delivered when the last of its tasks is; one with an undated task never is."""
    finishes: dict[int, datetime.date | None] = {}
    for piece in facts.pieces:
        if piece.requirement is None:
            continue
        before = finishes.get(piece.requirement, datetime.date.min)
        both = before is not None and piece.finish_on is not None
        finishes[piece.requirement] = max(before, piece.finish_on) if both else None  # type: ignore[type-var]  # both are dates
    on: dict[datetime.date, float] = {}
    for requirement, finish in finishes.items():
        wish = facts.wishes.get(requirement)
        worth = wish.worth.get(basis) if wish else None
        if finish is not None and worth:
            on[finish] = on.get(finish, 0.0) + worth
    total, found = 0.0, []
    for day in sorted(on):
        total = round(total + on[day], 6)
        found.append((day, total))
    return found
