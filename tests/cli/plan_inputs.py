"""Where the benchmark backlogs are, and workbooks made by other hands than the program's."""

import os
from collections.abc import Sequence
from pathlib import Path

import openpyxl

DATA = Path(os.environ.get("PLANWEAVE_DATA") or Path(__file__).parents[3] / "shared" / "data") / "backlogs"


def save(path: Path, **sheets: Sequence[Sequence[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name.replace("_", " "))
        for row in rows:
            sheet.append(list(row))
            for cell in sheet[sheet.max_row]:
                if isinstance(cell.value, str):
                    cell.data_type = "s"  # also what begins like a formula
    book.save(path)
    return path
