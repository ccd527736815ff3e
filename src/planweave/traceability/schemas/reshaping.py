from typing import Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.requirements.schemas import RequirementFields


class MoveIn(WireIn):
    """The product into which the requirement goes, with everything below it."""

    product: int


class SplitPartIn(RequirementFields):
    title: str


class SplitIn(WireIn):
    """`beside`: the first part is what the requirement says from now on. `below`: all parts are new below it."""

    mode: Literal["beside", "below"] = "beside"
    parts: list[SplitPartIn] = Field(max_length=1000)


class MergeIn(RequirementFields):
    """`others` are keys; the fields are what the requirement says from now on."""

    others: list[str] = Field(max_length=1000)
    version: int | None = None


class ReshapedOut(Wire):
    """The requirements as they are called now; the one that was asked about comes first."""

    keys: list[str]
