"""What happens to releases, tasks, their links, and proposals. Field changes travel in `changes`."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class ReleaseCreated(Event):
    """A dated delivery was planned; `version` is the release's, 1."""

    name: str
    release: int
    version: int


@dataclass(frozen=True, kw_only=True)
class ReleaseChanged(Event):
    """A release's name, dates, budget, weight, capacity or freeze changed; `version` is the new one."""

    is_undoable = True
    name: str
    release: int
    version: int


@dataclass(frozen=True, kw_only=True)
class ReleaseDeleted(Event):
    """A release was removed; what was in it is in none now, by events of its own."""

    name: str
    release: int
    version: int


@dataclass(frozen=True, kw_only=True)
class TaskCreated(Event):
    """A task or milestone was added to the plan."""

    is_undoable = True
    product: int


@dataclass(frozen=True, kw_only=True)
class TaskChanged(Event):
    """Fields of a task changed: by hand, by a drag with all that it moved, or by an applied schedule."""

    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class TaskDeleted(Event):
    """A task went to the trash, with the tasks below it."""

    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class TaskRestored(Event):
    """A task came back from the trash, because its deletion was undone."""

    is_undoable = True


@dataclass(frozen=True, kw_only=True)
class TaskLinkAdded(Event):
    """One task now waits for another; told at the successor."""

    is_undoable = True
    predecessor: int
    predecessor_key: str
    successor: int
    successor_key: str
    kind: str
    lag_days: int


@dataclass(frozen=True, kw_only=True)
class TaskLinkChanged(Event):
    """The kind or the lag of a link changed; `kind` and `lag_days` are the new ones."""

    is_undoable = True
    predecessor: int
    predecessor_key: str
    successor: int
    successor_key: str
    kind: str
    lag_days: int


@dataclass(frozen=True, kw_only=True)
class TaskLinkRemoved(Event):
    """One task no longer waits for another; `kind` and `lag_days` are what the link was."""

    is_undoable = True
    predecessor: int
    predecessor_key: str
    successor: int
    successor_key: str
    kind: str
    lag_days: int


@dataclass(frozen=True, kw_only=True)
class ProposalMade(Event):
    """The planning core answered; nothing has moved yet."""

    is_undoable = False
    kind: str
    proposal: int


@dataclass(frozen=True, kw_only=True)
class ProposalApplied(Event):
    """A proposal became the plan; the changes are events of the requirements or tasks, in the same step."""

    is_undoable = True
    kind: str
    proposal: int


@dataclass(frozen=True, kw_only=True)
class ProposalDropped(Event):
    """Somebody decided against a proposal; nothing moved."""

    kind: str
    proposal: int
