"""Every kind of cell: what is understood, and the exact sentence for what is not."""

import datetime as dt

import pytest

from planweave.interchange.tabular.backlog_fields import FIELDS_BY_NAME
from planweave.interchange.tabular.cells import CellError
from planweave.interchange.tabular.fields import HOURS, MONTHS, Field, Kind, Unit
from planweave.interchange.tabular.refusals import Issue
from planweave.interchange.tabular.texts import sentence
from planweave.interchange.tabular.values import CellProblem, Reading, parse_cell

FIELDS = {kind: Field(name=kind.value, kind=kind, en=kind.value, zh=kind.value) for kind in Kind}


def problem(kind, cell, **reading):
    with pytest.raises(CellProblem) as found:
        parse_cell(cell, FIELDS[kind], Reading(**reading))
    return sentence(found.value.code, "en", found.value.params)


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (3, 3), (3.0, 3), (0, 0), (2.5, 2.5), ("3", 3), (" 1.5 ", 1.5), ("１２", 12), ("１．５", 1.5), ("1,234.5",
        1234.5),
        ("1,234", 1234), ("12 345", 12345), ("1,5", 1.5), ("+7", 7), ("1e3", 1000), (".5", 0.5), ("3d", 3), ("3 天", 3),
        ("2人天", 2), ("16h", 2), ("16 小时", 2), ("2d 4h", 2.5), ("1w 2d", 7), ("1.5 weeks", 7.5), ("30分钟", 0.0625),
        ("1人月", 20), ("3 person-days", 3), ("", None), (None, None), ("-", None), ("N/A", None), ("无", None), ("TBD",
        None),
        ("待定", None), ("　", None),
    ],
)  # fmt: skip
def test_days(cell, value):
    assert parse_cell(cell, FIELDS[Kind.DAYS]) == value


@pytest.mark.parametrize(
    ("cell", "sentence_en"),
    [
        ("abc", "“abc” is not a number of days. Write for example 3, 1.5 or 12h."),
        ("3-5", "“3-5” is not a number of days. Write for example 3, 1.5 or 12h."),
        ("1_000", "“1_000” is not a number of days. Write for example 3, 1.5 or 12h."),
        ("0x10", "“0x10” is not a number of days. Write for example 3, 1.5 or 12h."),
        ("1,23,4", "“1,23,4” is not a number of days. Write for example 3, 1.5 or 12h."),
        ("3 parsecs", "“3 parsecs” is not a number of days. Write for example 3, 1.5 or 12h."),
        (True, "“TRUE” is not a number of days. Write for example 3, 1.5 or 12h."),
        (dt.date(2026, 3, 5), "“2026-03-05” is not a number of days. Write for example 3, 1.5 or 12h."),
        (-1, "-1 is negative; it must be 0 or more."),
        ("-2.5", "-2.5 is negative; it must be 0 or more."),
        ("−3", "−3 is negative; it must be 0 or more."),
        ("NaN", "“NaN” is not a finite number."),
        ("inf", "“inf” is not a finite number."),
        ("1e400", "“1e400” is not a finite number."),
        (float("nan"), "“nan” is not a finite number."),
        (1e12, "1000000000000.0 is too large to be meant."),
        (
            CellError("#REF!"),
            "the formula in it ends with the error #REF!. Correct the formula or type the value.",
        ),
    ],
)
def test_not_days(cell, sentence_en):
    assert problem(Kind.DAYS, cell) == sentence_en


def test_the_sentence_names_the_cell_in_both_languages():
    issue = Issue("not_days", {"value": "abc"}, "D14", "需求", 14, "effort_likely")
    assert issue.say("en") == "Cell D14: “abc” is not a number of days. Write for example 3, 1.5 or 12h."
    assert issue.say("zh") == "单元格 D14：“abc”不是有效的人天数，可写 3、1.5 或 12小时。"


def test_units_of_the_column_and_of_the_cell():
    assert parse_cell(66, FIELDS[Kind.DAYS], Reading(unit=HOURS)) == 8.25
    assert parse_cell(66, FIELDS[Kind.DAYS], Reading(unit=HOURS, hours_per_day=6)) == 11
    assert parse_cell("2d", FIELDS[Kind.DAYS], Reading(unit=HOURS)) == 2
    assert parse_cell(0.5, FIELDS[Kind.DAYS], Reading(unit=MONTHS)) == 10
    assert parse_cell("8h", FIELDS[Kind.DAYS], Reading(hours_per_day=4)) == 2


@pytest.mark.parametrize(
    ("cell", "value"),
    [(20000, 20000), ("20,000", 20000), ("¥20,000", 20000), ("2万", 20000), ("1.5 万元", 15000), ("300元", 300), ("5k",
    5000),
     ("$99.5", 99.5)],
)  # fmt: skip
def test_money(cell, value):
    assert parse_cell(cell, FIELDS[Kind.MONEY]) == value
    assert parse_cell(3, FIELDS[Kind.MONEY], Reading(unit=Unit("money", 10_000))) == 30_000


@pytest.mark.parametrize(
    ("cell", "value"), [(0.8, 0.8), (1, 1), ("80%", 0.8), (80, 0.8), ("８０％", 0.8), (0, 0), ("0.5%", 0.005)]
)
def test_shares(cell, value):
    assert parse_cell(cell, FIELDS[Kind.PERCENT]) == value


def test_not_shares():
    assert (
        problem(Kind.PERCENT, "120%")
        == "“120%” is not a share between 0 and 1. Write for example 0.8 or 80%."
    )
    assert problem(Kind.PERCENT, 250) == "“250” is not a share between 0 and 1. Write for example 0.8 or 80%."
    assert (
        problem(Kind.PERCENT, "half")
        == "“half” is not a share between 0 and 1. Write for example 0.8 or 80%."
    )


