import uuid
from typing import Literal

from planweave.kernel.wire import Wire, WireIn


class PlanResourceOut(Wire):
    """A resource of the file. `who` is a person's id, "new" for one that the import makes, or empty for nobody.

    `can_be_person`: it is neither material nor cost."""

    uid: int
    name: str
    email: str
    is_generic: bool
    can_be_person: bool
    who: int | str


class PlanCounts(Wire):
    create: int
    change: int
    conflict: int
    gone: int
    deleted: int
    skip: int


class PlanReportLine(Wire):
    """One thing that the plan cannot hold, or holds only nearly. It is kept and goes out again as it came."""

    code: str
    text: str
    count: int
    names: list[str]


class PlanFileBaseline(Wire):
    """A baseline of the file. `action` create: it becomes a plan baseline of this name; same: it is that one already;
    kept: it only stays in the file."""

    number: int
    name: str
    tasks: int
    action: Literal["create", "same", "kept"]


class PlanImportOut(Wire):
    """An import as it stands. `kept`: by kind of element, the children kept unread: {name: how many}."""

    id: uuid.UUID
    file_name: str
    state: str
    title: str
    start_on: str
    version: str
    tasks: int
    assignments: int
    resources: list[PlanResourceOut]
    project: int | None
    product: int | None
    counts: PlanCounts | None
    report: list[PlanReportLine]
    kept: dict[str, dict[str, int]]
    baselines: list[PlanFileBaseline]
    choices: dict[str, str]
    operation_id: uuid.UUID | None


class PlanCheckIn(WireIn):
    """`project` null: a new one in `product`. `people`: {resource UID: person's id, "new" or ""}."""

    project: int | None = None
    product: int | None = None
    people: dict[str, int | str] = {}


class PlanFieldChange(Wire):
    """`ours` and `theirs` in words. `is_conflict`: both sides changed it since the last import."""

    field: str
    ours: str
    theirs: str
    is_conflict: bool


class PlanRowOut(Wire):
    """One task of the dry run. `choices` may be chosen; `chosen` is what happens now."""

    uid: int
    line: int
    level: int
    action: str
    key: str
    title: str
    is_summary: bool
    is_milestone: bool
    start_on: str | None
    finish_on: str | None
    person: str
    changes: list[PlanFieldChange]
    notes: list[str]
    choices: list[str]
    chosen: str


class PlanRowPage(Wire):
    items: list[PlanRowOut]
    total: int
    next_offset: int | None


class PlanChoicesIn(WireIn):
    """{UID: "take", "leave" or "mine"}; `everything` does the same for all rows of one action."""

    choices: dict[str, str] = {}
    everything: dict[str, str] = {}


class PlanStartedOut(Wire):
    job: uuid.UUID
