"""Wire shapes of projects with their phases, milestones, deliveries and what they wait for."""

import datetime
from typing import Any, Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.projects.schemas import (
    ExitCriterionOut,
    PassConditionOut,
    ProjectFieldsIn,
    ProjectKindName,
    ProjectStateName,
)
from planweave.workspaces.schemas import PersonRef

GateStateName = Literal["planned", "ready", "passed", "with_conditions", "failed"]


class DatedMilestone(Wire):
    name: str
    on: datetime.date
    criteria: list[str]


class DatedPhaseOut(Wire):
    name: str
    start_on: datetime.date
    finish_on: datetime.date
    milestones: list[DatedMilestone]


class DatedMilestoneIn(WireIn):
    name: str
    on: datetime.date
    criteria: list[str] = Field(default=[], max_length=50)


class DatedPhaseIn(WireIn):
    name: str
    start_on: datetime.date
    finish_on: datetime.date
    milestones: list[DatedMilestoneIn] = Field(default=[], max_length=200)


class ProposePhasesIn(WireIn):
    """`template` is a kind or the number of an own template."""

    template: str
    start_on: datetime.date
    deadline: datetime.date | None = None


class ProposedPhases(Wire):
    phases: list[DatedPhaseOut]


class ProjectBeginIn(ProjectFieldsIn):
    """With `phases` these are laid out; without, those that `template` proposes; with neither, none."""

    title: str
    product: int
    start_on: datetime.date
    template: str = ""
    phases: list[DatedPhaseIn] | None = Field(default=None, max_length=60)


class PhasesIn(WireIn):
    phases: list[DatedPhaseIn] = Field(min_length=1, max_length=60)


class NextMilestone(Wire):
    key: str
    title: str
    on: datetime.date
    is_overdue: bool


class ProjectCan(Wire):
    edit: bool
    plan: bool


class ProjectRow(Wire):
    """`progress` is the done part of the effort; `finish_on` the last planned day of everything in it."""

    id: int
    key: str
    version: int
    title: str
    product: int | None
    kind: ProjectKindName
    state: ProjectStateName
    goal: str
    start_on: datetime.date
    deadline: datetime.date | None
    owner: PersonRef | None
    managers: list[PersonRef]
    tasks: int
    effort_days: float
    progress: float
    finish_on: datetime.date | None
    is_late: bool
    milestones: int
    milestones_passed: int
    next_milestone: NextMilestone | None
    can: ProjectCan


class ProjectsOut(Wire):
    items: list[ProjectRow]
    can_create: bool


class PhaseOut(Wire):
    """The span follows from the tasks below it; the window is what was proposed for it."""

    id: int
    key: str
    title: str
    version: int
    start_on: datetime.date | None
    finish_on: datetime.date | None
    window_start_on: datetime.date | None
    window_finish_on: datetime.date | None
    tasks: int
    tasks_done: int
    effort_days: float
    progress: float
    is_late: bool


class MilestoneDecisionOut(Wire):
    decision: str
    reason: str
    conditions: list[PassConditionOut]
    by: PersonRef | None
    at: datetime.datetime | None


class MilestoneCan(Wire):
    settle: bool
    plan: bool


class MilestoneOut(Wire):
    """`phase` is the id of the phase that it ends."""

    id: int
    key: str
    title: str
    version: int
    on: datetime.date | None
    deadline: datetime.date | None
    phase: int | None
    owner: PersonRef | None
    state: GateStateName
    is_overdue: bool
    criteria: list[ExitCriterionOut]
    decision: MilestoneDecisionOut
    can: MilestoneCan


class FactorTask(Wire):
    id: int
    key: str
    title: str


class FactorOut(Wire):
    """Work may begin on the working day after `is_there_on`."""

    id: int
    key: str
    name: str
    version: int
    source: str
    expected_on: datetime.date
    delay_days: int
    is_there_on: datetime.date | None
    tasks: list[FactorTask]


class ProjectRequirement(Wire):
    id: int
    key: str
    title: str
    state: str
    release: str | None
    has_tasks: bool


class ProjectOut(ProjectRow):
    phases: list[PhaseOut]
    stones: list[MilestoneOut]
    tasks_beside: int
    factors: list[FactorOut]
    requirements: list[ProjectRequirement]


class ProjectMoveIn(WireIn):
    start_on: datetime.date
    deadline: datetime.date | None = None
    version: int | None = None


class ProjectMoveOut(Wire):
    id: int
    key: str
    title: str
    what: Literal["phase", "milestone", "task"]
    before_start_on: datetime.date | None
    before_finish_on: datetime.date | None
    start_on: datetime.date | None
    finish_on: datetime.date | None
    is_late: bool


class ProjectStayOut(Wire):
    id: int
    key: str
    title: str
    why: Literal["begun", "pinned", "decided", "recurring"]


class BrokenOut(Wire):
    predecessor_key: str
    successor_key: str


class ShiftOut(Wire):
    """`days` are working days, negative to the left. `broken` are links that the new dates would not keep."""

    days: int
    moves: list[ProjectMoveOut]
    stays: list[ProjectStayOut]
    broken: list[BrokenOut]


class MilestoneIn(WireIn):
    name: str
    on: datetime.date
    phase: int | None = None
    owner: int | None = None
    criteria: list[str] = Field(default=[], max_length=50)


class MilestoneChangeIn(WireIn):
    version: int | None = None
    title: str | None = None
    on: datetime.date | None = None
    deadline: datetime.date | None = None
    owner: int | None = None
    phase: int | None = None


class FactorFields(WireIn):
    name: str | None = None
    source: str | None = None
    expected_on: datetime.date | None = None
    delay_days: int | None = None


class FactorIn(FactorFields):
    """What comes on `expected_on`, `delay_days` working days late; `tasks` by id wait for it."""

    name: str
    expected_on: datetime.date
    tasks: list[int] = Field(default=[], max_length=500)


class FactorChangeIn(FactorFields):
    version: int | None = None
    tasks: list[int] | None = Field(default=None, max_length=500)


class KeepShapeIn(WireIn):
    name: str


class Forecast(Wire):
    """`slack_days` are working days from the computed day to the promised one; negative is late."""

    computed_on: datetime.date | None
    promised_on: datetime.date | None
    slack_days: int | None


class PhaseForecast(Forecast):
    id: int
    key: str
    title: str
    is_milestone: bool
    planned_on: datetime.date | None


class StagedDeliveryOut(Forecast):
    release: int
    name: str
    goal: str
    planned_on: datetime.date | None
    requirements: int
    requirements_done: int
    progress: float


class DeliveriesOut(Wire):
    """Days that follow from estimates, calendars, people and what is awaited from outside, reckoned from `from_on` on.

    `unstaffed` are tasks that nobody can do: they are in no computed day. `reason` says why there is none.
    """

    from_on: datetime.date
    project: Forecast
    steps: list[PhaseForecast]
    deliveries: list[StagedDeliveryOut]
    unstaffed: list[str]
    driven_by: list[str]
    reason: str


class StagedDeliveryIn(WireIn):
    goal: str = ""
    promised_on: datetime.date | None = None


def given(body: WireIn, *names: str) -> dict[str, Any]:
    """What the request named of `names`, dates as dates."""
    return {name: getattr(body, name) for name in names if name in body.model_fields_set}
