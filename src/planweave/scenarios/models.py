"""Copies of the plan and re-plans after a slip."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from planweave.kernel.models import Job

from .rules.words import CopyKind, RowKind


class PlanCopy(models.Model):
    """A plan under a name: a baseline never changes, a scenario asks what if. `scope` says in JSON what was copied:
    {"kind": "releases", "releases": [3], "said": "2026 Q1"}. `copied_at` is when it last took the plan's values."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=CopyKind)
    name = models.CharField(max_length=100)
    note = models.CharField(max_length=500, blank=True)
    scope = models.JSONField(default=dict)
    tasks = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    copied_at = models.DateTimeField(default=timezone.now)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "kind", "name"], name="plan_copy_name_unique")
        ]


class CopiedRow(models.Model):
    """One row of a copy. No foreign key to what it copies: a baseline outlives it. `frozen` is null for what a
    scenario adds, whose `ref` is below zero."""

    copy = models.ForeignKey(PlanCopy, on_delete=models.CASCADE, related_name="rows")
    kind = models.CharField(max_length=12, choices=RowKind)
    ref = models.BigIntegerField()
    key = models.CharField(max_length=32, blank=True)
    name = models.CharField(max_length=500)
    frozen = models.JSONField(null=True)
    changes = models.JSONField(default=dict)
    is_removed = models.BooleanField(default=False)
    applied_as = models.BigIntegerField(null=True)  # what an added row became; it may have been undone since

    class Meta:
        constraints = [models.UniqueConstraint(fields=["copy", "kind", "ref"], name="copied_row_unique")]


class Replan(models.Model):
    """What to do after slips: the plan with the least disturbance beside the one made anew. Nothing has moved;
    choosing one makes a proposal of planning."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    job = models.OneToOneField(Job, on_delete=models.CASCADE, related_name="replan")
    slips = models.JSONField(default=list)
    answers = models.JSONField(default=dict)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    proposal = models.OneToOneField(
        "planning.Proposal", on_delete=models.SET_NULL, null=True, related_name="replan"
    )
