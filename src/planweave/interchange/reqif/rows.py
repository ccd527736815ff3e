"""Lists of a requirement (steps, acceptance criteria, fit criteria, deliverables) as tables that people can read.

ReqIF has no lists. A table in XHTML is what every tool shows, and its cells say exactly what the rows say: reading
back what was written gives the same rows. Pure.
"""

import html
from collections.abc import Mapping, Sequence
from typing import Any

from planweave.requirements.rules.substance import ROW_PREFIXES, clean_substance, number_rows

COLUMNS: Mapping[str, Mapping[str, str]] = {
    "steps": {"id": "ID", "actor": "Actor", "action": "Action", "expected": "Expected"},
    "acceptance": {"id": "ID", "given": "Given", "when": "When", "then": "Then"},
    "fit_criteria": {
        "id": "ID",
        "characteristic": "Characteristic",
        "subcharacteristic": "Subcharacteristic",
        "metric": "Metric",
        "operator": "Operator",
        "target": "Target",
        "target_high": "Upper target",
        "unit": "Unit",
        "method": "Method",
    },
    "deliverables": {"name": "Deliverable", "is_done": "Done", "where": "Where"},
}
"""Field → its columns: name of the value → heading. Headings are English whatever the reader's language: two exports
of the same requirements are the same file."""
_NUMBERS = frozenset({"target", "target_high"})
_DONE = {"yes": True, "no": False, "": False}


def table_of(field: str, rows: Sequence[Mapping[str, Any]]) -> str:
    """The rows as rich text."""
    columns = COLUMNS[field]
    head = "".join(f"<th>{heading}</th>" for heading in columns.values())
    body = "".join(
        f"<tr>{''.join(f'<td>{_written(row.get(name))}</td>' for name in columns)}</tr>" for row in rows
    )
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    text = "" if value is None else str(value)
    return html.escape(text.replace("\r\n", "\n"), quote=False).replace("\n", "<br>")


def rows_of(field: str, cells: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    """The rows of a table as the field keeps them, each with its id.

    The first row must name the field's columns, in any order; columns may be absent. Raises ValueError where the
    table is another one, or a row of it cannot be kept.
    """
    names = {heading.casefold(): name for name, heading in COLUMNS[field].items()}
    heading = [names.get(" ".join(cell.split()).casefold(), "") for cell in (cells[0] if cells else ())]
    if not heading or "" in heading or len(set(heading)) < len(heading) or heading == ["id"]:
        raise ValueError(heading)
    if any(len(row) != len(heading) for row in cells[1:]):
        raise ValueError(cells)
    read = [{name: _read(name, cell) for name, cell in zip(heading, row, strict=True)} for row in cells[1:]]
    rows: list[dict[str, Any]] = clean_substance(field, read)
    return number_rows(field, rows, last=0)[0] if field in ROW_PREFIXES else rows


def _read(name: str, cell: str) -> Any:
    if name == "is_done":
        try:
            return _DONE[cell.strip().casefold()]
        except KeyError as error:
            raise ValueError(cell) from error
    if name in _NUMBERS:
        return float(cell) if cell.strip() else None
    return cell
