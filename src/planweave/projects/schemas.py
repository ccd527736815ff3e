"""Wire shapes of projects' own fields, gates and templates."""

import datetime
from typing import Any, Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

ProjectKindName = Literal["waterfall", "ipd", "scrum", "mixed"]
ProjectStateName = Literal["planned", "active", "paused", "done", "cancelled"]


class ProjectFieldsIn(WireIn):
    """Fields to set; what is absent stays as it is. `managers` is replaced as a whole."""

    title: str | None = None
    owner: int | None = None
    product: int | None = None
    kind: ProjectKindName | None = None
    state: ProjectStateName | None = None
    goal: str | None = None
    start_on: datetime.date | None = None
    deadline: datetime.date | None = None
    managers: list[int] | None = Field(default=None, max_length=50)

    def given(self) -> dict[str, Any]:
        """Only what the request named. Null empties the lead and the deadline, and changes nothing else."""
        wanted = self.model_fields_set & set(ProjectFieldsIn.model_fields)
        values = self.model_dump(include=wanted)
        return {
            name: value
            for name, value in values.items()
            if value is not None or name in ("owner", "deadline")
        }


class ProjectChangeIn(ProjectFieldsIn):
    """`version` is the one that the person saw; without it the change is made on whatever is there."""

    version: int | None = None


class ShapeMilestone(Wire):
    name: str
    at: float
    every: int
    criteria: list[str]


class ShapePhase(Wire):
    name: str
    share: float
    each_days: int | None
    milestones: list[ShapeMilestone]


class Shape(Wire):
    phases: list[ShapePhase]


class TemplateOut(Wire):
    """`code` is a kind for those of the product, a number for the workspace's own. `usual_days` are working days."""

    code: str
    kind: ProjectKindName
    is_own: bool
    name: str
    usual_days: int
    shape: Shape


class TemplatesOut(Wire):
    items: list[TemplateOut]
    can_keep: bool


class ExitCriterionOut(Wire):
    """`is_met` is null until somebody has looked; `by` and `at` say who did, and when."""

    id: int
    text: str
    is_met: bool | None
    evidence: str
    by: PersonRef | None
    at: datetime.datetime | None


class PassConditionOut(Wire):
    text: str
    due_on: datetime.date | None
    is_done: bool


class ExitCriterionIn(WireIn):
    text: str


class ExitCriterionChangeIn(WireIn):
    version: int | None = None
    text: str | None = None
    is_met: bool | None = None
    evidence: str | None = None

    def given(self) -> dict[str, Any]:
        """Null for `is_met` means that nobody has looked."""
        named = self.model_fields_set & {"text", "is_met", "evidence"}
        values = self.model_dump(include=named)
        return {name: value for name, value in values.items() if value is not None or name == "is_met"}


class PassConditionIn(WireIn):
    text: str
    due_on: datetime.date | None = None


class MilestoneDecideIn(WireIn):
    decision: str
    reason: str = ""
    conditions: list[PassConditionIn] = Field(default=[], max_length=50)


class ConditionDoneIn(WireIn):
    is_done: bool
