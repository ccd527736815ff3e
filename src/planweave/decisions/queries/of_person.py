"""What one person disagreed about and decided in a period of days, both ends included."""

import datetime

from django.db.models import QuerySet

from ..models import Decision, Disagreement
from ..rules.words import Step


def settled_with(
    workspace_id: int, person: int, *, first: datetime.date, last: datetime.date
) -> QuerySet[Disagreement]:
    """Disagreements with the person as a party that were settled in these days, oldest first."""
    return (
        Disagreement.objects.filter(
            record__workspace_id=workspace_id,
            record__deleted_at=None,
            step=Step.SETTLED,
            ended_at__date__gte=first,
            ended_at__date__lte=last,
            parties__user_id=person,
        )
        .select_related("record")
        .order_by("ended_at", "pk")
    )


def decisions_by(
    workspace_id: int, person: int, *, first: datetime.date, last: datetime.date
) -> list[Decision]:
    """Decisions of these days that the person made, alone or with others, oldest first; with what reversed them.

    One query; the names of deciders are kept as they were, so who it was is looked up among them here.
    """
    rows = (
        Decision.objects.filter(
            record__workspace_id=workspace_id,
            record__deleted_at=None,
            decided_at__date__gte=first,
            decided_at__date__lte=last,
        )
        .select_related("record", "reversed_by__record")
        .order_by("decided_at", "pk")
    )
    return [row for row in rows if any(one["id"] == person for one in row.deciders)]
