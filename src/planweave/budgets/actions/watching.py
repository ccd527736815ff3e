"""What time does to lines: a month passes, work is done, and a line is nearer to its limits."""

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from planweave.kernel.clock import clock_actor

from ..models import BudgetLine
from ..queries.figures import lines_in
from .keeping import tell_states


def look_at_lines() -> None:
    """Once a day each line, so that its owner hears of a limit though nobody booked anything."""
    due = BudgetLine.objects.filter(record__deleted_at=None).filter(
        Q(looked_on=None) | Q(looked_on__lt=timezone.localdate())
    )
    for workspace_id in due.order_by().values_list("record__workspace_id", flat=True).distinct():
        with transaction.atomic():
            rows = due.filter(record__workspace_id=workspace_id).select_for_update(of=("self",))
            wanted = [line.pk for line in rows.order_by("pk")]
            lines = list(lines_in(workspace_id).filter(pk__in=wanted))
            for owner in {line.record.owner_id or line.record.created_by_id for line in lines}:
                theirs = [
                    line for line in lines if (line.record.owner_id or line.record.created_by_id) == owner
                ]
                tell_states(clock_actor(theirs[0].record), theirs)
