"""One cell to one value of a field, or the exact reason why not."""

import math
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from .cells import Cell, CellError, CellProblem, plain_number, shown
from .dates import date_in
from .fields import EFFORT_UNITS, MONEY_UNITS, Field, Kind, Unit, folded

__all__ = ["CellProblem", "Reading", "Value", "as_text", "choice_labels", "offered", "parse_cell"]

Value = str | int | float | bool | date | tuple[str, ...]
"""What a field holds: never an empty text, an empty tuple, NaN or an infinity. Absent is None."""

LARGEST = 1e9
LARGEST_FIGURE = 1e12
_BLANKS = {
    "",
    "-",
    "--",
    "—",
    "——",
    "–",
    "/",
    "n/a",
    "na",
    "nil",
    "null",
    "none",
    "无",
    "空",
    "tbd",
    "待定",
    "未定",
    "待评估",
    "?",
}
_NUMBER = re.compile(
    r"([+-]?)((?:[0-9]{1,3}(?:[, ][0-9]{3})+|[0-9]+)(?:\.[0-9]*)?|\.[0-9]+)(e[+-]?[0-9]+)?", re.IGNORECASE
)
_DECIMAL_COMMA = re.compile(r"([+-]?[0-9]+),([0-9]{1,2})\Z")
_AMOUNT = re.compile(r"\s*([0-9][0-9,]*\.?[0-9]*|\.[0-9]+)\s*([^0-9\s.,]+(?:[ -][^0-9\s.,]+)?)\s*")
_NON_FINITE = {
    "nan",
    "inf",
    "infinity",
    "+inf",
    "-inf",
    "+infinity",
    "-infinity",
    "1.#inf",
    "1.#qnan",
    "∞",
    "-∞",
}
_LIST = re.compile(r"[,;、，；\n\r\t|]+")
_TAGS = re.compile(r"[,;、，；\n\r\t|]+")
_KEY_LIKE = re.compile(r"(?=.*[0-9])[^\s]+\Z")
_PEOPLE = re.compile(r"\s*[,;、，；\n\r/|&]\s*")
_YES = {"yes", "y", "true", "t", "1", "是", "有", "对", "✓", "√", "✔", "x", "on", "真"}
_NO = {"no", "n", "false", "f", "0", "否", "没有", "不", "×", "✗", "✘", "off", "假"}


@dataclass(frozen=True, kw_only=True)
class Reading:
    """How a column is read: its unit where it has one, and what a day of work is."""

    unit: Unit | None = None
    hours_per_day: float = 8.0


PLAIN = Reading()


def parse_cell(cell: Cell, field: Field, reading: Reading = PLAIN) -> Value | None:
    """The value of `cell` as `field` wants it, None where the cell is blank; CellProblem otherwise."""
    if cell is None:
        return None
    if isinstance(cell, CellError):
        raise CellProblem("error_value", value=cell.code)
    if isinstance(cell, str):
        text = unicodedata.normalize("NFKC", cell).strip().casefold()
        if text in _BLANKS and (field.kind not in _TEXTUAL or text == "") and _chosen(cell, field) is None:
            return None
    return _PARSERS[field.kind](cell, field, reading)


def as_text(cell: Cell) -> str:
    """What a person sees in the cell, as text; numbers without a needless `.0`."""
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"
        case datetime():
            return cell.isoformat(" ", "minutes")
        case float():
            return repr(plain_number(cell))
        case CellError(code):
            return code
        case _:
            return str(cell)


def _text(cell: Cell, field: Field, reading: Reading) -> str | None:
    return " ".join(as_text(cell).split()) or None


def _long_text(cell: Cell, field: Field, reading: Reading) -> str | None:
    text = as_text(cell)
    return text if text.strip() else None


def _key(cell: Cell, field: Field, reading: Reading) -> str | None:
    text = " ".join(unicodedata.normalize("NFKC", as_text(cell)).split())
    if len(text) > 200:
        raise CellProblem("key_too_long", value=shown(text))
    return text or None


def _finite(text: str, shown_value: str, code: str) -> float:
    """A number of any usual spelling. Underscores, words, hexadecimal and infinities are refused."""
    plain = unicodedata.normalize("NFKC", text).replace("−", "-").replace("\u00a0", " ").strip()
    if plain.casefold() in _NON_FINITE:
        raise CellProblem("not_finite", value=shown_value)
    comma = _DECIMAL_COMMA.match(plain)
    if comma:
        plain = f"{comma[1]}.{comma[2]}"
    match = _NUMBER.fullmatch(plain)
    if not match:
        raise CellProblem(code, value=shown_value)
    number = float(match[1] + re.sub("[, ]", "", match[2]) + (match[3] or ""))
    if not math.isfinite(number):
        raise CellProblem("not_finite", value=shown_value)
    return number


