"""Workbooks and CSV files out: no text becomes a formula, and what comes back is what went out."""

import csv
import datetime as dt
import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest
from benchmark_data import backlog_file
from hypothesis import given, settings
from hypothesis import strategies as st

from planweave.interchange.tabular.backlog import BacklogItem, Stakeholder, read_backlog
from planweave.interchange.tabular.cells import CellError
from planweave.interchange.tabular.like_source import AddedColumn, PlanEntry, plan_columns, write_like_source
from planweave.interchange.tabular.refusals import FileRefused
from planweave.interchange.tabular.sandbox import read_file
from planweave.interchange.tabular.team import read_team
from planweave.interchange.tabular.templates import (
    write_backlog,
    write_backlog_csv,
    write_team_template,
    write_template,
)
from planweave.interchange.tabular.writer import Column, SheetOut, write_csv, write_workbook
from planweave.kernel.formula_guard import guarded, is_risky, unguarded

STARTS = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'=", "''=", " =", "\t=", "\n=", "'", "' ="]
BODIES = ["1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://127.0.0.1","x")', "SUM(A1:A9)", "需求", ""]
PAYLOADS = [start + body for start in STARTS for body in BODIES]
NUMBERS = [-5, -2.75, 0, 3, 1e20, -1e-7]


def formulas_in(data: bytes) -> list[str]:
    book = openpyxl.load_workbook(io.BytesIO(data))
    return [
        cell.coordinate
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]


def payload_sheet() -> SheetOut:
    return SheetOut(
        name="=1+1",
        columns=[Column(title="=cmd"), Column(title="number", style="number")],
        rows=[[text, NUMBERS[n % len(NUMBERS)]] for n, text in enumerate(PAYLOADS)],
    )


def written(*sheets: SheetOut) -> bytes:
    out = io.BytesIO()
    write_workbook(out, sheets)
    return out.getvalue()


def test_there_are_enough_payloads():
    assert len(set(PAYLOADS)) >= 60


def test_no_payload_is_a_formula_in_a_workbook():
    data = written(payload_sheet())
    assert formulas_in(data) == []
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    assert [sheet.cell(row, 2).value for row in range(2, 8)] == NUMBERS
    assert {sheet.cell(row, 2).data_type for row in range(2, 8)} == {"n"}
    rows = read_file(data).rows[0]
    assert [row.cell(0) for row in rows[1:]] == PAYLOADS
    assert all(sheet.cell(row, 1).quotePrefix for row in range(2, 8))


def test_no_payload_is_a_formula_for_libreoffice(tmp_path):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        pytest.skip("LibreOffice (soffice) is not installed, so its reading of our files cannot be tried")
    (tmp_path / "book.xlsx").write_bytes(written(payload_sheet()))
    with (tmp_path / "text.csv").open("wb") as out:
        write_csv(out, ["=cmd", "number"], [[text, NUMBERS[n % 6]] for n, text in enumerate(PAYLOADS)])
    for name in ("book.xlsx", "text.csv"):
        subprocess.run(
            [
                office,
                f"-env:UserInstallation=file://{tmp_path}/profile",
                "--headless",
                "--convert-to",
                "fods",
                "--outdir",
                str(tmp_path),
                str(tmp_path / name),
            ],
            check=True,
            capture_output=True,
            timeout=180,
        )
        text = (tmp_path / name).with_suffix(".fods").read_text()
        assert "SUM(A1:A9)" in text
        assert "table:formula" not in text
        assert text.count('office:value-type="float"') >= len(PAYLOADS)


def test_csv_guards_text_and_leaves_numbers():
    out = io.BytesIO()
    write_csv(
        out,
        ["=cmd", "数"],
        [["=1+1", -5], ["-5", "+86138"], ["- list", None], ["ok", True], [("A-1", "=x"), 2.0]],
    )
    assert out.getvalue() == (
        "\ufeff'=cmd,数\r\n'=1+1,-5\r\n-5,+86138\r\n'- list,\r\nok,TRUE\r\n\"A-1, =x\",2\r\n".encode()
    )
    assert not out.closed


