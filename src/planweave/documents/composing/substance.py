"""How the parts of a requirement look in print: steps, criteria, measures, rules, process, deliverables."""

from collections.abc import Sequence
from typing import Any

from planweave.kernel.language import Language

from . import words
from .blocks import Block, Cell, ListBlock, Paragraph, Run, Runs, Table
from .diagram import DiagramFault, diagram_of
from .reading import printable, runs_of

_OPERATORS = {"<=": "≤", "<": "<", ">=": "≥", ">": ">", "=": "="}


def figure(number: float) -> str:
    """12 rather than 12.0, and never an exponent."""
    return f"{number:.4f}".rstrip("0").rstrip(".") if isinstance(number, float) else str(number)


def steps(rows: Sequence[dict[str, Any]], language: Language, keys: frozenset[str]) -> tuple[Block, ...]:
    """Numbered steps as a table; columns in which nothing stands fall away."""
    columns = [("actor", 1.2), ("action", 3.2), ("expected", 3.0)]
    given = [(name, share) for name, share in columns if any(row.get(name) for row in rows)]
    heads = ("#", *(words.PARTS[name].say(language) for name, _ in given))
    cells = tuple(
        (_cell(str(place), keys), *(_cell(row.get(name, ""), keys) for name, _ in given))
        for place, row in enumerate(rows, start=1)
    )
    return (_table(heads, cells, [0.4, *(share for _, share in given)]),)


def acceptance(rows: Sequence[dict[str, Any]], language: Language, keys: frozenset[str]) -> tuple[Block, ...]:
    """Each criterion under its number: given, when, then."""
    blocks = []
    for row in rows:
        runs: list[Run] = [Run(row["id"], "b")] if row.get("id") else []
        for name in ("given", "when", "then"):
            if row.get(name):
                between = "\n" if runs and len(runs) > 1 else " " if runs else ""
                runs += [Run(between), Run(words.PARTS[name].say(language), "b"), Run(" ")]
                runs += runs_of(row[name], keys=keys)
        blocks.append(Paragraph(tuple(run for run in runs if run.text)))
    return tuple(blocks)


def fit_criteria(
    rows: Sequence[dict[str, Any]], language: Language, keys: frozenset[str]
) -> tuple[Block, ...]:
    """What is measured, against which target, and how."""
    names = ("id", "quality", "metric", "target", "method")
    cells = tuple(
        (
            _cell(row.get("id", ""), keys),
            _cell(_quality(row, language), keys),
            _cell(row["metric"], keys),
            _cell(target_in_words(row, language), keys),
            _cell(row.get("method", ""), keys),
        )
        for row in rows
    )
    heads = tuple(words.PARTS[name].say(language) for name in names)
    return (_table(heads, cells, [0.7, 1.6, 2.4, 1.3, 2.4]),)


def target_in_words(row: dict[str, Any], language: Language) -> str:
    """ "≤ 2 s", "99.5–99.9 %"."""
    if row.get("target") is None:
        return ""
    unit = f" {row['unit']}" if row.get("unit") else ""
    if row.get("operator") == "between":
        return f"{figure(row['target'])}–{figure(row.get('target_high') or 0.0)}{unit}"
    return f"{_OPERATORS.get(row.get('operator', ''), '')} {figure(row['target'])}{unit}".strip()


def rule_table(table: dict[str, Any], language: Language, keys: frozenset[str]) -> tuple[Block, ...]:
    """One rule per row: its conditions, then its results."""
    inputs, outputs = table.get("inputs", []), table.get("outputs", [])
    has_notes = any(rule.get("note") for rule in table.get("rules", []))
    heads = ["#"]
    heads += [one["name"] + (f" ({one['unit']})" if one.get("unit") else "") for one in inputs]
    heads += ["→ " + one["name"] for one in outputs]
    heads += [words.PARTS["note"].say(language)] if has_notes else []
    rows = []
    for place, rule in enumerate(table.get("rules", []), start=1):
        cells = [_cell(str(place), keys)]
        cells += [_cell(condition_in_words(one, language), keys) for one in rule["conditions"]]
        cells += [_cell(result, keys) for result in rule["results"]]
        cells += [_cell(rule.get("note", ""), keys)] if has_notes else []
        cells += [Cell(()) for _ in range(len(heads) - len(cells))]
        rows.append(tuple(cells[: len(heads)]))
    policy = words.HIT_POLICIES.get(table.get("hit_policy", ""))
    shares = [0.4, *([1.5] * (len(heads) - 1))]
    said = (Paragraph((Run(policy.say(language)),), "quiet"),) if policy else ()
    return (_table(tuple(printable(head) for head in heads), tuple(rows), shares), *said)


def condition_in_words(condition: dict[str, Any], language: Language) -> str:
    """ "A, B", "> 10", "10–20" (both ends in), "–" where any value will do."""
    parts = [words.YES_NO_WORDS[value].say(language) if value in words.YES_NO_WORDS else value
             for value in condition.get("values", [])]  # fmt: skip
    parts += [_interval(one) for one in condition.get("intervals", [])]
    return words.COMMA.say(language).join(parts) or "–"


def _interval(interval: dict[str, Any]) -> str:
    low, high = interval.get("low"), interval.get("high")
    if low is None and high is None:
        return "–"
    if low is None:
        return f"{'<' if interval.get('high_open') else '≤'} {_end(high)}"
    if high is None:
        return f"{'>' if interval.get('low_open') else '≥'} {_end(low)}"
    if not interval.get("low_open") and not interval.get("high_open"):
        return _end(low) if low == high else f"{_end(low)}–{_end(high)}"
    opening, closing = "(" if interval.get("low_open") else "[", ")" if interval.get("high_open") else "]"
    return f"{opening}{_end(low)}, {_end(high)}{closing}"


def _end(value: Any) -> str:
    return figure(value) if isinstance(value, (int, float)) else str(value)


def process_diagram(xml: str, language: Language, keys: frozenset[str]) -> tuple[Block, ...]:
    """The process as it was drawn; where its drawing cannot be read, its steps by name."""
    try:
        picture = diagram_of(xml, alt=words.PARTS["diagram"].say(language))
    except DiagramFault:
        return (Paragraph((Run(words.NO_DRAWING.say(language)),), "quiet"),)
    return (picture,)


def deliverables(
    rows: Sequence[dict[str, Any]], language: Language, keys: frozenset[str]
) -> tuple[Block, ...]:
    items = []
    for row in rows:
        state = (words.DELIVERED if row.get("is_done") else words.NOT_DELIVERED).say(language)
        where = f" · {row['where']}" if row.get("where") else ""
        items.append((Paragraph((*runs_of(row["name"], keys=keys), Run(f" — {state}{printable(where)}"))),))
    return (ListBlock(tuple(items)),)


def _quality(row: dict[str, Any], language: Language) -> str:
    said = [
        words.QUALITIES[row[name]].say(language) if row.get(name) in words.QUALITIES else row.get(name, "")
        for name in ("characteristic", "subcharacteristic")
    ]
    return " / ".join(part.replace("_", " ") for part in said if part)


def _cell(text: str, keys: frozenset[str]) -> Cell:
    lines = [line for line in text.splitlines() if line.strip()]
    return Cell(tuple(Paragraph(_line(line, keys)) for line in lines))


def _line(line: str, keys: frozenset[str]) -> Runs:
    return runs_of(line, keys=keys)


def _table(heads: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...], shares: Sequence[float]) -> Table:
    whole = sum(shares)
    return Table(heads, rows, tuple(share / whole for share in shares))
