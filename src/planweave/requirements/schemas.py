import datetime
from typing import Any, Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn

from .rules import ATTRIBUTES
from .rules.decision_table import RuleTable
from .rules.fit import FitCriterion
from .rules.substance import Criterion, Deliverable, Step

TEXT_FIELDS = (
    "title",
    "type",
    "level",
    "description",
    "source",
    "source_detail",
    "priority",
    "state",
    "rationale",
    "implementation",
    "process_diagram",
    *ATTRIBUTES,
)
"""Empty as a text, not as null."""


class RequirementCan(Wire):
    edit: bool
    delete: bool
    commit: bool
    comment: bool


class RequirementRow(Wire):
    """One requirement as the grid shows it. Efforts are person-days; references are ids."""

    id: int
    key: str
    title: str
    type: str
    level: str
    product: int
    area: int | None
    owner: int | None
    source: str
    source_detail: str
    priority: str
    state: str
    parent: int | None
    position: float
    effort_optimistic_days: float | None
    effort_likely_days: float | None
    effort_pessimistic_days: float | None
    efforts: dict[str, float]
    cost: float | None
    value: float | None
    score: float | None
    release: int | None
    is_release_pinned: bool
    verification_method: str
    criticality: str
    risk: str
    stability: str
    difficulty: str
    version: int
    updated_at: datetime.datetime
    can_edit: bool


class RequirementPage(Wire):
    items: list[RequirementRow]
    total: int
    next_cursor: str | None


class LinkOut(Wire):
    id: int
    kind: str
    is_outgoing: bool
    other_id: int
    other_key: str
    other_title: str
    is_suspect: bool


class ChildOut(Wire):
    id: int
    key: str
    title: str
    state: str


class RequirementOut(RequirementRow):
    description: str
    rationale: str
    implementation: str
    steps: list[Step]
    acceptance: list[Criterion]
    fit_criteria: list[FitCriterion]
    process_diagram: str
    rule_table: RuleTable | None
    deliverables: list[Deliverable]
    parts: list[str]
    created_at: datetime.datetime
    demands: dict[str, float]
    links: list[LinkOut]
    parent_record: ChildOut | None
    children: list[ChildOut]
    can: RequirementCan


class RequirementFields(WireIn):
    """Fields to set; what is absent stays as it is."""

    title: str | None = None
    type: str | None = None
    level: str | None = None
    description: str | None = None
    area: int | None = None
    owner: int | None = None
    source: str | None = None
    source_detail: str | None = Field(default=None, max_length=200)
    priority: str | None = None
    state: str | None = None
    parent: int | None = None
    position: float | None = None
    effort_optimistic_days: float | None = None
    effort_likely_days: float | None = None
    effort_pessimistic_days: float | None = None
    efforts: dict[str, float] | None = None
    cost: float | None = None
    value: float | None = None
    release: int | None = None
    is_release_pinned: bool | None = None
    verification_method: str | None = None
    criticality: str | None = None
    risk: str | None = None
    stability: str | None = None
    difficulty: str | None = None
    rationale: str | None = None
    implementation: str | None = None
    steps: list[Step] | None = None
    acceptance: list[Criterion] | None = None
    fit_criteria: list[FitCriterion] | None = None
    process_diagram: str | None = None
    rule_table: RuleTable | None = None
    deliverables: list[Deliverable] | None = None
    demands: dict[str, float] | None = None

    def given(self) -> dict[str, Any]:
        """Only what the request named. Null empties a field that may be empty."""
        values = self.model_dump(
            mode="json", include=self.model_fields_set & set(RequirementFields.model_fields)
        )
        for name in TEXT_FIELDS:
            if name in values and values[name] is None:
                values[name] = ""
        for name in ("steps", "acceptance", "fit_criteria", "deliverables"):
            if name in values and values[name] is None:
                values[name] = []
        for name in ("efforts", "demands"):
            if name in values and values[name] is None:
                values[name] = {}
        if "position" in values and values["position"] is None:
            del values["position"]
        if "is_release_pinned" in values:
            values["is_release_pinned"] = bool(values["is_release_pinned"])
        return values


class RequirementIn(RequirementFields):
    product: int
    title: str


class RequirementChangeIn(RequirementFields):
    """`version` is the one that the person saw; without it the change is made on whatever is there.

    `reason` says why, in the person's words; it stands in the history and in the list of versions.
    """

    version: int | None = None
    reason: str = Field(default="", max_length=500)


class RequirementEditIn(RequirementChangeIn):
    id: int


class RequirementEditsIn(WireIn):
    edits: list[RequirementEditIn] = Field(max_length=10_000)


class RequirementIdsIn(WireIn):
    ids: list[int] = Field(max_length=10_000)


class RequirementRows(Wire):
    items: list[RequirementRow]


class CountOut(Wire):
    value: str
    count: int
    effort_days: float


class LinkIn(WireIn):
    kind: str
    target: str


class StakeholderOut(Wire):
    id: int
    name: str
    weight: float


class StakeholderIn(WireIn):
    name: str
    weight: float = 1


class MeasuredIn(WireIn):
    """A value as it was measured, with its unit."""

    value: float = Field(allow_inf_nan=False)
    unit: str = Field(default="", max_length=40)


class FitVerdict(Wire):
    """`value` is the measured value in the criterion's `unit`; null where it cannot be compared."""

    status: Literal["met", "not_met", "not_comparable"]
    value: float | None
    unit: str
    sentence: str


class RuleOverlap(Wire):
    rules: tuple[int, int]
    example: dict[str, str]
    is_same_result: bool


class RuleTableReport(Wire):
    """Rules are counted from 1. `example` and each gap name one value per input."""

    overlaps: list[RuleOverlap]
    gaps: list[dict[str, str]]
    unreachable: list[int]
    is_finished: bool
