"""What happens to responsibility."""

from dataclasses import dataclass
from typing import Any

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class MapChanged(Event):
    """The map was adjusted. `changes` of the activity are named "area.field"; `reason` is what was said of why."""

    area: int | None
    name: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class MapReviewed(Event):
    """Somebody looked at these areas and said when they are looked at again."""

    areas: list[int]
    next_on: str
    note: str


@dataclass(frozen=True, kw_only=True)
class FindingSettled(Event):
    """An overlap or a gap was settled: assigned, deputised or agreed until a day. `evidence` is what it rested on."""

    mark: str
    kind: str
    way: str
    area: int | None
    people: list[int]
    reason: str
    evidence: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class FindingDisputed(FindingSettled):
    """The people could not settle it: a disagreement about it is to be opened."""


@dataclass(frozen=True, kw_only=True)
class CharterCreated(Event):
    scheme: str


@dataclass(frozen=True, kw_only=True)
class CharterChanged(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class CharterDeleted(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class CharterRestored(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class GateSetUp(Event):
    release: int
    name: str


@dataclass(frozen=True, kw_only=True)
class GateRemoved(Event):
    release: int
    name: str


@dataclass(frozen=True, kw_only=True)
class PartAsked(Event):
    """These people were asked to confirm their part."""

    is_undoable = True  # by leaving it: who was asked was asked
    people: list[int]


@dataclass(frozen=True, kw_only=True)
class PartConfirmed(Event):
    """Somebody confirmed what they answer for: these areas and requirements."""

    areas: list[int]
    requirements: list[int]
    note: str


@dataclass(frozen=True, kw_only=True)
class ReleaseStarted(Event):
    """A gate opened. With `override_reason` the lead opened it although `missing` had not confirmed."""

    release: int
    name: str
    override_reason: str
    missing: list[int]
