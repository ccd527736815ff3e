"""The review meeting of a milestone: there with the milestone, held as a review of its requirements."""

import datetime
from collections.abc import Collection, Sequence

from django.db import transaction

from planweave.kernel.actor import Actor
from planweave.kernel.errors import Conflict, Invalid
from planweave.kernel.events import Entry, field_changes, hears, record_event
from planweave.planning.models import Task
from planweave.planning.queries.phases import milestone_of, requirements_of_milestone
from planweave.projects.events import MilestoneOpened
from planweave.projects.policy import can_settle_gate
from planweave.projects.queries.gates import standings_of
from planweave.projects.queries.projects import leads_of, managers_of
from planweave.workspaces.models import Membership, Role
from planweave.workspaces.policy import require

from .. import events, texts
from ..models import MilestoneMeeting, Review
from ..rules.words import SeatRole, State
from .leading import Plan, start_review

MOST_PEOPLE = 50


@hears(MilestoneOpened)
def call_meetings(actor: Actor, entries: Sequence[Entry]) -> None:
    """A meeting for each milestone that was opened, with who answers for it and who leads the project."""
    records = [entry.record for entry in entries if entry.record]
    rows = Task.objects.filter(pk__in=[record.pk for record in records]).values_list("pk", "project_id")
    projects = dict(rows)
    managers = managers_of({pk for pk in projects.values() if pk is not None})
    MilestoneMeeting.objects.bulk_create([MilestoneMeeting(record=record) for record in records])
    through = MilestoneMeeting.people.through
    owners = {entry.record.pk: getattr(entry.event, "owner", None) for entry in entries if entry.record}
    through.objects.bulk_create(
        [
            through(milestonemeeting_id=record.pk, user_id=user)
            for record in records
            for user in sorted({owners[record.pk], *managers.get(projects.get(record.pk) or 0, [])} - {None})
        ]
    )


def plan_meeting(
    actor: Actor, key: str, *, on: datetime.date | None, people: Collection[int]
) -> MilestoneMeeting:
    """Another day (None: that of the milestone) and other people. Conflict once its review has begun."""
    with transaction.atomic():
        task = milestone_of(actor, key)
        require_settling(actor, task)
        meeting = _held(task)
        _require_open(key, meeting)
        wanted = sorted(set(people))
        members = Membership.objects.filter(workspace_id=actor.here, user__in=wanted, user__is_active=True)
        if len(wanted) > MOST_PEOPLE or members.exclude(role=Role.GUEST).count() != len(wanted):
            raise Invalid.of({"people": texts.MEETING_PEOPLE})
        before = {"on": meeting.on and meeting.on.isoformat(), "people": _people(meeting)}
        after = {"on": on and on.isoformat(), "people": wanted}
        if changes := field_changes(before, after):
            meeting.on = on
            meeting.save(update_fields=["on"])
            meeting.people.set(wanted)
            record_event(actor, events.MilestoneMeetingChanged(review=""), task.record, changes)
    return meeting


def start_meeting(actor: Actor, key: str) -> Review:
    """The meeting's review: a round over the milestone's requirements as they are, its criteria as the checklist.

    Who owns the milestone approves, the others review; all get a notice. Conflict where there is nothing to review.
    """
    with transaction.atomic():
        task = milestone_of(actor, key)
        require_settling(actor, task)
        meeting = _held(task)
        _require_open(key, meeting)
        ids = requirements_of_milestone(task)
        if not ids:
            raise Conflict(texts.MEETING_NOTHING, key=key)
        standing = standings_of([task.pk])[task.pk]
        people = _people(meeting)
        approver = standing.owner_id if standing.owner_id in people else next(iter(people), None)
        plan = Plan(
            title=task.record.title[:200],
            purpose=f"{task.record.key} {task.record.title}",
            due_on=meeting.on or task.finish_on,
            checklist=tuple(one.text[:300] for one in standing.criteria),
            people=tuple((pk, SeatRole.APPROVER if pk == approver else SeatRole.REVIEWER) for pk in people),
        )
        review = start_review(actor, plan, scope={"kind": "chosen", "ids": ids})
        meeting.review = review
        meeting.save(update_fields=["review"])
        told = events.MilestoneMeetingChanged(review=review.record.key)
        record_event(actor, told, task.record, {"review": [None, review.record.key]})
    return review


def require_settling(actor: Actor, task: Task) -> None:
    owner = standings_of([task.pk])[task.pk].owner_id
    leads = leads_of(task.project) if task.project else set()
    require(can_settle_gate(actor, leads, owner), actor)


def _held(task: Task) -> MilestoneMeeting:
    meeting, _ = MilestoneMeeting.objects.select_for_update().get_or_create(record=task.record)
    return meeting


def _require_open(key: str, meeting: MilestoneMeeting) -> None:
    if meeting.review is not None and meeting.review.state != State.CANCELLED:
        raise Conflict(texts.MEETING_HELD, key=key, review=meeting.review.record.key)


def _people(meeting: MilestoneMeeting) -> list[int]:
    return sorted(meeting.people.values_list("pk", flat=True))
