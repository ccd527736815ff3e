"""What happens to goals. Field changes travel in the activity's `changes`."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class ThemeCreated(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class ThemeChanged(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class ThemeDeleted(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class ThemeRestored(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class ObjectiveCreated(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class ObjectiveChanged(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class ObjectiveActivated(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class ObjectiveClosed(Event):
    """`score` is what target against actual came to, 0 to 1."""

    is_undoable = True
    score: float


@dataclass(frozen=True, kw_only=True)
class ObjectiveDeleted(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class ObjectiveRestored(Event):
    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class ObjectiveRevised(Event):
    """Its substance is another edition now. Part of the change's operation: undone with it, by comparing again."""

    is_undoable = True
    edition: int


@dataclass(frozen=True, kw_only=True)
class KeyResultAdded(Event):
    is_undoable = True
    key_result: int
    title: str


@dataclass(frozen=True, kw_only=True)
class KeyResultChanged(Event):
    is_undoable = True
    key_result: int
    title: str


@dataclass(frozen=True, kw_only=True)
class KeyResultRemoved(Event):
    is_undoable = True
    key_result: int
    title: str


@dataclass(frozen=True, kw_only=True)
class CheckInAdded(Event):
    """`key_result` 0 is the objective's own metric."""

    is_undoable = True
    check_in: int
    key_result: int
    value: float
    confidence: float | None


@dataclass(frozen=True, kw_only=True)
class CheckInRemoved(Event):
    is_undoable = True
    check_in: int
    key_result: int
    value: float


@dataclass(frozen=True, kw_only=True)
class ContributionsChanged(Event):
    """Told at the requirement, with the shares before and after by objective's key."""

    is_undoable = True
    requirement: str


@dataclass(frozen=True, kw_only=True)
class GoalConfirmed(Event):
    """Somebody understood an edition and agrees with it."""

    edition: int


@dataclass(frozen=True, kw_only=True)
class GoalConflictLookedAt(Event):
    fingerprint: str
    kind: str
    other: str
    reason: str
