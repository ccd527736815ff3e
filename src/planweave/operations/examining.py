"""All checks in the order in which they make sense."""

import os
from pathlib import Path

from .checks import Finding, Place, found_in
from .checks.database import answers, state_of_tables


def before_settings(place: Place) -> list[Finding]:
    """What needs neither settings nor database."""
    return found_in(place, when="early")


def with_settings(place: Place) -> list[Finding]:
    """What needs them; the database is asked for more only where it answers and has this version's tables."""
    if silent := answers():
        return [silent]
    state = list(state_of_tables())
    return state or found_in(place, when="late")


def examined(*, data: Path, is_inside: bool = False, is_thorough: bool = False) -> list[Finding]:
    """Everything, errors first."""
    place = Place(data=data, environment=dict(os.environ), is_inside=is_inside, is_thorough=is_thorough)
    return in_order([*before_settings(place), *with_settings(place)])


def in_order(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda one: one.kind.severity != "error")
