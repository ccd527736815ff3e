"""Rules that look at live data, and the warnings that they opened."""

from django.db import models
from django.utils import timezone

from planweave.kernel.models import Record

from ..rules.words import Comparison
from .risks import Risk


class WarningRule(models.Model):
    """An early-warning sign. Key, name (its title), owner and version are its record's.

    `scope` is "" for the workspace, else "release", "project", "person" or "skill" with `scope_id`.
    """

    record = models.OneToOneField(
        Record, on_delete=models.CASCADE, primary_key=True, related_name="risk_warning_rule"
    )
    measure = models.CharField(max_length=40)
    scope = models.CharField(max_length=10, blank=True)
    scope_id = models.BigIntegerField(null=True)
    comparison = models.CharField(max_length=6, choices=Comparison)
    threshold = models.FloatField()
    risk = models.ForeignKey(Risk, on_delete=models.SET_NULL, null=True, related_name="warning_rules")
    is_active = models.BooleanField(default=True)
    value = models.FloatField(null=True)
    looked_at = models.DateTimeField(null=True)


class Warning(models.Model):
    """A rule's sign was there from `opened_at` to `closed_at`; `value` is the worst seen. `affected` names what is
    downstream: [{"key", "name"}]."""

    rule = models.ForeignKey(WarningRule, on_delete=models.CASCADE, related_name="warnings")
    opened_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True)
    value = models.FloatField()
    affected = models.JSONField(default=list)
    people = models.JSONField(default=list)  # ids of who was told

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["rule"], condition=models.Q(closed_at=None), name="risk_warning_one_open"
            )
        ]


class Look(models.Model):
    """How far in a workspace's history its rules have looked, and when."""

    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.CASCADE, primary_key=True, related_name="risk_look"
    )
    seq = models.PositiveBigIntegerField(default=0)
    at = models.DateTimeField(default=timezone.now)
