"""Workbooks and CSV files out, in which no text can become a formula.

In a workbook every text is written as a string cell, whatever it begins with; text that a spreadsheet would
turn into a formula when somebody edits the cell also gets Excel's own “quote prefix” format. Numbers stay
numbers, negative ones too. In CSV, which has no types, `kernel.formula_guard` guards the text.
"""

import contextlib
import csv
import io
import math
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, BinaryIO

import xlsxwriter
from xlsxwriter.exceptions import OverlappingRange

from planweave.kernel.formula_guard import guarded, is_risky

from .cells import Cell, CellError, address
from .refusals import FileRefused

Target = str | os.PathLike[str] | BinaryIO
Written = Cell | tuple[str, ...] | list[str]
"""What may be written: a cell, or several texts, which are joined by commas."""

MOST_CHARS = 32_767
MOST_ROWS = 1_048_576
_FORBIDDEN_IN_SHEET_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_EXACT = 2**53

INK, ACCENT, PAPER, RULE, NOTE = "#1F2A37", "#1F4E79", "#EAF1F8", "#C9D6E4", "#5B6B7B"


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column of a sheet that is written: heading, width in characters, note, allowed values.

    `style` is `text`, `wrapped`, `number`, `date` or `percent`: how cells look, never what they hold.
    """

    title: str
    width: float = 14
    style: str = "text"
    note: str = ""
    choices: tuple[str, ...] = ()
    least: float | None = None
    tone: str = "own"
    """`own` for the sheet's columns, `added` for those that a plan adds: another colour of heading."""


@dataclass(frozen=True, kw_only=True)
class SheetOut:
    """A sheet to write: headings in the first row, then `rows`."""

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[Written]] = ()
    validated_rows: int = 0
    """How many rows below the headings get the lists of allowed values; 0 for those written."""


def write_workbook(target: Target, sheets: Iterable[SheetOut], *, title: str = "") -> None:
    """Writes tables with styled headings, frozen and filterable. A path is replaced only when all is written.

    FileRefused (`text_too_long_to_write`, `too_many_rows_to_write`) where Excel cannot hold it: nothing is
    cut in silence, and nothing is written then.
    """
    with open_workbook(target, title=title) as book:
        for sheet in sheets:
            write_table(book, sheet)


def write_csv(
    target: Target, titles: Sequence[str], rows: Iterable[Sequence[Written]], *, encoding: str = "utf-8-sig"
) -> None:
    """A CSV file that Excel opens with its characters intact; see `formula_guard` for what is guarded."""

    def lines(stream: io.TextIOBase) -> None:
        writer = csv.writer(stream)
        writer.writerow([guarded(title) for title in titles])
        for row in rows:
            writer.writerow([_csv_text(value) for value in row])

    if isinstance(target, (str, os.PathLike)):
        with _replaced(Path(target)) as part, part.open("w", encoding=encoding, newline="") as stream:
            lines(stream)
    else:
        stream = io.TextIOWrapper(target, encoding=encoding, newline="", write_through=True)
        try:
            lines(stream)
        finally:
            stream.detach()


def _csv_text(value: Written) -> str:
    match value:
        case None:
            return ""
        case str():
            return guarded(value)
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            if not math.isfinite(value):
                raise ValueError("not a finite number")
            return repr(int(value)) if value.is_integer() and abs(value) < _EXACT else repr(value)
        case tuple() | list():
            return guarded(", ".join(value))
        case datetime():
            return value.isoformat(" ", "minutes")
        case date() | time():
            return value.isoformat()
        case CellError(code):
            return code
        case _:
            return str(value)


@contextlib.contextmanager
def _replaced(path: Path) -> Iterator[Path]:
    """A file beside `path` to write into, which takes its place at the end and is removed on failure."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        yield part
        os.replace(part, path)
    finally:
        part.unlink(missing_ok=True)


@dataclass
class Book:
    """An open workbook with its formats; made by `open_workbook`."""

    workbook: Any
    _formats: dict[tuple[tuple[str, Any], ...], Any] = field(default_factory=dict)
    _names: set[str] = field(default_factory=set)

    def format(self, **properties: Any) -> Any:
        """One format per set of properties, vertically at the top, in the house's ink."""
        key = tuple(sorted(properties.items()))
        if key not in self._formats:
            base = {"valign": "top", "font_color": INK}
            self._formats[key] = self.workbook.add_format(base | properties)
        return self._formats[key]

    def add_sheet(self, name: str) -> Any:
        """A sheet under `name`, changed only as far as Excel demands (characters, 31 long, not twice)."""
        clean = _FORBIDDEN_IN_SHEET_NAMES.sub(" ", name).strip().strip("'")[:31].strip() or "Sheet"
        if clean.casefold() == "history":
            clean = "History "[:7] + "_"
        wanted, number = clean, 1
        while clean.casefold() in self._names:
            number += 1
            suffix = f" ({number})"
            clean = wanted[: 31 - len(suffix)] + suffix
        self._names.add(clean.casefold())
        page = self.workbook.add_worksheet(clean)
        page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        return page


@contextlib.contextmanager
def open_workbook(target: Target, *, title: str = "") -> Iterator[Book]:
    """A workbook in which text stays text. On an exception nothing is left at `target`."""
    options = {
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "nan_inf_to_errors": False,
        "default_date_format": "yyyy-mm-dd",
    }
    if isinstance(target, (str, os.PathLike)):
        with _replaced(Path(target)) as part:
            yield from _filled(xlsxwriter.Workbook(str(part), options), title)
    else:
        memory = io.BytesIO()
        yield from _filled(xlsxwriter.Workbook(memory, options | {"in_memory": True}), title)
        target.write(memory.getvalue())


