"""What happens to people and the calendar. Field changes travel in the activity's `changes`."""

from dataclasses import dataclass

from planweave.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class PersonCreated(Event):
    """Somebody joined the team that is planned; `version` is the person's, 1."""

    name: str
    person: int
    version: int


@dataclass(frozen=True, kw_only=True)
class PersonChanged(Event):
    """A person's name, account, availability, skills, leaves or stay changed; `version` is the new one."""

    is_undoable = True
    name: str
    person: int
    version: int


@dataclass(frozen=True, kw_only=True)
class PersonDeleted(Event):
    """A person without tasks was removed from the team."""

    name: str
    person: int
    version: int


@dataclass(frozen=True, kw_only=True)
class CalendarChanged(Event):
    """The region, the free days of the week or the hours of a day changed."""

    calendar: int
    version: int


@dataclass(frozen=True, kw_only=True)
class CalendarSeeded(Event):
    """The public holidays of these years were loaded; `days` were written, hand-set ones left alone."""

    calendar: int
    region: str
    years: list[int]
    days: int
    version: int


@dataclass(frozen=True, kw_only=True)
class CalendarDaysChanged(Event):
    """Days were set by hand or given back to the week; `changes` maps date → [before, after]."""

    calendar: int
    version: int


@dataclass(frozen=True, kw_only=True)
class DayRateChanged(Event):
    """What a day of a person costs changed. The amounts are not told: everybody may read the history."""

    person: int
    version: int


@dataclass(frozen=True, kw_only=True)
class DepartmentCreated(Event):
    """A department was added."""

    department: int
    name: str


@dataclass(frozen=True, kw_only=True)
class DepartmentChanged(Event):
    """A department's name or head changed."""

    department: int
    name: str


@dataclass(frozen=True, kw_only=True)
class DepartmentDeleted(Event):
    """A department without people was removed."""

    department: int
    name: str


@dataclass(frozen=True, kw_only=True)
class SkillLevelsChanged(Event):
    """What the levels of skills are called changed."""


@dataclass(frozen=True, kw_only=True)
class SkillNeedsChanged(Event):
    """The least levels that a requirement or task asks for changed; told at the record, its version stays."""


@dataclass(frozen=True, kw_only=True)
class BorrowingAsked(Event):
    """Somebody's time was asked of their department."""

    department: int
    share: float
    start_on: str
    finish_on: str


@dataclass(frozen=True, kw_only=True)
class BorrowingApproved(Event):
    """The department lends `person`: their time counts elsewhere for the period."""

    person: int


@dataclass(frozen=True, kw_only=True)
class BorrowingRefused(Event):
    """The department keeps its people."""

    reason: str


@dataclass(frozen=True, kw_only=True)
class BorrowingWithdrawn(Event):
    """Who asked does not need it any more."""


@dataclass(frozen=True, kw_only=True)
class BorrowingReturned(Event):
    """The person is back after `on`, which is early where it comes before the day agreed."""

    on: str
    is_early: bool


@dataclass(frozen=True, kw_only=True)
class LoadThresholdsChanged(Event):
    """When overload and idleness are worth a notice changed."""

    version: int


@dataclass(frozen=True, kw_only=True)
class LoadAlertRaised(Event):
    """Somebody has too much or too little to do from the week of `first_on` on; those concerned are told once."""

    person: int
    kind: str
    first_on: str
    last_on: str


@dataclass(frozen=True, kw_only=True)
class LoadAlertEnded(Event):
    """It has passed, or the plan was mended."""

    person: int
    kind: str
