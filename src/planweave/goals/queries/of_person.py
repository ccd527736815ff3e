"""What one person's goals came to."""

import datetime

from ..models import Objective
from ..rules.words import State
from .objectives import Standing, standings


def closed_goals(
    workspace_id: int, person: int, *, first: datetime.date, last: datetime.date
) -> list[Standing]:
    """The person's objectives that were closed in these days, both included, oldest first. Five queries."""
    rows = (
        Objective.objects.filter(
            record__workspace_id=workspace_id,
            record__kind="objective",
            record__deleted_at=None,
            record__owner_id=person,
            state=State.CLOSED,
            closed_on__gte=first,
            closed_on__lte=last,
        )
        .select_related("record", "record__owner", "theme", "theme__record")
        .order_by("closed_on", "pk")
    )
    return standings(list(rows))