def test_every_payload_returns_from_csv_unchanged():
    out = io.BytesIO()
    write_csv(out, ["text", "number"], [[text, 1] for text in PAYLOADS])
    raw = list(csv.reader(io.StringIO(out.getvalue().decode("utf-8-sig"), newline="")))
    assert not [row[0] for row in raw[1:] if row[0].strip()[:1] and row[0].lstrip()[0] in "=+-@＝＋－＠"]
    assert [row.cell(0) for row in read_file(out.getvalue()).sheet_rows("CSV")[1:]] == PAYLOADS


TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=12)
RISKY = st.builds(lambda head, tail: head + tail, st.sampled_from(STARTS), TEXTS)


@given(TEXTS | RISKY)
def test_the_guard_is_undone_exactly(text):
    assert unguarded(guarded(text)) == text
    assert guarded(text) in (text, "'" + text)
    assert is_risky(text) or guarded(text) == text


@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.lists(
            TEXTS
            | RISKY
            | st.integers(-(10**12), 10**12)
            | st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)),
            min_size=1,
            max_size=4,
        ),
        min_size=1,
        max_size=8,
    )
)
def test_a_workbook_returns_what_was_written(rows):
    # U+FFFE and U+FFFF are no characters; XML cannot hold them.
    rows = [
        [
            value.replace("\ufffe", "").replace("\uffff", "") if isinstance(value, str) else value
            for value in row
        ]
        for row in rows
    ]
    columns = [Column(title=f"c{n}") for n in range(4)]
    data = written(SheetOut(name="Data", columns=columns, rows=rows))
    assert formulas_in(data) == []
    back = {row.number: row.cells for row in read_file(data).sheet_rows("Data")}
    for number, row in enumerate(rows, start=2):
        expected = [value if value != "" else None for value in row]
        while expected and expected[-1] is None:
            expected.pop()
        assert back.get(number, ()) == tuple(expected)


def test_what_excel_cannot_hold_is_refused_and_nothing_is_written(tmp_path):
    target = tmp_path / "out.xlsx"
    target.write_bytes(b"before")
    sheet = SheetOut(name="S", columns=[Column(title="A")], rows=[["fine"], ["x" * 32_768]])
    with pytest.raises(FileRefused) as refusal:
        write_workbook(target, [sheet])
    assert refusal.value.say("en") == (
        "The text for cell A3 on sheet “S” has 32,768 characters; Excel takes at most 32,767. Export as CSV, or "
        "shorten it."
    )
    assert target.read_bytes() == b"before"
    assert [entry.name for entry in tmp_path.iterdir()] == ["out.xlsx"]
    out = io.BytesIO()
    with pytest.raises(ValueError, match="finite"):
        write_workbook(out, [SheetOut(name="S", columns=[Column(title="A")], rows=[[float("inf")]])])
    assert out.getvalue() == b""


def test_sheet_names_are_changed_only_as_far_as_needed():
    names = ["需求", "需求", "a/b:c*d?[e]\\f", "x" * 40, "x" * 40, "", "History", "'quoted'"]
    data = written(*(SheetOut(name=name, columns=[Column(title="A")], rows=[[1]]) for name in names))
    assert openpyxl.load_workbook(io.BytesIO(data)).sheetnames == [
        "需求",
        "需求 (2)",
        "a b c d  e  f",
        "x" * 31,
        "x" * 27 + " (2)",
        "Sheet",
        "History_",
        "quoted",
    ]


