"""A team workbook: who can work on what and how much, which releases there are, and when nobody works."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from .fields import Field, Kind, folded
from .headers import find_header, propose_mapping
from .limits import LIMITS, Limits
from .parsing import ParsedRow, parse_rows
from .refusals import FileRefused, Issue, rows_refused
from .sandbox import SheetInfo, Source, TabularFile, read_file
from .vocabulary import Vocabulary

PEOPLE_FIELDS = (
    Field(name="name", kind=Kind.TEXT, en="Person", zh="姓名", required=True,
          aliases_en=("Name", "Member", "Employee", "Who", "Resource"),
          aliases_zh=("人员", "成员", "名字", "员工", "工程师", "资源")),
    Field(name="skills", kind=Kind.TAGS, en="Skill", zh="技能", required=True,
          aliases_en=("Skills", "Role", "Speciality", "Profession", "Discipline"),
          aliases_zh=("角色", "岗位", "专业", "职能", "工种", "职责", "技能组")),
    Field(name="availability", kind=Kind.PERCENT, en="Availability", zh="投入比例",
          aliases_en=("Share", "FTE", "Allocation", "Capacity", "Percent", "Load"),
          aliases_zh=("可用比例", "投入", "投入度", "可用率", "比例", "占比", "出勤率", "投入率")),
    Field(name="day_rate", kind=Kind.MONEY, en="Day rate", zh="日成本",
          aliases_en=("Rate", "Cost per day", "Daily rate"),
          aliases_zh=("人天成本", "日薪", "人天单价", "单价", "每日成本")),
)  # fmt: skip
RELEASE_FIELDS = (
    Field(name="name", kind=Kind.TEXT, en="Release", zh="版本", required=True,
          aliases_en=("Name", "Version", "Iteration", "Sprint", "Milestone"),
          aliases_zh=("版本名称", "名称", "迭代", "发布", "里程碑", "发布版本")),
    Field(name="start", kind=Kind.DATE, en="Start", zh="开始",
          aliases_en=("Start date", "From", "Begin", "First day"),
          aliases_zh=("开始日期", "开始时间", "起始日期", "起", "从")),
    Field(name="working_days", kind=Kind.NUMBER, en="Working days", zh="工作日", required=True,
          aliases_en=("Days", "Length", "Duration", "Length (working days)", "Workdays"),
          aliases_zh=("工作日数", "工作天数", "天数", "工期", "周期", "时长", "工作日天数")),
    Field(name="budget", kind=Kind.MONEY, en="Budget", zh="预算",
          aliases_en=("Money", "Cost limit"), aliases_zh=("费用上限", "经费", "成本上限")),
)  # fmt: skip
HOLIDAY_FIELDS = (
    Field(name="first", kind=Kind.DATE, en="From", zh="从", required=True,
          aliases_en=("Start", "First day", "Date", "Day", "Start date"),
          aliases_zh=("开始", "开始日期", "起", "起始日期", "日期", "自")),
    Field(name="last", kind=Kind.DATE, en="To", zh="到",
          aliases_en=("End", "Last day", "Until", "Finish", "End date"),
          aliases_zh=("结束", "结束日期", "止", "截止日期", "至")),
    Field(name="name", kind=Kind.TEXT, en="Name", zh="名称",
          aliases_en=("Holiday", "Description", "Reason", "Note"),
          aliases_zh=("假期", "节日", "说明", "事由", "备注", "假期名称")),
)  # fmt: skip
WORKING_DAY_FIELDS = (
    Field(name="first", kind=Kind.DATE, en="Date", zh="日期", required=True,
          aliases_en=("Day", "Working day", "From"), aliases_zh=("上班日", "调休日", "工作日", "调休上班", "从",
          "开始")),
    Field(name="last", kind=Kind.DATE, en="To", zh="到",
          aliases_en=("Until", "End"), aliases_zh=("结束", "至", "止")),
)  # fmt: skip
LEAVE_FIELDS = (
    Field(name="person", kind=Kind.TEXT, en="Person", zh="姓名", required=True,
          aliases_en=("Name", "Who"), aliases_zh=("人员", "成员", "请假人")),
    HOLIDAY_FIELDS[0],
    HOLIDAY_FIELDS[1],
)  # fmt: skip

_SHEETS: dict[str, tuple[str, ...]] = {
    "people": ("people", "team", "persons", "staff", "members", "resources", "person", "人员", "团队", "成员",
    "团队成员", "资源"),
    "releases": ("releases", "release", "versions", "iterations", "sprints", "版本", "版本计划", "迭代", "发布",
    "发布计划"),
    "holidays": ("holidays", "holiday", "days off", "假期", "节假日", "放假", "休息日", "假日"),
    "working_days": ("workingdays", "working days", "makeup days", "makeup working days", "make up days", "调休上班",
    "调休", "补班", "工作日", "调休工作日"),
    "leave": ("leave", "leaves", "absence", "absences", "vacation", "请假", "休假", "个人假期"),
}  # fmt: skip
_FIELDS = {
    "people": PEOPLE_FIELDS,
    "releases": RELEASE_FIELDS,
    "holidays": HOLIDAY_FIELDS,
    "working_days": WORKING_DAY_FIELDS,
    "leave": LEAVE_FIELDS,
}


@dataclass(frozen=True)
class Person:
    """Someone on the team. `availability` is the share of a working day, 0–1; 1 where the sheet says nothing."""

    name: str
    skills: tuple[str, ...]
    availability: float = 1.0
    day_rate: float | None = None


@dataclass(frozen=True)
class Release:
    """A release window of `working_days` days. Without `start` it follows the one before."""

    name: str
    start: date | None
    working_days: int
    budget: float | None = None


@dataclass(frozen=True)
class Holiday:
    """Days off for all, both days included."""

    first: date
    last: date
    name: str = ""


@dataclass(frozen=True)
class Leave:
    """Days off for one person, both days included."""

    person: str
    first: date
    last: date


@dataclass(frozen=True)
class Team:
    """What a team workbook says. `working_days` are days of work in spite of weekend or holiday (调休上班)."""

    people: tuple[Person, ...]
    releases: tuple[Release, ...]
    holidays: tuple[Holiday, ...] = ()
    working_days: frozenset[date] = frozenset()
    leave: tuple[Leave, ...] = ()
    warnings: tuple[Issue, ...] = field(default=())

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday without the holidays, and the make-up days."""
        if day in self.working_days:
            return True
        return day.weekday() < 5 and not any(off.first <= day <= off.last for off in self.holidays)

    def release_days(
        self, is_working_day: Callable[[date], bool] | None = None
    ) -> Iterator[tuple[Release, list[date]]]:
        """Each release with its working days in order. One without start begins on the next working day."""
        works = is_working_day or self.is_working_day
        day = date.min
        for release in self.releases:
            day = release.start or day
            days: list[date] = []
            looked = 0
            while len(days) < release.working_days:
                if works(day):
                    days.append(day)
                day += timedelta(days=1)
                looked += 1
                if looked > 10 * release.working_days + 1000:
                    raise ValueError(f"no working days for release {release.name!r}")
            yield release, days


