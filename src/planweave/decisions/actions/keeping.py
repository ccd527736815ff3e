"""What happens to a decision after it was made: its changes applied, its review date."""

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from planweave.discussion.actions import tell
from planweave.kernel.actor import Actor
from planweave.kernel.clock import clock_actor
from planweave.kernel.errors import Conflict, NotFound
from planweave.kernel.events import record_event
from planweave.kernel.locking import lock_record, touch
from planweave.kernel.models import Activity, Record
from planweave.kernel.texts import NOT_FOUND, UNDO_CHANGED_SINCE
from planweave.kernel.undo import reverts_events
from planweave.requirements.actions import Edit, change_requirements
from planweave.workspaces.policy import require
from planweave.workspaces.queries import records_readable_by

from .. import events, texts
from ..models import Decision
from ..policy import can_apply, can_keep, can_read


def apply_decision(actor: Actor, key: str, *, chosen: Sequence[int] | None = None) -> int:
    """Make the decision's changes of requirements so, in one step that can be undone; how many fields were set.

    `chosen` are places in the list of consequences; None means all that are not applied yet.
    """
    require(can_read(actor), actor)
    with transaction.atomic():
        decision = _locked(actor, key)
        require(can_apply(actor), actor)
        by = Decision.objects.filter(reverses=decision).select_related("record").first()
        if by is not None:
            raise Conflict(texts.REVERSED_NOT_APPLIED, key=key, by=by.record.key)
        open_places = [n for n in range(len(decision.consequences)) if n not in decision.applied]
        places = open_places if chosen is None else sorted(set(chosen))
        if not places or set(places) - set(open_places):
            raise Conflict(texts.NOTHING_TO_APPLY, key=key)
        wanted = [decision.consequences[place] for place in places]
        there = set(
            records_readable_by(actor)
            .filter(pk__in={one["record"] for one in wanted}, kind="requirement")
            .values_list("pk", flat=True)
        )
        for one in wanted:
            if one["record"] not in there:
                raise Conflict(texts.TARGET_GONE, key=one["key"])
        by_record: dict[int, dict[str, object]] = {}
        for one in wanted:
            by_record.setdefault(one["record"], {})[one["field"]] = one["value"]
        change_requirements(
            actor,
            [Edit(id=pk, version=None, values=values, reason=key) for pk, values in by_record.items()],
        )
        before = decision.applied
        decision.applied = sorted([*before, *places])
        decision.applied_at = timezone.now()
        decision.save(update_fields=["applied", "applied_at"])
        touch(decision.record, actor)
        told = events.DecisionApplied(decision=key, count=len(places))
        record_event(actor, told, decision.record, {"applied": [before, decision.applied]})
    return len(places)


@reverts_events(events.DecisionApplied)
def revert_application(actor: Actor, steps: Sequence[Activity]) -> None:
    """The requirements go back by themselves; here the decision counts as not applied again."""
    for step in steps:
        rows = Decision.objects.select_for_update(of=("self",)).select_related("record")
        decision = rows.filter(pk=step.record_id).first()
        before, after = step.changes["applied"]
        if decision is None or decision.applied != after:
            raise Conflict(UNDO_CHANGED_SINCE, count=1, first=step.record_key)
        decision.applied, decision.applied_at = before, timezone.now() if before else None
        decision.save(update_fields=["applied", "applied_at"])
        told = events.DecisionApplied(decision=step.record_key, count=len(before))
        record_event(actor, told, decision.record, {"applied": [after, before]})


def plan_review(actor: Actor, key: str, *, review_on: datetime.date | None) -> Decision:
    """When to look at a decision again."""
    require(can_read(actor), actor)
    with transaction.atomic():
        decision = _locked(actor, key)
        require(can_keep(actor, decision.record.owner_id), actor)
        if decision.review_on != review_on:
            before = decision.review_on.isoformat() if decision.review_on else None
            after = review_on.isoformat() if review_on else None
            decision.review_on, decision.review_told_at = review_on, None
            decision.save(update_fields=["review_on", "review_told_at"])
            touch(decision.record, actor)
            told = events.DecisionReviewPlanned(review_on=after)
            record_event(actor, told, decision.record, {"review_on": [before, after]})
    return decision


def tell_due_reviews() -> int:
    """Tell the people of decisions whose review date has come, once; how many decisions."""
    today = timezone.localdate()
    due = Decision.objects.filter(review_on__lte=today, review_told_at=None, reversed_by=None)
    count = 0
    for pk, here in list(due.values_list("pk", "record__workspace_id")):
        with transaction.atomic():
            record = lock_record(pk, here)
            decision = due.filter(pk=pk).first() if record else None
            if record is None or decision is None or decision.review_on is None:
                continue
            Decision.objects.filter(pk=pk).update(review_told_at=timezone.now())
            actor = clock_actor(record)
            told = events.DecisionReviewDue(review_on=decision.review_on.isoformat())
            record_event(actor, told, record)
            people = {one["id"] for one in decision.deciders} | ({record.owner_id or 0} - {0})
            tell(actor, record, "decision_due", people)
            count += 1
    return count


def _locked(actor: Actor, key: str) -> Decision:
    records = Record.objects.filter(workspace_id=actor.here, kind="decision", key=key)
    pk = records.values_list("pk", flat=True).first()
    record = lock_record(pk, actor.here) if pk else None
    if record is None:
        raise NotFound(NOT_FOUND)
    decision = Decision.objects.get(pk=record.pk)
    decision.record = record
    return decision
