"""Files that came in."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class BacklogImported(Event):
    """Told beside the events of the requirements themselves, so that the history names the file."""

    is_undoable = True
    file_name: str
    content_hash: str
    created: int
    changed: int


@dataclass(frozen=True, kw_only=True)
class ReqifImported(Event):
    """Told beside the events of the requirements themselves, so that the history names the file."""

    is_undoable = True
    file_name: str
    content_hash: str
    created: int
    changed: int


@dataclass(frozen=True, kw_only=True)
class PlanImported(Event):
    """Told at the project beside the events of its tasks, so that the history names the file."""

    is_undoable = True
    file_name: str
    content_hash: str
    created: int
    changed: int


@dataclass(frozen=True, kw_only=True)
class CalendarFeedMade(Event):
    """Somebody made a secret address for their own calendar; an earlier one ended. The secret is never told."""

    hint: str


@dataclass(frozen=True, kw_only=True)
class CalendarFeedRevoked(Event):
    """Somebody withdrew the address of their calendar."""

    hint: str