def read_team(source: Source, *, limits: Limits = LIMITS) -> Team:
    """The team of a workbook. FileRefused with the first reason where a sheet, a column or a value is wrong."""
    file = read_file(source, limits=limits)
    tables: dict[str, list[ParsedRow]] = {}
    infos: dict[str, SheetInfo] = {}
    warnings: list[Issue] = [Issue(code, severity="warning") for code in file.info.notices]
    for name, fields in _FIELDS.items():
        info = _sheet(file, name)
        if info is None:
            if name in ("people", "releases"):
                raise _missing_sheet(file, name, fields)
            continue
        infos[name] = info
        tables[name] = _table(file, info, fields)
        warnings += [issue for row in tables[name] for issue in row.issues if issue.severity == "warning"]
    errors = [
        issue for rows in tables.values() for row in rows for issue in row.issues if issue.severity == "error"
    ]
    people = _people(tables["people"], infos["people"].name, errors)
    releases = _releases(tables["releases"], infos["releases"].name, errors)
    holidays = [
        Holiday(first, last, str(row.values.get("name", "")))
        for row, first, last in _spans(tables.get("holidays", []), infos.get("holidays"), errors)
    ]
    extra = frozenset(
        first + timedelta(days=offset)
        for _, first, last in _spans(tables.get("working_days", []), infos.get("working_days"), errors)
        for offset in range((last - first).days + 1)
    )
    leave = [
        Leave(str(row.values["person"]), first, last)
        for row, first, last in _spans(tables.get("leave", []), infos.get("leave"), errors)
        if "person" in row.values
    ]
    if errors:
        raise rows_refused(errors)
    return Team(tuple(people), tuple(releases), tuple(holidays), extra, tuple(leave), tuple(warnings))


def _sheet(file: TabularFile, name: str) -> SheetInfo | None:
    for info in file.info.sheets:
        if info.rows and folded(info.name) in _SHEETS[name]:
            return info
    return None