def _filled(workbook: Any, title: str) -> Iterator[Book]:
    # A fixed date of creation, so that the same content gives the same bytes.
    workbook.set_properties({"title": title, "created": datetime(2000, 1, 1)})
    try:
        yield Book(workbook)
    except BaseException:
        workbook.fileclosed = True  # keeps it from complaining that it was never closed
        raise
    workbook.close()


def write_cell(book: Book, sheet: Any, row: int, column: int, value: Written, /, **style: Any) -> None:
    """One cell at row and column (both from 0). Text becomes a string cell, whatever it looks like."""
    match value:
        case tuple() | list():
            write_cell(book, sheet, row, column, ", ".join(value), **style)
        case None | "":
            if style:
                sheet.write_blank(row, column, None, book.format(**style))
        case str():
            if len(value) > MOST_CHARS:
                params = {"cell": address(row + 1, column), "sheet": sheet.get_name(), "length": len(value)}
                raise FileRefused("text_too_long_to_write", params | {"most": MOST_CHARS})
            if is_risky(value):
                style = style | {"quote_prefix": True}
            sheet.write_string(row, column, value, book.format(**style))
        case bool():
            sheet.write_boolean(row, column, value, book.format(**style))
        case int() | float():
            if not math.isfinite(value):
                raise ValueError("not a finite number")
            if isinstance(value, int) and abs(value) > _EXACT:
                sheet.write_string(row, column, str(value), book.format(**style))
            else:
                sheet.write_number(row, column, value, book.format(**style))
        case datetime() if value.year >= 1901:
            sheet.write_datetime(
                row,
                column,
                value.replace(tzinfo=None),
                book.format(**style | {"num_format": "yyyy-mm-dd hh:mm"}),
            )
        case date() if value.year >= 1901:
            sheet.write_datetime(row, column, value, book.format(**style | {"num_format": "yyyy-mm-dd"}))
        case time():
            sheet.write_datetime(row, column, value, book.format(**style | {"num_format": "hh:mm"}))
        case timedelta():
            sheet.write_datetime(row, column, value, book.format(**style | {"num_format": "[h]:mm"}))
        case CellError(code):
            sheet.write_string(row, column, code, book.format(**style))
        case _:
            sheet.write_string(row, column, str(value), book.format(**style))


def heading_style(tone: str) -> dict[str, Any]:
    colour = ACCENT if tone == "own" else "#5A3E85"
    return {
        "bold": True,
        "bg_color": colour,
        "font_color": "#FFFFFF",
        "text_wrap": True,
        "valign": "vcenter",
        "bottom": 1,
        "bottom_color": RULE,
    }


def write_table(book: Book, sheet: SheetOut) -> Any:
    """Headings with their notes, then the rows; returns the worksheet."""
    page = book.add_sheet(sheet.name)
    for index, column in enumerate(sheet.columns):
        page.set_column(index, index, column.width)
        write_cell(book, page, 0, index, column.title, **heading_style(column.tone))
        if column.note:
            page.write_comment(0, index, column.note, {"author": "Planweave", "x_scale": 2, "font_size": 10})
    page.set_row(0, 30)
    page.freeze_panes(1, 0)
    styles = [cell_style(column.style) for column in sheet.columns]
    count = 0
    for count, values in enumerate(sheet.rows, start=1):
        if count >= MOST_ROWS:
            raise FileRefused("too_many_rows_to_write", {"count": count, "most": MOST_ROWS - 1})
        for index, value in enumerate(values):
            if value is not None:
                write_cell(book, page, count, index, value, **styles[index])
    last = max(count, sheet.validated_rows, 1)
    for index, column in enumerate(sheet.columns):
        # A list to choose from may have 255 characters in a workbook; a comma would part its entries.
        if column.choices and len(",".join(column.choices)) <= 255 and "," not in "".join(column.choices):
            page.data_validation(1, index, last, index, {"validate": "list", "source": list(column.choices)})
        elif column.least is not None and not column.choices:
            page.data_validation(
                1, index, last, index, {"validate": "decimal", "criteria": ">=", "value": column.least}
            )
    if sheet.columns:
        page.autofilter(0, 0, max(count, 1), len(sheet.columns) - 1)
    return page


def cell_style(style: str) -> dict[str, Any]:
    return {
        "wrapped": {"text_wrap": True},
        "number": {"num_format": "General", "align": "right"},
        "percent": {"num_format": "0%"},
        "date": {"align": "center"},
    }.get(style, {})


def merge(sheet: Any, book: Book, area: tuple[int, int, int, int], value: Written, /, **style: Any) -> None:
    """Merges (top, left, bottom, right), all from 0, and writes `value`; where areas overlap, only writes."""
    top, left, bottom, right = area
    with contextlib.suppress(OverlappingRange):
        sheet.merge_range(top, left, bottom, right, "", book.format(**style))
    write_cell(book, sheet, top, left, value, **style)


def display_width(text: str) -> int:
    """How many narrow characters wide the longest line is; Chinese characters count two."""
    return max((sum(2 if ord(c) > 0x2E7F else 1 for c in line) for line in text.splitlines()), default=0)
