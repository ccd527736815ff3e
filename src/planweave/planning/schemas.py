"""Wire shapes of releases, tasks, links and the Gantt; those of proposals are in `proposal_schemas`."""

import datetime
import uuid
from typing import Any, Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn

LinkKindName = Literal["FS", "SS", "FF", "SF"]
ConstraintKindName = Literal[
    "as_soon_as_possible",
    "as_late_as_possible",
    "start_no_earlier",
    "start_no_later",
    "finish_no_earlier",
    "finish_no_later",
    "must_start",
    "must_finish",
]


class Pause(WireIn):
    """The task is interrupted for `days` after `after_days` of its work, in working days from its start."""

    after_days: float
    days: float


class Recurrence(WireIn):
    """Happens again and again: every so many days, weeks (on `weekdays`, 1 Monday … 7) or months.

    `effort_days` is one occurrence's, at most a day. Occurrences on free days are left out.
    """

    unit: Literal["day", "week", "month"]
    every: int = 1
    weekdays: list[int] = Field(default=[], max_length=7)
    first_on: datetime.date
    until_on: datetime.date
    effort_days: float


class SkillLoad(Wire):
    """`is_by_hand`: the capacity was set, not computed from people and calendar."""

    skill: str
    planned_days: float
    capacity_days: float
    is_by_hand: bool
    is_over_capacity: bool


class ReleaseLoad(Wire):
    """What is planned into a release against what it can take, in people-days and money.

    `unsplit_days` are efforts that nobody has shared out by skill; they count against the whole only.
    """

    requirements: int
    unestimated: int
    planned_days: float
    unsplit_days: float
    capacity_days: float
    is_over_capacity: bool
    cost: float
    is_over_budget: bool
    skills: list[SkillLoad]


class ReleaseOut(Wire):
    """`capacities` are the people-days of skills set by hand; `load` has the ones that count."""

    id: int
    name: str
    product: int | None
    start_on: datetime.date
    finish_on: datetime.date
    budget: float | None
    weight: float
    is_frozen: bool
    capacities: dict[str, float]
    version: int
    load: ReleaseLoad
    can_edit: bool


class ReleaseFields(WireIn):
    """Fields to set; what is absent stays as it is. `capacities` is replaced as a whole."""

    name: str | None = None
    product: int | None = None
    start_on: datetime.date | None = None
    finish_on: datetime.date | None = None
    budget: float | None = None
    weight: float | None = None
    is_frozen: bool | None = None
    capacities: dict[str, float] | None = None

    def given(self) -> dict[str, Any]:
        """Only what the request named, as JSON values. Null empties a field that may be empty."""
        wanted = self.model_fields_set & set(ReleaseFields.model_fields)
        values = self.model_dump(mode="json", include=wanted)
        if "is_frozen" in values:
            values["is_frozen"] = bool(values["is_frozen"])
        return values


class ReleaseIn(ReleaseFields):
    name: str
    start_on: datetime.date
    finish_on: datetime.date


class ReleaseChangeIn(ReleaseFields):
    """`version` is the one that the person saw; without it the change is made on whatever is there."""

    version: int | None = None


class TaskRow(Wire):
    """One task. References are ids; a milestone's two dates are one. `progress` is a share, 0 to 1.

    `start_part` is the share of the first day that has passed when it begins, `finish_part` that of the
    last when it ends: 0 and 1 for whole days.
    """

    id: int
    key: str
    title: str
    product: int | None
    version: int
    requirement: int | None
    requirement_key: str | None
    parent: int | None
    release: int | None
    project: int | None
    skill: int | None
    person: int | None
    position: float
    is_milestone: bool
    is_phase: bool
    effort_days: float
    progress: float
    start_on: datetime.date | None
    start_part: float
    finish_on: datetime.date | None
    finish_part: float
    is_pinned: bool
    constraint_kind: ConstraintKindName
    constraint_on: datetime.date | None
    deadline: datetime.date | None
    is_auto: bool
    pauses: list[Pause]
    recurrence: Recurrence | None