def _missing_sheet(file: TabularFile, name: str, fields: tuple[Field, ...]) -> FileRefused:
    wanted = {"people": ("People", "人员"), "releases": ("Releases", "版本")}[name]
    columns = (", ".join(each.en for each in fields[:3]), "、".join(each.zh for each in fields[:3]))
    return FileRefused(
        "team_sheet_missing",
        {"wanted": wanted, "columns": columns, "sheets": ", ".join(info.name for info in file.info.sheets)},
    )


def _table(file: TabularFile, info: SheetInfo, fields: tuple[Field, ...]) -> list[ParsedRow]:
    vocabulary = Vocabulary(fields)
    rows = file.sheet_rows(info)
    required = [each for each in fields if each.required]
    header = find_header(rows, vocabulary)
    if header is None:
        raise FileRefused("team_column_missing", {"sheet": info.name, "column": required[0].labels()})
    below = [row for row in rows if row.number > header.last_row]
    used = [
        proposal.mapping for proposal in propose_mapping(header.headings, [], vocabulary) if proposal.mapping
    ]
    for each in required:
        if not any(mapping.field == each.name for mapping in used):
            raise FileRefused("team_column_missing", {"sheet": info.name, "column": each.labels()})
    return list(parse_rows(below, used, fields, sheet=info.name, merged=info.merged))


def _people(rows: list[ParsedRow], sheet: str, errors: list[Issue]) -> list[Person]:
    people: list[Person] = []
    first: dict[str, int] = {}
    for row in rows:
        if not row.is_usable or "name" not in row.values:
            continue
        name = str(row.values["name"])
        if name in first:
            _repeated(row, name, first[name], sheet, errors)
            continue
        first[name] = row.number
        skills, share = row.values["skills"], row.figure("availability")
        people.append(
            Person(
                name,
                skills if isinstance(skills, tuple) else (),
                1.0 if share is None else share,
                row.figure("day_rate"),
            )
        )
    if not people and not errors:
        raise FileRefused("no_rows", {"row": 1, "sheet": sheet})
    return people


def _releases(rows: list[ParsedRow], sheet: str, errors: list[Issue]) -> list[Release]:
    releases: list[Release] = []
    first: dict[str, int] = {}
    for row in rows:
        if not row.is_usable or "name" not in row.values:
            continue
        name, days, start = (
            str(row.values["name"]),
            row.figure("working_days") or 0.0,
            row.values.get("start"),
        )
        if name in first:
            _repeated(row, name, first[name], sheet, errors)
            continue
        first[name] = row.number
        place = row.cells["working_days"]
        if not days.is_integer():
            errors.append(
                Issue("not_whole", {"value": f"{days:g}"}, place, sheet, row.number, "working_days")
            )
        elif days == 0:
            errors.append(Issue("capacity_zero", {}, place, sheet, row.number, "working_days"))
        elif days > 5000:
            errors.append(
                Issue("too_large", {"value": f"{days:g}"}, place, sheet, row.number, "working_days")
            )
        elif start is None and not releases:
            errors.append(Issue("start_missing", {}, row.cells["name"], sheet, row.number, "start"))
        else:
            first_day = start if isinstance(start, date) else None
            releases.append(Release(name, first_day, int(days), row.figure("budget")))
    if not releases and not errors:
        raise FileRefused("no_rows", {"row": 1, "sheet": sheet})
    return releases


def _repeated(row: ParsedRow, name: str, first: int, sheet: str, errors: list[Issue]) -> None:
    errors.append(
        Issue("name_repeated", {"name": name, "first": first}, row.cells["name"], sheet, row.number, "name")
    )


def _spans(
    rows: list[ParsedRow], info: SheetInfo | None, errors: list[Issue]
) -> Iterator[tuple[ParsedRow, date, date]]:
    for row in rows:
        first = row.values.get("first")
        if not row.is_usable or not isinstance(first, date):
            continue
        last = row.values.get("last", first)
        if not isinstance(last, date):
            continue
        if last < first or (last - first).days > 3660:
            params = {"start": first.isoformat(), "finish": last.isoformat()}
            errors.append(
                Issue("dates_reversed", params, row.cells["first"], info.name if info else "", row.number)
            )
            continue
        yield row, first, last


def skills_of(team: Team) -> Mapping[str, float]:
    """Person-days per working day by skill; who has several skills counts for each of them."""
    totals: dict[str, float] = {}
    for person in team.people:
        for skill in person.skills:
            totals[skill] = totals.get(skill, 0.0) + person.availability
    return totals
