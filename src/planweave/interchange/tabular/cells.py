"""What a cell may hold, its address, and its form on the wire between the reader and its parent."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any


@dataclass(frozen=True)
class CellError:
    """An Excel error value such as `#REF!`: the cell has no value to use."""

    code: str


_MISSING = object()


class CellProblem(Exception):
    """Why a cell has no value of the wanted kind. With `usable`, the row can go on with that value."""

    def __init__(self, code: str, usable: Any = _MISSING, /, **params: Any) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params
        self.usable = usable

    @property
    def is_warning(self) -> bool:
        return self.usable is not _MISSING


Cell = None | str | int | float | bool | date | datetime | time | timedelta | CellError
"""Whole numbers arrive as int (3, not 3.0), dates without a time of day as date, an empty cell as None."""

_ADDRESS = re.compile(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})\Z")


def column_letters(index: int) -> str:
    """0 → A, 25 → Z, 26 → AA, 16383 → XFD."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def address(row: int, column: int) -> str:
    """`D14` for row 14 (counted from 1) and column 3 (counted from 0)."""
    return f"{column_letters(column)}{row}"


def parse_address(text: str) -> tuple[int, int] | None:
    """(row from 1, column from 0) of `D14`; None where it is no address."""
    match = _ADDRESS.match(text)
    if not match:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - 64
    return int(match[2]), column - 1


def plain_number(value: float) -> int | float:
    """3.0 → 3; anything that is not exactly a whole number below 2⁵³ stays as it is."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value


def encode(value: Cell) -> Any:
    """A cell as JSON: null, text, number, true/false, or {tag: text} for the rest."""
    match value:
        case None | str() | bool() | int() | float():
            return value
        case datetime():
            return {"dt": value.isoformat()}
        case date():
            return {"d": value.isoformat()}
        case time():
            return {"t": value.isoformat()}
        case timedelta():
            return {"s": value.total_seconds()}
        case CellError(code):
            return {"e": code}
    raise TypeError(type(value).__name__)


def decode(value: Any) -> Cell:
    """The inverse of `encode`."""
    if not isinstance(value, dict):
        return value
    ((tag, text),) = value.items()
    if tag == "dt":
        return datetime.fromisoformat(text)
    if tag == "d":
        return date.fromisoformat(text)
    if tag == "t":
        return time.fromisoformat(text)
    if tag == "s":
        return timedelta(seconds=text)
    return CellError(text)


def shown(value: Cell, *, width: int = 40) -> str:
    """The cell's content as a person would recognise it in a message, shortened to `width` characters."""
    match value:
        case None:
            text = ""
        case CellError(code):
            text = code
        case bool():
            text = "TRUE" if value else "FALSE"
        case _:
            text = str(value)
    text = " ".join(text.split())
    return text if len(text) <= width else text[: width - 1] + "…"
