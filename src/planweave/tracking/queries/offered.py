"""What rooms above tracking add to its reports and cockpits, without tracking knowing them.

As `kernel.measures` lets figures travel: a room declares a function in a module that its apps.py imports in `ready()`.
"""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from planweave.kernel.language import Language

from ..rules.cockpit import Check


@dataclass(frozen=True, kw_only=True)
class Line:
    """A row of a report's section: `id` is what makes it the same row next week."""

    id: str
    cells: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Told:
    """A section's table."""

    heads: tuple[str, ...]
    rows: tuple[Line, ...]


TellSection = Callable[[int, int | None, datetime.date, datetime.date, Language], Told]
"""(workspace, project or None, from, to, language) → the section."""
TellChecks = Callable[[int, Mapping[int, frozenset[int]]], Mapping[int, list[Check]]]
"""(workspace, {project: its requirements}) → {project: checks}; a constant number of queries."""

SECTIONS: dict[str, TellSection] = {}
CHECKS: dict[str, TellChecks] = {}


def tells_section(code: str) -> Callable[[TellSection], TellSection]:
    """Declare who fills a section of the report (`rules.words.SECTIONS`)."""

    def declare(tell: TellSection) -> TellSection:
        SECTIONS[code] = tell
        return tell

    return declare


def tells_checks(step: str) -> Callable[[TellChecks], TellChecks]:
    """Declare who checks a step of the cockpit (`rules.cockpit.STEPS`)."""

    def declare(tell: TellChecks) -> TellChecks:
        CHECKS[step] = tell
        return tell

    return declare
