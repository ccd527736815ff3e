"""Who holds how much of a thing when, and whether more fits. Pure; a moment is a day's ordinal plus its share."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

FOR_EVER = float(datetime.date.max.toordinal())
TINY = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """`amount` pieces are taken from `start` up to `finish`; `id` is the booking's, 0 of one that is not there yet."""

    id: int
    start: float
    finish: float
    amount: int


def moment(day: datetime.date, part: float) -> float:
    return day.toordinal() + part


def day_of(at: float) -> datetime.date:
    """The day on which a moment lies; the end of a day is the day after's beginning."""
    return datetime.date.fromordinal(int(at + TINY))


def overlap(one: Hold, other: Hold) -> bool:
    return one.start < other.finish - TINY and other.start < one.finish - TINY


def most_taken(holds: Iterable[Hold], *, start: float, finish: float) -> int:
    """The greatest amount taken at any moment between: it is reached where one of the holds begins."""
    inside = [one for one in holds if one.start < finish - TINY and start < one.finish - TINY]
    marks = {start, *(one.start for one in inside if one.start > start)}
    return max(
        (sum(one.amount for one in inside if one.start <= mark + TINY < one.finish) for mark in marks),
        default=0,
    )


def fits(holds: Sequence[Hold], wanted: Hold, *, total: int) -> bool:
    others = [one for one in holds if one.id != wanted.id]
    return most_taken(others, start=wanted.start, finish=wanted.finish) + wanted.amount <= total


def in_the_way(holds: Sequence[Hold], wanted: Hold, *, total: int) -> list[Hold]:
    """The holds that take what is wanted, at the moments when there is too little; empty where it fits."""
    others = [one for one in holds if one.id != wanted.id and overlap(one, wanted)]
    marks = {wanted.start, *(one.start for one in others if one.start > wanted.start)}
    found: dict[int, Hold] = {}
    for mark in sorted(marks):
        there = [one for one in others if one.start <= mark + TINY < one.finish]
        if sum(one.amount for one in there) + wanted.amount > total:
            found |= {id(one): one for one in there}
    return sorted(found.values(), key=lambda one: (one.start, one.id))


def next_free(holds: Sequence[Hold], wanted: Hold, *, total: int) -> float | None:
    """The first moment from the wanted one on at which it fits as long as it is; None where it never does."""
    length = wanted.finish - wanted.start
    ends = {one.finish for one in holds if one.id != wanted.id and one.finish > wanted.start}
    for start in sorted({wanted.start, *ends}):
        if start + length > FOR_EVER:
            return None
        later = Hold(id=wanted.id, start=start, finish=start + length, amount=wanted.amount)
        if fits(holds, later, total=total):
            return start
    return None


def granted(wanted: Sequence[Hold], *, total: int, closed: Sequence[Hold] = ()) -> set[int]:
    """The ids of those that get what they want, served in the order given, beside what is closed anyway."""
    kept: list[Hold] = list(closed)
    served: set[int] = set()
    for one in wanted:
        if fits(kept, one, total=total):
            kept.append(one)
            served.add(one.id)
    return served


def free_steps(holds: Sequence[Hold], *, total: int) -> list[tuple[float, int]]:
    """(from moment, amount left), never below nothing; the first counts from the beginning of time."""
    marks = sorted({0.0, *(one.start for one in holds), *(one.finish for one in holds)})
    found: list[tuple[float, int]] = []
    for mark in marks:
        taken = sum(one.amount for one in holds if one.start <= mark + TINY < one.finish)
        left = max(0, total - taken)
        if not found or found[-1][1] != left:
            found.append((mark, left))
    return found


def taken_on(holds: Iterable[Hold], day: datetime.date) -> float:
    """Amount-days that the holds take of one day."""
    begins, ends = float(day.toordinal()), float(day.toordinal() + 1)
    return sum(one.amount * max(0.0, min(ends, one.finish) - max(begins, one.start)) for one in holds)
