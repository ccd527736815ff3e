"""Wire shapes of load, staffing, supply and utilisation."""

import datetime
from typing import Literal

from pydantic import Field

from planweave.kernel.wire import Wire, WireIn


class LoadRow(Wire):
    """One person by week. `load` and `capacity` are people-days; `states` has a letter for each week: o over the
    limit, f full, p part, i idle, a away."""

    id: int
    name: str
    department: int | None
    department_name: str
    skills: list[str]
    most_share: float
    is_lent: bool
    load: list[float]
    capacity: list[float]
    states: str


class LoadCan(Wire):
    level: bool
    set_thresholds: bool


class LoadOut(Wire):
    """`weeks` are Mondays. Load is of all projects, whatever filter chose the people."""

    weeks: list[datetime.date]
    people: list[LoadRow]
    total: int
    unknown_years: list[int]
    can: LoadCan


class DailyLoadRow(Wire):
    """`load` and `capacity` are people-days, one figure for each of the days."""

    id: int
    name: str
    load: list[float]
    capacity: list[float]


class DailyLoadOut(Wire):
    """Who neither works nor has work on any of the days is left out."""

    days: list[datetime.date]
    people: list[DailyLoadRow]


class LoadTask(Wire):
    """`days` are those inside the week."""

    id: int
    key: str
    title: str
    skill: str
    start_on: datetime.date
    finish_on: datetime.date
    effort_days: float
    progress: float
    days: float


class LoadSpan(Wire):
    start_on: datetime.date
    finish_on: datetime.date


class LoadLoan(LoadSpan):
    share: float


class LoadCellOut(Wire):
    person: int
    name: str
    start_on: datetime.date
    finish_on: datetime.date
    capacity: float
    limit: float
    load: float
    most_tasks: int | None
    tasks: list[LoadTask]
    away: list[LoadSpan]
    loans: list[LoadLoan]


class LoadAlertOut(Wire):
    """`kind`: over or idle. Figures are people-days of the whole stretch of weeks."""

    person: int
    name: str
    department: int | None
    kind: str
    start_on: datetime.date
    finish_on: datetime.date
    weeks: int
    load: float
    capacity: float
    limit: float
    most_at_once: int


class LoadThresholdsOut(Wire):
    """Overload begins above `over_percent` of the person's limit; idleness below `idle_percent` of what they give,
    `weeks_in_a_row` long, within `weeks_ahead`."""

    over_percent: int
    idle_percent: int
    weeks_in_a_row: int
    weeks_ahead: int


class LoadAlertsOut(Wire):
    alerts: list[LoadAlertOut]
    thresholds: LoadThresholdsOut
    can: LoadCan


class LoadThresholdsIn(WireIn):
    over_percent: int = 100
    idle_percent: int = 40
    weeks_in_a_row: int = 2
    weeks_ahead: int = 8


class LevelLoadIn(WireIn):
    seconds: float = Field(default=20, ge=1, le=600)
    seed: int = 0


class StaffNeed(Wire):
    """What was looked for. `is_window_assumed`: nobody has set dates, so four weeks from today are looked at."""

    key: str
    title: str
    skill: str
    level: int
    level_word: str
    effort_days: float
    start_on: datetime.date
    finish_on: datetime.date
    is_window_assumed: bool
    person: int | None


class StaffScorePart(Wire):
    """`points` of at most `most`, and why in words."""

    name: str
    points: float
    most: int
    text: str


class StaffCandidate(Wire):
    """`score` is the sum of the parts, 0 to 100. `is_growth`: one level under the need, wished for, with a mentor."""

    person: int
    name: str
    department_name: str
    level: int
    level_word: str
    score: float
    is_growth: bool
    is_current: bool
    mentor: int | None
    mentor_name: str
    free_days: float
    capacity_days: float
    peak_percent: int
    parts: list[StaffScorePart]


class StaffCandidatesOut(Wire):
    """`below` is how many have the skill two or more levels under the need."""

    need: StaffNeed
    candidates: list[StaffCandidate]
    total: int
    below: int
    can_assign: bool


class LoadPeriod(Wire):
    start_on: datetime.date
    finish_on: datetime.date


class SkillSupply(Wire):
    """People-days by period. `supply` is of everybody with the skill; `gap` what cannot be covered by anybody."""

    skill: str
    demand: list[float]
    supply: list[float]
    gap: list[float]


class SupplyGap(Wire):
    skill: str
    period: int
    start_on: datetime.date
    finish_on: datetime.date
    days: float
    ways: list[str]


class SupplyOut(Wire):
    """`unnamed_days` is work for which no skill is named."""

    periods: list[LoadPeriod]
    skills: list[SkillSupply]
    unnamed_days: list[float]
    gaps: list[SupplyGap]
    unknown_years: list[int]


class UtilisationRow(Wire):
    """People-days by period; `percent` is planned of capacity, null where there is no capacity."""

    id: int
    name: str
    capacity: list[float]
    planned: list[float]
    percent: list[int | None]
    capacity_total: float
    planned_total: float
    percent_total: int | None


class UtilisationOut(Wire):
    by: Literal["person", "skill", "department"]
    periods: list[LoadPeriod]
    rows: list[UtilisationRow]
    total: UtilisationRow
    unknown_years: list[int]
