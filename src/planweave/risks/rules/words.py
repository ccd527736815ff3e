"""The words of a risk register, after ISO 31000:2018 and IEC 31010:2019."""

from django.db.models import TextChoices


class State(TextChoices):
    """Where a risk stands in the process: identified, analysed, treated, watched, and how it ended."""

    IDENTIFIED = "identified"
    ANALYSED = "analysed"
    TREATING = "treating"
    WATCHED = "watched"
    CLOSED = "closed"
    OCCURRED = "occurred"


OPEN = (State.IDENTIFIED, State.ANALYSED, State.TREATING, State.WATCHED)
"""What may still strike."""


class Phase(TextChoices):
    """When it belongs: while the thing is made, or after its launch."""

    DELIVERY = "delivery"
    OPERATION = "operation"


class Category(TextChoices):
    """Given kinds of source; a workspace adds its own beside them."""

    TECHNICAL = "technical"
    MARKET = "market"
    RESOURCE = "resource"
    SCHEDULE = "schedule"
    COST = "cost"
    QUALITY = "quality"
    SUPPLIER = "supplier"
    LEGAL = "legal"
    SECURITY = "security"


class Stage(TextChoices):
    """Before any response; with the responses in place; where it shall get to."""

    INHERENT = "inherent"
    RESIDUAL = "residual"
    TARGET = "target"


MEASURED = (Stage.INHERENT, Stage.RESIDUAL)
"""Stages that also have a probability and distributions."""


class Strategy(TextChoices):
    AVOID = "avoid"
    TRANSFER = "transfer"
    REDUCE = "reduce"
    ACCEPT = "accept"


class ResponseState(TextChoices):
    PLANNED = "planned"
    ACTIVE = "active"
    DONE = "done"
    DROPPED = "dropped"


class Shape(TextChoices):
    FIXED = "fixed"
    UNIFORM = "uniform"
    TRIANGULAR = "triangular"
    PERT = "pert"


class SessionKind(TextChoices):
    BRAINSTORM = "brainstorm"
    INTERVIEW = "interview"


class SessionStep(TextChoices):
    COLLECTING = "collecting"
    VOTING = "voting"
    DONE = "done"


class Comparison(TextChoices):
    ABOVE = "above"
    BELOW = "below"


class AboutKind(TextChoices):
    RECORD = "record"
    RELEASE = "release"


ABOUT_RECORDS = ("requirement", "task", "project", "objective")
"""Kinds of record that a risk can threaten."""
