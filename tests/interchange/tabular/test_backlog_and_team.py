"""Whole backlog and team files: real ones where they are at hand, and small ones made here."""

import datetime as dt
import io

import openpyxl
import pytest
from benchmark_data import backlog_file

from planweave.interchange.tabular.backlog import Stakeholder, read_backlog
from planweave.interchange.tabular.headers import ColumnMapping
from planweave.interchange.tabular.refusals import FileRefused
from planweave.interchange.tabular.team import Holiday, Leave, Person, Release, read_team, skills_of


def book(**sheets) -> bytes:
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def said(issues, language="en"):
    return [issue.say(language) for issue in issues]


def test_the_chinese_backlog_in_gbk():
    backlog = read_backlog(backlog_file("product-managers.zh.gbk.csv"))
    assert backlog.file.info.encoding == "gb18030"
    assert (len(backlog.rows), len(backlog.items), backlog.issues, backlog.language) == (91, 91, [], "zh")
    assert sum(item.effort_days for item in backlog.items) == sum(
        float(row.cells[6]) for row in backlog.file.sheet_rows("CSV")[1:]
    )
    eighth = backlog.items[7]
    assert (eighth.key, eighth.requires, eighth.priority, eighth.type) == (
        "A-008",
        ("A-001",),
        "should",
        "functional",
    )
    assert {item.owner for item in backlog.items} == {"产品经理甲", "产品经理乙", "产品经理丙"}


def test_the_release_planner_backlog():
    backlog = read_backlog(backlog_file("release-planner.xlsx"))
    assert (len(backlog.items), backlog.issues) == (25, [])
    first = backlog.items[0]
    assert (first.key, first.effort_likely) == ("A1", 1730 / 8)
    assert backlog.weights() == {
        "S1": 7,
        "S2": 5,
        "S3": 6,
        "S4": 9,
        "S5": 7,
        "S6": 7,
        "S7": 7,
        "S8": 7,
        "S9": 9,
    }
    weights, values = backlog.weights(), [9, 9, 7, 7, 0, 2, 5, 7, 0]
    expected = sum(w * v for w, v in zip(weights.values(), values, strict=True)) / sum(weights.values())
    assert first.weighted_value(weights) == pytest.approx(expected, abs=1e-12)
    assert backlog.items[2].together_with == ("A5", "A4")
    assert backlog.items[10].requires == ("C3",)


def test_the_word_processor_backlog():
    backlog = read_backlog(backlog_file("word-processor.xlsx"))
    assert (len(backlog.items), backlog.issues) == (50, [])
    assert len(backlog.items[0].requires) == 15
    assert backlog.items_without("effort_days") == []


def test_wishes_without_estimates_say_what_is_missing():
    backlog = read_backlog(backlog_file("tracker-wishes.csv"))
    assert (len(backlog.items), len(backlog.errors)) == (366, 0)
    assert len(backlog.items_without("effort_days")) == 366
    assert len(backlog.items_without("value")) == 366
    assert not backlog.has("effort_likely")


def test_teams_of_the_trial_data():
    team = read_team(backlog_file("product-managers.zh-team.xlsx"))
    assert team.people == (
        Person("工程师1", ("后端",), 1.0),
        Person("工程师2", ("后端",), 0.8),
        Person("工程师3", ("前端",), 1.0),
        Person("工程师4", ("测试",), 0.5),
    )
    assert team.releases == (Release("2027春", dt.date(2027, 1, 4), 30), Release("2027夏", None, 40))
    assert team.holidays == (Holiday(dt.date(2027, 2, 5), dt.date(2027, 2, 11), "春节"),)
    assert team.working_days == {dt.date(2027, 2, 14)}
    assert skills_of(team) == {"后端": 1.8, "前端": 1.0, "测试": 0.5}
    (first, first_days), (second, second_days) = team.release_days()
    assert (len(first_days), len(second_days)) == (first.working_days, second.working_days)
    assert dt.date(2027, 2, 14) in first_days
    assert not {dt.date(2027, 2, 5), dt.date(2027, 2, 11), dt.date(2027, 2, 13)} & set(first_days)
    # 4 Jan to 4 Feb are 24 weekdays; 12 Feb, the make-up Sunday, and 15 to 18 Feb make 30.
    assert first_days[-1] == dt.date(2027, 2, 18)
    assert second_days[0] == dt.date(2027, 2, 19)
    for name in ("release-planner-team.xlsx", "word-processor-team.xlsx"):
        assert len(read_team(backlog_file(name)).people) == 4