class TaskPage(Wire):
    items: list[TaskRow]
    total: int
    next_cursor: str | None


class TaskRows(Wire):
    items: list[TaskRow]


class TaskLinkOfTask(Wire):
    """`is_predecessor`: the other task comes first."""

    id: int
    kind: str
    lag_days: int
    is_predecessor: bool
    other_id: int
    other_key: str
    other_title: str


class SubtaskOut(Wire):
    id: int
    key: str
    title: str


class TaskCan(Wire):
    edit: bool
    report_progress: bool


class TaskOut(TaskRow):
    links: list[TaskLinkOfTask]
    children: list[SubtaskOut]
    can: TaskCan


class TaskFields(WireIn):
    """Fields to set; what is absent stays as it is.

    Setting only `start_on` moves the whole bar, setting only `finish_on` resizes it to the end of that day;
    a bar begins and ends on working days. Parts of days that are not named stay.
    """

    title: str | None = None
    requirement: int | None = None
    parent: int | None = None
    release: int | None = None
    project: int | None = None
    skill: int | None = None
    person: int | None = None
    position: float | None = None
    is_milestone: bool | None = None
    is_phase: bool | None = None
    effort_days: float | None = None
    progress: float | None = None
    start_on: datetime.date | None = None
    start_part: float | None = None
    finish_on: datetime.date | None = None
    finish_part: float | None = None
    is_pinned: bool | None = None
    constraint_kind: ConstraintKindName | None = None
    constraint_on: datetime.date | None = None
    deadline: datetime.date | None = None
    is_auto: bool | None = None
    pauses: list[Pause] | None = None
    recurrence: Recurrence | None = None

    def given(self) -> dict[str, Any]:
        """Only what the request named, as JSON values. Null empties a field that may be empty."""
        wanted = self.model_fields_set & set(TaskFields.model_fields)
        values = self.model_dump(mode="json", include=wanted)
        for name in ("is_milestone", "is_phase", "is_pinned", "is_auto"):
            if name in values:
                values[name] = bool(values[name])
        if "title" in values:
            values["title"] = values["title"] or ""
        if "constraint_kind" in values:
            values["constraint_kind"] = values["constraint_kind"] or "as_soon_as_possible"
        if "pauses" in values:
            values["pauses"] = values["pauses"] or []
        for name in ("position", "start_part", "finish_part"):
            if values.get(name, 0.0) is None:
                del values[name]
        return values


class TaskIn(TaskFields):
    """Without `product` the task belongs to its requirement's, parent's or release's."""

    title: str
    product: int | None = None


class TaskChangeIn(TaskFields):
    """`version` is the one that the person saw; without it the change is made on whatever is there."""

    version: int | None = None


class TaskEditIn(TaskChangeIn):
    id: int


class TaskEditsIn(WireIn):
    edits: list[TaskEditIn] = Field(max_length=10_000)


class TaskIdsIn(WireIn):
    ids: list[int] = Field(max_length=10_000)


class BreakDownIn(WireIn):
    """`requirements` by id, or all of `releases`. `order` names skills from first to last."""

    requirements: list[int] = Field(default=[], max_length=10_000)
    releases: list[int] = Field(default=[], max_length=200)
    order: list[str] = Field(default=[], max_length=50)


class BreakDownOut(Wire):
    """`unestimated` got no tasks: nobody has said how long they take."""

    tasks: list[TaskRow]
    links: int
    already: int
    unestimated: list[str]


class TaskLinkOut(Wire):
    id: int
    predecessor: int
    successor: int
    kind: str
    lag_days: int


class TaskLinkIn(WireIn):
    """`lag_days` are working days; negative is a lead."""

    predecessor: int
    successor: int
    kind: LinkKindName = "FS"
    lag_days: int = 0


