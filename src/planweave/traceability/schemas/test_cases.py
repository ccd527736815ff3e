import datetime
from typing import Any

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn

from .links import TraceNode


class VerifiedRequirement(TraceNode):
    link: int
    is_suspect: bool


class TestCaseOut(Wire):
    id: int
    key: str
    title: str
    product: int
    owner: int | None
    description: str
    state: str
    url: str
    last_result: str
    last_run_on: datetime.date | None
    version: int
    verifies: list[VerifiedRequirement]
    can_edit: bool


class TestCasePage(Wire):
    items: list[TestCaseOut]
    total: int
    next_cursor: str | None


class TestCaseFields(WireIn):
    """Fields to set; what is absent stays as it is. A result needs the day on which the test ran."""

    title: str | None = None
    description: str | None = None
    state: str | None = None
    url: str | None = None
    last_result: str | None = None
    last_run_on: datetime.date | None = None

    def given(self) -> dict[str, Any]:
        """Only what the request named; null empties a field."""
        values = self.model_dump(include=self.model_fields_set & set(TestCaseFields.model_fields))
        return {
            name: "" if value is None and name != "last_run_on" else value for name, value in values.items()
        }


class TestCaseIn(TestCaseFields):
    """`verifies` are keys of requirements."""

    product: int
    title: str
    verifies: list[str] = Field(default=[], max_length=1000)


class TestCaseChangeIn(TestCaseFields):
    version: int | None = None
