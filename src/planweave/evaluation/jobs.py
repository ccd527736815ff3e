"""What the clock does: judges, givers and those whom appeals wait for are reminded, each at most twice."""

import datetime

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell_privately
from planweave.kernel.actor import Actor
from planweave.kernel.clock import chore

from .actions import cycles, feedback_cycles, results
from .models import Appeal, EvaluationCycle, FeedbackCycle
from .queries.cycles import waited_for
from .queries.feedback_cycles import waited_for as givers_waited_for
from .rules.cycles import Stage

DAY = datetime.timedelta(days=1)


@chore
def remind_of_judgements() -> None:
    """The day before judgements are due, and on the day."""
    today = timezone.localdate()
    due = EvaluationCycle.objects.filter(stage=Stage.JUDGING, reminders__lt=2, judge_until__lte=today + DAY)
    for pk in list(due.values_list("pk", flat=True)):
        with transaction.atomic():
            cycle = EvaluationCycle.objects.select_for_update().get(pk=pk)
            wanted = _wanted(cycle.judge_until, today)
            if cycle.stage == Stage.JUDGING and cycle.reminders < wanted:
                cycle.reminders = wanted
                cycle.save(update_fields=["reminders"])
                tell_privately(_clock(cycle.workspace_id, cycle.lead_id), cycles.DUE, waited_for(cycle))


@chore
def remind_of_feedback() -> None:
    """The day before a feedback cycle is due, and on the day."""
    today = timezone.localdate()
    due = FeedbackCycle.objects.filter(closed_at=None, reminders__lt=2, due_on__lte=today + DAY)
    for pk in list(due.values_list("pk", flat=True)):
        with transaction.atomic():
            cycle = FeedbackCycle.objects.select_for_update().get(pk=pk)
            wanted = _wanted(cycle.due_on, today)
            if cycle.closed_at is None and cycle.reminders < wanted:
                cycle.reminders = wanted
                cycle.save(update_fields=["reminders"])
                clock = _clock(cycle.workspace_id, cycle.lead_id)
                tell_privately(clock, feedback_cycles.DUE, givers_waited_for(cycle))


@chore
def remind_of_appeals() -> None:
    """Whom an appeal waits for: the day before the answer is due, and on the day."""
    today = timezone.localdate()
    due = Appeal.objects.filter(answered_at=None, reminders__lt=2, due_on__lte=today + DAY)
    for pk in list(due.values_list("pk", flat=True)):
        with transaction.atomic():
            appeal = (
                Appeal.objects.select_for_update(of=("self",)).select_related("evaluation__cycle").get(pk=pk)
            )
            wanted = _wanted(appeal.due_on, today)
            if appeal.answered_at is None and appeal.reminders < wanted:
                appeal.reminders = wanted
                appeal.save(update_fields=["reminders"])
                cycle = appeal.evaluation.cycle
                clock = _clock(cycle.workspace_id, appeal.evaluation.subject_id)
                tell_privately(clock, results.APPEALED, [cycle.appeals_to_id])


def _wanted(due_on: datetime.date, today: datetime.date) -> int:
    return 2 if today >= due_on else 1


def _clock(workspace_id: int, person: int) -> Actor:
    """Who a reminder is from; asks for no right, and says "job" in `via`."""
    return Actor(user_id=person, name="", via="job", workspace_id=workspace_id, role="owner")