class TaskLinkChangeIn(WireIn):
    kind: LinkKindName
    lag_days: int


class FreeSpan(Wire):
    """Days from one to another, both included."""

    start_on: datetime.date
    finish_on: datetime.date


class GanttTask(TaskRow):
    """Floats are working days from where the bar stands: `total` until its release gets later, `free` until
    another task must move. A summary's dates, effort and progress are those of the tasks inside it.
    `pieces` are the days on which an interrupted or recurring task is worked on. `lacks_equipment`: something that it
    needs is not booked for it. `mark` is a checksum of all else: another mark is another state."""

    depth: int
    is_summary: bool
    pieces: list[FreeSpan]
    is_critical: bool
    is_late: bool
    lacks_equipment: bool
    total_float_days: float | None
    free_float_days: float | None
    mark: int


class GanttLink(TaskLinkOut):
    is_broken: bool
    mark: int


class GanttRelease(Wire):
    """A band and its milestone. `planned_finish_on` is the last finish of its tasks; `late_days` working days
    after `finish_on`."""

    id: int
    name: str
    start_on: datetime.date
    finish_on: datetime.date
    is_frozen: bool
    planned_finish_on: datetime.date | None
    late_days: int


class Named(Wire):
    id: int
    name: str


class KeyedName(Named):
    key: str


class GanttCan(Wire):
    edit: bool
    schedule: bool


class GanttOut(Wire):
    """`is_complete` is false where there are more than 10,000 rows; choose releases then. `state` names what is told,
    empty where only a part is: `get_gantt_changes` takes it."""

    today: datetime.date
    start_on: datetime.date
    finish_on: datetime.date
    tasks: list[GanttTask]
    total: int
    is_complete: bool
    state: str
    links: list[GanttLink]
    releases: list[GanttRelease]
    projects: list[KeyedName]
    people: list[Named]
    skills: list[Named]
    non_working: list[FreeSpan]
    can: GanttCan


class PlanningJobOut(Wire):
    """Watch it at `/jobs/{job}`; its result names the proposal."""

    job: uuid.UUID
    kind: str
    state: str


class PreviewIn(WireIn):
    """Where a task would be put: the start alone moves the bar, the finish alone resizes it.

    `follow` "links": only successors give way; "links_and_resources": also whatever the same people do.
    """

    task: int
    start_on: datetime.date | None = None
    start_part: float | None = None
    finish_on: datetime.date | None = None
    finish_part: float | None = None
    follow: Literal["links", "links_and_resources"] = "links"

    def wanted(self) -> dict[str, Any]:
        """The dates and parts that the request named; dates as ISO texts."""
        named = self.model_fields_set & {"start_on", "start_part", "finish_on", "finish_part"}
        values = self.model_dump(mode="json", include=named)
        return {name: value for name, value in values.items() if value is not None or name.endswith("_on")}


class Placement(Wire):
    """Who and when; parts as in `TaskRow`."""

    person: int | None
    start_on: datetime.date | None
    start_part: float
    finish_on: datetime.date | None
    finish_part: float


class PreviewedTask(Wire):
    """To commit, send `after` with `version` to `change_tasks`."""

    id: int
    key: str
    title: str
    version: int
    before: Placement
    after: Placement
    is_critical: bool
    total_float_days: float
    free_float_days: float


class SentenceOut(Wire):
    code: str
    text: str


class PreviewConflict(Wire):
    """What the move would break, and which tasks it concerns."""

    sentence: SentenceOut
    tasks: list[int]


class PreviewedRelease(Wire):
    id: int
    name: str
    finish_on: datetime.date
    late_days: int


class PreviewOut(Wire):
    """What moves with the task, the moved one included. `earliest_on` is the first day that its links allow;
    `critical` are all critical tasks afterwards."""

    moved: list[PreviewedTask]
    earliest_on: datetime.date
    conflicts: list[PreviewConflict]
    critical: list[int]
    releases: list[PreviewedRelease]
