"""Wire shapes of plan baselines, scenarios and re-plans."""

import datetime
from typing import Any, Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef


class PlanScopeIn(WireIn):
    """What to freeze: the whole plan, the tasks of a project, or those of releases."""

    kind: Literal["workspace", "project", "releases"] = "workspace"
    project: int | None = None
    releases: list[int] | None = Field(default=None, max_length=200)


class PlanBaselineIn(WireIn):
    name: str
    note: str = ""
    scope: PlanScopeIn = PlanScopeIn()


class PlanBaselineCan(Wire):
    withdraw: bool


class PlanBaselineOut(Wire):
    """`scope` says in words what was frozen."""

    id: int
    name: str
    note: str
    scope: str
    scope_kind: str
    tasks: int
    made_at: datetime.datetime
    made_by: PersonRef
    is_withdrawn: bool
    can: PlanBaselineCan


class PlanBaselinePage(Wire):
    items: list[PlanBaselineOut]
    next_cursor: str | None
    can_take: bool


class ShadowOut(Wire):
    """Where a task was planned: `finish_on` is its last day."""

    task: int
    key: str
    start_on: datetime.date
    finish_on: datetime.date


class ShadowsOut(Wire):
    id: int
    name: str
    shadows: list[ShadowOut]


class PlanSideOut(Wire):
    """A plan baseline, or the present plan (`id` null)."""

    id: int | None
    name: str


class PlanTaskSide(Wire):
    start_on: datetime.date | None
    finish_on: datetime.date | None
    effort_days: float
    person: str


class PlanTaskDifference(Wire):
    """Differences are working days, right less left: above zero is later or more. Null where one side has none."""

    task: int
    key: str
    title: str
    change: Literal["added", "removed", "changed", "same"]
    before: PlanTaskSide | None
    after: PlanTaskSide | None
    start_days: int | None
    finish_days: int | None
    effort_days: float | None


class PlanAimDifference(Wire):
    """A release, project or milestone: when it finished in the one plan and finishes in the other."""

    kind: Literal["release", "project", "milestone"]
    id: int
    name: str
    before_on: datetime.date | None
    after_on: datetime.date | None
    due_on: datetime.date | None
    days: int | None


class PlanTotals(Wire):
    tasks: int
    finish_on: datetime.date | None
    effort_days: float
    labour_cost: float | None
    other_cost: float


class PlanComparisonOut(Wire):
    left: PlanSideOut
    right: PlanSideOut
    counts: dict[str, int]
    aims: list[PlanAimDifference]
    before: PlanTotals
    after: PlanTotals
    items: list[PlanTaskDifference]
    next_cursor: str | None


class ScenarioIn(WireIn):
    """`source` is another scenario to begin with; without it the present plan."""

    name: str
    note: str = ""
    source: int | None = None


class ScenarioChangeIn(WireIn):
    version: int | None = None
    name: str
    note: str = ""


class ScenarioVersionIn(WireIn):
    version: int | None = None


class ScenarioCan(Wire):
    edit: bool
    delete: bool


class ScenarioRow(Wire):
    id: int
    name: str
    note: str
    tasks: int
    version: int
    made_at: datetime.datetime
    made_by: PersonRef
    copied_at: datetime.datetime
    can: ScenarioCan


class ScenarioList(Wire):
    items: list[ScenarioRow]
    can_make: bool


class PlanFieldOut(Wire):
    """A field in words, with both values."""

    field: str
    label: str
    before: str
    after: str


class PlanDifferenceOut(Wire):
    """One thing that differs. `row` is what to choose when the scenario is applied; an assumption cannot be."""

    row: int
    kind: str
    kind_said: str
    ref: int
    key: str
    name: str
    change: Literal["added", "removed", "changed"]
    fields: list[PlanFieldOut]
    is_assumption: bool


