"""Problem data of the scheduler: what a plan is made of, in whole slots on one working-time axis.

Slot 0 is the first slot that may be planned; an activity that starts at 3 and lasts 2 occupies slots 3
and 4 and finishes at 5. Calendars are mapped to this axis before (`planweave.science.calendar`), so
that no solver ever sees a date. All data are immutable and may be pickled.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class ProblemError(ValueError):
    """The data cannot be a problem at all: found before any search.

    `code` is stable and `params` are its facts, so that a caller can say it in the reader's language;
    `str()` is the English sentence. Codes: see `SENTENCES`.
    """

    def __init__(self, code: str, **params: object) -> None:
        self.code = code
        self.params: dict[str, object] = params
        super().__init__(SENTENCES[code].format(**params))


SENTENCES: dict[str, str] = {
    "empty": "There is nothing to schedule: the problem has no activities.",
    "duplicate_activity": "Two activities have the id {activity}; give each its own.",
    "duplicate_resource": "Two resources have the id {resource}; give each its own.",
    "unknown_activity": "{where} names the activity {activity}, which does not exist.",
    "unknown_resource": "Activity {activity} demands the resource {resource}, which does not exist.",
    "no_mode": "Activity {activity} has neither a duration nor a mode.",
    "two_durations": "Activity {activity} has both a duration and modes; give one of them.",
    "negative_duration": "Activity {activity} lasts {duration} slots; a duration cannot be negative.",
    "negative_demand": "Activity {activity} demands {demand} of {resource}; a demand cannot be negative.",
    "negative_capacity": "Resource {resource} has capacity {capacity}; a capacity cannot be negative.",
    "zero_capacity": "Resource {resource} has no capacity at any time, but {activity} demands it.",
    "demand_above_capacity": (
        "Activity {activity} demands {demand} of {resource}, more than the {capacity} it ever has."
    ),
    "budget_profile": "Resource {resource} is a budget; a budget has one amount and no steps.",
    "bad_steps": "The capacity steps of {resource} must have increasing slots from 0 on.",
    "bad_window": "Activity {activity} may start from slot {release} on, which is before slot 0.",
    "bad_pin": "Activity {activity} is pinned to slot {start}, which is before slot 0.",
    "negative_weight": "Activity {activity} has the weight {weight}; weights and values cannot be negative.",
    "self_link": "Activity {activity} is linked to itself.",
    "bad_lag": "The link {predecessor} → {successor} allows at most {max_lag} but asks at least {min_lag}.",
    "no_limit": "The link {predecessor} → {successor} has neither a least nor a greatest lag.",
    "cycle": "These activities wait for each other in a circle: {loop}.",
    "bad_baseline": "The existing plan says that {activity} starts at {start}, before slot 0.",
    "bad_mode": "Activity {activity} has no mode number {mode}.",
    "no_baseline": "Least disturbance needs an existing plan to compare with; none was given.",
    "no_terms": "The objective has no terms; name at least one goal.",
    "bad_term": "The weight of a goal must be above zero; {goal} has {weight}.",
}


class LinkKind(StrEnum):
    """Which end of the predecessor (first letter) binds which end of the successor (second)."""

    FS = "FS"
    SS = "SS"
    FF = "FF"
    SF = "SF"


@dataclass(frozen=True, slots=True)
class Mode:
    """One way to do an activity: `duration` slots, using `demands[resource]` units.

    For a renewable resource the units are taken in every working slot; for a budget once.
    """

    duration: int
    demands: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Activity:
    """One piece of work. Give either `duration` with `demands`, or alternative `modes`.

    `release`: no start before it. `deadline`: no finish after it (hard). `due`: finishing later is
    late, which costs `weight` per slot in the tardiness goal. `value`: what each slot of earlier
    finish is worth in the value goal. `start`: pinned there. `move_weight`: what a slot of movement
    costs in the disturbance goals. `splittable`: may pause in slots where the capacity of one of its
    resources is below its demand (leave, holidays of one person), and only there; it starts in a
    working slot, and while it pauses it takes no capacity at all. A milestone is an activity of
    duration 0.
    """

    id: str
    duration: int | None = None
    demands: Mapping[str, int] = field(default_factory=dict)
    modes: tuple[Mode, ...] = ()
    release: int = 0
    deadline: int | None = None
    due: int | None = None
    start: int | None = None
    weight: int = 1
    value: int = 0
    move_weight: int = 1
    splittable: bool = False

    @property
    def alternatives(self) -> tuple[Mode, ...]:
        """The modes, or the one that `duration` and `demands` make; never empty in a valid problem."""
        if self.modes:
            return self.modes
        return () if self.duration is None else (Mode(self.duration, self.demands),)


@dataclass(frozen=True, slots=True)
class Link:
    """`min_lag <= (end of successor named by kind) - (end of predecessor) <= max_lag`, in slots.

    Lags may be negative (a lead); None means no limit on that side.
    """

    predecessor: str
    successor: str
    kind: LinkKind = LinkKind.FS
    min_lag: int | None = 0
    max_lag: int | None = None


@dataclass(frozen=True, slots=True)
class Resource:
    """A renewable resource (so many units in every slot) or, with `renewable=False`, a budget.

    `capacity` holds from slot 0 until the first of `steps`; each step `(slot, capacity)` holds from
    its slot until the next one, the last for ever. Leave is a step to 0 and one back.
    """

    id: str
    capacity: int
    steps: tuple[tuple[int, int], ...] = ()
    renewable: bool = True


@dataclass(frozen=True, slots=True)
class Baseline:
    """An existing plan to stay close to. Activities that start before `frozen_until` may not move.

    Activities that the plan does not know are free and cost nothing.
    """

    starts: Mapping[str, int]
    modes: Mapping[str, int] = field(default_factory=dict)
    frozen_until: int = 0


@dataclass(frozen=True, slots=True)
class Problem:
    """Everything that a plan must keep to. `validate` (called by `solve`) says what is wrong with it."""

    activities: tuple[Activity, ...]
    links: tuple[Link, ...] = ()
    resources: tuple[Resource, ...] = ()
    baseline: Baseline | None = None


class Goal(StrEnum):
    """What may be minimised; every goal is a whole number.

    `makespan`: the latest finish. `tardiness`: sum of weight x slots after the due date. `value`: sum
    of value x finish. `peaks`: sum over renewable resources of the greatest use in any slot (levelled
    load). `moves`: number of activities whose start or mode differs from the baseline. `shift`: sum of
    move_weight x |start - baseline start|.
    """

    MAKESPAN = "makespan"
    TARDINESS = "tardiness"
    VALUE = "value"
    PEAKS = "peaks"
    MOVES = "moves"
    SHIFT = "shift"


@dataclass(frozen=True, slots=True)
class Objective:
    """Stages in falling order of importance; each stage is a weighted sum of goals.

    `stages=({"tardiness": 1}, {"makespan": 1})` first minimises lateness, and among the plans with the
    least lateness the makespan. Use `in_order` and `weighted` to make the two common forms.
    """

    stages: tuple[Mapping[Goal, int], ...]


def in_order(*goals: Goal) -> Objective:
    """The first goal counts above all others, the second decides among its best plans, and so on."""
    return Objective(tuple({goal: 1} for goal in goals))


def weighted(terms: Mapping[Goal, int]) -> Objective:
    """One stage: the sum of weight x goal."""
    return Objective((dict(terms),))


MAKESPAN = in_order(Goal.MAKESPAN)


@dataclass(frozen=True, slots=True)
class Plan:
    """Start, finish and mode number (index into `Activity.alternatives`) of every activity."""

    starts: Mapping[str, int]
    finishes: Mapping[str, int]
    modes: Mapping[str, int]
