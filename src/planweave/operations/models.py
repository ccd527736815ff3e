"""What was backed up, and whether it came back in a test; what was slow."""

from django.db import models
from django.utils import timezone


class Backup(models.Model):
    """One try to write a backup: the file, what is in it, and how its test restore ended."""

    class State(models.TextChoices):
        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        REMOVED = "removed"

    class Test(models.TextChoices):
        NONE = "none"
        PASSED = "passed"
        FAILED = "failed"

    due_at = models.DateTimeField(unique=True, null=True)  # of the schedule: one server makes it
    started_at = models.DateTimeField(default=timezone.now)
    finished_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=16, choices=State, default=State.QUEUED)
    host = models.CharField(max_length=255, blank=True)
    path = models.CharField(max_length=1000, blank=True)
    bytes = models.BigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)
    rows = models.BigIntegerField(default=0)
    digest = models.CharField(max_length=64, blank=True)
    is_sealed = models.BooleanField(default=False)
    problem = models.CharField(max_length=1000, blank=True)
    test = models.CharField(max_length=8, choices=Test, default=Test.NONE)
    tested_at = models.DateTimeField(null=True)
    test_seconds = models.FloatField(null=True)

    class Meta:
        indexes = [models.Index(fields=["-started_at"], name="backup_newest")]


class SlowStatement(models.Model):
    """All slow statements of one shape on one day, of all servers and workers. `sql` has no values in it; `classes`
    counts by class of duration (kernel/statements.py); `during` is where the slowest of them was."""

    day = models.DateField()
    shape = models.CharField(max_length=64)
    sql = models.CharField(max_length=2000)
    during = models.CharField(max_length=200)
    count = models.BigIntegerField()
    seconds = models.FloatField()
    slowest = models.FloatField()
    classes = models.JSONField()
    last_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "shape"], name="slow_statement_unique")]
