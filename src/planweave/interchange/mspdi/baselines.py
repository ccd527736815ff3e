"""Baselines 0 to 10 of a file as plan baselines, and which number a plan baseline gets in a file. Pure.

A plan baseline holds of each task its dates, effort and person. What a file's baseline has besides (costs, work day by
day, work of each resource) is kept in its elements.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from .values import Hours, dates_of, is_task

NUMBERS = range(11)
"""Microsoft Project has these and no others."""

Frozen = Mapping[int, Mapping[str, Any]]
"""Task → {start_on, start_part, finish_on, finish_part, effort_days, and person where it is known}."""


def without_dates(task: Mapping[str, Any]) -> bool:
    """Whether one of the task's baselines lacks a start and a finish in order: it cannot be drawn."""
    return any(not _is_drawn(each) for each in task["baseline_values"])


def frozen_in(
    tasks: Sequence[Mapping[str, Any]],
    assignments: Sequence[Mapping[str, Any]],
    *,
    hours: Hours,
    people: Mapping[int, Any],
    summaries: Collection[int | None],
) -> dict[int, dict[int, dict[str, Any]]]:
    """{number: {UID: values}} of tasks that hold no others; numbers without a task that can be drawn are absent.

    `people`: resource UID → who it is here. A task's frozen person is the one with the most frozen work.
    """
    staff = _staff_of(assignments, people=people)
    found: dict[int, dict[int, dict[str, Any]]] = {}
    for task in tasks:
        if not is_task(task) or task["uid"] in summaries:
            continue
        for each in task["baseline_values"]:
            if each["number"] not in NUMBERS or not _is_drawn(each):
                continue
            span = dates_of({**each, "is_milestone": task["is_milestone"]}, hours)
            minutes = each["work"] if each["work"] is not None else each["minutes"] or 0.0
            values = dict(zip(("start_on", "start_part", "finish_on", "finish_part"), span, strict=True))
            values["effort_days"] = 0.0 if task["is_milestone"] else round(minutes / hours.minutes_per_day, 4)
            if (number := each["number"], task["uid"]) in staff:
                values["person"] = staff[number, task["uid"]]
            found.setdefault(number, {})[task["uid"]] = values
    return dict(sorted(found.items()))


def same_as(
    frozen: Frozen, others: Mapping[int, Frozen], *, among: Collection[int], hours: Hours
) -> int | None:
    """Which of `others` (plan baseline → its tasks) freezes the tasks of `among` just so; None where none does.

    Effort is compared in minutes, as files hold it.
    """
    wanted = _content(frozen, among, hours)
    found = (pk for pk, other in others.items() if _content(other, among, hours) == wanted)
    return next(found, None) if wanted else None


def numbered(taken: Mapping[int, int], used: Collection[int], copies: Sequence[int]) -> dict[int, int]:
    """{number: plan baseline}: those of the file under their numbers, then the newest others that find a free one.

    `copies` are in the order in which they were made, and the free numbers are given in that order.
    """
    free = [number for number in NUMBERS if number not in used and number not in taken]
    others = [copy for copy in copies if copy not in taken.values()]
    newest = others[max(0, len(others) - len(free)) :]
    return {**taken, **dict(zip(free, newest, strict=False))}


def _is_drawn(baseline: Mapping[str, Any]) -> bool:
    start, finish = baseline["start"], baseline["finish"]
    return bool(start and finish and start <= finish)


def _staff_of(
    assignments: Iterable[Mapping[str, Any]], *, people: Mapping[int, Any]
) -> dict[tuple[int, int], Any]:
    most: dict[tuple[int, int], tuple[float, Any]] = {}
    for each in assignments:
        who = people.get(each["resource"])
        for baseline in each["baseline_values"] if who is not None else ():
            place, work = (baseline["number"], each["task"]), baseline["work"] or 0.0
            if place not in most or work > most[place][0]:
                most[place] = work, who
    return {place: who for place, (_, who) in most.items()}


def _content(frozen: Frozen, among: Collection[int], hours: Hours) -> dict[int, tuple[Any, ...]]:
    return {
        task: (
            *(values[name] for name in ("start_on", "start_part", "finish_on", "finish_part")),
            round(values["effort_days"] * hours.minutes_per_day),
        )
        for task, values in frozen.items()
        if task in among and values["start_on"]
    }
