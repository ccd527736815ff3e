import datetime
from typing import Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

SectionName = Literal[
    "summary",
    "done",
    "started",
    "slipped",
    "next",
    "milestones",
    "risks",
    "changes",
    "resources",
    "equipment",
    "budget",
    "forecasts",
    "alarms",
    "decisions",
]
EveryName = Literal["week", "fortnight", "month", "never"]
RagName = Literal["green", "amber", "red"]


class ReportPlanIn(WireIn):
    """`weekday` 0 is Monday; a monthly report comes on its first such day. Without sections: all."""

    title: str
    owner: int | None = None
    project: str = ""
    language: str = "en"
    sections: list[str] = Field(default=[], max_length=30)
    every: str = "week"
    weekday: int = 4
    recipients: list[int] = Field(default=[], max_length=200)


class ReportPlanChangeIn(WireIn):
    title: str = ""
    owner: int | None = None
    project: str = ""
    language: str = "en"
    sections: list[str] = Field(default=[], max_length=30)
    every: str = "week"
    weekday: int = 4
    recipients: list[int] = Field(default=[], max_length=200)
    version: int | None = None


class ReportShort(Wire):
    number: int
    from_on: datetime.date
    to_on: datetime.date
    made_at: datetime.datetime
    rag: RagName
    is_issued: bool


class ReportPlanOut(Wire):
    key: str
    version: int
    title: str
    owner: PersonRef | None
    project: str
    project_title: str
    language: Literal["en", "zh"]
    sections: list[SectionName]
    every: EveryName
    weekday: int
    next_on: datetime.date | None
    recipients: list[PersonRef]
    reports: list[ReportShort]


class ReportPlansOut(Wire):
    plans: list[ReportPlanOut]
    can_edit: bool


class ReportRow(Wire):
    """`mark`: "new", "changed" or ""; `was` are the cells of the last report where it changed."""

    id: str
    cells: list[str]
    mark: Literal["", "new", "changed"]
    was: list[str]


class ReportSection(Wire):
    """`gone`: rows of the last report that are in it no more. `is_hidden`: of money, and the reader may not see it."""

    code: SectionName
    title: str
    lines: list[str]
    heads: list[str]
    rows: list[ReportRow]
    gone: int
    words: str
    is_hidden: bool = False


class IssuedOut(Wire):
    at: datetime.datetime
    by: PersonRef
    hash: str


class ProgressReportOut(Wire):
    key: str
    title: str
    number: int
    version: int
    language: Literal["en", "zh"]
    scope: str
    from_on: datetime.date
    to_on: datetime.date
    made_at: datetime.datetime
    made_by: PersonRef
    rag: RagName
    rag_before: str
    reasons: list[str]
    sections: list[ReportSection]
    numbers: list[int]
    issued: IssuedOut | None
    can_edit: bool


class ReportWordsIn(WireIn):
    section: str
    words: str
    version: int


class ReportIssueIn(WireIn):
    version: int


class ReportFileQuery(WireIn):
    format: str = "pdf"


class MissingThing(Wire):
    kind: str
    key: str
    title: str


class CockpitCheckOut(Wire):
    """`done` of `total` pass; of the rest at most 20 are named."""

    code: str
    done: int
    total: int
    missing: list[MissingThing]


class CockpitStepOut(Wire):
    """`share` is the mean of its checks' shares."""

    code: str
    share: float
    is_done: bool
    checks: list[CockpitCheckOut]


class StepShare(Wire):
    step: str
    share: float
    is_done: bool


class NextAction(CockpitCheckOut):
    step: str


class CockpitFigures(Wire):
    progress: float
    planned: float
    behind: float
    expected_finish: datetime.date | None
    late_days: int | None
    tasks_late: int
    effort: float


class CockpitRow(Wire):
    """`worst_risk`: 0 low to 3 extreme."""

    id: int
    key: str
    title: str
    state: str
    owner: str
    start_on: datetime.date
    deadline: datetime.date | None
    share: float
    shares: list[StepShare]
    next: NextAction | None
    figures: CockpitFigures
    alarms: int
    risks: int
    worst_risk: int | None
    milestones: int
    milestones_reached: int


class CockpitsOut(Wire):
    steps: list[str]
    projects: list[CockpitRow]


class ConfidenceOut(Wire):
    share_in_time: float | None
    p50_on: datetime.date
    p80_on: datetime.date
    is_stale: bool


class MoneyLine(Wire):
    name: str
    value: str


class CockpitOut(CockpitRow):
    """`money` is empty for who may not see it."""

    steps: list[CockpitStepOut]
    flow: list[CockpitStepOut]
    confidence: ConfidenceOut | None
    money: list[MoneyLine]
    people: int
    people_over: int
