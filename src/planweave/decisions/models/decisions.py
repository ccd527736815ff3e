"""The log of decisions: what was chosen, on which data, by whom, and what followed."""

from django.db import models
from django.utils import timezone

from planweave.kernel.models import Record

from ..rules.words import Against, How
from .disagreements import Disagreement


class Decision(models.Model):
    """Key, question (its title) and owner are its record's. What was decided is never changed, only reversed by
    another decision; the review date and whether the consequences have been applied are.

    `options` and `criteria` are kept as they stood, with the options' figures; `deciders` are names as they were.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="decision")
    disagreement = models.OneToOneField(
        Disagreement, on_delete=models.SET_NULL, null=True, related_name="decision"
    )
    choice = models.TextField()
    grounds = models.TextField(blank=True)
    how = models.CharField(max_length=12, choices=How)
    deciders = models.JSONField(default=list)  # [{"id", "name"}]
    options = models.JSONField(default=list)
    criteria = models.JSONField(default=list)
    agreement = models.JSONField(default=list)  # W of each round, oldest first; null where it is not defined
    consequences = models.JSONField(default=list)  # [{"record", "key", "field", "before", "value"}]
    facts = models.JSONField(default=list)  # of what is no requirement: [{"key", "kind", "name", "values"}]
    raised_at = models.DateTimeField()
    decided_at = models.DateTimeField(default=timezone.now)
    applied = models.JSONField(default=list)  # places in `consequences` that have been made so
    applied_at = models.DateTimeField(null=True)
    review_on = models.DateField(null=True)
    review_told_at = models.DateTimeField(null=True)
    reverses = models.OneToOneField("self", on_delete=models.SET_NULL, null=True, related_name="reversed_by")
    hash = models.CharField(max_length=64)  # SHA-256 over what was decided and on which contents

    class Meta:
        indexes = [models.Index(fields=["review_on"], name="decision_review")]


class DecisionItem(models.Model):
    """What a requirement said when the decision was made. No foreign key to the record: the log outlives it."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="items")
    record_id = models.BigIntegerField()
    key = models.CharField(max_length=32)
    title = models.CharField(max_length=500)
    version = models.PositiveIntegerField()
    snapshot = models.ForeignKey("baselines.Snapshot", on_delete=models.RESTRICT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "record_id"], name="decision_item_unique")]


class Contradiction(models.Model):
    """A newer decision that speaks against an older one that still holds."""

    newer = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="contradicts")
    older = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="contradicted_by")
    kind = models.CharField(max_length=12, choices=Against)
    detail = models.JSONField(default=dict)  # of consequences: {"key", "field", "older", "newer"}
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["older"], name="contradiction_older")]
