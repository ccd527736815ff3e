"""Load against capacity: the heat map of people and weeks, and the stretches that are worth a notice."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from planweave.resources.actions.alerts import Stretch
from planweave.resources.rules import Worker, each_day
from planweave.science.staffing import Span, concurrency, spread

from ..queries.load import LoadFacts, Piece

Days = NDArray[np.float64]
WEEK = datetime.timedelta(days=7)
SLIGHT = 0.005
"""People-days below this are rounding, not load."""
STATES = {"over": "o", "full": "f", "part": "p", "idle": "i", "away": "a"}
"""One letter for each week of a person, so that 500 people and 52 weeks stay a small answer."""


@dataclass(frozen=True, kw_only=True)
class Grid:
    """People-days by person and day. `shares` is what each gives, `load` what is planned, `at_once` how many tasks."""

    first: datetime.date
    workers: Sequence[Worker]
    worked: NDArray[np.bool_]
    shares: Days
    load: Days
    at_once: NDArray[np.int64]

    @property
    def last(self) -> datetime.date:
        return self.first + datetime.timedelta(days=self.shares.shape[1] - 1)

    def place(self, day: datetime.date) -> int:
        return (day - self.first).days

    def slice(self, first: datetime.date, last: datetime.date) -> slice:
        """The columns of a period, cut to the grid."""
        return slice(max(0, self.place(first)), max(0, self.place(last) + 1))


def monday(day: datetime.date) -> datetime.date:
    return day - datetime.timedelta(days=day.weekday())


def shares_of(workers: Sequence[Worker], worked: NDArray[np.bool_], first: datetime.date) -> Days:
    """What each gives on each day, leave, own week and stay considered; the same as `Worker.share_on`."""
    count = len(worked)
    weekdays = (first.weekday() + np.arange(count)) % 7
    shares = np.zeros((len(workers), count))
    for row, worker in enumerate(workers):
        shares[row] = np.asarray(worker.week)[weekdays] * worker.availability * worked
        if worker.joins_on is not None:
            shares[row, : max(0, (worker.joins_on - first).days)] = 0.0
        if worker.leaves_after is not None:
            shares[row, max(0, (worker.leaves_after - first).days + 1) :] = 0.0
        for start, finish in worker.away:
            shares[row, max(0, (start - first).days) : max(0, (finish - first).days + 1)] = 0.0
    return shares


def grid_of(
    facts: LoadFacts,
    *,
    first: datetime.date,
    last: datetime.date,
    pieces: Sequence[Piece] | None = None,
) -> Grid:
    """Load of everybody from `first` to `last`. Work that reaches beyond counts with the days inside only."""
    mine = [
        piece
        for piece in (facts.pieces if pieces is None else pieces)
        if piece.person is not None and piece.finish_on >= first and piece.start_on <= last
    ]
    begin = min([first, *(piece.start_on for piece in mine)])
    end = max([last, *(piece.finish_on for piece in mine)])
    worked = np.array([facts.days.is_worked(day) for day in each_day(begin, end)])
    shares = shares_of(facts.workers, worked, begin)
    row_of = {worker.id: row for row, worker in enumerate(facts.workers)}
    spans = [
        span_of_piece(piece, row_of[piece.person], begin)
        for piece in mine
        if piece.person is not None and piece.person in row_of
    ]
    load = spread(shares, worked, spans)
    cut = slice((first - begin).days, (last - begin).days + 1)
    return Grid(
        first=first,
        workers=facts.workers,
        worked=worked[cut],
        shares=shares[:, cut],
        load=load[:, cut],
        at_once=concurrency(shares.shape, spans)[:, cut],
    )


def span_of_piece(piece: Piece, row: int, begin: datetime.date) -> Span:
    return Span(
        row,
        (piece.start_on - begin).days,
        (piece.finish_on - begin).days,
        piece.effort_days,
        piece.start_part,
        piece.finish_part,
    )


def by_weeks(days: NDArray[Any]) -> NDArray[Any]:
    """Sums of whole weeks; the columns are a multiple of seven."""
    return days.reshape(days.shape[0], -1, 7).sum(axis=2)


def states_of(grid: Grid, thresholds: Mapping[str, int]) -> list[str]:
    """A letter for each person and week: over the limit, full (from nine tenths of it), part, idle, away."""
    if not grid.workers:
        return []
    load, capacity = by_weeks(grid.load), by_weeks(grid.shares)
    peak = grid.at_once.reshape(grid.at_once.shape[0], -1, 7).max(axis=2)
    found = []
    for row, worker in enumerate(grid.workers):
        limit = capacity[row] * worker.most_share
        is_over = load[row] > limit * thresholds["over_percent"] / 100 + SLIGHT
        if worker.most_tasks is not None:
            is_over |= peak[row] > worker.most_tasks
        letters = []
        for week in range(load.shape[1]):
            if is_over[week]:
                letters.append(STATES["over"])
            elif capacity[row, week] < SLIGHT:
                letters.append(STATES["away"])
            elif load[row, week] < capacity[row, week] * thresholds["idle_percent"] / 100 - SLIGHT:
                letters.append(STATES["idle"])
            else:
                is_full = load[row, week] >= 0.9 * limit[week] - SLIGHT
                letters.append(STATES["full" if is_full else "part"])
        found.append("".join(letters))
    return found


def heat_map(
    facts: LoadFacts,
    *,
    first: datetime.date,
    weeks: int,
    thresholds: Mapping[str, int],
    wanted: set[int] | None,
) -> dict[str, Any]:
    """Everybody's load and capacity by week, over all projects; `wanted` are the people shown (None: all)."""
    first = monday(first)
    grid = grid_of(facts, first=first, last=first + weeks * WEEK - datetime.timedelta(days=1))
    load, capacity = np.round(by_weeks(grid.load), 2), np.round(by_weeks(grid.shares), 2)
    states = states_of(grid, thresholds)
    lent = _lent_people(facts, grid.first, grid.last)
    rows = [
        {
            "id": worker.id,
            "name": worker.name,
            "department": worker.department,
            "department_name": facts.departments.get(worker.department or 0, ""),
            "skills": list(worker.skills),
            "most_share": worker.most_share,
            "is_lent": worker.id in lent,
            "load": load[row].tolist(),
            "capacity": capacity[row].tolist(),
            "states": states[row],
        }
        for row, worker in enumerate(grid.workers)
        if wanted is None or worker.id in wanted
    ]
    return {
        "weeks": [first + number * WEEK for number in range(weeks)],
        "people": rows,
        "total": len(rows),
        "unknown_years": facts.unknown_years(grid.first, grid.last),
    }


