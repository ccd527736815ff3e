"""Backlogs out in the product's own layout, and worked templates to start from."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Literal

from .backlog import BacklogItem, Stakeholder
from .backlog_fields import BACKLOG_FIELDS, FIELDS_BY_NAME, STAKEHOLDER_FIELDS
from .fields import Field, Kind
from .team import HOLIDAY_FIELDS, PEOPLE_FIELDS, RELEASE_FIELDS, WORKING_DAY_FIELDS
from .values import Value, choice_labels
from .writer import (
    Book,
    Column,
    SheetOut,
    Target,
    Written,
    heading_style,
    merge,
    open_workbook,
    write_cell,
    write_csv,
    write_table,
    write_workbook,
)

Language = Literal["en", "zh"]

_WIDTHS = {
    "title": 34,
    "description": 56,
    "key": 10,
    "requires": 16,
    "together_with": 14,
    "excludes": 14,
    "owner": 12,
    "tags": 16,
}
_STYLES = {
    Kind.DAYS: "number",
    Kind.NUMBER: "number",
    Kind.MONEY: "number",
    Kind.FIGURE: "number",
    Kind.DATE: "date",
    Kind.LONG_TEXT: "wrapped",
}
_YES_NO = {True: ("Yes", "是"), False: ("No", "否")}
_FAMILIES = ("effort_by_skill", "value_by_stakeholder")


def write_backlog(
    target: Target,
    items: Iterable[BacklogItem],
    *,
    language: Language,
    stakeholders: Sequence[Stakeholder] = (),
    fields: Sequence[Field] = BACKLOG_FIELDS,
) -> None:
    """A workbook that `read_backlog` reads back to the same items (row numbers apart): see `backlog_table`."""
    columns, rows = backlog_table(items, language=language, fields=fields)
    sheets = [SheetOut(name=_say(language, "Backlog", "需求"), columns=columns, rows=rows)]
    if stakeholders:
        sheets.append(_stakeholder_sheet(language, [(each.name, each.weight) for each in stakeholders]))
    write_workbook(target, sheets)


def write_backlog_csv(
    target: Target,
    items: Iterable[BacklogItem],
    *,
    language: Language,
    fields: Sequence[Field] = BACKLOG_FIELDS,
) -> None:
    """The same table as CSV in UTF-8 with a byte order mark, guarded against formulas."""
    columns, rows = backlog_table(items, language=language, fields=fields)
    write_csv(target, [column.title for column in columns], rows)


def backlog_table(
    items: Iterable[BacklogItem], *, language: Language, fields: Sequence[Field] = BACKLOG_FIELDS
) -> tuple[list[Column], list[list[Written]]]:
    """Columns for every field that some item has (ID and title always), and the rows in order."""
    known = list(items)
    plan: list[tuple[Field, str]] = []
    for field in fields:
        if field.name in _FAMILIES:
            members = dict.fromkeys(member for item in known for member in getattr(item, field.name))
            plan += [(field, member) for member in members]
        elif field.name in ("key", "title") or any(_held(item, field) not in (None, ()) for item in known):
            plan.append((field, ""))
    columns = [_column(field, language, member=member) for field, member in plan]
    return columns, [[_written(item, field, member, language) for field, member in plan] for item in known]


def _held(item: BacklogItem, field: Field) -> Any:
    return item.more[field.name] if field.name in item.more else getattr(item, field.name, None)


def _written(item: BacklogItem, field: Field, member: str, language: Language) -> Written:
    value = _held(item, field)
    if member:
        given: Written = value.get(member)
        return given
    return cell_of(value, field, language=language)


def cell_of(value: Value | None, field: Field, *, language: Language) -> Written:
    """What a cell of `field` shows for a value; `parse_cell` reads it back to the same."""
    place = 1 if language == "zh" else 0
    match field.kind:
        case Kind.CHOICE if isinstance(value, str):
            return choice_labels(field, value)[place]
        case Kind.CHOICES if isinstance(value, tuple):
            return tuple(choice_labels(field, each)[place] for each in value)
        case Kind.BOOLEAN if isinstance(value, bool):
            return _YES_NO[value][place]
        case _:
            return value or None if isinstance(value, tuple) else value


def _column(field: Field, language: Language, *, member: str = "", note: bool = False) -> Column:
    choices: tuple[str, ...] = ()
    if field.kind is Kind.CHOICE:
        choices = tuple(choice_labels(field, value)[1 if language == "zh" else 0] for value in field.choices)
    if field.kind is Kind.BOOLEAN:
        choices = tuple(words[1 if language == "zh" else 0] for words in _YES_NO.values())
    return Column(
        title=field.label(language).replace("{}", member),
        width=_WIDTHS.get(field.name, 13),
        style=_STYLES.get(field.kind, "text"),
        note=(field.note_zh if language == "zh" else field.note_en) if note else "",
        choices=choices,
        least=0 if field.kind in (Kind.DAYS, Kind.NUMBER, Kind.MONEY) else None,
    )


def _say(language: Language, en: str, zh: str) -> str:
    return zh if language == "zh" else en


def _stakeholder_sheet(
    language: Language, rows: Iterable[Sequence[Written]], *, note: bool = False
) -> SheetOut:
    columns = [_column(field, language, note=note) for field in STAKEHOLDER_FIELDS]
    return SheetOut(name=_say(language, "Stakeholders", "干系人"), columns=columns, rows=rows)


_TEMPLATE_FIELDS = [
    "key",
    "title",
    "description",
    "type",
    "product",
    "area",
    "owner",
    "source",
    "customer",
    "priority",
    "effort_likely",
    "effort_optimistic",
    "effort_pessimistic",
    "value_by_stakeholder",
    "cost",
    "requires",
    "together_with",
    "excludes",
    "parent",
    "release_pin",
    "tags",
]
_TEMPLATE_STAKEHOLDERS = {"en": ("Sales", "Support"), "zh": ("销售", "客服")}
_EXAMPLES: tuple[dict[str, tuple[Written, Written]], ...] = (
    {
        "key": ("SHOP-1", "SHOP-1"),
        "title": ("Sign up with a mobile number", "手机号注册"),
        "description": (
            "A visitor becomes a customer with a mobile number and a code sent to it.\nThe code is valid for five "
            "minutes.",
            "访客用手机号和短信验证码成为会员。\n验证码 5 分钟内有效。",
        ),
        "type": ("Functional", "功能"),
        "product": ("Online shop", "在线商城"),
        "area": ("Accounts", "账户"),
        "owner": ("Lin", "林晓"),
        "source": ("Interviews", "用户访谈"),
        "priority": ("Must", "必须"),
        "effort_likely": (8, 8),
        "effort_optimistic": (6, 6),
        "effort_pessimistic": (12, 12),
        "first": (80, 80),
        "second": (60, 60),
        "tags": ("onboarding", "新用户"),
    },
    {
        "key": ("SHOP-2", "SHOP-2"),
        "title": ("Search answers within two seconds", "搜索响应时间不超过 2 秒"),
        "description": (
            "With 500 customers at once, 95 % of searches answer within two seconds.",
            "500 人同时在线时，95% 的搜索在 2 秒内返回结果。",
        ),
        "type": ("Non-functional", "非功能"),
        "product": ("Online shop", "在线商城"),
        "area": ("Search", "搜索"),
        "owner": ("Chen", "陈立"),
        "source": ("Monitoring", "监控数据"),
        "priority": ("Should", "应该"),
        "effort_likely": ("40h", "40小时"),
        "first": (50, 50),
        "second": (70, 70),
    },
    {
        "key": ("SHOP-3", "SHOP-3"),
        "title": ("Return goods within seven days", "七天无理由退货"),
        "description": (
            "An order may be returned within seven days of delivery; the money comes back the way it was paid.",
            "签收后 7 天内可申请退货，货款按原支付方式退回。",
        ),
        "type": ("Business", "业务"),
        "product": ("Online shop", "在线商城"),
        "area": ("Orders", "订单"),
        "owner": ("Zhou", "周敏"),
        "source": ("Consumer law", "法规"),
        "customer": ("All", "全体会员"),
        "priority": ("Must", "必须"),
        "effort_likely": (13, 13),
        "first": (40, 40),
        "second": (90, 90),
        "cost": (20000, 20000),
        "requires": ("SHOP-1", "SHOP-1"),
    },
)


def write_template(target: Target, *, language: Language) -> None:
    """A worked backlog: styled headings with a note each, lists to choose from, examples, and an explanation."""
    place = 1 if language == "zh" else 0
    plan: list[tuple[Field, str, str]] = []
    for name in _TEMPLATE_FIELDS:
        if name == "value_by_stakeholder":
            plan += [
                (FIELDS_BY_NAME[name], key, member)
                for key, member in zip(("first", "second"), _TEMPLATE_STAKEHOLDERS[language], strict=True)
            ]
        else:
            plan.append((FIELDS_BY_NAME[name], name, ""))
    columns = [_column(field, language, member=member, note=True) for field, _, member in plan]
    rows = [[example.get(key, (None, None))[place] for _, key, _ in plan] for example in _EXAMPLES]
    weights = list(zip(_TEMPLATE_STAKEHOLDERS[language], (3, 2), strict=True))
    with open_workbook(target, title=_say(language, "Planweave backlog", "织策需求模板")) as book:
        backlog = SheetOut(
            name=_say(language, "Backlog", "需求"), columns=columns, rows=rows, validated_rows=1000
        )
        write_table(book, backlog)
        write_table(book, _stakeholder_sheet(language, weights, note=True))
        _guide(book, language, _BACKLOG_GUIDE[language], [field for field, _, _ in plan])


def write_team_template(target: Target, *, language: Language, first_day: date) -> None:
    """A worked team workbook: people, releases from `first_day` on, holidays and make-up working days."""
    zh = language == "zh"
    people: list[list[Written]] = [
        [_say(language, "Ann", "王工"), _say(language, "backend", "后端"), 1],
        [_say(language, "Ben", "李工"), _say(language, "frontend, design", "前端、设计"), 0.8],
        [_say(language, "Cai", "赵工"), _say(language, "test", "测试"), 0.5],
    ]
    releases: list[list[Written]] = [["R1", first_day, 30, 100000], ["R2", None, 30, None]]
    off = first_day + timedelta(days=18)
    holidays: list[list[Written]] = [[off, off, _say(language, "Team event", "团建")]]
    saturday = off + timedelta(days=7 + (5 - off.weekday()) % 7)
    makeup: list[list[Written]] = [[saturday]]
    tables = (
        (_say(language, "People", "人员"), PEOPLE_FIELDS[:3], people),
        (_say(language, "Releases", "版本"), RELEASE_FIELDS, releases),
        (_say(language, "Holidays", "假期"), HOLIDAY_FIELDS, holidays),
        (_say(language, "Working days", "调休上班"), WORKING_DAY_FIELDS[:1], makeup),
    )
    with open_workbook(target, title=_say(language, "Planweave team", "织策团队模板")) as book:
        for name, fields, rows in tables:
            columns = [
                Column(
                    title=field.label(language),
                    width=18,
                    style="percent" if field.kind is Kind.PERCENT else _STYLES.get(field.kind, "text"),
                    note=_TEAM_NOTES.get(field.name, ("", ""))[1 if zh else 0],
                )
                for field in fields
            ]
            write_table(book, SheetOut(name=name, columns=columns, rows=rows))
        _guide(book, language, _TEAM_GUIDE[language], [])


_TEAM_NOTES: Mapping[str, tuple[str, str]] = {
    "skills": ("One or several, separated by commas.", "可填一项或多项，用顿号分隔。"),
    "availability": ("Share of the working time: 0.8 or 80%.", "可投入的工作时间比例，如 0.8 或 80%。"),
    "start": ("Empty: the release follows the one before.", "留空表示紧接上一个版本。"),
    "working_days": ("Length in working days.", "版本周期，以工作日计。"),
    "budget": ("Money for the release, in yuan. Empty: no limit.", "该版本的费用上限（元），留空表示不限。"),
    "last": ("Empty: one day only.", "留空表示仅一天。"),
}
_BACKLOG_GUIDE: dict[str, tuple[str, ...]] = {
    "en": (
        "How to fill in this workbook",
        "Each row of the sheet “Backlog” is one requirement. Only the title must be filled in.",
        "Overwrite the three examples. Delete columns you do not need; add columns of your own: they come back "
        "unchanged.",
        "Effort is in person-days. 16h, 2w or 1.5 weeks are understood. With three estimates the plan shows its risk.",
        "For effort by skill, add columns such as “Effort backend (days)”, one per skill of the team.",
        "“Value for …” is what the requirement is worth to one stakeholder. The sheet “Stakeholders” holds their "
        "weights.",
        "Leave out what you do not know. Nothing is invented for an empty cell; the plan says what it lacks.",
    ),
    "zh": (
        "填写说明",
        "“需求”表中每行是一条需求，只有标题必填。",
        "请覆盖三行示例。不需要的列可以删除，也可以增加自己的列，导出时原样保留。",
        "工作量以人天计，也可写 16小时、2周。填写三点估算后，规划会给出风险。",
        "如需按技能估算，可增加“后端人天”“前端人天”这样的列，每种技能一列。",
        "“对…的价值”是需求对某位干系人的价值，各干系人的权重写在“干系人”表中。",
        "不清楚的可以留空。系统不会替空白编造数据，而会说明缺少什么。",
    ),
}
_TEAM_GUIDE: dict[str, tuple[str, ...]] = {
    "en": (
        "How to fill in this workbook",
        "People: who can work on what, and how much of the time.",
        "Releases: in order, each with its length in working days. Only the first needs a start date.",
        "Holidays: days off for everybody, first and last day included. Weekends are off anyway.",
        "Working days: weekends on which people do work. The sheet may be left out.",
    ),
    "zh": (
        "填写说明",
        "人员：每个人掌握的技能和可投入的时间比例。",
        "版本：按先后排列，写明各自的工作日天数，只有第一个版本必须填写开始日期。",
        "假期：全员休息的日子，首尾两天都算在内，周末本来就休息，无需填写。",
        "调休上班：需要上班的周末，没有时可以删除此表。",
    ),
}


def _guide(book: Book, language: Language, lines: Sequence[str], fields: Iterable[Field]) -> None:
    page = book.add_sheet(_say(language, "Guide", "说明"))
    page.hide_gridlines(2)
    page.set_column(0, 0, 26)
    page.set_column(1, 1, 90)
    write_cell(book, page, 0, 0, lines[0], bold=True, font_size=16, font_color="#1F4E79")
    row = 2
    for line in lines[1:]:
        merge(page, book, (row, 0, row, 1), f"•  {line}", text_wrap=True)
        row += 1
    listed = _distinct(fields)
    if not listed:
        return
    row += 1
    write_cell(book, page, row, 0, _say(language, "Column", "列"), **heading_style("own"))
    write_cell(book, page, row, 1, _say(language, "What it holds", "填写内容"), **heading_style("own"))
    for field in listed:
        row += 1
        label = field.label(language).replace("{}", "…")
        write_cell(book, page, row, 0, label, bold=True, bottom=1, bottom_color="#C9D6E4")
        note = field.note_zh if language == "zh" else field.note_en
        write_cell(book, page, row, 1, note, text_wrap=True, bottom=1, bottom_color="#C9D6E4")


def _distinct(fields: Iterable[Field]) -> list[Field]:
    return list({field.name: field for field in fields}.values())
