import datetime
from typing import Any, Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn
from planweave.workspaces.schemas import PersonRef


class ScopeIn(WireIn):
    """What to freeze. Beside `kind` goes what it names: a product, a release, a list's address, a view, ids or keys."""

    kind: Literal["workspace", "product", "release", "filter", "view", "chosen"]
    product: int | None = None
    release: int | None = None
    query: str | None = Field(default=None, max_length=2000)
    view: int | None = None
    ids: list[int] | None = Field(default=None, max_length=10_000)
    keys: list[str] | None = Field(default=None, max_length=10_000)

    def given(self) -> dict[str, Any]:
        return self.model_dump(exclude_none=True)


class BaselineIn(WireIn):
    name: str
    reason: str = ""
    scope: ScopeIn


class BaselineCan(Wire):
    withdraw: bool


class BaselineOut(Wire):
    """`hash` covers everything that the baseline holds; `scope` says in words what was frozen."""

    id: int
    name: str
    reason: str
    scope: str
    scope_kind: str
    hash: str
    count: int
    taken_at: datetime.datetime
    taken_by: PersonRef
    is_withdrawn: bool
    can: BaselineCan


class BaselinePage(Wire):
    items: list[BaselineOut]
    next_cursor: str | None
    can_take: bool


class BaselineItemRow(Wire):
    record: int
    key: str
    title: str
    version: int


class BaselineItemPage(Wire):
    items: list[BaselineItemRow]
    next_cursor: str | None


class FieldOut(Wire):
    """A field in words; `is_rich` values are clean HTML."""

    field: str
    label: str
    said: str
    is_rich: bool


class BaselineItemOut(BaselineItemRow):
    hash: str
    fields: list[FieldOut]


class PartOut(Wire):
    op: Literal["same", "removed", "added"]
    text: str


class ItemDifferenceOut(Wire):
    op: Literal["same", "added", "removed", "changed"]
    before: str
    after: str
    parts: list[PartOut]


class DifferenceOut(Wire):
    """`shape` says what to show: `value` before and after, `text` the parts, `items` the items, `format` nothing
    but other formatting."""

    field: str
    label: str
    shape: Literal["value", "text", "items", "format"]
    before: str
    after: str
    parts: list[PartOut]
    items: list[ItemDifferenceOut]


class SideOut(Wire):
    """A baseline, or today (`baseline` null)."""

    baseline: int | None
    name: str


class ComparisonCounts(Wire):
    added: int
    removed: int
    changed: int
    same: int


class ComparedOut(Wire):
    record: int
    key: str
    title: str
    change: Literal["added", "removed", "changed"]
    differences: list[DifferenceOut]


class ComparisonOut(Wire):
    left: SideOut
    right: SideOut
    counts: ComparisonCounts
    items: list[ComparedOut]
    next_cursor: str | None


class IntegrityOut(Wire):
    """`faults` names what is not as it was frozen: keys of contents, "hash", "history"; empty when whole."""

    is_whole: bool
    hash: str
    faults: list[str]


class VersionRow(Wire):
    """One version: who made it, when, why, and which fields it touched. `kind` is the history's."""

    version: int
    at: datetime.datetime
    by: PersonRef
    via: str
    kind: str
    reason: str
    is_undo: bool
    fields: list[str]


class VersionPage(Wire):
    """`can` says whether the reader may restore versions and state reasons."""

    items: list[VersionRow]
    current: int
    can: dict[str, bool]
    next_cursor: str | None


class VersionOut(Wire):
    key: str
    version: int
    fields: list[FieldOut]


class VersionDifferences(Wire):
    """What changed from version `left` to version `right`."""

    key: str
    left: int
    right: int
    differences: list[DifferenceOut]


class RestoreIn(WireIn):
    """`version` is the one that the person saw as the present one."""

    version: int | None = None
    reason: str = ""


class RestoredOut(Wire):
    """`left_out` names the fields that stayed as they are, because what they named is gone."""

    key: str
    version: int
    left_out: list[str]


class ReasonIn(WireIn):
    reason: str