def by_days(facts: LoadFacts, *, first: datetime.date, days: int) -> dict[str, Any]:
    """Everybody's load and capacity day by day, over all projects; those who have neither are left out."""
    grid = grid_of(facts, first=first, last=first + datetime.timedelta(days=days - 1))
    load, capacity = np.round(grid.load, 2), np.round(grid.shares, 2)
    return {
        "days": [first + datetime.timedelta(days=number) for number in range(days)],
        "people": [
            {
                "id": worker.id,
                "name": worker.name,
                "load": load[row].tolist(),
                "capacity": capacity[row].tolist(),
            }
            for row, worker in enumerate(grid.workers)
            if load[row].any() or capacity[row].any()
        ],
    }


def people_wanted(
    facts: LoadFacts,
    *,
    department: int | None,
    skill: str,
    project: int | None,
    product: int | None,
    first: datetime.date,
    last: datetime.date,
) -> set[int] | None:
    """Who is shown: of a department or lent to it, with a skill, at work for a project or product in the period."""
    if department is None and not skill and project is None and product is None:
        return None
    found = {worker.id for worker in facts.workers}
    loans = [loan for loan in facts.loans if loan.first <= last and loan.last >= first]
    if department is not None:
        found &= {worker.id for worker in facts.workers if worker.department == department} | {
            loan.person for loan in loans if loan.to_department == department
        }
    if skill:
        found &= {worker.id for worker in facts.workers if skill in worker.skills}
    for name, value in (("project", project), ("product", product)):
        if value is not None:
            found &= {
                piece.person
                for piece in facts.pieces
                if getattr(piece, name) == value
                and piece.person is not None
                and piece.start_on <= last
                and piece.finish_on >= first
            } | {loan.person for loan in loans if getattr(loan, name) == value}
    return found


def _lent_people(facts: LoadFacts, first: datetime.date, last: datetime.date) -> set[int]:
    return {loan.person for loan in facts.loans if loan.first <= last and loan.last >= first}


