import datetime

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef


class PriorityMoveIn(WireIn):
    """`edition` is the one that the person saw; `place` counts from 1."""

    item: int
    place: int
    reason: str
    edition: int = 0


class PrioritySettingsIn(WireIn):
    top_count: int


class PriorityCycleIn(WireIn):
    due_on: datetime.date | None = None


class PriorityReasonOut(Wire):
    """`source` is the key of the rating session that it came from, or empty."""

    was: int | None
    now: int
    reason: str
    source: str
    by: PersonRef
    at: datetime.datetime


class PriorityItemOut(Wire):
    """`was` is the place at the start of the cycle, null for what is new; `release` the name of its release."""

    place: int
    was: int | None
    id: int
    key: str
    title: str
    product: int
    owner: PersonRef | None
    state: str
    priority: str
    score: float | None
    release: str | None
    reasons: list[PriorityReasonOut]


class PriorityChangeOut(Wire):
    id: int
    key: str
    title: str
    was: int | None
    now: int | None
    reasons: list[PriorityReasonOut]


class PriorityCycleOut(Wire):
    number: int
    started_at: datetime.datetime
    due_on: datetime.date | None
    is_due: bool
    frozen_at: datetime.datetime | None


class PriorityCycleDetail(PriorityCycleOut):
    """What stands elsewhere than at the start of the cycle, with the reasons given in it."""

    changes: list[PriorityChangeOut]


class PriorityCan(Wire):
    reorder: bool
    lead: bool


class PriorityListOut(Wire):
    """`items` at most 500 in order; `missing` counts the open requirements without a place."""

    key: str
    edition: int
    top_count: int
    count: int
    missing: int
    items: list[PriorityItemOut]
    cycle: PriorityCycleOut | None
    cycles: list[PriorityCycleOut]
    can: PriorityCan
