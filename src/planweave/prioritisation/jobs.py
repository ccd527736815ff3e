"""What the clock does: reveal a round whose deadline has passed; remind of a list that is to be made anew."""

import logging

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.clock import chore, clock_actor
from planweave.kernel.errors import Problem

from .actions.ratings import reveal_round
from .actions.shared import planners_of
from .models import ListCycle, RatingRound
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


@chore
def remind_of_due_priorities() -> None:
    """Once per cycle, on its due date: everybody who plans is told that the shared list is to be looked through."""
    due = ListCycle.objects.filter(
        frozen_at=None, reminded_at=None, due_on__lte=timezone.localdate(), shared__record__deleted_at=None
    )
    for pk in due.values_list("pk", flat=True):
        with transaction.atomic():
            cycle = ListCycle.objects.select_for_update().filter(pk=pk, reminded_at=None).first()
            if cycle is None:
                continue
            cycle.reminded_at = timezone.now()
            cycle.save(update_fields=["reminded_at"])
            record = cycle.shared.record
            tell(clock_actor(record), record, "priorities_due", planners_of(record.workspace_id))
