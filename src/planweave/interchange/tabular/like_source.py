"""The user's own workbook back, with columns added beside their own."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .backlog import Backlog
from .backlog_fields import FIELDS_BY_NAME
from .cells import Cell
from .fields import Kind
from .sandbox import Row, SheetInfo
from .values import as_text
from .writer import (
    Book,
    SheetOut,
    Target,
    Written,
    display_width,
    heading_style,
    merge,
    open_workbook,
    write_cell,
    write_table,
)

Language = Literal["en", "zh"]
PLAN_TITLES: dict[str, tuple[str, ...]] = {
    "en": ("Release", "Start", "Finish", "Score", "Reason"),
    "zh": ("版本", "开始", "完成", "得分", "理由"),
}
_NUMERIC = {Kind.DAYS, Kind.NUMBER, Kind.MONEY, Kind.PERCENT}
_NUMBER_TEXT = re.compile(r"-?(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,10})?\Z")
_WIDTH_SAMPLE = 200


@dataclass(frozen=True)
class PlanEntry:
    """What the plan says of one row. Empty where the plan says nothing."""

    release: str | None = None
    start: date | None = None
    finish: date | None = None
    score: float | None = None
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class AddedColumn:
    """A column that is added: its value by row number of the source file."""

    title: str
    values: Mapping[int, Written]
    width: float = 14
    style: str = "text"


def plan_columns(entries: Mapping[int, PlanEntry], language: Language) -> list[AddedColumn]:
    """Release, Start, Finish, Score, Reason — 版本, 开始, 完成, 得分, 理由 — for `entries` by row number."""
    release, start, finish, score, reason = PLAN_TITLES[language]
    return [
        AddedColumn(title=release, values={row: each.release for row, each in entries.items()}, width=14),
        AddedColumn(
            title=start, values={row: each.start for row, each in entries.items()}, width=12, style="date"
        ),
        AddedColumn(
            title=finish, values={row: each.finish for row, each in entries.items()}, width=12, style="date"
        ),
        AddedColumn(
            title=score, values={row: each.score for row, each in entries.items()}, width=10, style="number"
        ),
        AddedColumn(
            title=reason,
            values={row: each.reason for row, each in entries.items()},
            width=60,
            style="wrapped",
        ),
    ]


def write_like_source(
    target: Target,
    backlog: Backlog,
    columns: Sequence[AddedColumn],
    *,
    extra_sheets: Iterable[SheetOut] = (),
    sheet_name: str = "",
) -> None:
    """All sheets of the source with their values, and `columns` right of the backlog's own.

    Values, order, merged areas and hidden sheets come back; formulas come back as their results, and the
    source's own colours, pictures and macros do not. Where the last columns already are a plan's (the file
    came from here before), they are replaced, so that planning twice does not add them twice. The source is
    never opened for writing; as in `write_workbook`, the target appears only when it is complete.
    """
    with open_workbook(target) as book:
        for info in backlog.file.info.sheets:
            if info is backlog.sheet:
                _backlog_sheet(book, backlog, info, columns, sheet_name or info.name)
            else:
                _other_sheet(book, backlog.file.sheet_rows(info), info)
        for extra in extra_sheets:
            write_table(book, extra)


def _backlog_sheet(
    book: Book, backlog: Backlog, info: SheetInfo, columns: Sequence[AddedColumn], name: str
) -> None:
    if backlog.file.info.format == "csv" and name == info.name:
        name = "需求" if backlog.language == "zh" else "Backlog"
    page = book.add_sheet(name)
    rows = backlog.file.sheet_rows(info)
    header = backlog.header
    width = _own_width(header.headings, info)
    numeric = {
        mapping.column
        for mapping in backlog.mappings
        if backlog.file.info.format == "csv" and FIELDS_BY_NAME[mapping.field].kind in _NUMERIC
    }
    areas = _areas(info, width)
    for row in rows:
        heading = header.first_row <= row.number <= header.last_row
        for column, value in enumerate(row.cells[:width]):
            _own_cell(book, page, row.number, column, value, areas, heading, column in numeric)
        if row.number == header.last_row:
            for offset, added in enumerate(columns):
                write_cell(book, page, row.number - 1, width + offset, added.title, **heading_style("added"))
        elif not heading:
            for offset, added in enumerate(columns):
                style = {"text_wrap": True} if added.style == "wrapped" else {}
                write_cell(book, page, row.number - 1, width + offset, added.values.get(row.number), **style)
    _widths(page, rows, width, header.last_row)
    for offset, added in enumerate(columns):
        page.set_column(width + offset, width + offset, added.width)
    page.freeze_panes(header.last_row, 0)
    if rows and width + len(columns):
        page.autofilter(
            header.last_row - 1, 0, max(rows[-1].number, header.last_row + 1) - 1, width + len(columns) - 1
        )
    if backlog.file.info.format != "csv":
        page.activate()


def _own_width(headings: Sequence[str], info: SheetInfo) -> int:
    """How many columns are the user's own: without a plan's columns at the end, if they are there."""
    for titles in PLAN_TITLES.values():
        if tuple(headings[-len(titles) :]) == titles and info.columns <= len(headings):
            return len(headings) - len(titles)
    return max(info.columns, len(headings))


def _areas(info: SheetInfo, width: int) -> dict[tuple[int, int], tuple[int, int, int, int]]:
    return {
        (top, left): (top - 1, left, bottom - 1, right)
        for top, left, bottom, right in info.merged
        if right < width and (bottom > top or right > left) and bottom - top < 100_000
    }


def _own_cell(
    book: Book,
    page,
    number: int,
    column: int,
    value: Cell,
    areas: Mapping[tuple[int, int], tuple[int, int, int, int]],
    heading: bool,
    is_numeric: bool,
) -> None:
    if value is None:
        return
    if is_numeric and isinstance(value, str) and not heading and _NUMBER_TEXT.match(value.strip()):
        number_value = float(value)
        value = int(number_value) if number_value.is_integer() else number_value
    style = heading_style("own") if heading else {}
    if isinstance(value, str) and not heading and ("\n" in value or display_width(value) > 50):
        style = {"text_wrap": True}
    area = areas.get((number, column))
    if area:
        merge(page, book, area, value, **style)
    else:
        write_cell(book, page, number - 1, column, value, **style)


def _other_sheet(book: Book, rows: Sequence[Row], info: SheetInfo) -> None:
    page = book.add_sheet(info.name)
    areas = _areas(info, info.columns)
    for place, row in enumerate(rows):
        for column, value in enumerate(row.cells):
            _own_cell(book, page, row.number, column, value, areas, place == 0, False)
    _widths(page, rows, info.columns, 1)
    if info.hidden:
        page.hide()


def _widths(page, rows: Sequence[Row], width: int, header_row: int) -> None:
    for column in range(width):
        lengths = [
            display_width(as_text(row.cell(column))[:200])
            for row in rows[:_WIDTH_SAMPLE]
            if row.number >= header_row
        ]
        page.set_column(column, column, min(max(max(lengths, default=8) + 2, 8), 50))
