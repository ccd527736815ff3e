"""Releases, the tasks that make them, and the proposals of the planning core."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from planweave.kernel.models import Job, Record

from .rules import LinkKind, ProposalKind, ProposalState
from .timing import FREE_CONSTRAINTS, ConstraintKind


class Release(models.Model):
    """A dated delivery with a capacity. `weight` is how much value counts when it comes this early."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="releases")
    product = models.ForeignKey(
        "workspaces.Product", on_delete=models.CASCADE, null=True, related_name="releases"
    )
    name = models.CharField(max_length=80)
    start_on = models.DateField()
    finish_on = models.DateField()
    budget = models.FloatField(null=True)
    weight = models.FloatField(default=1)
    is_frozen = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "name"], name="release_name_unique"),
            models.CheckConstraint(condition=Q(start_on__lte=F("finish_on")), name="release_dates_ordered"),
            models.CheckConstraint(
                condition=Q(budget__isnull=True) | Q(budget__gte=0), name="release_budget_not_negative"
            ),
            models.CheckConstraint(condition=Q(weight__gt=0), name="release_weight_positive"),
        ]


class ReleaseCapacity(models.Model):
    """People-days of one skill in a release, set by hand instead of computed from people and calendars."""

    release = models.ForeignKey(Release, on_delete=models.CASCADE, related_name="capacities")
    # RESTRICT, not PROTECT: deleting the whole workspace takes both ends.
    skill = models.ForeignKey("workspaces.Skill", on_delete=models.RESTRICT, related_name="+")
    people_days = models.FloatField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["release", "skill"], name="release_capacity_unique"),
            models.CheckConstraint(condition=Q(people_days__gte=0), name="release_capacity_not_negative"),
        ]


class Task(models.Model):
    """A piece of work on the Gantt. Key, title and version are its record's.

    `start_on` and `finish_on` are both working days of the task (a one-day task has them equal).
    `start_part` is the share of the first day that has passed when it begins, `finish_part` that of the
    last when it ends; a person has one task at a time. A milestone has no effort and one date, reached at
    `finish_part` of it.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="task")
    requirement = models.ForeignKey(Record, on_delete=models.CASCADE, null=True, related_name="tasks")
    parent = models.ForeignKey(Record, on_delete=models.SET_NULL, null=True, related_name="subtasks")
    release = models.ForeignKey(Release, on_delete=models.SET_NULL, null=True, related_name="tasks")
    project = models.ForeignKey(
        "projects.Project", on_delete=models.SET_NULL, null=True, related_name="tasks"
    )
    skill = models.ForeignKey("workspaces.Skill", on_delete=models.SET_NULL, null=True, related_name="+")
    person = models.ForeignKey("resources.Person", on_delete=models.RESTRICT, null=True, related_name="tasks")
    position = models.FloatField(default=0)
    is_milestone = models.BooleanField(default=False)
    is_phase = models.BooleanField(default=False)  # a stretch of a project; the tasks in it are below it
    effort_days = models.FloatField(default=1)
    progress = models.FloatField(default=0)
    start_on = models.DateField(null=True)
    start_part = models.FloatField(default=0)
    finish_on = models.DateField(null=True)
    finish_part = models.FloatField(default=1)
    # Wishes that the schedule must respect.
    is_pinned = models.BooleanField(default=False)  # keeps its dates
    constraint_kind = models.CharField(
        max_length=24, choices=ConstraintKind, default=ConstraintKind.AS_SOON_AS_POSSIBLE
    )
    constraint_on = models.DateField(null=True)
    deadline = models.DateField(null=True)
    is_auto = models.BooleanField(default=False)  # follows what it waits for by itself
    # [{after_days, days}]: how much is worked before each pause, and how long that is, in working days.
    pauses = models.JSONField(default=list)
    # {unit, every, weekdays, first_on, until_on, effort_days}; start, finish and effort follow from it.
    recurrence = models.JSONField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(effort_days__gte=0), name="task_effort_not_negative"),
            models.CheckConstraint(
                condition=Q(progress__gte=0) & Q(progress__lte=1), name="task_progress_is_share"
            ),
            models.CheckConstraint(
                condition=(
                    Q(start_on__isnull=True, finish_on__isnull=True)
                    | Q(start_on__isnull=False, finish_on__gte=F("start_on"))
                ),
                name="task_dates_ordered",
            ),
            models.CheckConstraint(
                condition=Q(constraint_kind__in=sorted(FREE_CONSTRAINTS), constraint_on__isnull=True)
                | (~Q(constraint_kind__in=sorted(FREE_CONSTRAINTS)) & Q(constraint_on__isnull=False)),
                name="task_constraint_has_its_day",
            ),
            models.CheckConstraint(
                condition=Q(start_part__gte=0)
                & Q(start_part__lte=1)
                & Q(finish_part__gte=0)
                & Q(finish_part__lte=1),
                name="task_parts_are_shares",
            ),
        ]


class TaskLink(models.Model):
    """`lag_days` are working days; negative is a lead."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    predecessor = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="successor_links")
    successor = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="predecessor_links")
    kind = models.CharField(max_length=2, choices=LinkKind, default=LinkKind.FINISH_TO_START)
    lag_days = models.IntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="task_link_unique"),
            models.CheckConstraint(condition=~Q(predecessor=F("successor")), name="task_link_not_to_itself"),
        ]


class Proposal(models.Model):
    """An answer of the planning core that a person applies or drops. Nothing moves before.

    `operation_id` is the step that applied it; undoing that step opens the proposal again.
    """

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    job = models.OneToOneField(Job, on_delete=models.CASCADE, related_name="proposal")
    kind = models.CharField(max_length=16, choices=ProposalKind)
    state = models.CharField(max_length=16, choices=ProposalState, default=ProposalState.OPEN)
    answer = models.JSONField(default=dict)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    operation_id = models.UUIDField(null=True)
