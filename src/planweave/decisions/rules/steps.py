"""Whose turn it is, and until when. Pure functions."""

import datetime
from collections.abc import Collection, Mapping, Sequence

from .words import TIMED, Step

LEAST = datetime.timedelta(minutes=1)
DEFAULT_DAYS = {
    Step.POSITIONS: 2,
    Step.COMMON_GROUND: 2,
    Step.OPTIONS: 2,
    Step.SCORING: 4,
    Step.AUTHORITY: 2,
}
"""How long each step is given where nobody says otherwise: twelve days in all."""


def default_deadlines(now: datetime.datetime) -> dict[str, datetime.datetime]:
    """A deadline per step with a clock, one after the other."""
    found: dict[str, datetime.datetime] = {}
    at = now
    for step in TIMED:
        at += datetime.timedelta(days=DEFAULT_DAYS[step])
        found[step] = at
    return found


def are_ordered(deadlines: Mapping[str, datetime.datetime], *, after: datetime.datetime) -> bool:
    """Whether every step has a deadline behind that of the step before, the first behind `after`."""
    at = after
    for step in TIMED:
        if step not in deadlines or deadlines[step] < at + LEAST:
            return False
        at = deadlines[step]
    return True


def round_until(
    *, now: datetime.datetime, deadline: datetime.datetime, rounds_left: int
) -> datetime.datetime:
    """When a round closes: the time that is left to the step, shared evenly among the rounds that are left."""
    return now + (deadline - now) / max(1, rounds_left)


def awaited(step: str, *, parties: Sequence[int], done: Collection[int], authority: int) -> list[int]:
    """The people who have something to do now, in the order of the parties."""
    if step == Step.AUTHORITY:
        return [authority]
    if step in TIMED:
        return [user for user in parties if user not in done]
    return []