class ScenarioTask(Wire):
    """A task as the scenario has it; `before` is the plan that it was copied from. `ref` below zero: added here."""

    ref: int
    key: str
    title: str
    release: int | None
    project: int | None
    requirement: int | None
    skill: int | None
    person: int | None
    is_milestone: bool
    is_summary: bool
    effort_days: float
    progress: float
    start_on: datetime.date | None
    finish_on: datetime.date | None
    deadline: datetime.date | None
    is_pinned: bool
    is_removed: bool
    is_changed: bool
    before_start_on: datetime.date | None
    before_finish_on: datetime.date | None


class ScenarioPerson(Wire):
    ref: int
    name: str
    availability: float
    leaves: list[dict[str, Any]]
    leaves_after: datetime.date | None
    is_changed: bool


class ScenarioRelease(Wire):
    ref: int
    name: str
    start_on: datetime.date
    finish_on: datetime.date
    is_changed: bool


class ScenarioRequirement(Wire):
    """A requirement that has tasks; `release` null: in none, or cut."""

    ref: int
    key: str
    name: str
    release: int | None
    is_changed: bool


class ScenarioLink(Wire):
    ref: int
    predecessor: int
    successor: int
    kind: str
    lag_days: int
    is_removed: bool
    is_changed: bool


class ScenarioOut(ScenarioRow):
    """A scenario with its rows, what it changes, and what changed in the plan under it since (`stale`)."""

    task_rows: list[ScenarioTask]
    links: list[ScenarioLink]
    people: list[ScenarioPerson]
    releases: list[ScenarioRelease]
    requirements: list[ScenarioRequirement]
    changes: list[PlanDifferenceOut]
    stale: list[PlanDifferenceOut]


class EditedRow(Wire):
    kind: str
    ref: int


class ScenarioEditedOut(Wire):
    """`rows` are the edited ones in order, with the numbers of new ones."""

    version: int
    rows: list[EditedRow]


class ScheduleScenarioIn(WireIn):
    """As for a schedule of the plan; the answer becomes part of the scenario."""

    version: int | None = None
    releases: list[int] = Field(default=[], max_length=200)
    from_on: datetime.date | None = None
    release_start: Literal["kept", "free"] = "kept"
    people: Literal["kept", "chosen"] = "kept"
    seconds: float = Field(default=10, ge=1, le=600)
    seed: int = 0

    def asked(self) -> dict[str, Any]:
        return self.model_dump(mode="json", exclude={"version"})


class ApplyScenarioIn(WireIn):
    """`items` are the `row` numbers of the differences to apply."""

    version: int | None = None
    items: list[int] = Field(max_length=20_000)


class SimulateScenariosIn(WireIn):
    scenarios: list[int] = Field(min_length=1, max_length=6)
    runs: int = Field(default=2_000, ge=100, le=20_000)


class LoadWeek(Wire):
    """People-days planned in a week, and how many people can give; `week_on` is its Monday."""

    week_on: datetime.date
    planned_days: float
    given_days: float


class DeliveredValue(Wire):
    """The value that is delivered by the end of a day, all together."""

    on: datetime.date
    value: float


class PlanColumnOut(Wire):
    """A plan of the comparison; `id` null is the present one."""

    id: int | None
    name: str
    version: int | None
    changes: int
    stale: int
    load: list[LoadWeek]
    delivered: list[DeliveredValue]


class MeasureCell(Wire):
    """`value` is an ISO day or a number, null where unknown; `difference` is against the present plan, in working
    days or in the measure's unit; `note` says more in words."""

    value: str | float | None
    difference: float | None
    is_best: bool
    note: str


class MeasureRow(Wire):
    """One line of the comparison, a cell per column. `shape` says how to write the values."""

    id: str
    group: Literal["whole", "release", "project", "milestone", "load", "money", "value", "risk"]
    label: str
    shape: Literal["day", "days", "number", "money", "share"]
    cells: list[MeasureCell]


class ScenarioComparisonOut(Wire):
    columns: list[PlanColumnOut]
    rows: list[MeasureRow]
    basis: str
    value_on: datetime.date | None
    knows_rates: bool
