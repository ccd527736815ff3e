"""The values that a project is made of."""

from typing import Any

from django.db.models import TextChoices


class ProjectKind(TextChoices):
    """How the work is cut: one pass of phases, gated phases (IPD: TR and DCP), releases by sprints, or both."""

    WATERFALL = "waterfall"
    IPD = "ipd"
    SCRUM = "scrum"
    MIXED = "mixed"


class ProjectState(TextChoices):
    PLANNED = "planned"
    ACTIVE = "active"
    PAUSED = "paused"
    DONE = "done"
    CANCELLED = "cancelled"


class Decision(TextChoices):
    """What was decided at a milestone; empty while nothing was."""

    PASSED = "passed"
    WITH_CONDITIONS = "with_conditions"
    FAILED = "failed"


class GateState(TextChoices):
    """Where a milestone stands: `ready` once every criterion is met, then what was decided."""

    PLANNED = "planned"
    READY = "ready"
    PASSED = "passed"
    WITH_CONDITIONS = "with_conditions"
    FAILED = "failed"


PROJECT_FIELDS = ("title", "owner", "product", "kind", "state", "goal", "start_on", "deadline", "managers")
EMPTY_PROJECT: dict[str, Any] = {
    "title": "",
    "owner": None,
    "product": None,
    "kind": "waterfall",
    "state": "planned",
    "goal": "",
    "start_on": None,
    "deadline": None,
    "managers": [],
}
MOST_PHASES = 60
MOST_MILESTONES = 200
MOST_CRITERIA = 50
LONGEST_NAME = 200
LONGEST_GOAL = 5000
