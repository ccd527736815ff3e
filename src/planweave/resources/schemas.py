import datetime
from typing import Any

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn


class CalendarDayOut(Wire):
    date: datetime.date
    is_working: bool
    name: str
    is_provisional: bool
    is_by_hand: bool


class CalendarOut(Wire):
    """`weekend` lists the free days of the week, Monday = 0. `is_set_up`: somebody has set the calendar up;
    before that it is a plain week without holidays. `days` differ from the week."""

    region: str
    weekend: list[int]
    hours_per_day: float
    seeded_years: list[int]
    version: int
    is_set_up: bool
    days: list[CalendarDayOut]
    can_edit: bool


class CalendarChangeIn(WireIn):
    """`version` is the one that the person saw; without it the change is made on whatever is there."""

    version: int | None = None
    region: str | None = None
    weekend: list[int] | None = None
    hours_per_day: float | None = None

    def given(self) -> dict[str, Any]:
        return self.model_dump(exclude={"version"}, exclude_unset=True, exclude_none=True)


class SeedIn(WireIn):
    region: str
    years: list[int] = Field(max_length=100)


class CalendarDayIn(WireIn):
    """`is_working` null gives the date back to the week."""

    date: datetime.date
    is_working: bool | None
    name: str = ""


class CalendarDaysIn(WireIn):
    days: list[CalendarDayIn] = Field(min_length=1, max_length=1000)


class NonWorkingDay(Wire):
    date: datetime.date
    name: str
    is_weekend: bool
    is_provisional: bool


class NonWorkingOut(Wire):
    """`free` are not worked; `worked_weekends` are make-up working days. Of `unknown_years` no holidays
    were loaded yet, so only weekends are known."""

    start_on: datetime.date
    finish_on: datetime.date
    free: list[NonWorkingDay]
    worked_weekends: list[NonWorkingDay]
    unknown_years: list[int]


class LeaveOut(Wire):
    start_on: datetime.date
    finish_on: datetime.date
    name: str


class LeaveIn(WireIn):
    start_on: datetime.date
    finish_on: datetime.date
    name: str = ""


class PersonOut(Wire):
    """`availability` is a share of a working day; `skills` are names; `leaves` include both ends."""

    id: int
    name: str
    user: int | None
    availability: float
    skills: list[str]
    leaves: list[LeaveOut]
    joins_on: datetime.date | None
    leaves_after: datetime.date | None
    version: int
    can_edit: bool


class PersonFields(WireIn):
    """Fields to set; what is absent stays as it is. `skills` and `leaves` are replaced as a whole."""

    name: str | None = None
    user: int | None = None
    availability: float | None = None
    skills: list[str] | None = Field(default=None, max_length=30)
    leaves: list[LeaveIn] | None = Field(default=None, max_length=500)
    joins_on: datetime.date | None = None
    leaves_after: datetime.date | None = None

    def given(self) -> dict[str, Any]:
        """Only what the request named, as JSON values. Null empties a field that may be empty."""
        wanted = self.model_fields_set & set(PersonFields.model_fields)
        values = self.model_dump(mode="json", include=wanted)
        for name in ("skills", "leaves"):
            if name in values and values[name] is None:
                values[name] = []
        return values


class PersonIn(PersonFields):
    name: str


class PersonChangeIn(PersonFields):
    version: int | None = None


class SkillCapacity(Wire):
    skill: str
    people_days: float


class PersonCapacity(Wire):
    person: int
    people_days: float


class CapacityOut(Wire):
    """People-days of a period. Who has several skills gives an equal share to each, so that they count once;
    `people_days` is the whole, with people who have no skill."""

    start_on: datetime.date
    finish_on: datetime.date
    working_days: int
    people_days: float
    skills: list[SkillCapacity]
    people: list[PersonCapacity]
    unknown_years: list[int]
