"""What the columns beside a backlog's plain ones would write on a requirement: parts, own type, own fields."""

import datetime
import math
import re
from typing import TYPE_CHECKING, Any

from planweave.documents.composing import words
from planweave.kernel import richtext
from planweave.kernel.language import Language
from planweave.requirements import texts as requirement_texts
from planweave.requirements.rules.custom import LONGEST, Definition, FieldKind, clean_custom
from planweave.requirements.rules.types import BASE_NAMES, said

from . import texts
from .columns import CHOICE_COLUMNS, FIT_COLUMNS, LIST_COLUMNS, OWN_TYPE, RICH_COLUMNS, Columns
from .substance_cells import Found, fit_found, list_found, said_rows
from .tabular.backlog import BacklogItem
from .tabular.cells import plain_number
from .tabular.parsing import ParsedRow
from .tabular.templates import cell_of
from .tabular.values import CellProblem, Value

if TYPE_CHECKING:
    from .rules import RowPlan, Surroundings

_ADDRESS = re.compile(r"<\s*([^<>\s]+@[^<>\s]+)\s*>")


def resolve_type(
    plan: "RowPlan", item: BacklogItem, parsed: ParsedRow, wanted: dict[str, Any], *, here: "Surroundings"
) -> None:
    """A base means that base and no own type; a retired type stays where it is and is not given anew."""
    if item.type is None:
        return
    own = here.columns.types.get(_own_type_id(item.type))
    wanted["type"], wanted["own_type"] = (own.base, own.id) if own else (item.type, None)
    present = plan.known.values["own_type"] if plan.known else None
    if own and own.is_retired and own.id != present:
        plan.say(requirement_texts.TYPE_UNKNOWN, severity="error", cell=parsed.cells["type"])


def resolve_more(
    plan: "RowPlan",
    item: BacklogItem,
    parsed: ParsedRow,
    wanted: dict[str, Any],
    *,
    before: dict[str, Any],
    here: "Surroundings",
) -> None:
    """Put into `wanted` what differs from `before`; say at its cell what cannot be taken."""
    more = item.more
    wanted |= {name: more[name] for name in CHOICE_COLUMNS if name in more}
    for name in RICH_COLUMNS:
        if name in more and _even(more[name]) != _even(richtext.plain(before[name])):
            wanted[name] = richtext.clean(richtext.from_plain(_even(more[name])))
    for name in LIST_COLUMNS:
        if name in more:
            _take(
                plan, parsed, wanted, field=name, found=list_found(name, str(more[name]), before=before[name])
            )
    if fit := {name: str(more[name]) for name in FIT_COLUMNS if name in more}:
        found = fit_found(fit, before=before["fit_criteria"])
        _take(plan, parsed, wanted, field="fit_criteria", found=found)
    base = wanted.get("type", before["type"])
    own_type = wanted.get("own_type", before["own_type"])
    for name, definition in here.columns.definitions.items():
        if name not in more:
            continue
        cell = parsed.cells[name]
        value = _own_value(plan, definition, more[name], cell=cell, present=before.get(name), here=here)
        if value is None or _is_same(value, before.get(name)):
            continue
        if not definition.is_of(base, own_type):
            plan.say(
                texts.FIELD_NOT_OF_TYPE,
                severity="warning",
                cell=cell,
                field=here.columns.by_name[name].labels(),
                type=_type_names(base, own_type, here),
            )
            continue
        wanted[name] = value


def _take(plan: "RowPlan", parsed: ParsedRow, wanted: dict[str, Any], *, field: str, found: Found) -> None:
    if found.value is not None:
        wanted[field] = found.value
    for column, fault, params in found.faults:
        if isinstance(fault, CellProblem):
            plan.say_cell(fault, cell=parsed.cells[column])
        else:
            plan.say(fault, severity="error", cell=parsed.cells[column], **params)


