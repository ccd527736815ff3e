"""The shape of a project: phases with shares of its span and the milestones in them; and the dates it gives.

A shape is JSON: `{"phases": [{"name", "share", "each_days", "milestones": [{"name", "at", "every", "criteria"}]}]}`.
`share` is compared with the sum of all shares. A phase with `each_days` repeats itself: as many sprints of that many
working days as fit its part, `{n}` in names counting them. `at` is the share of the phase after which a milestone
lies, `every` how many repetitions pass between two of it (the last repetition always has one).
"""

import datetime
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from planweave.kernel.language import Text

from .. import texts
from .words import LONGEST_NAME, MOST_CRITERIA, MOST_MILESTONES, MOST_PHASES

LONGEST_CRITERION = 500


@dataclass(frozen=True, kw_only=True)
class DatedMilestone:
    name: str
    on: datetime.date
    criteria: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class DatedPhase:
    name: str
    start_on: datetime.date
    finish_on: datetime.date
    milestones: tuple[DatedMilestone, ...]


def shape_fault(shape: Any) -> Text | None:
    """What keeps `shape` from being one; None where it is."""
    phases = shape.get("phases") if isinstance(shape, dict) else None
    if not isinstance(phases, list) or not 1 <= len(phases) <= MOST_PHASES:
        return texts.SHAPE_PHASES
    for phase in phases:
        share, each = phase.get("share"), phase.get("each_days")
        if not _is_name(phase.get("name")):
            return texts.PHASE_NAME
        if not _is_number(share) or not 0 < share <= 1_000_000:
            return texts.SHAPE_SHARE
        if each is not None and (not isinstance(each, int) or not 1 <= each <= 260):
            return texts.SHAPE_SPRINT
        for stone in phase.get("milestones", []):
            at, every = stone.get("at", 1.0), stone.get("every", 1)
            if not _is_number(at) or not 0 <= at <= 1 or not isinstance(every, int) or every < 1:
                return texts.SHAPE_MILESTONE
    milestones = [
        (stone.get("name"), stone.get("criteria", [])) for p in phases for stone in p.get("milestones", [])
    ]
    return milestones_fault(milestones)


def milestones_fault(milestones: Sequence[tuple[Any, Sequence[Any]]]) -> Text | None:
    """What is wrong with names and criteria of milestones."""
    if len(milestones) > MOST_MILESTONES:
        return texts.TOO_MANY_MILESTONES
    for name, criteria in milestones:
        if not _is_name(name):
            return texts.MILESTONE_NAME
        if len(criteria) > MOST_CRITERIA:
            return texts.TOO_MANY_CRITERIA
        if any(not isinstance(one, str) or not 0 < len(one.strip()) <= LONGEST_CRITERION for one in criteria):
            return texts.CRITERION_WRONG
    return None


def dated(shape: dict[str, Any], days: Sequence[datetime.date]) -> list[DatedPhase]:
    """The phases of `shape` on the working days `days`, in order and without gap or overlap.

    Days are shared out by cumulative rounding, so that the parts add up; a phase has at least one day, and phases
    for which no day is left share the last one.
    """
    phases = shape["phases"]
    whole = float(sum(phase["share"] for phase in phases))
    found: list[DatedPhase] = []
    passed, start = 0.0, 0
    for number, phase in enumerate(phases):
        passed += phase["share"]
        end = round(len(days) * passed / whole)
        end = min(max(end, start + 1), max(start + 1, len(days) - (len(phases) - number - 1)))
        part = days[start:end] or days[-1:]
        found += _repeated(phase, part) if phase.get("each_days") else [_phase(phase, part)]
        start = end
    return found


def _phase(phase: dict[str, Any], days: Sequence[datetime.date]) -> DatedPhase:
    stones = [_milestone(stone, days, "") for stone in phase.get("milestones", [])]
    return DatedPhase(name=phase["name"], start_on=days[0], finish_on=days[-1], milestones=tuple(stones))


def _repeated(phase: dict[str, Any], days: Sequence[datetime.date]) -> list[DatedPhase]:
    count = max(1, round(len(days) / phase["each_days"]))
    found = []
    for number in range(1, count + 1):
        part = days[len(days) * (number - 1) // count : len(days) * number // count] or days[-1:]
        stones = []
        for stone in phase.get("milestones", []):
            every = stone.get("every", 1)
            if number % every == 0 or number == count:
                stones.append(_milestone(stone, part, str(math.ceil(number / every))))
        name = phase["name"].replace("{n}", str(number))
        found.append(DatedPhase(name=name, start_on=part[0], finish_on=part[-1], milestones=tuple(stones)))
    return found


def _milestone(stone: dict[str, Any], days: Sequence[datetime.date], number: str) -> DatedMilestone:
    place = max(0, math.ceil(len(days) * stone.get("at", 1.0)) - 1)
    return DatedMilestone(
        name=stone["name"].replace("{n}", number),
        on=days[place],
        criteria=tuple(text.replace("{n}", number) for text in stone.get("criteria", [])),
    )


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= LONGEST_NAME


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
