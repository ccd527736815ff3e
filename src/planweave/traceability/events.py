"""What happens to links and tests. Links are told at their ends, so that each record's history holds them."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class LinkSuspected(Event):
    """Told at the end that did not change: there somebody has to look."""

    is_undoable = True  # by itself: when the change is taken back, so is the suspicion
    link: int
    kind: str
    source_key: str
    target_key: str
    changed_key: str
    fields: list[str]


@dataclass(frozen=True, kw_only=True)
class LinkCleared(Event):
    """The change was taken back by another: what was confirmed is there again. Nobody had to look."""

    is_undoable = True
    link: int
    kind: str
    source_key: str
    target_key: str


@dataclass(frozen=True, kw_only=True)
class LinkConfirmed(Event):
    """Somebody looked at what changed and says that the link still holds."""

    is_undoable = True
    link: int
    kind: str
    source_key: str
    target_key: str
    note: str
    before_seq: int
    was_suspect: bool


@dataclass(frozen=True, kw_only=True)
class LinkReopened(Event):
    """A confirmation was undone: the link is suspect again since `after_seq`."""

    is_undoable = True
    link: int
    kind: str
    source_key: str
    target_key: str
    before_seq: int
    after_seq: int
    was_suspect: bool


@dataclass(frozen=True, kw_only=True)
class WatchedFieldsChanged(Event):
    kind: str
    fields: list[str]


@dataclass(frozen=True, kw_only=True)
class TestCaseCreated(Event):
    is_undoable = True
    product: int


@dataclass(frozen=True, kw_only=True)
class TestCaseChanged(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class TestCaseDeleted(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class TestCaseRestored(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class RequirementMoved(Event):
    """Into another product, under a new key; the old one leads to it."""

    is_undoable = True
    old_key: str
    new_key: str
    old_product: int
    new_product: int


@dataclass(frozen=True, kw_only=True)
class RequirementSplit(Event):
    """Told at the one that was split, with the keys of what came out of it."""

    is_undoable = True
    into: list[str]


@dataclass(frozen=True, kw_only=True)
class RequirementsMerged(Event):
    """Told at the one that remains. `merged` are the ids of the others, whose keys lead here from now on."""

    is_undoable = True
    merged: list[int]
    merged_keys: list[str]
    comments: dict[str, int]
    watchers: list[int]


@dataclass(frozen=True, kw_only=True)
class RequirementsParted(Event):
    """A merge was undone."""

    is_undoable = True
    merged: list[int]
    merged_keys: list[str]
    comments: dict[str, int]
    watchers: list[int]
