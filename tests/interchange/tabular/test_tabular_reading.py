"""What comes out of workbooks and text tables: values as they were meant, structure, encodings."""

import datetime as dt
import io
import time

import hostile_files
import openpyxl
import pytest
from openpyxl.styles import Font

from planweave.interchange.tabular.cells import CellError, address, decode, encode, parse_address
from planweave.interchange.tabular.csv_text import decoded, separator_of
from planweave.interchange.tabular.refusals import FileRefused
from planweave.interchange.tabular.sandbox import read_file


def saved(book: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def csv_rows(data: bytes):
    return [row.cells for row in read_file(data).sheet_rows("CSV")]


def test_cells_of_a_workbook_keep_their_kind():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(
        ["text", 3, 3.25, True, dt.date(2026, 3, 5), dt.datetime(2026, 3, 5, 14, 30), dt.time(8, 15)]
    )
    sheet.append([None, 1e20, -7, False, dt.datetime(2026, 3, 5), "  kept  ", "two\nlines"])
    rows = read_file(saved(book)).sheet_rows("Sheet")
    assert rows[0].cells == (
        "text",
        3,
        3.25,
        True,
        dt.date(2026, 3, 5),
        dt.datetime(2026, 3, 5, 14, 30),
        dt.time(8, 15),
    )
    assert rows[1].cells == (None, 1e20, -7, False, dt.date(2026, 3, 5), "  kept  ", "two\nlines")
    assert type(rows[0].cells[1]) is int
    assert type(rows[0].cells[2]) is float


def test_error_values_are_reported_also_those_the_parser_does_not_know():
    cells = "".join(
        f'<c r="{letter}2" t="e"><v>{code}</v></c>'
        for letter, code in zip("ABC", ("#REF!", "#N/A", "#SPILL!"), strict=True)
    )
    file = read_file(hostile_files.workbook(hostile_files.TITLE_ROW + f'<row r="2">{cells}</row>'))
    assert file.sheet_rows("Backlog")[1].cells == (
        CellError("#REF!"),
        CellError("#N/A"),
        CellError("#SPILL!"),
    )


def test_errors_below_and_right_of_everything_else_are_not_lost():
    file = read_file(
        hostile_files.workbook(
            hostile_files.TITLE_ROW + '<row r="9"><c r="E9" t="e"><v>#DIV/0!</v></c></row>'
        )
    )
    row = file.sheet_rows("Backlog")[1]
    assert (row.number, row.cell(4), row.cell(0)) == (9, CellError("#DIV/0!"), None)


def test_formulas_give_their_saved_result_or_are_listed():
    rows = hostile_files.TITLE_ROW + (
        '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c>'
        '<c r="B2"><f>A2*2</f></c><c r="C2" t="str"><f>"a"</f><v>a</v></c></row>'
    )
    file = read_file(hostile_files.workbook(rows))
    assert file.sheet_rows("Backlog")[1].cells == (2, None, "a")
    assert file.info.sheets[0].uncalculated == ("B2",)


def test_sheets_hidden_merged_and_offset():
    book = openpyxl.Workbook()
    first = book.active
    first.title = "需求"
    first["C5"] = "标题"
    first["C5"].font = Font(bold=True)
    first.merge_cells("C5:D5")
    hidden = book.create_sheet("备份")
    hidden["A1"] = "x"
    hidden.sheet_state = "hidden"
    secret = book.create_sheet("配置")
    secret.sheet_state = "veryHidden"
    book.create_chartsheet("图")
    file = read_file(saved(book))
    assert [(sheet.name, sheet.hidden, sheet.rows, sheet.columns) for sheet in file.info.sheets] == [
        ("需求", False, 5, 3),
        ("备份", True, 1, 1),
        ("配置", True, 0, 0),
    ]
    assert file.info.sheets[0].merged == ((5, 2, 5, 3),)
    assert [(row.number, row.cells) for row in file.sheet_rows("需求")] == [(5, (None, None, "标题"))]
    with pytest.raises(FileRefused) as refusal:
        file.info.sheet("没有")
    assert refusal.value.say("en") == "There is no sheet “没有”. The file has: 需求, 备份, 配置."


def test_cells_without_addresses_stand_where_they_follow():
    rows = '<row><c t="inlineStr"><is><t>Title</t></is></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'
    file = read_file(hostile_files.workbook(rows))
    assert [(row.number, row.cells) for row in file.sheet_rows("Backlog")] == [(1, ("Title", 2)), (2, (3,))]


def test_a_number_beyond_all_numbers_is_text_not_infinity():
    rows = hostile_files.TITLE_ROW + '<row r="2"><c r="A2"><v>1e400</v></c></row>'
    assert read_file(hostile_files.workbook(rows)).sheet_rows("Backlog")[1].cells == ("inf",)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("gbk", "gb18030"),
        ("gb18030", "gb18030"),
    ],
)
def test_encodings(encoding, name):
    text = "ID,Title,编号,标题,说明\nA-1,sign up,注册,手机号注册,“验证码”五分钟有效。"
    "\nA-2,search,搜索,商品搜索,响应时间不超过两秒\n"
    data = text.encode(encoding)
    assert decoded(data) == (text, name)
    assert csv_rows(data)[1] == ("A-1", "sign up", "注册", "手机号注册", "“验证码”五分钟有效。")


