"""What single cells of a plan mean: what a task waits for, and where it lies in the outline. Pure."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from planweave.planning.rules import LARGEST_LAG_DAYS

from ..tabular.parsing import ParsedRow
from ..tabular.task_fields import LINK_KINDS

_PARTS = re.compile(r"[,;、\n\r\t|]+")
_KIND = "|".join(name for names in LINK_KINDS.values() for name in names)
_LINK = re.compile(
    rf"(?P<ref>[A-Z][A-Z0-9]*-\d+|\d+(?:\.\d+)*)\s*(?:\(?(?P<kind>{_KIND})\)?)?"
    r"\s*(?:(?P<lag>[+\-]\s*\d+(?:\.\d+)?)\s*(?P<unit>[^\d\s].*)?)?",
    re.IGNORECASE,
)
_DAYS = {"", "d", "day", "days", "天", "日", "工作日", "个工作日", "天(工作日)"}
_WEEKS = {"w", "wk", "wks", "week", "weeks", "周", "周工时", "星期"}
_OUTLINE = re.compile(r"\d+(?:\.\d+)*")
DEEPEST = 50


@dataclass(frozen=True)
class Wait:
    """What a cell says a task waits for: `ref` is a key, an outline number or the file's own number."""

    ref: str
    kind: str
    lag_days: int


def waits_of(text: str) -> tuple[list[Wait], list[str]]:
    """(what the cell waits for, the parts of it that nobody can understand). Lags are whole working days."""
    found, unclear = [], []
    for part in _PARTS.split(unicodedata.normalize("NFKC", text)):
        part = " ".join(part.split())
        if not part:
            continue
        match = _LINK.fullmatch(part)
        lag = _lag(match) if match else None
        if match is None or lag is None:
            unclear.append(part)
            continue
        said = (match["kind"] or "FS").upper()
        kind = next(kind for kind, names in LINK_KINDS.items() if said in names)
        found.append(Wait(match["ref"].upper(), kind, lag))
    return found, unclear


def _lag(match: re.Match[str]) -> int | None:
    unit = (match["unit"] or "").strip().casefold()
    days = float((match["lag"] or "0").replace(" ", "")) * (5 if unit in _WEEKS else 1)
    if unit not in _DAYS | _WEEKS or not days.is_integer() or abs(days) > LARGEST_LAG_DAYS:
        return None
    return int(days)


@dataclass(frozen=True)
class Place:
    """Where a row lies: the number of the row above it in the tree (None: outermost); `fault` where that is unclear."""

    above: int | None = None
    fault: str = ""


def places_of(rows: Sequence[ParsedRow]) -> dict[int, Place] | None:
    """{row number: place} by the outline numbers, else by the levels; None where the table says neither.

    Faults are "outline" (no number), "outline_above" (no row has the number above it), "outline_twice" and "level"
    (deeper than one below the row before).
    """
    if any("outline" in row.values for row in rows):
        return _by_outline(rows)
    if any("level" in row.values for row in rows):
        return _by_level(rows)
    return None


def _by_outline(rows: Sequence[ParsedRow]) -> dict[int, Place]:
    of: dict[str, int] = {}
    found: dict[int, Place] = {}
    for row in rows:
        outline = str(row.values.get("outline", "")).strip().rstrip(".")
        if not outline:
            found[row.number] = Place()
        elif not _OUTLINE.fullmatch(outline) or outline.count(".") >= DEEPEST:
            found[row.number] = Place(fault="outline")
        elif outline in of:
            found[row.number] = Place(fault="outline_twice")
        else:
            of[outline] = row.number
            above = outline.rpartition(".")[0]
            is_lost = above != "" and above not in of
            found[row.number] = Place(fault="outline_above") if is_lost else Place(of.get(above))
    return found


def _by_level(rows: Sequence[ParsedRow]) -> dict[int, Place]:
    above: list[tuple[float, int]] = []
    found: dict[int, Place] = {}
    for row in rows:
        level = row.figure("level") or 1
        while above and above[-1][0] >= level:
            above.pop()
        is_jump = level > (above[-1][0] + 1 if above else 1) or level > DEEPEST
        found[row.number] = Place(fault="level") if is_jump else Place(above[-1][1] if above else None)
        if not is_jump:
            above.append((level, row.number))
    return found
