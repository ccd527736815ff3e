"""What happens to check-ins, alarms and progress reports. No event holds an amount of money."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class TaskReported(Event):
    """Somebody said how far a task is. What changed of the task itself is told by TaskChanged."""

    is_undoable = True
    check_in: int
    progress: float
    finish_on: str | None
    reason: str
    note: str


@dataclass(frozen=True, kw_only=True)
class TaskReportWithdrawn(Event):
    """What was said of a task was taken back."""

    is_undoable = True
    check_in: int


@dataclass(frozen=True, kw_only=True)
class AlarmOpened(Event):
    """Something slips; `affected` are keys of the tasks behind it."""

    alarm: int
    kind: str
    scope: str
    value: float
    affected: list[str]


@dataclass(frozen=True, kw_only=True)
class AlarmClosed(Event):
    """What slipped does not any more."""

    alarm: int
    kind: str


@dataclass(frozen=True, kw_only=True)
class AlarmAcknowledged(Event):
    alarm: int
    kind: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class AlarmThresholdsChanged(Event):
    """From when on something is an alarm; `changes` has which."""


@dataclass(frozen=True, kw_only=True)
class ReportPlanCreated(Event):
    project: str


@dataclass(frozen=True, kw_only=True)
class ReportPlanChanged(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class ReportPlanDeleted(Event):
    pass


@dataclass(frozen=True, kw_only=True)
class ProgressReportMade(Event):
    number: int


@dataclass(frozen=True, kw_only=True)
class ProgressReportWritten(Event):
    """Its author put words to a section."""

    number: int
    section: str


@dataclass(frozen=True, kw_only=True)
class ProgressReportIssued(Event):
    """It was sent out and is frozen; `hash` is the SHA-256 of what it says."""

    number: int
    hash: str
