import datetime
from typing import Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

ScopeName = Literal["task", "milestone", "project", "release"]
AlarmKindName = Literal["late_start", "late_finish", "misses", "behind", "silent"]


class ProgressFigures(Wire):
    """Effort in person-days; shares from 0 to 1; `behind` is planned less progress; `late_days` working days from the
    planned to the expected finish."""

    tasks: int
    tasks_done: int
    tasks_late: int
    effort: float
    done: float
    should: float
    progress: float
    planned: float
    behind: float
    planned_finish: datetime.date | None
    current_finish: datetime.date | None
    expected_finish: datetime.date | None
    late_days: int | None


class ProgressRow(Wire):
    """`basis` names the plan baseline that it is compared with; "": the plan itself."""

    scope: ScopeName
    id: int
    key: str
    title: str
    state: str
    owner: str
    due_on: datetime.date | None
    alarms: int
    basis: str
    figures: ProgressFigures


class ProgressOut(Wire):
    today: datetime.date
    basis: str
    figures: ProgressFigures
    alarms: int
    projects: list[ProgressRow]
    releases: list[ProgressRow]


class PhaseProgress(Wire):
    id: int
    key: str
    title: str
    figures: ProgressFigures


class TrendPoint(Wire):
    on: datetime.date
    promised_on: datetime.date


class MilestoneProgress(Wire):
    """`trend` is what the plan said on each report day."""

    key: str
    title: str
    state: str
    is_done: bool
    planned_on: datetime.date | None
    on: datetime.date | None
    expected_on: datetime.date | None
    trend: list[TrendPoint]


class BurnPoint(Wire):
    on: datetime.date
    done: float
    whole: float
    should: float


class LateTask(Wire):
    """`days` are working days after the task's finish; `is_promised`: its person said so."""

    key: str
    title: str
    person: str
    progress: float
    finish_on: datetime.date
    planned_finish: datetime.date | None
    expected_finish: datetime.date
    days: int
    is_promised: bool


class ProgressDetail(Wire):
    today: datetime.date
    scope: str
    id: int | None
    basis: str
    figures: ProgressFigures
    phases: list[PhaseProgress]
    milestones: list[MilestoneProgress]
    burn_up: list[BurnPoint]
    late: list[LateTask]


class ProgressScopeQuery(WireIn):
    """`project` by its key, or `release` by its number; neither: the whole workspace."""

    project: str = ""
    release: int | None = None


class ProgressFileQuery(WireIn):
    format: Literal["xlsx", "csv"] = "xlsx"


class TaskCheckInIn(WireIn):
    """`progress` is a share. A task whose finish has passed needs `finish_on` and `reason`."""

    progress: float
    left_days: float | None = None
    finish_on: datetime.date | None = None
    reason: str = ""
    note: str = ""
    version: int | None = None


class TaskCheckInOut(Wire):
    id: int
    by: PersonRef
    at: datetime.datetime
    progress: float
    left_days: float | None
    finish_on: datetime.date | None
    reason: str
    note: str


class TaskCheckInsOut(Wire):
    check_ins: list[TaskCheckInOut]


class MyTaskOut(Wire):
    """`waiting` are the names of who waits for it; `is_silent`: nobody has reported for longer than agreed."""

    key: str
    title: str
    version: int
    project: str
    person: str
    is_mine: bool
    effort_days: float
    progress: float
    start_on: datetime.date
    finish_on: datetime.date
    expected_finish: datetime.date | None
    is_late: bool
    is_overdue: bool
    is_silent: bool
    waiting: list[str]
    last: TaskCheckInOut | None


class MyTasksOut(Wire):
    today: datetime.date
    tasks: list[MyTaskOut]
    can_see_all: bool


class MyTasksQuery(WireIn):
    whose: Literal["mine", "all"] = "mine"


class AffectedTask(Wire):
    """`by_person`: behind it only because the same person does both."""

    key: str
    title: str
    person: str
    days: int
    by_person: bool


class NamedThing(Wire):
    key: str
    title: str


class AffectedOut(Wire):
    """`more`: tasks beyond those that are named."""

    tasks: list[AffectedTask] = []
    more: int = 0
    milestones: list[AffectedTask] = []
    releases: list[str] = []
    requirements: list[NamedThing] = []
    objectives: list[NamedThing] = []


class AlarmOut(Wire):
    """`value`: working days; a share for `behind`; days without a report for `silent`. `people` were told."""

    id: int
    kind: AlarmKindName
    kind_name: str
    scope: ScopeName
    key: str
    name: str
    project: str
    value: float
    due_on: datetime.date | None
    expected_on: datetime.date | None
    affected: AffectedOut
    people: list[PersonRef]
    opened_at: datetime.datetime
    closed_at: datetime.datetime | None
    acknowledged_at: datetime.datetime | None
    acknowledged_by: PersonRef | None
    reason: str


class AlarmsOut(Wire):
    alarms: list[AlarmOut]
    count: int
    open: int
    can_acknowledge: bool
    can_set: bool


class AlarmQuery(WireIn):
    state: Literal["open", "new", "closed", "all"] = "open"
    kind: AlarmKindName | Literal[""] = ""
    project: str = ""


class AcknowledgeIn(WireIn):
    reason: str


class AlarmLookedOut(Wire):
    open: int


class AlarmLimits(Wire):
    """Working days that a start, a finish or a date may slip before it counts; the share of progress that may be
    missing; days without a report."""

    start_days: int
    finish_days: int
    miss_days: int
    behind_share: float
    silent_days: int
    version: int


class AlarmLimitsIn(WireIn):
    start_days: int = Field(ge=-1, le=1000)
    finish_days: int = Field(ge=-1, le=1000)
    miss_days: int = Field(ge=-1, le=1000)
    behind_share: float
    silent_days: int = Field(ge=-1, le=1000)
    version: int
