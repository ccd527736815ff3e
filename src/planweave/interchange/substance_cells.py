"""A requirement's parts as cells, and cells as its parts: rich text, lists, fit criteria. No database."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from planweave.documents.composing import words
from planweave.kernel import richtext
from planweave.kernel.language import Language, Text
from planweave.requirements import texts as requirement_texts
from planweave.requirements.rules.substance import SubstanceFault, clean_substance

from . import texts
from .columns import CHARACTERISTICS, FIT_COLUMNS, PARTS_OF_QUALITY
from .tabular.cells import plain_number
from .tabular.fields import Field, Kind
from .tabular.rows_in_cells import (
    acceptance_read,
    acceptance_written,
    as_entry,
    deliverables_read,
    deliverables_written,
    entries_of,
    steps_read,
    steps_written,
    with_ids,
)
from .tabular.values import CellProblem, parse_cell

NOTHING = "—"
_EMPTY = {"", "-", "–", "—"}
_FIGURE = Field(name="fit_target", kind=Kind.FIGURE, en="", zh="")
_LONGEST = {
    "steps": {"actor": 100, "action": 2000, "expected": 2000},
    "acceptance": {"given": 2000, "when": 2000, "then": 2000},
    "deliverables": {"name": 100, "where": 500},
    "fit_criteria": {"metric": 300, "unit": 40, "method": 2000},
}
"""As `requirements.rules` has it; said here with the row, before that says it without."""
_NAMES = {name: (text.en, text.zh) for name, text in words.PARTS.items()} | {
    "name": (words.FIELDS["title"].en, words.FIELDS["title"].zh),
    "where": (texts.WHERE.en, texts.WHERE.zh),
    "unit": (texts.FIT_UNIT.en, texts.FIT_UNIT.zh),
}
_OPERATORS = {
    "<=": ("≤", "=<", "不超过", "不大于", "不高于", "不多于", "小于等于", "至多", "最多", "at most", "up to", "max"),
    "<": ("小于", "低于", "少于", "less than", "below", "under"),
    ">=": ("≥", "=>", "不少于", "不小于", "不低于", "大于等于", "至少", "最少", "at least", "min"),
    ">": ("大于", "高于", "多于", "more than", "above", "over"),
    "=": ("==", "等于", "equals", "equal to", "is"),
    "between": ("介于", "之间", "from to", "range", "范围"),
}  # fmt: skip
_SHOWN = {"<=": ("≤", "≤"), ">=": ("≥", "≥"), "between": ("between", "介于")}


@dataclass
class Found:
    """What the cells of a list say: its value (None: nothing new), or what is wrong and in which column."""

    value: Any = None
    faults: list[tuple[str, Text | CellProblem, dict[str, Any]]] = field(default_factory=list)


def cells_of(values: Mapping[str, Any], *, language: Language) -> dict[str, str]:
    """Column → text, without those that are empty."""
    cells = {name: richtext.plain(values[name]) for name in ("rationale", "implementation")}
    cells["steps"] = steps_written(values["steps"])
    cells["acceptance"] = acceptance_written(values["acceptance"], language=language)
    cells["deliverables"] = deliverables_written(values["deliverables"])
    cells |= _fit_written(values["fit_criteria"], language=language)
    return {name: text for name, text in cells.items() if text.strip()}


def list_found(name: str, text: str, *, before: Sequence[Mapping[str, Any]]) -> Found:
    """Steps, acceptance criteria or deliverables as a cell has them."""
    written: str
    if name == "steps":
        given: list[dict[str, Any]] = list(steps_read(text))
        written = steps_written(before)
        now: list[dict[str, Any]] = list(steps_read(written))
    elif name == "acceptance":
        given = list(acceptance_read(text))
        now = list(acceptance_read(acceptance_written(before, language="en")))
    else:
        given, now = deliverables_read(text), deliverables_read(deliverables_written(before))
    if name != "deliverables":
        with_ids(given, before=now, same=_without_id)
    return Found() if given == now else _cleaned(name, given, column=name)


def fit_found(cells: Mapping[str, str], *, before: Sequence[Mapping[str, Any]]) -> Found:
    """Fit criteria from their columns; what a column does not say stays as it is in the criterion of that metric."""
    found = Found()
    metrics = _lines(cells.get("fit_metric", ""))
    first = next(iter(cells))
    if not metrics:
        metrics = [str(row["metric"]) for row in before]
    if not metrics:
        return Found(faults=[(first, requirement_texts.FIT_METRIC, {})])
    columns: dict[str, list[str]] = {}
    for name, text in cells.items():
        lines = _lines(text) if len(metrics) > 1 or name == "fit_metric" else ["\n".join(_lines(text))]
        if len(lines) > len(metrics):
            counts = {"lines": len(lines), "metrics": len(metrics)}
            found.faults.append((name, texts.FIT_LINES, counts))
        columns[name] = [*lines, *[""] * (len(metrics) - len(lines))]
    if found.faults:
        return found
    rows = _adopted(metrics, before)
    for place, row in enumerate(rows):
        for name, part in FIT_COLUMNS.items():
            if name in columns:
                _put(found, row, name=name, part=part, text=columns[name][place])
    if found.faults or rows == [dict(row) for row in before]:
        return found
    return _cleaned("fit_criteria", rows, column="fit_metric" if "fit_metric" in cells else first)


def said_rows(name: str, value: Any, *, language: Language) -> str:
    """A part's value in words, for a person who compares two of them."""
    if name == "steps":
        return steps_written(value)
    if name == "acceptance":
        return acceptance_written(value, language=language)
    if name == "deliverables":
        return deliverables_written(value)
    lines = []
    for row in value:
        high = f"–{_number(row['target_high'])}" if row["target_high"] is not None else ""
        target = "" if row["target"] is None else _number(row["target"])
        lines.append(f"{row['metric']} {row['operator']} {target}{high} {row['unit']}".strip())
    return "\n".join(lines)


