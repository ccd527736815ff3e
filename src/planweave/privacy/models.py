"""How long things are kept, what was removed, and what persons asked to have of themselves."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Retention(models.Model):
    """What the administrator chose for one of `rules.KEEPINGS`; without a row its own number holds."""

    code = models.CharField(primary_key=True, max_length=20)
    days = models.PositiveIntegerField(null=True)
    changed_at = models.DateTimeField(default=timezone.now)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")


class Removal(models.Model):
    """One day's work: how many of what were removed, and how many stay because something stands on them."""

    day = models.DateField(unique=True)
    at = models.DateTimeField(default=timezone.now)
    counts = models.JSONField(default=dict)
    kept = models.PositiveIntegerField(default=0)


class DataExport(models.Model):
    """Everything about one person, asked for by them or by an administrator, as a ZIP for a few days."""

    class State(models.TextChoices):
        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=16, choices=State, default=State.QUEUED)
    progress = models.FloatField(default=0)
    rows = models.PositiveIntegerField(default=0)
    content = models.BinaryField(default=b"")

    class Meta:
        indexes = [models.Index(fields=["person", "-asked_at"], name="data_export_of")]