def cell_of(facts: LoadFacts, *, person: int, week: datetime.date) -> dict[str, Any]:
    """What fills one person's week: each task with its days in it, leave and loans."""
    first = monday(week)
    last = first + datetime.timedelta(days=6)
    worker = next(worker for worker in facts.workers if worker.id == person)
    mine = [
        piece
        for piece in facts.pieces
        if piece.person == person and piece.start_on <= last and piece.finish_on >= first
    ]
    tasks: dict[int, dict[str, Any]] = {}
    for piece in mine:
        days = float(grid_of(facts, first=first, last=last, pieces=[piece]).load.sum())
        known = tasks.setdefault(
            piece.task,
            {
                "id": piece.task,
                "key": piece.key,
                "title": piece.title,
                "skill": piece.skill,
                "start_on": piece.start_on,
                "finish_on": piece.finish_on,
                "effort_days": piece.effort_days,
                "progress": piece.progress,
                "days": 0.0,
            },
        )
        known["days"] += days
    capacity = sum(worker.share_on(day) for day in facts.days.days(first, last))
    rows = [row | {"days": round(row["days"], 2)} for row in tasks.values()]
    return {
        "person": person,
        "name": worker.name,
        "start_on": first,
        "finish_on": last,
        "capacity": round(capacity, 2),
        "limit": round(capacity * worker.most_share, 2),
        "load": round(sum(row["days"] for row in rows), 2),
        "most_tasks": worker.most_tasks,
        "tasks": sorted(rows, key=lambda row: -row["days"]),
        "away": [
            {"start_on": max(start, first), "finish_on": min(finish, last)}
            for start, finish in worker.away
            if start <= last and finish >= first
        ],
        "loans": [
            {"share": loan.share, "start_on": loan.first, "finish_on": loan.last}
            for loan in facts.loans
            if loan.person == person and loan.first <= last and loan.last >= first
        ],
    }


def stretches_of(facts: LoadFacts, *, today: datetime.date, thresholds: Mapping[str, int]) -> list[Stretch]:
    """Weeks in a row, from this one on: every overload, idleness that lasts as long as the thresholds say."""
    first = monday(today)
    weeks = thresholds["weeks_ahead"]
    grid = grid_of(facts, first=first, last=first + weeks * WEEK - datetime.timedelta(days=1))
    found = []
    for worker, letters in zip(grid.workers, states_of(grid, thresholds), strict=True):
        for kind, least in (("over", 1), ("idle", thresholds["weeks_in_a_row"])):
            for start, length in _runs(letters, STATES[kind]):
                if length >= least:
                    found.append(
                        Stretch(
                            person=worker.id,
                            kind=kind,
                            first_on=first + start * WEEK,
                            last_on=first + (start + length) * WEEK - datetime.timedelta(days=1),
                        )
                    )
    return found


def _runs(letters: str, wanted: str) -> list[tuple[int, int]]:
    """(beginning, length) of each run of a letter."""
    found: list[tuple[int, int]] = []
    for place, letter in enumerate(letters):
        if letter != wanted:
            continue
        if found and sum(found[-1]) == place:
            found[-1] = (found[-1][0], found[-1][1] + 1)
        else:
            found.append((place, 1))
    return found


def alerts_of(facts: LoadFacts, stretches: Sequence[Stretch]) -> list[dict[str, Any]]:
    """Stretches with their figures, the soonest first."""
    if not stretches:
        return []
    grid = grid_of(facts, first=min(s.first_on for s in stretches), last=max(s.last_on for s in stretches))
    row_of = {worker.id: row for row, worker in enumerate(grid.workers)}
    rows = []
    for one in stretches:
        row = row_of[one.person]
        worker, cut = grid.workers[row], grid.slice(one.first_on, one.last_on)
        load, capacity = float(grid.load[row, cut].sum()), float(grid.shares[row, cut].sum())
        rows.append(
            {
                "person": one.person,
                "name": worker.name,
                "department": worker.department,
                "kind": one.kind,
                "start_on": one.first_on,
                "finish_on": one.last_on,
                "weeks": ((one.last_on - one.first_on).days + 1) // 7,
                "load": round(load, 2),
                "capacity": round(capacity, 2),
                "limit": round(capacity * worker.most_share, 2),
                "most_at_once": int(grid.at_once[row, cut].max()),
            }
        )
    return sorted(rows, key=lambda row: (row["kind"] != "over", row["start_on"], row["name"]))
