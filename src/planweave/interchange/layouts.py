"""What an import shows of a file before it is mapped. Pure."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from .tabular.backlog import Backlog
from .tabular.cells import shown
from .tabular.sandbox import Row
from .tabular.table import Table

SAMPLES = 4


def layout_of(table: Backlog | Table) -> dict[str, Any]:
    """What the wizard shows: sheets, headings with samples, and what each column probably is."""
    rows = [row for row in table.file.sheet_rows(table.sheet) if row.number > table.header.last_row]
    return {
        "format": table.file.info.format,
        "encoding": table.file.info.encoding,
        "sheets": [
            {"name": sheet.name, "rows": sheet.rows, "is_hidden": sheet.hidden}
            for sheet in table.file.info.sheets
        ],
        "sheet": table.sheet.name,
        "header_row": table.header.last_row,
        "rows": len(table.rows),
        "columns": [
            {
                "column": proposal.column,
                "heading": proposal.heading,
                "samples": _samples(rows, proposal.column),
                "mapping": proposal.mapping.as_dict() if proposal.mapping else None,
                "confidence": proposal.confidence,
                "reasons": [asdict(reason) for reason in proposal.reasons],
                "others": [list(other) for other in proposal.others],
            }
            for proposal in table.proposals
        ],
        "issues": [asdict(issue) for issue in table.file_issues],
    }


def _samples(rows: Sequence[Row], column: int) -> list[str]:
    """The first few different values of a column, as a person would read them."""
    found: dict[str, None] = {}
    for row in rows[:200]:
        if (value := row.cell(column)) is not None:
            found[shown(value, width=60)] = None
        if len(found) == SAMPLES:
            break
    return list(found)
