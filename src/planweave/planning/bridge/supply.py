"""Demand against supply by skill and period with what would close the gaps, and utilisation over time."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np

from planweave.kernel.language import Language
from planweave.resources.models import GrowthWish
from planweave.resources.rules import Worker
from planweave.resources.rules.utilisation import utilisation_line
from planweave.science.staffing import Cover, Span, cover, spread

from .. import load_texts as texts
from ..queries.load import LoadFacts, Piece, Wanted
from .load import Grid, grid_of, monday
from .staffing import figure

Step = Literal["week", "month"]
Group = Literal["person", "skill", "department"]
NAMED_AT_MOST = 3
SLIGHT = 0.05


@dataclass(frozen=True, slots=True)
class Period:
    first: datetime.date
    last: datetime.date


def periods_between(first: datetime.date, last: datetime.date, step: Step) -> list[Period]:
    """Weeks from Monday, or calendar months; the ends are cut to the days asked for."""
    found = []
    day = first
    while day <= last:
        if step == "week":
            end = monday(day) + datetime.timedelta(days=6)
        else:
            end = (day.replace(day=1) + datetime.timedelta(days=32)).replace(day=1) - datetime.timedelta(
                days=1
            )
        found.append(Period(day, min(end, last)))
        day = end + datetime.timedelta(days=1)
    return found


def supply(
    facts: LoadFacts,
    wanted: Sequence[Wanted],
    *,
    wishes: Sequence[GrowthWish],
    first: datetime.date,
    last: datetime.date,
    step: Step,
    language: Language,
) -> dict[str, Any]:
    """Every skill that is asked for or had, by period: people-days asked, had, covered, and the gap.

    Asked are tasks by their skill, and requirements of a release that nobody has broken down. `had` is everybody
    with the skill; who has several counts in each, but covers only once (`science.staffing.supply`).
    """
    periods = periods_between(first, last, step)
    grid = grid_of(facts, first=first, last=last)
    demand = _demand(facts, wanted, grid, periods)
    skills = sorted({*demand, *(skill for worker in facts.workers for skill in worker.skills)} - {""})
    covers = [
        _cover(facts, grid, period, {s: demand[s][n] for s in skills if s in demand})
        for n, period in enumerate(periods)
    ]
    had = {skill: [_had(facts, grid, period, skill) for period in periods] for skill in skills}
    rows = []
    gaps = []
    for skill in skills:
        asked = demand.get(skill, [0.0] * len(periods))
        covered = [found.covered.get(skill, 0.0) for found in covers]
        missing = [max(0.0, a - c) for a, c in zip(asked, covered, strict=True)]
        rows.append(
            {
                "skill": skill,
                "demand": [round(days, 1) for days in asked],
                "supply": [round(days, 1) for days in had[skill]],
                "gap": [round(days, 1) for days in missing],
            }
        )
        for number, days in enumerate(missing):
            if days > SLIGHT:
                gaps.append(
                    {
                        "skill": skill,
                        "period": number,
                        "start_on": periods[number].first,
                        "finish_on": periods[number].last,
                        "days": round(days, 1),
                        "ways": _ways(
                            facts, grid, skill, days,
                            periods=periods, number=number, covers=covers, wishes=wishes, language=language,
                        ),
                    }
                )  # fmt: skip
    return {
        "periods": [{"start_on": period.first, "finish_on": period.last} for period in periods],
        "skills": rows,
        "unnamed_days": [round(days, 1) for days in demand.get("", [0.0] * len(periods))],
        "gaps": sorted(gaps, key=lambda gap: (gap["start_on"], -gap["days"])),
        "unknown_years": facts.unknown_years(first, last),
    }


def _demand(
    facts: LoadFacts, wanted: Sequence[Wanted], grid: Grid, periods: Sequence[Period]
) -> dict[str, list[float]]:
    """People-days asked for by skill (empty: none named) and period, spread over the working days of each piece."""
    asked: list[tuple[str, float, datetime.date, datetime.date, float, float]] = [
        (piece.skill, piece.effort_days, piece.start_on, piece.finish_on, piece.start_part, piece.finish_part)
        for piece in (*facts.pieces, *facts.undated)
    ]
    asked += [(one.skill, one.effort_days, one.first, one.last, 0.0, 1.0) for one in wanted]
    asked = [row for row in asked if row[2] <= grid.last and row[3] >= grid.first]
    if not asked:
        return {}
    begin, end = min([grid.first, *(row[2] for row in asked)]), max([grid.last, *(row[3] for row in asked)])
    days = [begin + datetime.timedelta(days=number) for number in range((end - begin).days + 1)]
    worked = np.array([facts.days.is_worked(day) for day in days])
    names = sorted({row[0] for row in asked})
    place = {name: row for row, name in enumerate(names)}
    spans = [
        Span(place[skill], (start - begin).days, (finish - begin).days, effort, head, tail)
        for skill, effort, start, finish, head, tail in asked
    ]
    load = spread(np.tile(worked.astype(np.float64), (len(names), 1)), worked, spans)
    return {
        name: [
            float(load[row, (period.first - begin).days : (period.last - begin).days + 1].sum())
            for period in periods
        ]
        for name, row in place.items()
    }


def _limits(facts: LoadFacts, grid: Grid, period: Period) -> list[float]:
    """What each person may have planned in a period."""
    cut = grid.slice(period.first, period.last)
    return [
        float(grid.shares[row, cut].sum()) * worker.most_share for row, worker in enumerate(facts.workers)
    ]


def _cover(facts: LoadFacts, grid: Grid, period: Period, demand: Mapping[str, float]) -> Cover:
    capacity: dict[frozenset[str], float] = {}
    for worker, days in zip(facts.workers, _limits(facts, grid, period), strict=True):
        group = frozenset(worker.skills)
        capacity[group] = capacity.get(group, 0.0) + days
    return cover(capacity, demand)


def _had(facts: LoadFacts, grid: Grid, period: Period, skill: str) -> float:
    limits = _limits(facts, grid, period)
    return sum(days for worker, days in zip(facts.workers, limits, strict=True) if skill in worker.skills)


def _ways(
    facts: LoadFacts,
    grid: Grid,
    skill: str,
    days: float,
    *,
    periods: Sequence[Period],
    number: int,
    covers: Sequence[Cover],
    wishes: Sequence[GrowthWish],
    language: Language,
) -> list[str]:
    """What would close a gap, the gentlest first."""
    found = []
    cut = grid.slice(periods[number].first, periods[number].last)
    whole = [float(grid.shares[row, cut].sum()) for row in range(len(facts.workers))]
    kept = [
        (days_there * (1 - worker.most_share), worker.name)
        for worker, days_there in zip(facts.workers, whole, strict=True)
        if skill in worker.skills and days_there * (1 - worker.most_share) > SLIGHT
    ]
    if kept:
        names = [name for _, name in sorted(kept, reverse=True)]
        amount = min(days, sum(room for room, _ in kept))
        found.append(texts.CLOSE_LIMIT.say(language, names=_joined(names, language), days=figure(amount)))
    later = next(
        (
            (period, room)
            for period, room in (
                (periods[n], sum(left for group, left in covers[n].left.items() if skill in group))
                for n in range(number + 1, len(periods))
            )
            if room > SLIGHT
        ),
        None,
    )
    if later is not None:
        period, room = later
        span = f"{period.first.isoformat()} – {period.last.isoformat()}"
        found.append(texts.CLOSE_LATER.say(language, days=figure(min(days, room)), period=span))
    found += _learners(facts, skill, covers[number], wishes=wishes, language=language)
    worked = float(grid.worked[cut].sum())
    people = figure(np.ceil(10 * days / worked) / 10) if worked else "1"
    found.append(texts.CLOSE_HIRE.say(language, people=people, days=figure(days)))
    return found


def _learners(
    facts: LoadFacts, skill: str, covered: Cover, *, wishes: Sequence[GrowthWish], language: Language
) -> list[str]:
    """Who wants the skill and does not count for it yet: by department where their own skills have days to spare."""
    wanting = {wish.person_id for wish in wishes if wish.skill.name == skill}
    able = [worker for worker in facts.workers if worker.id in wanting and skill not in worker.skills]
    found = []
    spare: dict[int, tuple[float, list[str]]] = {}
    for worker in able:
        room = covered.left.get(frozenset(worker.skills), 0.0)
        if room > SLIGHT and worker.department is not None:
            days, names = spare.get(worker.department, (0.0, []))
            spare[worker.department] = (max(days, room), [*names, worker.name])
    for department, (days, names) in spare.items():
        found.append(
            texts.CLOSE_BORROW.say(
                language,
                department=facts.departments[department],
                days=figure(days),
                names=_joined(names, language),
            )
        )
    if able and not found:
        found.append(texts.CLOSE_GROW.say(language, names=_joined([one.name for one in able], language)))
    return found


def _joined(names: Sequence[str], language: Language) -> str:
    shown = ("、" if language == "zh" else ", ").join(names[:NAMED_AT_MOST])
    if len(names) > NAMED_AT_MOST:
        shown += " 等" if language == "zh" else " and others"
    return shown


def utilisation(
    facts: LoadFacts, *, first: datetime.date, last: datetime.date, step: Step, group: Group
) -> dict[str, Any]:
    """Planned people-days against what people give, by period: per person, per skill or per department.

    By skill, a person's capacity is shared evenly among their skills and load counts where the task says. By
    department, what is lent counts where it is lent to, capacity and load alike.
    """
    periods = periods_between(first, last, step)
    grid = grid_of(facts, first=first, last=last)
    capacity, planned = {
        "person": _by_person,
        "skill": _by_skill,
        "department": _by_department,
    }[group](facts, grid)
    rows = []
    for name in sorted(capacity.keys() | planned.keys()):
        cells = [
            (
                float(capacity[name][grid.slice(period.first, period.last)].sum())
                if name in capacity
                else 0.0,
                float(planned[name][grid.slice(period.first, period.last)].sum()) if name in planned else 0.0,
            )
            for period in periods
        ]
        rows.append(utilisation_line(name[1], name[0], cells))
    totals = [
        (
            float(grid.shares[:, grid.slice(period.first, period.last)].sum()),
            float(grid.load[:, grid.slice(period.first, period.last)].sum()),
        )
        for period in periods
    ]
    return {
        "by": group,
        "periods": [{"start_on": period.first, "finish_on": period.last} for period in periods],
        "rows": sorted(rows, key=lambda row: (row["name"] == "", row["name"])),
        "total": utilisation_line("", 0, totals),
        "unknown_years": facts.unknown_years(first, last),
    }


Key = tuple[int, str]
Rows = dict[Key, Any]


def _by_person(facts: LoadFacts, grid: Grid) -> tuple[Rows, Rows]:
    keys: list[Key] = [(worker.id, worker.name) for worker in facts.workers]
    capacity = {key: grid.shares[row] for row, key in enumerate(keys)}
    return capacity, {key: grid.load[row] for row, key in enumerate(keys)}


def _by_skill(facts: LoadFacts, grid: Grid) -> tuple[Rows, Rows]:
    capacity: Rows = {}
    for row, worker in enumerate(facts.workers):
        for skill in worker.skills or ("",):
            share = grid.shares[row] / max(1, len(worker.skills))
            capacity[(0, skill)] = capacity.get((0, skill), 0.0) + share
    planned: Rows = {}
    by_skill: dict[str, list[Piece]] = {}
    for piece in facts.pieces:
        if piece.person is not None:
            by_skill.setdefault(piece.skill, []).append(piece)
    for skill, pieces in by_skill.items():
        planned[(0, skill)] = grid_of(facts, first=grid.first, last=grid.last, pieces=pieces).load.sum(axis=0)
    return capacity, planned


def _by_department(facts: LoadFacts, grid: Grid) -> tuple[Rows, Rows]:
    capacity: Rows = {}
    planned: Rows = {}
    for row, worker in enumerate(facts.workers):
        moved = _moved_shares(facts, worker, grid)
        home = 1.0 - sum(moved.values())
        for department, part in [(worker.department or 0, home), *moved.items()]:
            key = (department, facts.departments.get(department, ""))
            capacity[key] = capacity.get(key, 0.0) + grid.shares[row] * part
            planned[key] = planned.get(key, 0.0) + grid.load[row] * part
    return capacity, planned


def _moved_shares(facts: LoadFacts, worker: Worker, grid: Grid) -> dict[int, Any]:
    """The share of each day that counts in another department, by department."""
    moved: dict[int, Any] = {}
    for loan in facts.loans:
        if loan.person != worker.id or loan.to_department is None:
            continue
        part = np.zeros(grid.shares.shape[1])
        part[grid.slice(loan.first, loan.last)] = loan.share
        moved[loan.to_department] = moved.get(loan.to_department, 0.0) + part
    return moved


def sheet_of(found: Mapping[str, Any], language: Language) -> list[list[str]]:
    """Utilisation as a table: a line for each name and period."""
    heads = texts.SHEET_HEADS
    table = [[heads[name].say(language) for name in ("name", "period", "capacity", "planned", "share")]]
    total = heads["total"].say(language)
    for row in [*found["rows"], found["total"]]:
        for number, period in enumerate(found["periods"]):
            percent = row["percent"][number]
            table.append(
                [
                    row["name"] or ("—" if row is not found["total"] else total),
                    f"{period['start_on'].isoformat()} – {period['finish_on'].isoformat()}",
                    f"{row['capacity'][number]:g}",
                    f"{row['planned'][number]:g}",
                    "" if percent is None else str(percent),
                ]
            )
    return table
