"""What the clock does: reveal a round whose deadline has passed."""

import logging

from django.utils import timezone

from planweave.kernel.clock import chore, clock_actor
from planweave.kernel.errors import Problem

from .actions.ratings import reveal_round
from .models import RatingRound
from .rules.ratings import State

log = logging.getLogger(__name__)


@chore
def reveal_what_is_due() -> None:
    """Every open round past its deadline, each in its own transaction. One with too few ratings waits for its lead."""
    due = RatingRound.objects.filter(
        revealed_at=None,
        due_at__lte=timezone.now(),
        session__state=State.OPEN,
        session__record__deleted_at=None,
    )
    for round_ in due.select_related("session__record__owner", "session__record__created_by"):
        record = round_.session.record
        try:
            reveal_round(clock_actor(record), record.key)
        except Problem as problem:
            log.info("%s is past its deadline and not revealed: %s", record.key, problem)
