"""Items as a table for people, and the same table read back."""

import csv
import datetime
import io
from typing import Any

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Invalid, Problem
from planweave.kernel.language import LANGUAGES, Language, Text

from . import texts
from .actions.items import Draft, change_item, create_items
from .queries.items import items_readable_by, values_of
from .rules.items import NEW_ITEM, cleaned, faults
from .rules.words import ItemState, Use

LARGEST_FILE = 5_000_000
MOST_ROWS = 2_000
COLUMNS = (
    "key",
    "title",
    "kind",
    "use",
    "seats",
    "serials",
    "unit",
    "stock",
    "minimum",
    "place",
    "state",
    "valid_until",
    "keeper",
)
NUMBERS = ("seats", "stock", "minimum")


def table_of(actor: Actor) -> list[list[str]]:
    """A head and a line per item, by name; two queries."""
    language = actor.language
    table = [[texts.HEADS[name].say(language) for name in COLUMNS]]
    items = items_readable_by(actor).select_related("record", "record__owner").order_by("record__title")
    for item in items:
        values = values_of(item)
        row = values | {
            "key": item.record.key,
            "kind": _said(texts.KINDS, values["kind"], language),
            "use": _said(texts.USES, values["use"], language),
            "state": _said(texts.ITEM_STATES, values["state"], language),
            "serials": "\n".join(one["serial"] for one in values["pieces"]),
            "stock": item.stock if item.use == Use.USED_UP else None,
            "keeper": item.record.owner.name if item.record.owner else "",
        }
        table.append([_cell(row[name]) for name in COLUMNS])
    return table


def take_in(actor: Actor, content: bytes, *, name: str) -> tuple[int, int]:
    """(made, changed) of a file in the shape of the export, in either language; all or none.

    A line with a known key or name changes what it says; others become new items. Empty cells change nothing, and
    stock of what is known stays (it moves by movements only). The keeper is not read.
    """
    rows = _rows(content, name)
    made: list[Draft] = []
    changed = 0
    with transaction.atomic():
        known = {
            name: item
            for item in items_readable_by(actor).select_related("record")
            for name in (item.record.key, item.record.title)
        }
        for number, row in enumerate(rows, start=2):
            try:
                values, stock = _values(row)
                item = known.get(row.get("key", "")) or known.get(row.get("title", ""))
                if item is None:
                    if wrong := faults(NEW_ITEM | cleaned(values)):
                        raise Invalid.of(wrong)
                    made.append(Draft(values=values, stock=stock))
                    continue
                if "pieces" in values:
                    states = {one["serial"]: one["state"] for one in item.pieces}
                    values["pieces"] = [
                        {"serial": one["serial"], "state": states.get(one["serial"], one["state"])}
                        for one in values["pieces"]
                    ]
                before = item.record.version
                changed += change_item(actor, item.record.key, version=None, values=values).version > before
            except Problem as problem:
                raise _at(actor, number, problem) from problem
        if made:
            create_items(actor, made)
    return len(made), changed


def _at(actor: Actor, number: int, problem: Problem) -> Problem:
    """The refusal with the line that it is about."""
    said = next(iter(problem.fields.values()), problem.text).say(actor.language, **problem.params)
    return Invalid(texts.IMPORT_ROW, row=number, problem=said)


def _rows(content: bytes, name: str) -> list[dict[str, str]]:
    try:
        table = _workbook(content) if name.lower().endswith(".xlsx") else _csv(content)
    except Exception as error:
        raise Invalid(texts.IMPORT_UNREADABLE) from error
    if not table:
        raise Invalid(texts.IMPORT_UNREADABLE)
    heads = {text.say(language): code for code, text in texts.HEADS.items() for language in LANGUAGES}
    columns = [heads.get(cell.strip()) for cell in table[0]]
    if "title" not in columns:
        raise Invalid(texts.IMPORT_UNREADABLE)
    if len(table) > MOST_ROWS + 1:
        raise Invalid(texts.IMPORT_MANY)
    rows = [
        {code: cell.strip() for code, cell in zip(columns, line, strict=False) if code and cell.strip()}
        for line in table[1:]
    ]
    return [row for row in rows if row]


def _workbook(content: bytes) -> list[list[str]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    sheet = book.worksheets[0]
    return [[_cell(value) for value in row] for row in sheet.iter_rows(values_only=True)]


def _csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def _values(row: dict[str, str]) -> tuple[dict[str, Any], float]:
    numbers = {}
    for name in NUMBERS:
        if name in row:
            try:
                numbers[name] = float(row[name])
            except ValueError:
                raise Invalid.of({name: texts.MINIMUM_RANGE}) from None
    stock = numbers.pop("stock", 0.0)
    if not 0 <= stock <= 1_000_000:
        raise Invalid.of({"stock": texts.MINIMUM_RANGE})
    values: dict[str, Any] = {name: row[name] for name in ("title", "unit", "place") if name in row}
    if "seats" in numbers:
        values["seats"] = int(numbers["seats"])
    if "minimum" in numbers:
        values["minimum"] = numbers["minimum"]
    if "kind" in row:
        values["kind"] = _meant(texts.KINDS, row["kind"])
    if "use" in row:
        values["use"] = _meant(texts.USES, row["use"])
    if "state" in row:
        values["state"] = _meant(texts.ITEM_STATES, row["state"])
    if "serials" in row:
        serials = [part.strip() for part in row["serials"].replace(";", "\n").splitlines() if part.strip()]
        values["pieces"] = [{"serial": one, "state": ItemState.IN_USE.value} for one in serials]
    if "valid_until" in row:
        try:
            values["valid_until"] = datetime.date.fromisoformat(row["valid_until"][:10]).isoformat()
        except ValueError:
            raise Invalid.of({"valid_until": texts.DATE_SHAPE}) from None
    return values, stock


def _said(words: dict[str, Text], code: str, language: Language) -> str:
    return words[code].say(language) if code in words else code


def _meant(words: dict[str, Text], said: str) -> str:
    """The code of a word in either language; a kind of one's own is itself."""
    codes = {text.say(language).lower(): code for code, text in words.items() for language in LANGUAGES}
    return codes.get(said.lower(), said)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return str(value)
