"""Wire shapes of planning jobs and proposals. Sentences come in the reader's language."""

import datetime
import uuid
from typing import Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

from .schemas import Placement, SentenceOut


class PlanReleasesIn(WireIn):
    """`releases` empty: all that are not frozen. `basis` says what value means; "auto" takes the first of
    score, value and demands that at least half of the requirements have."""

    releases: list[int] = Field(default=[], max_length=200)
    skip_unestimated: bool = False
    basis: Literal["auto", "score", "value", "demands"] = "auto"
    seconds: float = Field(default=20, ge=1, le=600)
    seed: int = 0


class FindFrontIn(WireIn):
    """`measure` says what is spent: person-days or money. `basis` as for a plan of releases."""

    measure: Literal["effort", "cost"] = "effort"
    basis: Literal["auto", "score", "value", "demands"] = "auto"
    releases: list[int] = Field(default=[], max_length=200)
    seconds: float = Field(default=30, ge=1, le=600)


class SimulatePlanIn(WireIn):
    """`releases` empty: the whole plan. `starts` "planned": no task begins before its planned start; "early":
    as soon as links and people let it. `correlation` is that of tasks of one requirement, 0 to 0.9. With
    `precision` it ends when the standard error of P80 is at most that share of the days."""

    releases: list[int] = Field(default=[], max_length=200)
    runs: int = Field(default=10_000, ge=100, le=100_000)
    precision: float | None = Field(default=None, gt=0, le=0.1)
    starts: Literal["planned", "early"] = "planned"
    correlation: float = Field(default=0.3, ge=0, le=0.9)
    seed: int = Field(default=0, ge=0, le=2**31)


class NamedRequirement(Wire):
    id: int
    key: str
    title: str


class Assignment(NamedRequirement):
    release: int
    release_name: str


class ReleaseMove(NamedRequirement):
    """`before` and `after` are releases; null is none."""

    before: int | None
    before_name: str | None
    after: int | None
    after_name: str | None


class MoveOfDisplacement(Wire):
    id: int
    before: int
    after: int


class DisplacementOut(Wire):
    """The best plan with the requirement in it, against this one."""

    sentence: SentenceOut
    value_lost: float
    is_proven: bool
    leave: list[int]
    enter: list[int]
    move: list[MoveOfDisplacement]


class AdditionOut(Wire):
    """`what`: capacity (people-days of `skill`; empty: of anybody), release_budget or budget (money)."""

    what: str
    release: int | None
    skill: str
    amount: float


class ChangeOut(Wire):
    """The cheapest addition that lets the requirement in while nobody else moves; `placement` says where."""

    sentence: SentenceOut
    additions: list[AdditionOut]
    placement: dict[str, int]


class LeftOut(NamedRequirement):
    """`value_needed` is by how much its value would have to grow to get in by itself."""

    value: float | None
    reasons: list[SentenceOut]
    displacement: DisplacementOut | None
    change: ChangeOut | None
    value_needed: float | None


class FilledSkill(Wire):
    skill: str
    planned_days: float
    capacity_days: float


class FilledRelease(Wire):
    """How full a release would be."""

    id: int
    name: str
    requirements: int
    planned_days: float
    capacity_days: float
    cost: float
    budget: float | None
    value: float
    skills: list[FilledSkill]


class ProposalRow(Wire):
    """`status`: optimal, feasible, infeasible or unknown; `verdict` says it in words with what is possible
    at most. `changes` is the length of the diff."""

    id: int
    kind: str
    state: str
    job: uuid.UUID
    status: str
    gap: float | None
    verdict: str
    changes: int
    created_at: datetime.datetime
    created_by: PersonRef
    settled_at: datetime.datetime | None
    settled_by: PersonRef | None


class ProposalCan(Wire):
    apply: bool
    drop: bool


class ReleasePlanOut(Wire):
    """Which requirement into which release, why the others not, and what would change."""

    basis: str
    basis_text: str
    objective: float | None = None
    bound: float | None = None
    greedy_objective: float | None = None
    gain_text: str | None
    seconds: float
    assignments: list[Assignment]
    left_out: list[LeftOut]
    diff: list[ReleaseMove]
    releases: list[FilledRelease]
    skipped: list[NamedRequirement]
    unvalued: list[NamedRequirement]
    conflict: list[SentenceOut]
    give_up: list[SentenceOut]


class MakeScheduleIn(WireIn):
    """`releases` empty: every task. Nothing is planned before `from_on` (today if absent).

    `release_start` "kept": no task before its release begins; "free": as soon as people have time.
    `people` "kept": who has a task keeps it; "chosen": people are chosen anew by skill.
    """

    releases: list[int] = Field(default=[], max_length=200)
    from_on: datetime.date | None = None
    release_start: Literal["kept", "free"] = "kept"
    people: Literal["kept", "chosen"] = "kept"
    seconds: float = Field(default=20, ge=1, le=600)
    seed: int = 0


class TaskMove(Wire):
    """`why` and `later_days` (working days that it starts later, below zero earlier) are there where the proposal
    levels load."""

    id: int
    key: str
    title: str
    before: Placement
    after: Placement
    why: SentenceOut | None = None
    later_days: float | None = None


class ScheduledRelease(Wire):
    """`late_days` are working days after `due_on`."""

    id: int
    name: str
    due_on: datetime.date
    before_finish_on: datetime.date | None
    finish_on: datetime.date
    late_days: int


class ScheduledPerson(Wire):
    id: int
    name: str
    tasks: int
    until: datetime.date


class WayOut(Wire):
    """Changes that together make a schedule possible; `is_proven`: none of their kind is cheaper."""

    sentence: SentenceOut
    is_proven: bool


class ScheduleOut(Wire):
    """Who does what when, and what would change. `objective` and `bound` are of `goal`: the first of
    tardiness (weighted late days) and makespan (working days) that is not proven."""

    goal: str | None = None
    objective: float | None = None
    bound: float | None = None
    seconds: float
    tasks: int
    finish_on: datetime.date | None
    diff: list[TaskMove]
    releases: list[ScheduledRelease]
    people: list[ScheduledPerson]
    conflict: list[SentenceOut]
    ways_out: list[WayOut]


class ProposalOut(ProposalRow):
    """One of `release_plan` and `schedule` is there, by `kind`."""

    release_plan: ReleasePlanOut | None = None
    schedule: ScheduleOut | None = None
    can: ProposalCan