def _fit_written(rows: Sequence[Mapping[str, Any]], *, language: Language) -> dict[str, str]:
    cells: dict[str, str] = {}
    for name, part in FIT_COLUMNS.items():
        lines = [as_entry(_part_written(part, row[part], language)) for row in rows]
        if any(lines):
            cells[name] = "\n".join(line or NOTHING for line in lines)
    return cells


def _part_written(part: str, value: Any, language: Language) -> str:
    if part == "operator":
        return _SHOWN.get(value, (value, value))[language == "zh"]
    if part in ("characteristic", "subcharacteristic"):
        return words.QUALITIES[value].say(language) if value in words.QUALITIES else str(value)
    if part.startswith("target"):
        return "" if value is None else _number(value)
    return str(value)


def _number(value: float) -> str:
    return repr(plain_number(float(value)))


def _adopted(metrics: Sequence[str], before: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """A criterion per metric: the present one of that metric, else the one in its place, else a new one."""
    free = list(before)
    rows: list[dict[str, Any] | None] = []
    for metric in metrics:
        known = next((row for row in free if row["metric"] == metric.strip()), None)
        if known is not None:
            free.remove(known)
        rows.append(None if known is None else dict(known))
    for place, row in enumerate(rows):
        if row is not None:
            continue
        same_place = before[place] if len(metrics) == len(before) else None
        if same_place is not None and same_place in free:
            free.remove(same_place)
            rows[place] = dict(same_place)
        else:
            rows[place] = _NEW | {"metric": metrics[place].strip()}
    return [row for row in rows if row is not None]


_NEW: dict[str, Any] = {
    "id": "", "characteristic": "", "subcharacteristic": "", "metric": "", "operator": "<=", "target": None,
    "target_high": None, "unit": "", "method": "",
}  # fmt: skip


def _put(found: Found, row: dict[str, Any], *, name: str, part: str, text: str) -> None:
    """One line of a column into its criterion, or the reason why not."""
    plain = unicodedata.normalize("NFKC", text).strip()
    try:
        if plain in _EMPTY:
            row[part] = {"operator": "<=", "target": None, "target_high": None}.get(part, "")
        elif part == "operator":
            folded = " ".join(plain.casefold().split())
            known = (sign for sign, others in _OPERATORS.items() if folded in (sign, *others) or text == sign)
            row[part] = next(known, None) or _OPERATOR_OF.get(text.strip(), "")
            if not row[part]:
                found.faults.append((name, texts.FIT_OPERATOR_UNKNOWN, {"given": plain[:40]}))
        elif part.startswith("target"):
            number = parse_cell(text, _FIGURE)
            row[part] = float(number) if isinstance(number, (int, float)) else None
        elif part == "characteristic":
            row[part] = parse_cell(text, CHARACTERISTICS)
        elif part == "subcharacteristic":
            _put_part(row, text)
        else:
            row[part] = text.strip()
    except CellProblem as problem:
        found.faults.append((name, problem, {}))


_OPERATOR_OF = {"≤": "<=", "≥": ">=", "＜": "<", "＞": ">", "＝": "=", "≦": "<=", "≧": ">="}


def _put_part(row: dict[str, Any], text: str) -> None:
    """A sub-characteristic names its characteristic where none is given."""
    if row["characteristic"]:
        row["subcharacteristic"] = parse_cell(text, PARTS_OF_QUALITY[row["characteristic"]])
        return
    for name, field_ in PARTS_OF_QUALITY.items():
        try:
            row["subcharacteristic"] = parse_cell(text, field_)
        except CellProblem:
            continue
        row["characteristic"] = name
        return
    raise CellProblem("not_choice", value=text.strip()[:40], choices=_OFFERED)


_OFFERED = tuple(
    separator.join(choices[place] for one in PARTS_OF_QUALITY.values() for choices in one.choices.values())
    for place, separator in enumerate((", ", "、"))
)


def _cleaned(name: str, rows: list[dict[str, Any]], *, column: str) -> Found:
    """The rows as the requirement keeps them; the first thing that it would not take is said with its row."""
    for number, row in enumerate(rows, start=1):
        for part, most in _LONGEST[name].items():
            if len(row[part]) > most:
                facts = {"row": number, "part": _NAMES[part], "most": most, "length": len(row[part])}
                return Found(faults=[(column, texts.PART_TOO_LONG, facts)])
    try:
        return Found(value=clean_substance(name, rows))
    except SubstanceFault as fault:
        return Found(faults=[(column, fault.text, fault.params)])


def _lines(text: str) -> list[str]:
    lines = [line.rstrip() for line in entries_of(text)]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _without_id(row: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(value for name, value in row.items() if name != "id")
