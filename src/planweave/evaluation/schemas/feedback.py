import datetime
from typing import Any

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef


class FeedbackAboutOut(Wire):
    key: str
    title: str
    kind: str


class FeedbackIn(WireIn):
    """`kind`: praise or suggestion. `circle`: who reads it beside the giver: recipient, or leads for these, too.

    `about` are keys of records. `request` is the open request that it answers,
    `cycle` the feedback cycle in which one is asked for it.
    """

    recipient: int
    kind: str
    circle: str
    went_well: str = ""
    to_change: str = ""
    about: list[str] = Field(default_factory=list, max_length=100)
    start_on: datetime.date | None = None
    finish_on: datetime.date | None = None
    request: int | None = None
    cycle: int | None = None

    def values(self) -> dict[str, Any]:
        return self.model_dump(exclude={"recipient", "about", "request", "cycle"})


class FeedbackCan(Wire):
    answer: bool
    take_back: bool


class FeedbackOut(Wire):
    """`readers` are all who can read it today, its giver among them. `follow`: none, taken_up or done.

    Taken back (`taken_back_at`), it has no words.
    """

    id: int
    giver: PersonRef
    recipient: PersonRef
    kind: str
    circle: str
    readers: list[PersonRef]
    went_well: str
    to_change: str
    about: list[FeedbackAboutOut]
    start_on: datetime.date | None
    finish_on: datetime.date | None
    question: str
    given_at: datetime.datetime
    thanked_at: datetime.datetime | None
    answer: str
    answered_at: datetime.datetime | None
    follow: str
    taken_back_at: datetime.datetime | None
    version: int
    can: FeedbackCan


class FeedbackPage(Wire):
    """`leads`: who would read what is shown to the leads, as the workspace stands today."""

    items: list[FeedbackOut]
    next_cursor: str | None
    leads: list[PersonRef]
    can_give: bool
    can_read_shared: bool


class AnswerIn(WireIn):
    """`version` is the one that the person saw. What is not sent stays."""

    version: int
    answer: str | None = None
    follow: str | None = None

    def given(self) -> dict[str, Any]:
        return self.model_dump(exclude_none=True, exclude={"version"})


class FeedbackRequestIn(WireIn):
    """Each of `people` is asked alone."""

    people: list[int] = Field(max_length=50)
    question: str
    about: list[str] = Field(default_factory=list, max_length=100)
    start_on: datetime.date | None = None
    finish_on: datetime.date | None = None

    def values(self) -> dict[str, Any]:
        return self.model_dump(exclude={"people", "about"})


class FeedbackRequestCan(Wire):
    end: bool
    fulfil: bool


class FeedbackRequestOut(Wire):
    """`state`: open, answered, withdrawn or declined."""

    id: int
    asker: PersonRef
    asked: PersonRef
    question: str
    about: list[FeedbackAboutOut]
    start_on: datetime.date | None
    finish_on: datetime.date | None
    state: str
    asked_at: datetime.datetime
    ended_at: datetime.datetime | None
    can: FeedbackRequestCan


class FeedbackRequestList(Wire):
    """The newest first; ended ones as far as they are among the last 100."""

    items: list[FeedbackRequestOut]