def test_every_fault_of_a_row_is_named_with_its_cell():
    backlog = read_backlog(
        book(
            Backlog=[
                ["ID", "Title", "Effort", "Optimistic", "Pessimistic", "Priority", "Requires", "Owner"],
                ["A", "first", "abc", None, None, "Must", "B", "Lin, Chen"],
                ["B", None, 3, None, None, "blue", "Z, A", None],
                ["a", "repeated", 3, None, None, None, None, None],
                ["D", "disordered", 3, 5, 8, None, "D", None],
                [None, "Total", 99, None, None, None, None, None],
                ["E", "good", 2, 1, 4, "high", "A", None],
            ]
        )
    )
    assert said(backlog.issues) == [
        "Cell C2: “abc” is not a number of days. Write for example 3, 1.5 or 12h.",
        "Cell H2: “Lin, Chen” names several people; Lin was taken as the owner.",
        "Cell F3: “blue” is none of: Must, Should, Could, Won't.",
        "Row 3: “Title” is empty, but every row needs it.",
        "Cell G3: Z under “Requires” is not the ID of any row. It was left out.",
        "Cell A4: The ID a stands already in row 2. Give this row its own.",
        "Cell G5: D refers to itself under “Requires”. That was left out.",
        "Cell C5: The estimates must rise: optimistic 5, likely 3, pessimistic 8.",
        "Row 6: This looks like a total, not a requirement, and was left out.",
    ]
    assert said(backlog.issues, "zh")[3:5] == [
        "第 3 行：“标题”为空，此项必填。",
        "单元格 G3：“前置需求”中的 Z 不是任何一行的编号，已忽略。",
    ]
    assert [item.key for item in backlog.items] == ["E"]
    assert backlog.items[0].requires == ("A",)
    assert [row.is_usable for row in backlog.rows] == [False, False, False, False, True, True]


def test_references_are_spelt_as_the_keys_and_may_lead_outside():
    sheets = {"Backlog": [["ID", "Title", "Requires"], ["Ａ-1", "x", "b-2, OLD-9"], ["B-2", "y", None]]}
    backlog = read_backlog(book(**sheets), known_keys=["OLD-9"])
    assert (backlog.items[0].key, backlog.items[0].requires, backlog.issues) == ("A-1", ("B-2", "OLD-9"), [])


def test_error_cells_and_uncalculated_formulas():
    made = openpyxl.Workbook()
    sheet = made.active
    sheet.append(["Title", "Effort"])
    sheet.append(["x", "=1+1"])
    out = io.BytesIO()
    made.save(out)
    backlog = read_backlog(out.getvalue())
    assert said(backlog.issues) == [
        "Sheet “Sheet”: Formulas without a saved result are empty here, first B2. Open the file in Excel and save it."
    ]
    assert backlog.items[0].effort_days is None


def test_values_merged_down_count_for_every_row():
    made = openpyxl.Workbook()
    sheet = made.active
    for row in (["模块", "标题", "人天"], ["账户", "注册", 3], [None, "登录", 2], ["订单", "退货", 1]):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    out = io.BytesIO()
    made.save(out)
    backlog = read_backlog(out.getvalue())
    assert [(item.title, item.area) for item in backlog.items] == [
        ("注册", "账户"),
        ("登录", "账户"),
        ("退货", "订单"),
    ]


def test_the_fitting_sheet_is_chosen_and_hidden_ones_are_not():
    made = openpyxl.Workbook()
    made.active.title = "Readme"
    made.active.append(["How to use this file"])
    for name in ("Old", "Backlog"):
        sheet = made.create_sheet(name)
        sheet.append(
            ["ID", "Title", "Effort"] if name == "Backlog" else ["ID", "Title", "Effort", "Value", "Owner"]
        )
        sheet.append([1, name, 2])
    made["Old"].sheet_state = "hidden"
    out = io.BytesIO()
    made.save(out)
    assert read_backlog(out.getvalue()).sheet.name == "Backlog"
    assert read_backlog(out.getvalue(), sheet="Old").items[0].title == "Old"
    with pytest.raises(FileRefused) as refusal:
        read_backlog(out.getvalue(), sheet="Readme")
    assert (
        refusal.value.say("zh")
        == "在工作表“Readme”中没有找到标题行。表格首行应写明各列名称，其中必须包含：标题。"
    )


def test_the_row_of_headings_may_be_given():
    sheets = {"S": [["ID", "Title", "Effort"], ["a", "b", "c"], ["Was", "Name", "Days"], [1, "x", 2]]}
    backlog = read_backlog(book(**sheets), header_row=3)
    assert [(item.title, item.effort_days) for item in backlog.items] == [("x", 2)]
    with pytest.raises(FileRefused) as refusal:
        read_backlog(book(**sheets), header_row=9)
    assert refusal.value.code == "no_header"


def test_stakeholders_without_a_column_or_a_weight():
    backlog = read_backlog(
        book(
            Backlog=[["Title", "Value for Ann", "Value for Ben"], ["x", 3, 5]],
            Stakeholders=[["Stakeholder", "Weight"], ["ann", 2], ["Cai", 3]],
        )
    )
    assert backlog.stakeholders == (Stakeholder("Ann", 2, "A2"), Stakeholder("Ben", 1))
    assert said(backlog.issues) == [
        "Cell A3: There is no column of values for stakeholder Cai.",
        "Stakeholder Ben has no weight; 1 was taken.",
    ]
    assert backlog.items[0].weighted_value(backlog.weights()) == 11 / 3


