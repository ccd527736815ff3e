"""One cell to a day: dates of a workbook, day numbers, and the ways in which people write dates."""

import math
import re
import unicodedata
from datetime import date, datetime, time, timedelta

from .cells import Cell, CellProblem, shown
from .fields import Field

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
_FIRST_SERIAL, _LAST_SERIAL = 20_000, 80_000
"""1954-10-03 to 2119-01-09: a bare number in a date column within this range is an Excel day number."""


def date_in(cell: Cell, field: Field, reading: object) -> date:
    """The day that a cell means, within the years of `field`; CellProblem otherwise: nothing is guessed."""
    if isinstance(cell, datetime):
        return _plausible(cell.date(), shown(cell), field)
    if isinstance(cell, date):
        return _plausible(cell, shown(cell), field)
    value = shown(cell)
    if isinstance(cell, (bool, time, timedelta)):
        raise CellProblem("not_date", value=value)
    if isinstance(cell, (int, float)):
        return _serial(float(cell), value)
    text = unicodedata.normalize("NFKC", str(cell)).strip()
    return _plausible(_date_in(text, value), value, field)


def _serial(number: float, value: str) -> date:
    if not math.isfinite(number):
        raise CellProblem("not_date", value=value)
    if _FIRST_SERIAL <= number <= _LAST_SERIAL:
        return date(1899, 12, 30) + timedelta(days=int(number))
    if number.is_integer() and 19_000_101 <= number <= 21_001_231:
        return _date_in(str(int(number)), value)
    raise CellProblem("not_date", value=value)


def _date_in(text: str, value: str) -> date:
    clockless = re.sub(
        r"[T ]+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?\s*(?:Z|[AaPp][Mm]|[+-][0-9]{2}:?[0-9]{2})?\Z",
        "",
        text,
    )
    year_first = re.fullmatch(
        r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?", clockless
    )
    if year_first:
        return _made(int(year_first[1]), int(year_first[2]), int(year_first[3]), value)
    compact = re.fullmatch(r"((?:19|20|21)[0-9]{2})([0-9]{2})([0-9]{2})", clockless)
    if compact:
        return _made(int(compact[1]), int(compact[2]), int(compact[3]), value)
    if re.fullmatch(r"[0-9]{5}(?:\.[0-9]+)?", clockless):
        return _serial(float(clockless), value)
    named = re.fullmatch(r"([0-9]{1,2})[ \-./]?([A-Za-z]{3,9})\.?,?[ \-./]?([0-9]{4})", clockless)
    if named and named[2].casefold() in _MONTHS:
        return _made(int(named[3]), _MONTHS[named[2].casefold()], int(named[1]), value)
    named = re.fullmatch(r"([A-Za-z]{3,9})\.? ([0-9]{1,2}),? ([0-9]{4})", clockless)
    if named and named[1].casefold() in _MONTHS:
        return _made(int(named[3]), _MONTHS[named[1].casefold()], int(named[2]), value)
    year_last = re.fullmatch(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})", clockless)
    if year_last:
        first, second, year = (int(part) for part in year_last.groups())
        if first > 12 or first == second:
            return _made(year, second, first, value)
        if second > 12:
            return _made(year, first, second, value)
        raise CellProblem("date_ambiguous", value=value)
    raise CellProblem("not_date", value=value)


def _made(year: int, month: int, day: int, value: str) -> date:
    try:
        return date(year, month, day)
    except ValueError as problem:
        raise CellProblem("no_such_day", value=value) from problem


def _plausible(day: date, value: str, field: Field) -> date:
    first, last = field.years
    if not first <= day.year <= last:
        raise CellProblem("date_out_of_range", value=value)
    return day
