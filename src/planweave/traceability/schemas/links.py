import datetime

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef


class TraceNode(Wire):
    """A record at the end of a link. `type`, `level` and `result` are empty where its kind has none."""

    id: int
    key: str
    kind: str
    title: str
    owner: int | None
    type: str
    level: str
    state: str
    result: str
    progress: float | None


class LinkKindOut(Wire):
    """`label` reads from source to target, `back` from target to source."""

    kind: str
    label: str
    back: str
    is_symmetric: bool
    watched: list[str]
    is_usual: bool


class WatchableField(Wire):
    """`is_own`: a field that this workspace added; a retired one is offered no more."""

    name: str
    label: str
    is_own: bool
    is_retired: bool


class LinkKindsOut(Wire):
    kinds: list[LinkKindOut]
    watchable: list[WatchableField]
    can_choose: bool


class WatchedFieldsIn(WireIn):
    """Null brings back the usual ones."""

    kind: str
    fields: list[str] | None


class ChangedEnd(Wire):
    """Which watched attributes of an end changed since the link was confirmed, and who changed them last."""

    id: int
    key: str
    fields: list[str]
    by: PersonRef
    at: datetime.datetime


class SuspectLink(Wire):
    id: int
    kind: str
    source: TraceNode
    target: TraceNode
    changed: list[ChangedEnd]
    can_confirm: bool


class SuspectLinkPage(Wire):
    items: list[SuspectLink]
    total: int
    next_cursor: str | None


class WordPart(Wire):
    """`op` is same, removed or added."""

    op: str
    text: str


class FieldDifference(Wire):
    """`shape` text: show `parts`; choice: `before` and `after` are values."""

    field: str
    shape: str
    before: str
    after: str
    parts: list[WordPart]


class LinkChanges(Wire):
    id: int
    kind: str
    is_suspect: bool
    source: TraceNode
    target: TraceNode
    source_changes: list[FieldDifference]
    target_changes: list[FieldDifference]
    confirmed_at: datetime.datetime
    confirmed_by: PersonRef | None
    note: str
    can_confirm: bool


class ConfirmLinksIn(WireIn):
    links: list[int] = Field(min_length=1, max_length=5000)
    note: str = ""


class ConfirmedOut(Wire):
    confirmed: int


class TraceLinkIn(WireIn):
    """Read as "source KIND target"; both are keys."""

    source: str
    kind: str
    target: str


class TraceLinkOut(Wire):
    id: int
    kind: str
    source: int
    target: int
    is_suspect: bool