@pytest.mark.parametrize(
    "cell",
    [
        dt.date(2026, 3, 5), dt.datetime(2026, 3, 5, 9, 0), "2026-03-05", "2026/3/5", "2026.3.5", "2026年3月5日",
        "20260305",
        20260305, 46086, 46086.75, "46086", "5 Mar 2026", "5-Mar-2026", "March 5, 2026", "２０２６－０３－０５",
        "2026-03-05 14:30",
        "2026-03-05T14:30:00Z",
    ],
)  # fmt: skip
def test_dates(cell):
    assert parse_cell(cell, FIELDS[Kind.DATE]) == dt.date(2026, 3, 5)


def test_dates_day_first_only_where_there_is_one_reading():
    assert parse_cell("25/3/2026", FIELDS[Kind.DATE]) == dt.date(2026, 3, 25)
    assert parse_cell("3/25/2026", FIELDS[Kind.DATE]) == dt.date(2026, 3, 25)
    assert parse_cell("4/4/2026", FIELDS[Kind.DATE]) == dt.date(2026, 4, 4)
    assert problem(Kind.DATE, "3/5/2026") == (
        "“3/5/2026” can be read in two ways (day or month first). Write the year first: 2027-03-05."
    )


@pytest.mark.parametrize(
    ("cell", "sentence_en"),
    [
        ("soon", "“soon” is not a date. Write for example 2027-03-05."),
        (7, "“7” is not a date. Write for example 2027-03-05."),
        (True, "“TRUE” is not a date. Write for example 2027-03-05."),
        (float("inf"), "“inf” is not a date. Write for example 2027-03-05."),
        ("2026-02-30", "There is no such day as “2026-02-30”."),
        ("1026-02-03", "The date 1026-02-03 lies outside 1970 to 2120."),
    ],
)
def test_not_dates(cell, sentence_en):
    assert problem(Kind.DATE, cell) == sentence_en


@pytest.mark.parametrize(
    ("cell", "keys"),
    [
        ("A-1, A-2", ("A-1", "A-2")), ("A-1；A-2、A-3，A-4\nA-5|A-6", ("A-1", "A-2", "A-3", "A-4", "A-5", "A-6")),
        ("A-1 A-2", ("A-1", "A-2")), ("Web shop 1, A-2", ("Web shop 1", "A-2")), ("A-1,A-1", ("A-1",)), (588, ("588",)),
        (1.2, ("1.2",)), ("无", None), (" , ", None),
    ],
)  # fmt: skip
def test_lists_of_keys(cell, keys):
    assert parse_cell(cell, FIELDS[Kind.KEYS]) == keys


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("priority", "Must have", "must"), ("priority", "必须", "must"), ("priority", "P0", "must"), ("priority", "高",
        "should"),
        ("priority", "HIGH", "should"), ("priority", "中", "could"), ("priority", "低", "could"), ("priority", "won't",
        "wont"),
        ("priority", "不做", "wont"), ("priority", 1, "should"), ("type", "非功能需求", "non_functional"),
        ("type", "Non-Functional", "non_functional"), ("type", "功能", "functional"), ("type", "User Story",
        "functional"),
        ("type", "业务", "business"), ("type", "functional", "functional"),
    ],
)  # fmt: skip
def test_choices(field, cell, value):
    assert parse_cell(cell, FIELDS_BY_NAME[field]) == value


def test_not_a_choice_lists_the_choices_in_both_languages():
    with pytest.raises(CellProblem) as found:
        parse_cell("blue", FIELDS_BY_NAME["priority"])
    assert (
        sentence(found.value.code, "en", found.value.params)
        == "“blue” is none of: Must, Should, Could, Won't."
    )
    assert (
        sentence(found.value.code, "zh", found.value.params)
        == "“blue”不在可选值之内：必须、应该、可以、不做。"
    )


@pytest.mark.parametrize(
    ("cell", "value"), [("是", True), ("否", False), ("Yes", True), (0, False), (True, True), ("✓", True)]
)
def test_yes_and_no(cell, value):
    assert parse_cell(cell, FIELDS[Kind.BOOLEAN]) is value


def test_neither_yes_nor_no():
    assert problem(Kind.BOOLEAN, "maybe") == "“maybe” is neither yes nor no."


def test_people():
    person = FIELDS[Kind.PERSON]
    assert parse_cell(" 张  三 ", person) == "张 三"
    assert parse_cell("@lin", person) == "lin"
    assert parse_cell("Lin Xiao <lin@example.org>", person) == "Lin Xiao"
    with pytest.raises(CellProblem) as found:
        parse_cell("张三、李四", person)
    assert (found.value.usable, found.value.is_warning) == ("张三", True)


def test_texts_keys_and_tags():
    assert parse_cell("  two   words ", FIELDS[Kind.TEXT]) == "two words"
    assert parse_cell(" kept\n as it is ", FIELDS[Kind.LONG_TEXT]) == " kept\n as it is "
    assert parse_cell("-", FIELDS[Kind.TEXT]) == "-"
    assert parse_cell(12.0, FIELDS[Kind.KEY]) == "12"
    assert parse_cell("ＡＢ－１", FIELDS[Kind.KEY]) == "AB-1"
    assert parse_cell("#new, 重要；new", FIELDS[Kind.TAGS]) == ("new", "重要")
    assert problem(Kind.KEY, "x" * 201).startswith("The ID “xxx")
