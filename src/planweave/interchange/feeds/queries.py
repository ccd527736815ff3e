"""What stands in a person's calendar."""

import datetime
from dataclasses import dataclass, field

from django.db.models import Q

from planweave.accounts.queries import actor_for, digest
from planweave.kernel.actor import Actor
from planweave.kernel.errors import NotFound
from planweave.kernel.texts import NOT_FOUND
from planweave.planning.models import Task, TaskLink
from planweave.planning.queries.tasks import tasks_in
from planweave.projects.models import Project
from planweave.reviews.models import Review
from planweave.reviews.rules.words import State
from planweave.workspaces.models import Membership, Workspace
from planweave.workspaces.policy import can_read_plan
from planweave.workspaces.queries import as_member

from .models import CalendarFeed


@dataclass(frozen=True, kw_only=True)
class Tie:
    """A link of a task: `other` waits for it (or it for `other`, where `is_before`); `lag_days` are working days."""

    other: int
    kind: str
    lag_days: int
    is_before: bool


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Something with a day. `last_on` is included; `sequence` counts its changes."""

    kind: str
    record: int
    key: str
    title: str
    first_on: datetime.date
    last_on: datetime.date
    due_on: datetime.date
    sequence: int
    changed_at: datetime.datetime
    progress: float | None = None
    about: str = ""
    ties: list[Tie] = field(default_factory=list)


def feed_of(actor: Actor) -> CalendarFeed | None:
    """One's own living address in this workspace."""
    return CalendarFeed.objects.filter(
        workspace_id=actor.here, user_id=actor.user_id, revoked_at=None
    ).first()


def reader_by(secret: str) -> tuple[Actor, Workspace]:
    """Whose calendar a secret opens. NotFound where it was withdrawn, or the person has left or is inactive."""
    feed = CalendarFeed.objects.filter(hash=digest(secret), revoked_at=None).select_related("user").first()
    if feed is None or not feed.user.is_active:
        raise NotFound(NOT_FOUND)
    membership = (
        Membership.objects.select_related("workspace")
        .filter(workspace_id=feed.workspace_id, workspace__deleted_at=None, user_id=feed.user_id)
        .first()
    )
    if membership is None:
        raise NotFound(NOT_FOUND)
    return as_member(actor_for(feed.user, via="token"), membership), membership.workspace


def entries_of(actor: Actor) -> list[Entry]:
    """A person's tasks, the milestones of their projects or gates, and the reviews that wait for them.

    A guest reads no plan and has an empty calendar. The number of queries does not grow with the entries.
    """
    if not can_read_plan(actor):
        return []
    mine = Q(person__user_id=actor.user_id)
    led = Project.objects.filter(
        Q(record__owner_id=actor.user_id) | Q(managers__user_id=actor.user_id),
        record__workspace_id=actor.here,
        record__deleted_at=None,
    )
    gates = Q(is_milestone=True) & (Q(record__gate__owner_id=actor.user_id) | Q(project__in=led))
    tasks = (
        tasks_in(actor.here)
        .filter(mine | gates, finish_on__isnull=False)
        .select_related("record", "project__record")
        .order_by("finish_on", "pk")
        .distinct()
    )
    ties = _ties(actor, [task.pk for task in tasks])
    found = [_of_task(task, ties.get(task.pk, [])) for task in tasks]
    reviews = (
        Review.objects.filter(
            Q(record__owner_id=actor.user_id) | Q(seats__user_id=actor.user_id),
            record__workspace_id=actor.here,
            record__deleted_at=None,
            state=State.OPEN,
            due_on__isnull=False,
        )
        .select_related("record")
        .order_by("due_on", "pk")
        .distinct()
    )
    return found + [_of_review(review) for review in reviews]


def _ties(actor: Actor, ids: list[int]) -> dict[int, list[Tie]]:
    wanted = set(ids)
    found: dict[int, list[Tie]] = {}
    live = tasks_in(actor.here)
    links = TaskLink.objects.filter(
        Q(predecessor_id__in=wanted) | Q(successor_id__in=wanted),
        workspace_id=actor.here,
        predecessor__in=live,
        successor__in=live,
    ).order_by("pk")
    for link in links:
        ends = link.predecessor_id, link.successor_id
        for own, other, is_before in ((ends[0], ends[1], False), (ends[1], ends[0], True)):
            if own in wanted:
                tie = Tie(other=other, kind=link.kind, lag_days=link.lag_days, is_before=is_before)
                found.setdefault(own, []).append(tie)
    return found


def _of_task(task: Task, ties: list[Tie]) -> Entry:
    record = task.record
    first, last = task.start_on or task.finish_on, task.finish_on
    return Entry(
        kind="milestone" if task.is_milestone else "task",
        record=record.pk,
        key=record.key,
        title=record.title,
        first_on=first,
        last_on=last,
        due_on=task.deadline or last,
        sequence=record.version - 1,
        changed_at=record.updated_at,
        progress=task.progress,
        about=task.project.record.title if task.project else "",
        ties=ties,
    )


def _of_review(review: Review) -> Entry:
    record = review.record
    due = review.due_on or datetime.date.min  # the query asks for those that have one
    return Entry(
        kind="review",
        record=record.pk,
        key=record.key,
        title=record.title,
        first_on=due,
        last_on=due,
        due_on=due,
        sequence=record.version - 1,
        changed_at=record.updated_at,
    )
