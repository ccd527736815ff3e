import datetime
import uuid

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef

from .disagreements import AboutOut


class ConflictRow(Wire):
    """`words` say what collides; `about` are the things. `can_settle`: dismiss, or take up again."""

    key: str
    kind: str
    title: str
    words: str
    state: str
    parties: list[PersonRef]
    about: list[AboutOut]
    found_at: datetime.datetime
    gone_at: datetime.datetime | None
    dismissed_by: PersonRef | None
    dismissed_because: str
    disagreement: str
    is_mine: bool
    can_settle: bool
    can_open: bool


class ConflictPage(Wire):
    items: list[ConflictRow]
    next_cursor: str | None
    counts: dict[str, int]
    looked_at: datetime.datetime | None
    can_search: bool


class DismissIn(WireIn):
    reason: str


class SearchOut(Wire):
    """The job that looks; poll it or hear of it in the live feed."""

    job: uuid.UUID
    state: str
