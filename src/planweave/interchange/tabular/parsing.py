"""Rows of a table to values of fields, by a mapping: every cell either understood or answered with a reason."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from .cells import Cell, CellError, address
from .fields import Field, folded
from .headers import ColumnMapping
from .refusals import Issue
from .sandbox import Row
from .values import CellProblem, Value, as_text, parse_cell

_TOTALS = {"total", "totals", "sum", "subtotal", "grand total", "合计", "总计", "小计", "汇总", "总和"}
_NEVER_FILLED = {"key", "title", "name"}


@dataclass(frozen=True)
class ParsedRow:
    """One row: its number in the file, its values by field, its family values by field and member.

    `cells` gives the address of each value (`effort_likely` or `effort_by_skill:后端`). A row with an error
    among its issues must not be used.
    """

    number: int
    values: dict[str, Value]
    members: dict[str, dict[str, Value]] = field(default_factory=dict)
    cells: dict[str, str] = field(default_factory=dict)
    issues: tuple[Issue, ...] = ()

    def figure(self, name: str) -> float | None:
        """The value of a field that holds figures; None where the row has none."""
        value = self.values.get(name)
        return float(value) if isinstance(value, (int, float)) else None

    @property
    def is_usable(self) -> bool:
        return not any(issue.severity == "error" for issue in self.issues)


def parse_rows(
    rows: Iterable[Row],
    mappings: Sequence[ColumnMapping],
    fields: Iterable[Field],
    *,
    sheet: str = "",
    merged: Sequence[tuple[int, int, int, int]] = (),
    hours_per_day: float = 8.0,
) -> Iterable[ParsedRow]:
    """One ParsedRow for each row with anything in a mapped column; rows of totals come with a warning only.

    A value merged down over several rows counts for each of them, but for keys and titles.
    """
    by_name = {each.name: each for each in fields}
    plans = [
        (mapping, by_name[mapping.field], mapping.reading(hours_per_day=hours_per_day), _overrides(mapping))
        for mapping in mappings
        if mapping.field in by_name
    ]
    required = [each for each in by_name.values() if each.required]
    down = _Down(
        merged, {mapping.column for mapping, target, _, _ in plans if target.name not in _NEVER_FILLED}
    )
    for row in rows:
        values: dict[str, Value] = {}
        members: dict[str, dict[str, Value]] = {}
        cells: dict[str, str] = {}
        issues: list[Issue] = []
        touched = False
        for mapping, target, reading, overrides in plans:
            cell, is_own = down.cell(row, mapping.column)
            if cell is None:
                continue
            place = address(row.number, mapping.column)
            touched = touched or is_own
            try:
                value = _value(cell, target, reading, overrides)
            except CellProblem as problem:
                severity: Literal["error", "warning"] = "warning" if problem.is_warning else "error"
                issues.append(
                    Issue(problem.code, problem.params, place, sheet, row.number, target.name, severity)
                )
                value = problem.usable if problem.is_warning else None
            if value is None:
                continue
            if target.family:
                members.setdefault(target.name, {})[mapping.member] = value
                cells[f"{target.name}:{mapping.member}"] = place
            else:
                values[target.name] = value
                cells[target.name] = place
        if not touched or not (values or members or issues):
            continue
        if _is_total(values):
            yield ParsedRow(
                row.number, {}, issues=(_row_issue("total_row", row.number, sheet, severity="warning"),)
            )
            continue
        refused = {issue.field_name for issue in issues if issue.severity == "error"}
        issues += [
            _row_issue("required_empty", row.number, sheet, field=target.labels(), field_name=target.name)
            for target in required
            if target.name not in values and target.name not in refused
        ]
        yield ParsedRow(row.number, values, members, cells, tuple(issues))


def _row_issue(
    code: str,
    row: int,
    sheet: str,
    *,
    severity: Literal["error", "warning"] = "error",
    field_name: str = "",
    **params: object,
) -> Issue:
    return Issue(code, params, "", sheet, row, field_name, severity)


def _overrides(mapping: ColumnMapping) -> Mapping[str, str]:
    return {folded(text): value for text, value in mapping.values.items()}


def _value(cell: Cell, target: Field, reading, overrides: Mapping[str, str]) -> Value | None:
    if overrides and not isinstance(cell, CellError):
        chosen = overrides.get(folded(as_text(cell)))
        if chosen is not None:
            return parse_cell(chosen, target, reading) if chosen else None
    return parse_cell(cell, target, reading)


def _is_total(values: Mapping[str, Value]) -> bool:
    words = [values[name] for name in ("key", "title") if name in values]
    return len(words) == 1 and str(words[0]).strip().rstrip(":：").casefold() in _TOTALS


class _Down:
    """Cells below the top of a merged area take its value, in the columns where that is wanted."""

    def __init__(self, merged: Sequence[tuple[int, int, int, int]], columns: set[int]) -> None:
        self._areas = {
            (row, left): top
            for top, left, bottom, right in merged
            if left == right and left in columns and 0 < bottom - top <= 10_000
            for row in range(top + 1, bottom + 1)
        }
        self._tops: dict[tuple[int, int], Cell] = {}
        self._wanted = {(top, column) for (_, column), top in self._areas.items()}

    def cell(self, row: Row, column: int) -> tuple[Cell, bool]:
        """(value, whether it stands in this row itself)."""
        own = row.cell(column)
        place = (row.number, column)
        if place in self._wanted:
            self._tops[place] = own
        if own is None and place in self._areas:
            return self._tops.get((self._areas[place], column)), False
        return own, True