ITEM = BacklogItem(
    row=2,
    key="A-1",
    title="=1+1 注册",
    description="@line 1\n\n  line 2 ",
    type="non_functional",
    product="商城",
    area="账户",
    owner="林晓",
    source="访谈",
    customer="甲",
    priority="wont",
    state="proposed",
    effort_likely=3,
    effort_optimistic=2.25,
    effort_pessimistic=8,
    effort_by_skill={"后端": 2, "front end": 0.5},
    cost=20000,
    value=70,
    value_by_stakeholder={"销售": 5, "Support": 0},
    requires=("A-2",),
    together_with=("A-2", "A-3"),
    excludes=("A-3",),
    parent="A-3",
    release_pin="R1",
    release="R1",
    start=dt.date(2027, 1, 4),
    finish=dt.date(2027, 1, 8),
    tags=("新用户", "growth"),
)
ITEMS = (ITEM, BacklogItem(row=3, key="A-2", title="-5"), BacklogItem(row=4, key="A-3", title="plain"))


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_a_backlog_returns_unchanged(tmp_path, language, kind):
    path = tmp_path / f"backlog.{kind}"
    if kind == "xlsx":
        write_backlog(
            path, ITEMS, language=language, stakeholders=[Stakeholder("销售", 3), Stakeholder("Support", 2)]
        )
    else:
        write_backlog_csv(path, ITEMS, language=language)
    backlog = read_backlog(path)
    assert backlog.issues == []
    assert backlog.items == ITEMS
    assert backlog.language == language
    assert dict(backlog.weights().items()) == (
        {"销售": 3, "Support": 2} if kind == "xlsx" else {"销售": 1, "Support": 1}
    )


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_template_is_a_backlog_without_any_issue(tmp_path, language):
    path = tmp_path / "template.xlsx"
    write_template(path, language=language)
    backlog = read_backlog(path)
    assert (backlog.issues, len(backlog.items), backlog.language) == ([], 3, language)
    assert [proposal.heading for proposal in backlog.proposals if proposal.mapping is None] == []
    assert [item.type for item in backlog.items] == ["functional", "non_functional", "business"]
    assert [item.effort_days for item in backlog.items] == [8, 5, 13]
    assert backlog.items[2].requires == ("SHOP-1",)
    assert len(backlog.weights()) == 2
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    assert len(book.sheetnames) == 3
    assert all(cell.comment for cell in sheet[1])
    lists = [rule.formula1 for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    assert lists == (
        ['"功能,非功能,业务"', '"必须,应该,可以,不做"']
        if language == "zh"
        else ['"Functional,Non-functional,Business"', '"Must,Should,Could,Won\'t"']
    )
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_team_template_is_a_team(language):
    out = io.BytesIO()
    write_team_template(out, language=language, first_day=dt.date(2027, 1, 4))
    team = read_team(out.getvalue())
    assert [person.availability for person in team.people] == [1, 0.8, 0.5]
    assert [(release.start, release.working_days) for release in team.releases] == [
        (dt.date(2027, 1, 4), 30),
        (None, 30),
    ]
    assert len(team.people[1].skills) == 2
    (makeup,) = team.working_days
    assert makeup.weekday() == 5
    assert team.is_working_day(makeup)
    assert not team.is_working_day(team.holidays[0].first)


def test_the_same_content_gives_the_same_bytes():
    first, second = io.BytesIO(), io.BytesIO()
    write_backlog(first, ITEMS, language="zh")
    write_backlog(second, ITEMS, language="zh")
    assert first.getvalue() == second.getvalue()


def own_workbook() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "清单"
    sheet.append(["2027 年需求清单"])
    sheet.merge_cells("A1:D1")
    sheet.append([])
    sheet.append(["编号", "标题", "预计人天", "我的备注"])
    sheet.append(["A-1", "=危险", 3, dt.date(2027, 1, 4)])
    sheet["B4"].data_type = "s"
    sheet.append(["A-2", "搜索", 2.5, -7])
    sheet.append([])
    sheet.append(["A-3", "支付", None, True])
    hidden = book.create_sheet("配置")
    hidden.append(["k", 1])
    hidden.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


ENTRIES = {
    4: PlanEntry("R1", dt.date(2027, 1, 4), dt.date(2027, 1, 6), 7.5, "价值最高"),
    7: PlanEntry(None, None, None, 2, "=没有估算，无法安排"),
}


def test_the_own_workbook_comes_back_with_the_plan_beside_it(tmp_path):
    source, target = own_workbook(), tmp_path / "plan.xlsx"
    backlog = read_backlog(source)
    write_like_source(target, backlog, plan_columns(ENTRIES, backlog.language))
    before, after = read_file(source), read_file(target)
    assert [(sheet.name, sheet.hidden) for sheet in after.info.sheets] == [("清单", False), ("配置", True)]
    assert after.sheet_rows("配置") == before.sheet_rows("配置")
    assert after.info.sheets[0].merged == before.info.sheets[0].merged
    own = [(row.number, row.cells[:4]) for row in after.sheet_rows("清单")]
    assert own == [
        (row.number, tuple(row.cell(n) for n in range(4)) if row.number > 1 else row.cells)
        for row in before.sheet_rows("清单")
    ]
    added = {row.number: row.cells[4:] for row in after.sheet_rows("清单")}
    assert added == {
        1: (),
        3: ("版本", "开始", "完成", "得分", "理由"),
        4: ("R1", dt.date(2027, 1, 4), dt.date(2027, 1, 6), 7.5, "价值最高"),
        5: (),
        7: (None, None, None, 2, "=没有估算，无法安排"),
    }
    assert formulas_in(target.read_bytes()) == []


def test_planning_twice_does_not_add_the_columns_twice(tmp_path):
    first, second = tmp_path / "one.xlsx", tmp_path / "two.xlsx"
    backlog = read_backlog(own_workbook())
    write_like_source(first, backlog, plan_columns(ENTRIES, "zh"))
    again = read_backlog(first)
    assert again.issues == backlog.issues
    assert [item.effort_days for item in again.items] == [item.effort_days for item in backlog.items]
    assert again.items[0].release == "R1"
    assert again.items[0].release_pin is None
    write_like_source(second, again, plan_columns({4: PlanEntry("R2")}, "zh"))
    rows = {row.number: row.cells for row in read_file(second).sheet_rows("清单")}
    assert rows[3] == ("编号", "标题", "预计人天", "我的备注", "版本", "开始", "完成", "得分", "理由")
    assert rows[4] == ("A-1", "=危险", 3, dt.date(2027, 1, 4), "R2")


def test_a_text_table_comes_back_as_a_workbook_with_numbers(tmp_path):
    backlog = read_backlog(b"ID,Title,Effort\n007,=x,08\n2,y,3.5\n")
    target = tmp_path / "plan.xlsx"
    extra = SheetOut(name="Summary", columns=[Column(title="Total")], rows=[[1]])
    column = AddedColumn(title="Score", values={2: 1.5})
    write_like_source(target, backlog, [column], extra_sheets=[extra])
    file = read_file(target)
    assert [sheet.name for sheet in file.info.sheets] == ["Backlog", "Summary"]
    assert [row.cells for row in file.sheet_rows("Backlog")] == [
        ("ID", "Title", "Effort", "Score"),
        ("007", "=x", "08", 1.5),
        ("2", "y", 3.5),
    ]


def test_errors_of_the_source_stay_visible(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Title", "Effort"])
    book.active.append(["x", "#REF!"])
    book.active["B2"].data_type = "e"
    out = io.BytesIO()
    book.save(out)
    backlog = read_backlog(out.getvalue())
    assert backlog.file.sheet_rows("Sheet")[1].cells == ("x", CellError("#REF!"))
    assert [issue.say("en") for issue in backlog.errors] == [
        "Cell B2: the formula in it ends with the error #REF!. Correct the formula or type the value."
    ]
    write_like_source(tmp_path / "o.xlsx", backlog, [])
    assert read_file(tmp_path / "o.xlsx").sheet_rows("Sheet")[1].cells == ("x", "#REF!")


@pytest.mark.parametrize(
    "name", ["release-planner.xlsx", "word-processor.xlsx", "product-managers.zh.gbk.csv"]
)
def test_trial_backlogs_come_back_unchanged(tmp_path, name):
    source = backlog_file(name)
    backlog = read_backlog(source)
    target = tmp_path / "plan.xlsx"
    entries = {
        item.row: PlanEntry("R1", dt.date(2027, 1, 4), dt.date(2027, 1, 8), 1.0, "因为")
        for item in backlog.items
    }
    write_like_source(target, backlog, plan_columns(entries, backlog.language))
    again = read_backlog(target)
    assert again.issues == []
    assert [{**vars(item), "release": None, "start": None, "finish": None} for item in again.items] == [
        vars(item) for item in backlog.items
    ]
    assert again.weights() == backlog.weights()
    assert {item.release for item in again.items} == {"R1"}


def test_written_workbooks_hold_no_link_to_anywhere():
    data = written(
        SheetOut(name="S", columns=[Column(title="http://127.0.0.1/x")], rows=[["https://example.org"]])
    )
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not [
            name for name in archive.namelist() if "externalLink" in name or "hyperlink" in name.lower()
        ]
        assert b"hyperlink" not in archive.read("xl/worksheets/sheet1.xml")


def test_a_ten_thousand_row_export_returns(tmp_path):
    items = [
        BacklogItem(row=n + 2, key=f"K-{n}", title=f"需求 {n}", effort_likely=n % 13 + 1)
        for n in range(10_000)
    ]
    path = Path(tmp_path / "large.xlsx")
    write_backlog(path, items, language="zh")
    assert read_backlog(path).items == tuple(items)
