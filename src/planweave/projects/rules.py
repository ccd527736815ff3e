"""What a project is and which values it may have. No database."""

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
