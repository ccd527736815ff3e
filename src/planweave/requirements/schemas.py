import datetime
from typing import Any, Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn

from .rules import ATTRIBUTES
from .rules.custom import PREFIX
from .rules.decision_table import RuleTable
from .rules.fit import FitCriterion
from .rules.substance import Criterion, Deliverable, Step
from .rules.types import Template

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


CustomValue = bool | int | float | str | list[str] | None
"""A value of an own field, by its kind: text, figure, ISO date, option or options, yes or no, a person's id."""


class StageEntry(WireIn):
    """Who sees to a step of the pool (collect, analyse, plan, track), and until when."""

    owner: int | None = None
    due_on: datetime.date | None = None


class ScopeEntry(WireIn):
    """`in` or `out` of a release's scope, and why."""

    stand: Literal["in", "out"]
    reason: str = Field(default="", max_length=1000)


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
    own_type: int | None
    custom: dict[str, CustomValue]
    state_since: datetime.datetime
    days_in_state: int
    stage_owner: int | None
    stage_due_on: datetime.date | None
    is_overdue: bool
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
    other_kind: str
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
    stages: dict[str, StageEntry]
    scope: dict[str, ScopeEntry]
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
    own_type: int | None = None
    custom: dict[str, CustomValue] | None = None
    stages: dict[str, StageEntry] | None = None
    scope: dict[str, ScopeEntry] | None = None
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
        for name in ("efforts", "demands", "stages", "scope"):
            if name in values and values[name] is None:
                values[name] = {}
        for key, value in (values.pop("custom", None) or {}).items():
            values[f"{PREFIX}{key}"] = value
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


class GivenIn(WireIn):
    """A request that sets what it names, and nothing else."""

    def given(self) -> dict[str, Any]:
        values = self.model_dump(mode="json", exclude={"base", "key", "kind"})
        return {
            name: value
            for name, value in values.items()
            if name in self.model_fields_set and value is not None
        }


class RequirementTypeChangeIn(GivenIn):
    name_en: str | None = Field(default=None, max_length=60)
    name_zh: str | None = Field(default=None, max_length=60)
    colour: str | None = None
    icon: str | None = None
    mandatory: list[str] | None = Field(default=None, max_length=50)
    template: Template | None = None
    deliverables: list[str] | None = Field(default=None, max_length=50)
    position: float | None = None
    is_retired: bool | None = None


class RequirementTypeIn(RequirementTypeChangeIn):
    base: str


class RequirementTypeOut(Wire):
    """`id` is null for the three bases. `template` holds only what it gives; `used` counts requirements."""

    id: int | None
    base: str
    name_en: str
    name_zh: str
    colour: str
    icon: str
    mandatory: list[str]
    template: Template
    deliverables: list[str]
    position: float
    is_retired: bool
    used: int


class FieldOption(WireIn):
    """A choice under a key that stays; its names may change."""

    value: str
    name_en: str = Field(default="", max_length=60)
    name_zh: str = Field(default="", max_length=60)
    is_retired: bool = False


class CustomFieldChangeIn(GivenIn):
    name_en: str | None = Field(default=None, max_length=60)
    name_zh: str | None = Field(default=None, max_length=60)
    unit: str | None = Field(default=None, max_length=20)
    options: list[FieldOption] | None = None
    is_required: bool | None = None
    types: list[str] | None = Field(default=None, max_length=60)
    position: float | None = None
    is_retired: bool | None = None


class CustomFieldIn(CustomFieldChangeIn):
    key: str
    kind: str


class CustomFieldOut(Wire):
    """`types`: "functional" …, or "own:3"; empty for all."""

    key: str
    name_en: str
    name_zh: str
    kind: str
    unit: str
    options: list[FieldOption]
    is_required: bool
    types: list[str]
    position: float
    is_retired: bool
