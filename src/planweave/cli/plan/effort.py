"""The work of the requirements on the skills and the days of a team."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations

from planweave.interchange.tabular.backlog import BacklogItem
from planweave.interchange.tabular.fields import folded
from planweave.interchange.tabular.team import Person, Team
from planweave.science.schedule.staffing import Task

from . import texts
from .reading import Window
from .texts.saying import Said, said

WHOLE = "*"
"""The skill that stands for everybody."""
_SLOTS_PER_DAY = (1, 2, 4, 8)
_MOST_UNIONS = 6


def effort_of(item: BacklogItem) -> float | None:
    """Person-days: the sum over the skills where the file gives them, else the likely effort."""
    return sum(item.effort_by_skill.values()) if item.effort_by_skill else item.effort_likely


def work_of(
    planned: Mapping[str, BacklogItem],
    people: Mapping[str, Person],
    *,
    notes: list[Said],
    basis: list[Said],
) -> tuple[dict[str, dict[str, float]], dict[str, tuple[Task, ...]]]:
    """Effort by skill of the problem, and the tasks on people, for each requirement.

    What was assumed is added to `basis`, what people should know of it to `notes`.
    """
    skills = {folded(skill): skill for person in people.values() for skill in person.skills}
    able = {s: tuple(p.name for p in people.values() if s in map(folded, p.skills)) for s in skills}
    everybody = tuple(people)
    by_skill = any(item.effort_by_skill for item in planned.values())
    unions = _unions(people, skills) if by_skill else []
    efforts: dict[str, dict[str, float]] = {}
    tasks: dict[str, tuple[Task, ...]] = {}
    lacking: dict[str, int] = {}
    rest = sum(by_skill and not item.effort_by_skill for item in planned.values())
    for id_, item in planned.items():
        days = effort_of(item) or 0.0
        own: dict[str, float] = {}
        for name, amount in item.effort_by_skill.items():
            if amount > 0:
                skill = skills.get(folded(name), name)
                own[skill] = own.get(skill, 0.0) + amount
        for skill in own:
            if folded(skill) not in skills:
                lacking[skill] = lacking.get(skill, 0) + 1
        if not own:
            # One skill in the team: the whole is that skill. Otherwise anybody may do it.
            own = {next(iter(skills.values())) if len(skills) == 1 else WHOLE: days}
            tasks[id_] = (Task(id_, id_, "", days, everybody),) if days > 0 else ()
        else:
            tasks[id_] = tuple(
                Task(f"{id_}/{skill}", id_, skill, amount, able.get(folded(skill), ()))
                for skill, amount in own.items()
            )
        sums = {union: sum(own.get(s, 0.0) for s in members) for union, members in unions}
        if rest and by_skill:
            sums[WHOLE] = days
        efforts[id_] = own | {name: amount for name, amount in sums.items() if amount > 0}
    notes += [said(texts.basis.SKILL_NOBODY, skill=s, count=n) for s, n in lacking.items()]
    if by_skill:
        basis.append(said(texts.basis.EFFORT_SKILLS))
        if rest:
            notes.append(said(texts.basis.EFFORT_REST, count=rest))
    elif len(skills) == 1:
        basis.append(said(texts.basis.EFFORT_ONE, skill=next(iter(skills.values()))))
    else:
        one = next(iter(skills.values()))
        basis.append(said(texts.basis.EFFORT_WHOLE, skills=list(skills.values()), skill=one))
    return efforts, tasks


def _unions(people: Mapping[str, Person], skills: Mapping[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """Sets of skills that share people: together they have fewer days than the sum of each."""
    shared = [
        s for s in skills if any(s in map(folded, p.skills) and len(p.skills) > 1 for p in people.values())
    ]
    if not shared:
        return []
    if len(shared) > _MOST_UNIONS:
        return [(" + ".join(skills.values()), tuple(skills.values()))]
    return [
        (" + ".join(skills[s] for s in several), tuple(skills[s] for s in several))
        for size in range(2, len(shared) + 1)
        for several in combinations(shared, size)
    ]


def capacity_of(
    window: Window, team: Team, people: Mapping[str, Person], skills: Iterable[str]
) -> dict[str, float]:
    """Person-days in the window by skill of the problem; a union counts each person once."""
    days = {name: person.availability * _present(team, name, window.days) for name, person in people.items()}
    return {
        skill: round(
            sum(
                amount
                for name, amount in days.items()
                if skill == WHOLE
                or set(map(folded, people[name].skills)) & set(map(folded, skill.split(" + ")))
            ),
            6,
        )
        for skill in dict.fromkeys(skills)
    }


def _present(team: Team, name: str, days: Sequence[date]) -> int:
    leaves = [leave for leave in team.leave if leave.person == name]
    return sum(not any(leave.first <= day <= leave.last for leave in leaves) for day in days)


def leave_of(team: Team, name: str, axis: Sequence[date], slots_per_day: int) -> tuple[tuple[int, int], ...]:
    """The slots of this person's leave, as runs (first, end)."""
    runs: list[tuple[int, int]] = []
    for number, day in enumerate(axis):
        if any(leave.person == name and leave.first <= day <= leave.last for leave in team.leave):
            first, end = number * slots_per_day, (number + 1) * slots_per_day
            if runs and runs[-1][1] == first:
                runs[-1] = (runs[-1][0], end)
            else:
                runs.append((first, end))
    return tuple(runs)


def fineness_of(tasks: Mapping[str, tuple[Task, ...]], people: Mapping[str, Person]) -> int:
    """The fewest slots per day that waste nothing by rounding, at most eight (hours)."""
    shares = {person.availability for person in people.values()}
    amounts = {task.days for several in tasks.values() for task in several}
    for slots in _SLOTS_PER_DAY:
        if all(
            (Fraction(repr(float(d))) / Fraction(repr(float(a))) * slots).denominator == 1
            for d in amounts
            for a in shares
        ):
            return slots
    return _SLOTS_PER_DAY[-1]
