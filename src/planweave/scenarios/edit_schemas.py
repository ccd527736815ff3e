"""Wire shapes of edits of a scenario: which fields each kind of row has and what may stand in them."""

import datetime
from typing import Any, Literal

from pydantic import Field, model_validator

from planweave.kernel.wire import WireIn
from planweave.planning.schemas import TaskFields


class LinkValues(WireIn):
    predecessor: int | None = None
    successor: int | None = None
    kind: Literal["FS", "SS", "FF", "SF"] = "FS"
    lag_days: int = 0


class ReleaseValues(WireIn):
    start_on: datetime.date | None = None
    finish_on: datetime.date | None = None


class ProjectValues(WireIn):
    deadline: datetime.date | None = None


class RequirementValues(WireIn):
    release: int | None = None


class LeaveValues(WireIn):
    start_on: datetime.date
    finish_on: datetime.date
    name: str = Field(default="", max_length=100)


class PersonValues(WireIn):
    availability: float | None = None
    leaves: list[LeaveValues] = Field(default=[], max_length=200)
    joins_on: datetime.date | None = None
    leaves_after: datetime.date | None = None


SHAPES: dict[str, type[WireIn]] = {
    "task": TaskFields,
    "link": LinkValues,
    "release": ReleaseValues,
    "project": ProjectValues,
    "requirement": RequirementValues,
    "person": PersonValues,
}


class RowEditIn(WireIn):
    """`do`: "set" changes fields, "add" a task or link, "remove" takes one out, "reset" forgets its changes.

    `values` are fields of that kind of row: of a task as everywhere, of a link `predecessor`, `successor`, `kind`,
    `lag_days`, of a release its dates, of a person `availability`, `leaves`, `joins_on`, `leaves_after`.
    """

    do: Literal["set", "add", "remove", "reset"]
    kind: Literal["task", "link", "release", "project", "requirement", "person"]
    ref: int = 0
    values: dict[str, Any] = Field(default={}, max_length=40)

    @model_validator(mode="after")
    def _check_values(self) -> "RowEditIn":
        SHAPES[self.kind].model_validate(self.values)
        return self

    def given(self) -> dict[str, Any]:
        """The named fields as JSON values."""
        shape = SHAPES[self.kind].model_validate(self.values)
        if isinstance(shape, TaskFields):
            return shape.given()
        return shape.model_dump(mode="json", exclude_unset=True)


class ScenarioEditsIn(WireIn):
    version: int | None = None
    edits: list[RowEditIn] = Field(min_length=1, max_length=2_000)