def _number_in(cell: Cell, code: str) -> float:
    """The cell's number, not negative and not absurd, else CellProblem with `code` for what is no number."""
    value = shown(cell)
    if isinstance(cell, (bool, date, time, timedelta)):
        raise CellProblem(code, value=value)
    number = float(cell) if isinstance(cell, (int, float)) else _finite(str(cell), value, code)
    return _bounded(number, value)


def _bounded(number: float, value: str) -> float:
    if not math.isfinite(number):
        raise CellProblem("not_finite", value=value)
    if number < 0:
        raise CellProblem("negative", value=value)
    if number > LARGEST:
        raise CellProblem("too_large", value=value)
    return number


def _number(cell: Cell, field: Field, reading: Reading) -> int | float:
    return plain_number(_number_in(cell, "not_number"))


def _percent(cell: Cell, field: Field, reading: Reading) -> int | float:
    """A share 0–1. `80%`, `80` and `0.8` are the same; above 1 a bare number is a percentage."""
    if isinstance(cell, str) and unicodedata.normalize("NFKC", cell).strip().endswith("%"):
        bare = unicodedata.normalize("NFKC", cell).strip()[:-1]
        share = _bounded(_finite(bare, shown(cell), "not_percent"), shown(cell)) / 100
    else:
        share = _number_in(cell, "not_percent")
        if share > 1:
            share /= 100
    if share > 1:
        raise CellProblem("not_percent", value=shown(cell))
    return plain_number(share)


def _progress(cell: Cell, field: Field, reading: Reading) -> int | float:
    """A share 0–1, of figures of 0 to 100 where the column's unit says so."""
    if reading.unit is None or (isinstance(cell, str) and "%" in unicodedata.normalize("NFKC", cell)):
        return _percent(cell, field, reading)
    share = _number_in(cell, "not_percent") * reading.unit.factor
    if share > 1:
        raise CellProblem("not_percent", value=shown(cell))
    return plain_number(round(share, 9))


def _amount(text: str, units: Mapping[str, Unit], reading: Reading) -> float | None:
    """`2d 4h`, `3 人天`, `1.5 万元`: numbers each with its unit, added up. None where it has another form."""
    total, place = 0.0, 0
    while place < len(text):
        match = _AMOUNT.match(text, place)
        if not match:
            return None
        unit = units.get(folded(match[2]).replace(" ", "")) or units.get(match[2])
        if unit is None:
            return None
        total += float(match[1].replace(",", "")) * unit.to_base(hours_per_day=reading.hours_per_day)
        place = match.end()
    return total


def _measured(cell: Cell, units: Mapping[str, Unit], reading: Reading, code: str) -> int | float:
    if isinstance(cell, timedelta):
        raise CellProblem(code, value=shown(cell))
    if isinstance(cell, str):
        text = unicodedata.normalize("NFKC", cell).strip()
        amount = _amount(text.casefold(), units, reading) if text[:1].isdigit() or text[:1] == "." else None
        if amount is not None:
            return plain_number(round(_bounded(amount, shown(cell)), 9))
    number = _number_in(cell, code)
    if reading.unit:
        number = _bounded(number * reading.unit.to_base(hours_per_day=reading.hours_per_day), shown(cell))
    return plain_number(round(number, 9))


def _days(cell: Cell, field: Field, reading: Reading) -> int | float:
    return _measured(cell, EFFORT_UNITS, reading, "not_days")


def _money(cell: Cell, field: Field, reading: Reading) -> int | float:
    if isinstance(cell, str):
        text = unicodedata.normalize("NFKC", cell).strip()
        cell = re.sub(r"^(?:[¥$€£]|cny|rmb|usd|eur)\s*(?=[0-9.])", "", text, flags=re.IGNORECASE)
    return _measured(cell, MONEY_UNITS, reading, "not_money")


def _figure(cell: Cell, field: Field, reading: Reading) -> int | float:
    value = shown(cell)
    if isinstance(cell, (bool, date, time, timedelta)):
        raise CellProblem("not_number", value=value)
    number = float(cell) if isinstance(cell, (int, float)) else _finite(str(cell), value, "not_number")
    if not math.isfinite(number):
        raise CellProblem("not_finite", value=value)
    if abs(number) > LARGEST_FIGURE:
        raise CellProblem("too_large", value=value)
    return plain_number(number)


def _choice(cell: Cell, field: Field, reading: Reading) -> str:
    value = _chosen(cell, field)
    if value is None:
        raise CellProblem("not_choice", value=shown(cell), choices=offered(field))
    return value


