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