def test_a_mapping_by_hand_with_values_of_its_own():
    sheets = {"S": [["Name", "Rank"], ["x", "高"], ["y", "放弃"]]}
    mappings = [
        ColumnMapping(0, "Name", "title"),
        ColumnMapping(1, "Rank", "priority", values={"高": "must", "放弃": "wont"}),
    ]
    backlog = read_backlog(book(**sheets), mappings=mappings)
    assert [item.priority for item in backlog.items] == ["must", "wont"]


def test_a_column_whose_values_are_something_else_is_not_dropped_in_silence():
    backlog = read_backlog(book(S=[["Title", "Effort"], ["x", "low"], ["y", "high"]]))
    assert said(backlog.issues) == [
        "Sheet “S”: Column B is headed “Effort”, but most of its values are something else. It was left out."
    ]
    assert len(backlog.items_without("effort_days")) == 2


def test_hours_per_day():
    sheets = {"S": [["Title", "Effort (hours)"], ["x", 30]]}
    assert read_backlog(book(**sheets)).items[0].effort_days == 3.75
    assert read_backlog(book(**sheets), hours_per_day=6).items[0].effort_days == 5


def test_headings_without_rows():
    with pytest.raises(FileRefused) as refusal:
        read_backlog(b"ID,Title,Effort\n")
    assert refusal.value.say("en") == "Below the headings in row 1, sheet “CSV” has no rows."


PEOPLE = [["Person", "Skill", "Availability"], ["T1", "backend, test", "80%"]]
RELEASES = [["Release", "Start", "Working days"], ["R1", dt.date(2027, 1, 4), 10]]


def test_a_team_with_everything():
    team = read_team(
        book(
            People=[["姓名", "技能", "投入比例", "日成本"], ["王工", "后端、测试", 0.5, "2k"]],
            Releases=[
                ["版本", "开始", "工作日", "预算"],
                ["R1", "2027/1/4", 3, "5万"],
                ["R2", None, 2, None],
            ],
            Holidays=[["从", "到", "名称"], ["2027-01-05", None, "团建"]],
            调休=[["日期"], ["2027-01-09"]],
            请假=[["姓名", "从", "到"], ["王工", "2027-01-06", "2027-01-07"]],
        )
    )
    assert team.people == (Person("王工", ("后端", "测试"), 0.5, 2000),)
    assert team.leave == (Leave("王工", dt.date(2027, 1, 6), dt.date(2027, 1, 7)),)
    assert [(release.name, release.budget, days) for release, days in team.release_days()] == [
        ("R1", 50000, [dt.date(2027, 1, 4), dt.date(2027, 1, 6), dt.date(2027, 1, 7)]),
        ("R2", None, [dt.date(2027, 1, 8), dt.date(2027, 1, 9)]),
    ]


@pytest.mark.parametrize(
    ("sheets", "sentence"),
    [
        ({"People": PEOPLE},
        "The team workbook needs a sheet “Releases” with the columns Release, Start, Working days. It has: People."),
        ({"People": [["Person"], ["T1"]], "Releases": RELEASES},
        "Sheet “People” lacks the column “Skill”. Add it and fill it in."),
        (
            {"People": [PEOPLE[0], ["T1", "a", 2000]], "Releases": RELEASES},
            "1 of the rows cannot be used. First: Sheet “People”: Cell C2: “2000” is not a share between 0 and 1. "
            "Write for example 0.8 or 80%.",
        ),
        (
            {"People": [*PEOPLE, ["T1", "b", 1]], "Releases": RELEASES},
            "1 of the rows cannot be used. First: Sheet “People”: Cell A3: T1 stands already in row 2.",
        ),
        (
            {"People": PEOPLE, "Releases": [RELEASES[0], ["R1", None, 10]]},
            "1 of the rows cannot be used. First: Sheet “Releases”: Cell A2: The first release needs a start date; "
            "only later ones may "
            "follow the one before.",
        ),
        (
            {"People": PEOPLE, "Releases": [RELEASES[0], ["R1", "2027-01-04", 0]]},
            "1 of the rows cannot be used. First: Sheet “Releases”: Cell C2: It must be more than 0.",
        ),
        (
            {"People": PEOPLE, "Releases": [RELEASES[0], ["R1", "2027-01-04", 2.5]]},
            "1 of the rows cannot be used. First: Sheet “Releases”: Cell C2: “2.5” is not a whole number of days.",
        ),
        (
            {"People": PEOPLE, "Releases": RELEASES, "Holidays": [["From", "To"], ["2027-02-11", "2027-02-05"]]},
            "1 of the rows cannot be used. First: Sheet “Holidays”: Cell A2: The last day 2027-02-05 is before the "
            "first day 2027-02-11.",
        ),
    ],
)  # fmt: skip
def test_teams_that_cannot_be_used(sheets, sentence):
    with pytest.raises(FileRefused) as refusal:
        read_team(book(**sheets))
    assert refusal.value.say("en") == sentence
    assert refusal.value.say("zh") != sentence