def _own_value(
    plan: "RowPlan", definition: Definition, given: Value, *, cell: str, present: Any, here: "Surroundings"
) -> Any:
    """The value as the field keeps it; None where it stays as it is or cannot be taken, which is then said."""
    kind = definition.kind
    if kind == FieldKind.PERSON:
        return _person(plan, str(given), cell=cell, present=present, here=here)
    if kind in LONGEST:
        text = _even(given)
        if text == _even(present or ""):
            return None
        if len(text) > LONGEST[FieldKind(kind)]:
            params = {"most": LONGEST[FieldKind(kind)], "length": len(text)}
            return plan.say(texts.OWN_TOO_LONG, severity="error", cell=cell, **params)
        if kind == FieldKind.LINK and not text.lower().startswith(("https://", "http://", "mailto:")):
            return plan.say(texts.OWN_LINK, severity="error", cell=cell, value=text[:40])
        return text
    value: Any = given.isoformat() if isinstance(given, datetime.date) else given
    if isinstance(given, tuple):
        value = list(given)
    retired = {option["value"] for option in definition.options if option.get("is_retired")}
    held = set(present if isinstance(present, list) else [present])
    if gone := sorted(set(value if isinstance(value, list) else [value]) & retired - held, key=str):
        return plan.say(texts.OPTION_RETIRED, severity="error", cell=cell, option=gone[0])
    try:
        return clean_custom(definition, value, people=())
    except (ValueError, TypeError):
        return plan.say(requirement_texts.CUSTOM_VALUE, severity="error", cell=cell)


def _person(plan: "RowPlan", text: str, *, cell: str, present: Any, here: "Surroundings") -> int | None:
    """One member by address or name. A name that several have is theirs who is there already."""
    address = _ADDRESS.search(text)
    name = _folded(address[1] if address else text.strip().lstrip("@"))
    found = here.namesakes.get(name, frozenset())
    if present in found:
        return None
    if len(found) == 1:
        return next(iter(found))
    plan.say(
        texts.PERSON_AMBIGUOUS if found else texts.PERSON_UNKNOWN,
        severity="error" if found else "warning",
        cell=cell,
        name=text.strip()[:80],
    )
    return None


def _is_same(value: Any, present: Any) -> bool:
    if isinstance(value, float) and isinstance(present, (int, float)):
        return is_close(value, present)
    return bool(value == present)


def is_close(one: float, other: float) -> bool:
    """A workbook holds 16 digits of a figure; what differs beyond them was not changed by anybody."""
    return math.isclose(one, other, rel_tol=1e-14, abs_tol=0.0)


def _type_names(base: str, own_type: int | None, here: "Surroundings") -> tuple[str, str]:
    if own := here.columns.types.get(own_type or 0):
        return said(own.name_en, own.name_zh, "en"), said(own.name_en, own.name_zh, "zh")
    return BASE_NAMES[base].en, BASE_NAMES[base].zh


def _own_type_id(text: str) -> int:
    number = text.removeprefix(OWN_TYPE)
    return int(number) if text.startswith(OWN_TYPE) and number.isdigit() else 0


def _even(text: object) -> str:
    return str(text).replace("\r\n", "\n").replace("\r", "\n").strip()


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


PARTS_IN_WORDS = frozenset({*CHOICE_COLUMNS, *RICH_COLUMNS, *LIST_COLUMNS, "fit_criteria"})
"""Fields of a requirement whose changes the server says in words."""


def said_changes(
    changes: dict[str, list[Any]], *, columns: Columns, people: dict[int, str], language: Language
) -> tuple[dict[str, list[Any]], dict[str, str]]:
    """({field: [before, after]} with parts and own fields in words, {field: its name} of those)."""
    in_words: dict[str, list[Any]] = {}
    labels: dict[str, str] = {}
    for name, pair in changes.items():
        if name not in PARTS_IN_WORDS and name not in columns.definitions and name != "own_type":
            in_words[name] = pair
            continue
        label = columns.by_name[name].label(language) if name in columns.by_name else ""
        labels[name] = label or words.FIELDS[name].say(language)
        in_words[name] = [
            _in_words(name, value, columns=columns, people=people, language=language) for value in pair
        ]
    return in_words, labels


def _in_words(name: str, value: Any, *, columns: Columns, people: dict[int, str], language: Language) -> str:
    if value in (None, "", []):
        return ""
    if name in RICH_COLUMNS:
        return richtext.plain(value)
    if name == "own_type":
        own = columns.types.get(value)
        return said(own.name_en, own.name_zh, language) if own else ""
    if name in LIST_COLUMNS or name == "fit_criteria":
        return said_rows(name, value, language=language)
    definition = columns.definitions.get(name)
    if definition and definition.kind == FieldKind.PERSON:
        return people.get(value, str(value))
    given = plain_number(value) if isinstance(value, float) else value
    field = columns.by_name[name]
    shown = cell_of(tuple(given) if isinstance(given, list) else given, field, language=language)
    return words.COMMA.say(language).join(shown) if isinstance(shown, tuple) else str(shown)
