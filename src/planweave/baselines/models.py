"""Frozen contents. Database triggers refuse to change them; hashes show where somebody did it all the same."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Snapshot(models.Model):
    """The content of a requirement, kept once however many baselines hold it.

    `content` is canonical JSON and `hash` its SHA-256; text and not a JSON column, because the hash covers bytes.
    """

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    hash = models.CharField(max_length=64)
    content = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "hash"], name="snapshot_unique")]


class Baseline(models.Model):
    """A named set of requirements as they were at one moment. Only `withdrawn_at` may ever change."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=100)
    reason = models.CharField(max_length=500, blank=True)
    # What was asked for, in canonical JSON: {"kind": "release", "release": 3, "said": "2026 Q1"}.
    scope = models.TextField()
    hash = models.CharField(max_length=64)
    count = models.PositiveIntegerField()
    history_seq = models.PositiveBigIntegerField()  # the history's last entry before it was taken
    taken_at = models.DateTimeField(default=timezone.now)
    taken_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "name"], name="baseline_name_unique")]


class BaselineItem(models.Model):
    """One requirement of a baseline. No foreign key to the record: a baseline outlives what it holds."""

    baseline = models.ForeignKey(Baseline, on_delete=models.CASCADE, related_name="items")
    record_id = models.BigIntegerField()
    key = models.CharField(max_length=32)
    title = models.CharField(max_length=500)
    product_id = models.BigIntegerField()
    version = models.PositiveIntegerField()
    snapshot = models.ForeignKey(Snapshot, on_delete=models.RESTRICT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["baseline", "record_id"], name="baseline_item_unique")]
        indexes = [models.Index(fields=["record_id"], name="baseline_item_record")]
