"""The values that a review is made of."""

from django.db.models import TextChoices


class SeatRole(TextChoices):
    """An approver signs for the whole; a reviewer judges; an optional reader may judge and is not waited for."""

    APPROVER = "approver"
    REVIEWER = "reviewer"
    OPTIONAL = "optional"


class Verdict(TextChoices):
    ACCEPT = "accept"
    ACCEPT_WITH_CHANGES = "accept_with_changes"
    REJECT = "reject"
    ABSTAIN = "abstain"


class Outcome(TextChoices):
    """What the verdicts on one requirement, or the outcomes of a round, come to."""

    OPEN = "open"
    ACCEPT = "accept"
    ACCEPT_WITH_CHANGES = "accept_with_changes"
    REJECT = "reject"


class State(TextChoices):
    """`reopened`: signed off, but something that was signed has been changed since."""

    OPEN = "open"
    SIGNED_OFF = "signed_off"
    REOPENED = "reopened"
    CANCELLED = "cancelled"


class Meaning(TextChoices):
    """What a person says by signing."""

    REVIEWED = "reviewed"
    APPROVED = "approved"
    NOT_APPROVED = "not_approved"


NEEDS_REASON = frozenset({Verdict.ACCEPT_WITH_CHANGES, Verdict.REJECT, Verdict.ABSTAIN})
AWAITED = frozenset({SeatRole.APPROVER, SeatRole.REVIEWER})

MEANINGS: dict[str, frozenset[str]] = {
    SeatRole.APPROVER: frozenset({Meaning.APPROVED, Meaning.NOT_APPROVED}),
    SeatRole.REVIEWER: frozenset({Meaning.REVIEWED}),
    SeatRole.OPTIONAL: frozenset({Meaning.REVIEWED}),
}

UNSIGNED = frozenset(
    {
        "position", "state", "owner", "release", "is_release_pinned", "cost", "value", "demands", "efforts",
        "effort_optimistic_days", "effort_likely_days", "effort_pessimistic_days", "deliverables", "stages", "scope",
    }
)  # fmt: skip
"""What a signature does not stand for: who works on it, when, for how much, how far it is. Everything else,
fields that come later included, is what was agreed; a change of it reopens the review."""
