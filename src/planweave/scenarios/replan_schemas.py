"""Wire shapes of slips and re-plans. Sentences come in the reader's language."""

import datetime
from typing import Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.planning.schemas import Placement, SentenceOut
from planweave.workspaces.schemas import PersonRef


class SlipIn(WireIn):
    """A task with its new finish, or with effort that comes on top; one of both."""

    task: int
    finish_on: datetime.date | None = None
    extra_days: float | None = None


class ReplanIn(WireIn):
    slips: list[SlipIn] = Field(min_length=1, max_length=200)
    seconds: float = Field(default=10, ge=1, le=300)


class SlipFound(Wire):
    """A task that its progress says is late, with the finish that follows from what is left."""

    task: int
    key: str
    title: str
    person: str
    progress: float
    finish_on: datetime.date
    expected_on: datetime.date


class SlipSaid(Wire):
    task: int
    key: str
    title: str
    finish_on: datetime.date | None
    extra_days: float | None


class MovedTask(Wire):
    """A task that changes, and why it cannot stay. `is_auto`: it is allowed to follow by itself; here, too, nothing
    moves before somebody applies the plan."""

    id: int
    key: str
    title: str
    person: str
    is_auto: bool
    before: Placement
    after: Placement
    why: SentenceOut


class ReplanFinish(Wire):
    name: str
    due_on: datetime.date
    before_finish_on: datetime.date | None
    finish_on: datetime.date
    late_days: int


class ReplanWay(Wire):
    """One plan to choose. `moves` counts tasks besides the slipped ones; `moves_bound` is how many must move at least,
    null where that was not asked. `shift_days` sums working days between old and new finishes."""

    way: Literal["least", "anew"]
    status: str
    verdict: str
    gap: float | None
    moves: int
    moves_bound: int | None
    people: int
    shift_days: int
    finish_on: datetime.date | None
    releases: list[ReplanFinish]
    moved: list[MovedTask]
    conflict: list[SentenceOut]
    can_apply: bool


class ReplanRow(Wire):
    id: int
    made_at: datetime.datetime
    made_by: PersonRef
    slips: list[SlipSaid]
    applied: bool


class ReplanOut(ReplanRow):
    ways: list[ReplanWay]


class SlipsOut(Wire):
    """What progress says is late, and the latest re-plans."""

    found: list[SlipFound]
    replans: list[ReplanRow]
    can_replan: bool
