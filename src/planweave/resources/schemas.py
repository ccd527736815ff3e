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


class WishOut(Wire):
    """A level that somebody wants to reach; `mentor` is a person's id."""

    skill: str
    level: int
    until_on: datetime.date | None
    mentor: int | None


class WishIn(WireIn):
    skill: str
    level: int
    until_on: datetime.date | None = None
    mentor: int | None = None


class PersonOut(Wire):
    """`availability` is a share of a working day, `week` that of each weekday from Monday on; `skills` are names and
    `levels` their levels, 1 to 5; `leaves` include both ends. `most_share` is how much of what they give may be
    planned, `most_tasks` how many tasks at once (null: any number). `day_rate` is null for those who do not plan."""

    id: int
    name: str
    user: int | None
    department: int | None
    department_name: str
    role: str
    experience_years: float | None
    experience: str
    availability: float
    week: list[float]
    most_share: float
    most_tasks: int | None
    skills: list[str]
    levels: dict[str, int]
    wishes: list[WishOut]
    leaves: list[LeaveOut]
    joins_on: datetime.date | None
    leaves_after: datetime.date | None
    day_rate: float | None
    version: int
    can_edit: bool


EMPTIED: dict[str, Any] = {
    "skills": [],
    "levels": {},
    "wishes": [],
    "leaves": [],
    "week": [1.0] * 7,
    "role": "",
    "experience": "",
}
"""What null means for fields that are lists or texts."""


class PersonFields(WireIn):
    """Fields to set; what is absent stays as it is. Lists are replaced as a whole; a skill without a level keeps the
    one it has, or gets 3."""

    name: str | None = None
    user: int | None = None
    department: int | None = None
    role: str | None = None
    experience_years: float | None = None
    experience: str | None = None
    availability: float | None = None
    week: list[float] | None = Field(default=None, max_length=7)
    most_share: float | None = None
    most_tasks: int | None = None
    skills: list[str] | None = Field(default=None, max_length=30)
    levels: dict[str, int] | None = Field(default=None, max_length=30)
    wishes: list[WishIn] | None = Field(default=None, max_length=30)
    leaves: list[LeaveIn] | None = Field(default=None, max_length=500)
    joins_on: datetime.date | None = None
    leaves_after: datetime.date | None = None
    day_rate: float | None = None

    def given(self) -> dict[str, Any]:
        """Only what the request named, as JSON values. Null empties a field that may be empty."""
        wanted = self.model_fields_set & set(PersonFields.model_fields)
        values = self.model_dump(mode="json", include=wanted)
        for name in EMPTIED.keys() & values.keys():
            if values[name] is None:
                values[name] = EMPTIED[name]
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


class DepartmentOut(Wire):
    """`head` decides about lending; without one, those who lead the workspace do."""

    id: int
    name: str
    head: int | None
    head_name: str
    people: int


class DepartmentsOut(Wire):
    items: list[DepartmentOut]
    can_edit: bool


class DepartmentIn(WireIn):
    name: str
    head: int | None = None


class DepartmentChangeIn(WireIn):
    name: str = ""
    head: int | None = None


class SkillLevel(Wire):
    level: int
    en: str
    zh: str


class SkillLevelIn(WireIn):
    level: int
    en: str
    zh: str


class SkillLevelsOut(Wire):
    levels: list[SkillLevel]
    can_edit: bool


class SkillLevelsIn(WireIn):
    levels: list[SkillLevelIn] = Field(max_length=5)


class SkillNeedOut(Wire):
    """`level` is the least one that will do."""

    skill: str
    level: int


class SkillNeedsOut(Wire):
    key: str
    needs: list[SkillNeedOut]
    can_edit: bool


class SkillNeedIn(WireIn):
    skill: str
    level: int


class SkillNeedsIn(WireIn):
    needs: list[SkillNeedIn] = Field(max_length=30)


class BorrowingCan(Wire):
    """`give_back` is the early return."""

    decide: bool
    withdraw: bool
    give_back: bool


class BorrowingAsker(Wire):
    id: int | None
    name: str | None


class BorrowingOut(Wire):
    """`person` was asked for by name, or named at the approval. `finish_on` is the day of return, included;
    `returned_on` the real last day. `days_left` counts from today while the loan runs."""

    id: int
    key: str
    title: str
    version: int
    state: str
    asked_by: BorrowingAsker
    asked_at: datetime.datetime
    department: int
    department_name: str
    head_name: str
    person: int | None
    person_name: str
    skill: str | None
    level: int
    project_key: str | None
    product: int | None
    target: str
    to_department: int | None
    to_department_name: str
    share: float
    start_on: datetime.date
    finish_on: datetime.date
    returned_on: datetime.date | None
    reason: str
    answer: str
    decided_by: str
    decided_at: datetime.datetime | None
    days_left: int | None
    can: BorrowingCan


class BorrowingsCan(Wire):
    ask: bool


class BorrowingPage(Wire):
    items: list[BorrowingOut]
    next_cursor: str | None
    total: int
    can: BorrowingsCan


class BorrowIn(WireIn):
    """Either a `person` or a `skill` with the least `level`; for one `project` (its key) or one `product`."""

    department: int
    person: int | None = None
    skill: str | None = None
    level: int = 1
    project: str | None = None
    product: int | None = None
    to_department: int | None = None
    share: float
    start_on: datetime.date
    finish_on: datetime.date
    reason: str


class BorrowingSettleIn(WireIn):
    """`version` is the one that was seen."""

    version: int | None = None


class BorrowingApproveIn(BorrowingSettleIn):
    person: int | None = None
    answer: str = Field(default="", max_length=1000)


class BorrowingRefuseIn(BorrowingSettleIn):
    answer: str = Field(default="", max_length=1000)


class BorrowingReturnIn(BorrowingSettleIn):
    on: datetime.date | None = None
