"""What a copy of the plan holds. No database.

A copy is rows of six kinds, each with the live row's number (`ref`), its values when it was copied (`frozen`) and what
the scenario says instead (`changes`); a baseline has no changes. What a scenario adds has a number below zero.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import TextChoices

from planweave.planning.rules import TASK_FIELDS


class CopyKind(TextChoices):
    BASELINE = "baseline"
    SCENARIO = "scenario"


class RowKind(TextChoices):
    TASK = "task"
    LINK = "link"
    RELEASE = "release"
    PROJECT = "project"
    REQUIREMENT = "requirement"
    PERSON = "person"


class ScopeKind(TextChoices):
    WORKSPACE = "workspace"
    PROJECT = "project"
    RELEASES = "releases"


RowId = tuple[str, int]
"""(kind, ref)"""

SPAN = ("start_on", "start_part", "finish_on", "finish_part")
UNDECISIVE = frozenset({"title", "position", "progress"})
DECIDING: Mapping[str, tuple[str, ...]] = {
    RowKind.TASK: tuple(name for name in TASK_FIELDS if name not in UNDECISIVE),
    RowKind.LINK: ("kind", "lag_days"),
    RowKind.RELEASE: ("start_on", "finish_on", "weight"),
    RowKind.PROJECT: ("deadline",),
    RowKind.REQUIREMENT: ("release",),
    RowKind.PERSON: (
        "availability",
        "skills",
        "levels",
        "leaves",
        "joins_on",
        "leaves_after",
        "week",
        "most_share",
        "most_tasks",
        "department",
    ),
}
"""The fields whose change in the plan makes a scenario old."""

EDITABLE: Mapping[str, frozenset[str]] = {
    RowKind.TASK: frozenset(
        {
            "skill",
            "person",
            "release",
            "effort_days",
            *SPAN,
            "is_pinned",
            "constraint_kind",
            "constraint_on",
            "deadline",
        }
    ),
    RowKind.LINK: frozenset({"kind", "lag_days"}),
    RowKind.RELEASE: frozenset({"start_on", "finish_on"}),
    RowKind.PROJECT: frozenset({"deadline"}),
    RowKind.REQUIREMENT: frozenset({"release"}),
    RowKind.PERSON: frozenset({"availability", "leaves", "joins_on", "leaves_after"}),
}
ADDED_TASK_FIELDS = EDITABLE[RowKind.TASK] | {"title", "is_milestone", "requirement", "parent", "project"}
ASSUMED = frozenset({RowKind.RELEASE, RowKind.PROJECT, RowKind.PERSON})
"""Kinds that a scenario only assumes: people's presence and what was promised are applied when somebody says so."""

REMOVABLE = frozenset({RowKind.TASK, RowKind.LINK})
LARGEST = 10_000
"""Tasks that a copy holds at most, as the Gantt shows at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One row of the plan with its values as JSON; `key` is empty where the kind has none."""

    kind: str
    ref: int
    key: str
    name: str
    values: dict[str, Any]

    @property
    def id(self) -> RowId:
        return self.kind, self.ref


@dataclass(slots=True, kw_only=True)
class CopyRow:
    """One row of a copy. `frozen` is None for what the scenario added; `applied_as` is the row of the plan that it
    became when it was applied, if it was."""

    pk: int
    kind: str
    ref: int
    key: str
    name: str
    frozen: dict[str, Any] | None
    changes: dict[str, Any] = field(default_factory=dict)
    is_removed: bool = False
    applied_as: int | None = None

    @property
    def id(self) -> RowId:
        return self.kind, self.ref

    @property
    def values(self) -> dict[str, Any]:
        """What the copy says the row is now."""
        return (self.frozen or {}) | self.changes

    @property
    def is_touched(self) -> bool:
        return bool(self.changes) or self.is_removed or self.frozen is None


def named(row: PlanRow | CopyRow) -> str:
    """How people call it."""
    return row.key or row.name
