"""What a write is given, and a new requirement before anything is known of it."""

from dataclasses import dataclass
from typing import Any

from ..rules import ATTRIBUTES, EMPTY_SUBSTANCE

MAX_AT_ONCE = 10_000
PLAN_FIELDS = frozenset({"release", "is_release_pinned", "scope"})
EMPTY: dict[str, Any] = {
    "title": "",
    "owner": None,
    "type": "functional",
    "level": "",
    "description": "",
    "area": None,
    "source": "",
    "source_detail": "",
    "priority": "",
    "state": "collected",
    "parent": None,
    "position": 0.0,
    "effort_optimistic_days": None,
    "effort_likely_days": None,
    "effort_pessimistic_days": None,
    "cost": None,
    "value": None,
    "release": None,
    "is_release_pinned": False,
    "efforts": {},
    "demands": {},
    **dict.fromkeys(ATTRIBUTES, ""),
    **EMPTY_SUBSTANCE,
    "own_type": None,
    "stages": {},
    "scope": {},
}


@dataclass(frozen=True, kw_only=True)
class Edit:
    """New values for one requirement, as seen at `version` (None: whatever it is now), and why."""

    id: int
    version: int | None
    values: dict[str, Any]
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A requirement to be made."""

    product_id: int
    values: dict[str, Any]
