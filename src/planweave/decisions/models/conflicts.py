"""Conflicts between managers' work, found by looking."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from planweave.kernel.models import Record

from ..rules.words import ClashKind, ConflictState
from .disagreements import Disagreement


class Conflict(models.Model):
    """Something that two managers' work claims at once. The record's title names the objects; what it is about is
    in `About`.

    `signature` names the kind and the objects, so that looking again finds the same row. `facts` are the figures
    and words that the sentence is made of.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="conflict")
    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=ClashKind)
    signature = models.CharField(max_length=200)
    facts = models.JSONField(default=dict)
    state = models.CharField(max_length=10, choices=ConflictState, default=ConflictState.OPEN)
    found_at = models.DateTimeField(default=timezone.now)
    gone_at = models.DateTimeField(null=True)
    dismissed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    dismissed_because = models.CharField(max_length=500, blank=True)
    disagreement = models.ForeignKey(
        Disagreement, on_delete=models.SET_NULL, null=True, related_name="conflicts"
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "signature"], name="conflict_signature_unique"),
            models.CheckConstraint(
                condition=~Q(state="dismissed") | ~Q(dismissed_because=""), name="conflict_dismissed_says_why"
            ),
        ]
        indexes = [models.Index(fields=["workspace", "state"], name="conflict_state")]


class ConflictParty(models.Model):
    conflict = models.ForeignKey(Conflict, on_delete=models.CASCADE, related_name="parties")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["conflict", "user"], name="conflict_party_unique")]


class ConflictScan(models.Model):
    """How far into the history the last look for conflicts knew the workspace."""

    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.CASCADE, primary_key=True, related_name="conflict_scan"
    )
    seq = models.PositiveBigIntegerField(default=0)
    at = models.DateTimeField(default=timezone.now)
