import datetime
from typing import Any

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef


class FeedbackPairIn(WireIn):
    giver: int
    recipient: int


class FeedbackCycleIn(WireIn):
    title: str
    question: str = ""
    due_on: datetime.date
    pairs: list[FeedbackPairIn] = Field(max_length=1000)

    def values(self) -> dict[str, Any]:
        return self.model_dump(exclude={"pairs", "version"})

    def couples(self) -> list[tuple[int, int]]:
        return [(one.giver, one.recipient) for one in self.pairs]


class FeedbackCycleChangeIn(FeedbackCycleIn):
    """`version` is the one that the person saw."""

    version: int


class FeedbackPairOut(Wire):
    giver: PersonRef
    recipient: PersonRef
    is_given: bool


class FeedbackCycleCan(Wire):
    change: bool


class FeedbackCycleOut(Wire):
    """`pairs`: all for the cycle's lead, for others those in which they give. Never what was said."""

    id: int
    title: str
    question: str
    lead: PersonRef
    due_on: datetime.date
    opened_at: datetime.datetime
    closed_at: datetime.datetime | None
    pairs: list[FeedbackPairOut]
    version: int
    can: FeedbackCycleCan


class FeedbackCycleList(Wire):
    """The running ones first; the last 50."""

    items: list[FeedbackCycleOut]
    can_open: bool


class FeedbackPairProposal(Wire):
    """`shared`: requirements that both worked on in the last 90 days."""

    giver: PersonRef
    recipient: PersonRef
    shared: int


class FeedbackPairProposals(Wire):
    people: list[PersonRef]
    pairs: list[FeedbackPairProposal]