def test_rare_characters_of_gb18030():
    data = "编号,标题,描述\nA-1,𠮷野家,这是一个带有生僻字的需求标题\n".encode("gb18030")
    assert csv_rows(data)[1][1] == "𠮷野家"


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("编号,标题,人天\nA,x,1\nB,y,2\n", ","),
        ("ID;Title;Effort\nA;one, two;1,5\nB;three, four, five;2,5\n", ";"),
        ("ID\tTitle\tText\nA\tx\ta,b,c\nB\ty\td;e\n", "\t"),
        ("ID|Title\nA|x,y\n", "|"),
        ("Title\none\ntwo\n", ","),
        ('ID,Title\n1,"a;b;c;d"\n2,"e;f;g;h"\n', ","),
    ],
)
def test_separators(text, separator):
    assert separator_of(text) == (separator, 0)


def test_declared_separator_is_not_a_row():
    assert csv_rows(b"sep=;\nID;Title\nA;x\n") == [("ID", "Title"), ("A", "x")]


def test_quoted_cells_keep_lines_and_quotes():
    assert csv_rows('Title,描述\r\n"a ""b"" c","line 1\r\nline 2, 值"\r\n'.encode()) == [
        ("Title", "描述"),
        ('a "b" c', "line 1\r\nline 2, 值"),
    ]


def test_rows_keep_their_numbers_over_blank_ones():
    rows = read_file(b"Title,Effort\n\n,,\nA,1\n").sheet_rows("CSV")
    assert [(row.number, row.cells) for row in rows] == [(1, ("Title", "Effort")), (4, ("A", "1"))]


def test_many_trailing_separators_do_no_harm():
    assert csv_rows(b"Title,Effort\nA,1" + b"," * 5_000 + b"\n")[1] == ("A", "1")


def test_addresses():
    assert [address(1, 0), address(14, 3), address(7, 26), address(1048576, 16383)] == [
        "A1",
        "D14",
        "AA7",
        "XFD1048576",
    ]
    assert parse_address("XFD1048576") == (1048576, 16383)
    assert [parse_address(text) for text in ("", "A0", "1A", "AAAA1", "A1 ", "Ａ1")] == [None] * 6


@pytest.mark.parametrize(
    "cell",
    [
        None,
        "",
        "x",
        3,
        2.5,
        True,
        dt.date(2026, 3, 5),
        dt.datetime(2026, 3, 5, 1, 2, 3),
        dt.time(1, 2),
        dt.timedelta(hours=30),
        CellError("#REF!"),
    ],
)
def test_the_wire_changes_nothing(cell):
    assert decode(encode(cell)) == cell
    assert type(decode(encode(cell))) is type(cell)


def test_ten_thousand_rows(tmp_path, capsys):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("Backlog")
    sheet.append([f"Column {n}" for n in range(20)])
    for number in range(10_000):
        sheet.append(
            [f"R-{number}", f"需求标题 {number}", number, number / 4]
            + [f"text {number} {n}" for n in range(16)]
        )
    path = tmp_path / "large.xlsx"
    book.save(path)
    started = time.monotonic()
    file = read_file(path)
    took = time.monotonic() - started
    with capsys.disabled():
        print(f"\n10,000 rows × 20 columns read in {took:.2f} s")
    rows = file.sheet_rows("Backlog")
    assert len(rows) == 10_001
    assert sum(cell is not None for row in rows for cell in row.cells) == 20 * 10_001
    assert rows[-1].cells[:4] == ("R-9999", "需求标题 9999", 9999, 2499.75)
