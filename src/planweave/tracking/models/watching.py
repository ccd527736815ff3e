"""What people say of their work, and what was noticed."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from planweave.kernel.models import Record

from ..rules.words import AlarmKind, Scope


class CheckIn(models.Model):
    """What somebody said of a task. `left_days` is the effort that is still needed, `finish_on` when it will be done
    instead; the plan does not move by it. One that was undone stays, removed."""

    task = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="task_check_ins")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    progress = models.FloatField()
    left_days = models.FloatField(null=True)
    finish_on = models.DateField(null=True)
    reason = models.CharField(max_length=500, blank=True)
    note = models.CharField(max_length=2000, blank=True)
    is_removed = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(progress__gte=0) & Q(progress__lte=1), name="check_in_progress_is_share"
            ),
            models.CheckConstraint(
                condition=Q(left_days__isnull=True) | Q(left_days__gte=0), name="check_in_left_not_negative"
            ),
        ]
        indexes = [models.Index(fields=["task", "at"], name="check_in_course")]


class Alarm(models.Model):
    """A sign was there from `opened_at` to `closed_at`. `ref` is a task's, project's or release's number.

    `affected` is what was downstream when it was last looked at (see `bridge.reaching.Reach`), `people` the ids of who
    was told, each once.
    """

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=AlarmKind)
    scope = models.CharField(max_length=10, choices=Scope)
    ref = models.BigIntegerField()
    key = models.CharField(max_length=32, blank=True)
    name = models.CharField(max_length=500)
    project_id = models.BigIntegerField(null=True)
    release_id = models.BigIntegerField(null=True)
    value = models.FloatField()
    due_on = models.DateField(null=True)
    expected_on = models.DateField(null=True)
    affected = models.JSONField(default=dict)
    people = models.JSONField(default=list)
    opened_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    acknowledged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    reason = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "kind", "scope", "ref"],
                condition=Q(closed_at=None),
                name="alarm_one_open",
            ),
            models.CheckConstraint(
                condition=Q(acknowledged_at__isnull=True, acknowledged_by__isnull=True)
                | (Q(acknowledged_at__isnull=False, acknowledged_by__isnull=False) & ~Q(reason="")),
                name="alarm_acknowledged_with_reason",
            ),
        ]
        indexes = [models.Index(fields=["workspace", "closed_at"], name="alarm_listing")]


class Watch(models.Model):
    """From when on something is an alarm: a workspace's own thresholds (`rules.alarms.Thresholds`)."""

    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.CASCADE, primary_key=True, related_name="alarm_watch"
    )
    limits = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)


class Look(models.Model):
    """How far in a workspace's history its alarms have been looked at, and when."""

    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.CASCADE, primary_key=True, related_name="alarm_look"
    )
    seq = models.PositiveBigIntegerField(default=0)
    at = models.DateTimeField(default=timezone.now)
