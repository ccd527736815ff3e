"""Live figures that features offer by name, so that others can watch them without knowing whose they are.

A feature declares `@measure(...)` on a function of (workspace, scope kind, scope id) in a module that its `apps.py`
imports in `ready()`; rules that warn early read whatever is declared. How figures travel between rooms that do not
import each other, as `hears` lets news travel.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from .language import Text

Unit = Literal["share", "days", "count", "money"]
Read = Callable[[int, str, int | None], float | None]
"""(workspace, scope kind, scope id) → the figure now; None where there is nothing to measure."""

MEASURES: dict[str, "Measure"] = {}


@dataclass(frozen=True, kw_only=True)
class Measure:
    """`scopes` are what it can look at: "" for the whole workspace, "release", "project", "person", "skill". `worse`
    is the side on which a warning usually lies."""

    code: str
    name: Text
    unit: Unit
    scopes: tuple[str, ...]
    worse: Literal["above", "below"]
    read: Read


def measure(
    code: str, name: Text, *, unit: Unit, scopes: tuple[str, ...], worse: Literal["above", "below"] = "above"
) -> Callable[[Read], Read]:
    """Declare a figure under a stable code."""

    def declare(read: Read) -> Read:
        MEASURES[code] = Measure(code=code, name=name, unit=unit, scopes=scopes, worse=worse, read=read)
        return read

    return declare
