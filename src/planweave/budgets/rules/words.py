"""The words of budgets. No database."""

from django.db.models import TextChoices


class Category(TextChoices):
    """Given categories; a workspace writes its own beside them."""

    RESEARCH = "research"
    MARKETING = "marketing"
    OPERATIONS = "operations"
    EQUIPMENT = "equipment"
    OUTSOURCING = "outsourcing"
    TRAVEL = "travel"
    OTHER = "other"


class Profile(TextChoices):
    """How an amount lies over the months of its period."""

    EVEN = "even"
    EARLY = "early"
    LATE = "late"
    BELL = "bell"
    HAND = "hand"


class Source(TextChoices):
    """Where a line's actuals come from: what is booked, or the cost of people in the plan."""

    BOOKED = "booked"
    PEOPLE = "people"


class CommitmentState(TextChoices):
    OPEN = "open"
    SETTLED = "settled"
    CANCELLED = "cancelled"


class AdjustmentState(TextChoices):
    ASKED = "asked"
    APPROVED = "approved"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class LineState(TextChoices):
    OK = "ok"
    NEAR = "near"
    OVER = "over"


GRAVITY = {LineState.OK: 0, LineState.NEAR: 1, LineState.OVER: 2}
