"""A matrix as a table file. What people typed is text in it and never a formula."""

import csv
import io
from typing import Any, Literal

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill

from planweave.kernel.formula_guard import guarded
from planweave.kernel.language import Language
from planweave.kernel.links import LINK_KINDS, LINK_KINDS_BACK

from . import texts

Format = Literal["csv", "xlsx"]
SUSPECT = PatternFill("solid", fgColor="FDE7C7")


def matrix_file(matrix: dict[str, Any], *, form: Format, language: Language) -> bytes:
    """Keys and titles down the side and across the top; a cell says its links in words, ⚠ before a suspect one."""
    cells = {(cell["row"], cell["column"]): cell["links"] for cell in matrix["cells"]}
    table = [["", "", *(node["key"] for node in matrix["columns"])]]
    table.append(["", texts.MATRIX_TITLE.say(language), *(node["title"] for node in matrix["columns"])])
    for row in matrix["rows"]:
        said = [
            "; ".join(_say(link, language) for link in cells.get((row["id"], column["id"]), ()))
            for column in matrix["columns"]
        ]
        table.append([row["key"], row["title"], *said])
    return _csv(table) if form == "csv" else _xlsx(table, texts.MATRIX_SHEET.say(language))


def _say(link: dict[str, Any], language: Language) -> str:
    forward = LINK_KINDS[link["kind"]]
    text = forward if link["is_forward"] else LINK_KINDS_BACK.get(link["kind"], forward)
    return f"⚠ {text.say(language)}" if link["is_suspect"] else text.say(language)


def _csv(table: list[list[str]]) -> bytes:
    """RFC 4180 with a byte order mark, so that a spreadsheet reads Chinese; what looks like a formula gets a quote."""
    out = io.StringIO()
    csv.writer(out).writerows([guarded(value) for value in row] for row in table)
    return out.getvalue().encode("utf-8-sig")


def _xlsx(table: list[list[str]], title: str) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "C3"
    sheet.column_dimensions["A"].width = 14
    sheet.column_dimensions["B"].width = 48
    for number, row in enumerate(table):
        line = []
        for value in row:
            cell = WriteOnlyCell(sheet, value=_printable(value))
            cell.data_type = "s"
            cell.alignment = Alignment(vertical="top", wrap_text=number == 1)
            if number < 2:
                cell.font = Font(bold=number == 0)
            elif value.startswith("⚠"):
                cell.fill = SUSPECT
            line.append(cell)
        sheet.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _printable(text: str) -> str:
    """Without the control characters that a workbook may not hold."""
    return "".join(letter for letter in text if letter >= " " or letter in "\n\t")[:32_000]
