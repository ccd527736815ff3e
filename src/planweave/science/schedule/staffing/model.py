"""Releases and people: whole tasks of requirements, each on one person, within the release it belongs to."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from planweave.science.release import Problem


class Person(Protocol):
    """Somebody who works `availability` of each slot, above 0 and at most 1."""

    @property
    def availability(self) -> float: ...


@dataclass(frozen=True)
class Task:
    """`days` person-days of one requirement, done by one of `people` without a change of hands."""

    id: str
    requirement: str
    skill: str
    days: float
    people: tuple[str, ...]


@dataclass(frozen=True)
class Span:
    """A release on the axis of slots: `first` is its first slot, `end` the one after its last."""

    release: str
    first: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Staffing:
    """What is to be staffed: the release problem, the tasks of every requirement, who is there when.

    `tasks` has a row for every requirement of the problem, empty where it needs nobody. `spans` are the
    releases in order, `away` the slots from, to in which somebody does not work, sorted and apart.
    """

    problem: Problem
    tasks: Mapping[str, tuple[Task, ...]]
    people: Mapping[str, Person]
    spans: tuple[Span, ...]
    slots_per_day: int
    away: Mapping[str, tuple[tuple[int, int], ...]]

    def duration(self, task: Task, person: str) -> int:
        """Slots that the task takes this person, rounded up; exact on the decimal notation of both.

        Three days at 0.6 are five, not a hair more.
        """
        days, share = (
            Fraction(repr(float(task.days))),
            Fraction(repr(float(self.people[person].availability))),
        )
        return math.ceil(days / share * self.slots_per_day)


@dataclass(frozen=True)
class Placed:
    """A task on a person, from slot `start` up to, without, `finish`."""

    task: Task
    person: str
    start: int
    finish: int


@dataclass(frozen=True)
class Staffed:
    """A plan that people can do. `bound` is a proven limit of `points`, None where none was found."""

    assignment: Mapping[str, str | None]
    placed: tuple[Placed, ...]
    points: int
    bound: int | None
    is_impossible: bool = False