def _chosen(cell: Cell, field: Field) -> str | None:
    """The choice that the cell names: by its own names before any other word that people use for it."""
    if isinstance(cell, bool) or not field.choices:
        return None
    text = as_text(cell)
    wanted = folded(text)
    labels = ((value, choice_labels(field, value)) for value in field.choices)
    others = ((value, (value, *aliases)) for value, aliases in field.choices.items())
    for value, names in (*labels, *others):
        # A name without letters folds to nothing; it is compared as it stands.
        if any(text.strip() == name or (wanted and folded(name) == wanted) for name in names):
            return value
    return None


def _choices(cell: Cell, field: Field, reading: Reading) -> tuple[str, ...] | None:
    """Several choices. A name may itself hold a comma: the longest run of parts that is a name is taken."""
    pieces = re.split(r"([,;、，；\n\r|]+)", as_text(cell))
    found: list[str] = []
    at = 0
    while at < len(pieces):
        if not pieces[at].strip():
            at += 2
            continue
        ends = range(len(pieces) - (len(pieces) - at + 1) % 2, at, -2)
        chosen = next(
            ((value, end) for end in ends if (value := _chosen("".join(pieces[at:end]), field))), None
        )
        if chosen is None:
            raise CellProblem("not_choice", value=shown(pieces[at].strip()), choices=offered(field))
        found.append(chosen[0])
        at = chosen[1] + 1
    return tuple(value for value in field.choices if value in found) or None


def offered(field: Field) -> tuple[str, str]:
    """The choices as a person reads them, in English and in Chinese."""
    labels = [choice_labels(field, value) for value in field.choices]
    return ", ".join(en for en, _ in labels), "、".join(zh for _, zh in labels)


def choice_labels(field: Field, value: str) -> tuple[str, str]:
    """(English, Chinese) for a stored value: its first two aliases; the value itself where it has none."""
    aliases = field.choices.get(value, ())
    return (aliases[0], aliases[1]) if len(aliases) > 1 else (value, value)


def _boolean(cell: Cell, field: Field, reading: Reading) -> bool:
    if isinstance(cell, bool):
        return cell
    word = unicodedata.normalize("NFKC", as_text(cell)).strip().casefold()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise CellProblem("not_boolean", value=shown(cell))


def _person(cell: Cell, field: Field, reading: Reading) -> str | None:
    """One name. An address behind it and an @ before it are dropped; of several names the first counts."""
    text = unicodedata.normalize("NFKC", as_text(cell))
    text = re.sub(r"\s*[<(][^<>()]*@[^<>()]*[>)]", "", text)
    names = [" ".join(part.lstrip("@").split()) for part in _PEOPLE.split(text)]
    names = [name for name in names if name]
    if not names:
        return None
    if len(names) > 1:
        raise CellProblem("several_people", names[0], value=shown(cell), name=names[0])
    return names[0]


def _keys(cell: Cell, field: Field, reading: Reading) -> tuple[str, ...] | None:
    text = unicodedata.normalize("NFKC", as_text(cell))
    parts = [" ".join(part.split()) for part in _LIST.split(text)]
    found: list[str] = []
    for part in parts:
        words = part.split(" ")
        # Keys may be parted by spaces only; a key that itself holds a space has a word without a digit.
        pieces = words if len(words) > 1 and all(_KEY_LIKE.match(word) for word in words) else [part]
        found.extend(piece for piece in pieces if piece and piece.casefold() not in _BLANKS)
    return tuple(dict.fromkeys(found)) or None


def _tags(cell: Cell, field: Field, reading: Reading) -> tuple[str, ...] | None:
    parts = [" ".join(part.split()).lstrip("#") for part in _TAGS.split(as_text(cell))]
    return tuple(dict.fromkeys(part for part in parts if part)) or None


_TEXTUAL = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.KEY})
_PARSERS: dict[Kind, Callable[[Cell, Field, Reading], Value | None]] = {
    Kind.TEXT: _text,
    Kind.LONG_TEXT: _long_text,
    Kind.KEY: _key,
    Kind.NUMBER: _number,
    Kind.DAYS: _days,
    Kind.PERCENT: _percent,
    Kind.PROGRESS: _progress,
    Kind.MONEY: _money,
    Kind.FIGURE: _figure,
    Kind.CHOICE: _choice,
    Kind.CHOICES: _choices,
    Kind.BOOLEAN: _boolean,
    Kind.DATE: date_in,
    Kind.PERSON: _person,
    Kind.KEYS: _keys,
    Kind.TAGS: _tags,
}
