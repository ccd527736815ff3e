"""A table as a CSV file or an Excel workbook. What people typed is text in it and never a formula."""

import csv
import io
from collections.abc import Callable, Sequence
from typing import Literal

from .formula_guard import guarded

Format = Literal["csv", "xlsx"]
CONTENT_TYPES: dict[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
LONGEST_CELL = 32_000
Value = str | int | float | None
"""Numbers stay numbers in a workbook, so that people can go on calculating; None is an empty cell."""


def table_file(
    table: Sequence[Sequence[Value]],
    *,
    form: Format,
    title: str,
    widths: Sequence[int] = (),
    head: tuple[int, int] = (1, 1),
    fill: Callable[[str], str | None] = lambda text: None,
) -> bytes:
    """`table` as a file of one sheet called `title`.

    CSV is RFC 4180 with a byte order mark, so that a spreadsheet reads Chinese; what looks like a formula gets a
    quote. In a workbook the first `head` = (rows, columns) stay in sight, the first row is bold, `widths` are of the
    first columns in characters, and `fill` names the colour (RRGGBB) of a cell below the head by its text.
    """
    if form == "csv":
        out = io.StringIO()
        csv.writer(out).writerows([_in_text(value) for value in row] for row in table)
        return out.getvalue().encode("utf-8-sig")
    # Loaded where it is needed: a server that nobody asks for a workbook does without, a third of a second sooner.
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = f"{get_column_letter(head[1] + 1)}{head[0] + 1}"
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    for number, row in enumerate(table):
        line = []
        for value in row:
            cell = WriteOnlyCell(sheet, value=_printable(value) if isinstance(value, str) else value)
            if isinstance(value, str):
                cell.data_type = "s"
            cell.alignment = Alignment(vertical="top", wrap_text=0 < number < head[0])
            if number < head[0]:
                cell.font = Font(bold=number == 0)
            elif isinstance(value, str) and (colour := fill(value)) is not None:
                cell.fill = PatternFill("solid", fgColor=colour)
            line.append(cell)
        sheet.append(line)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _in_text(value: Value) -> str:
    return guarded(value) if isinstance(value, str) else "" if value is None else str(value)


def _printable(text: str) -> str:
    """Without the control characters that a workbook may not hold."""
    return "".join(letter for letter in text if letter >= " " or letter in "\n\t")[:LONGEST_CELL]
