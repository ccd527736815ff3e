"""Changes of an approved budget: asked, decided, applied."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from planweave.kernel.models import Record

from ..rules.words import AdjustmentState
from .lines import BudgetLine


class Approved(models.Model):
    """The budget as it was approved under a name: what each line had then. From then on amounts change by adjustment.

    `rows` are {"line", "key", "title", "category", "currency", "amount", "base"} with amounts as decimal texts;
    `base` is None where a rate was missing.
    """

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=100)
    base = models.CharField(max_length=3)
    rows = models.JSONField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "name"], name="budget_approved_name_unique")
        ]


class Adjustment(models.Model):
    """A request to move money between lines, to add or to cut. Key, who asks (owner) and version are its record's."""

    record = models.OneToOneField(
        Record, on_delete=models.CASCADE, primary_key=True, related_name="budget_adjustment"
    )
    reason = models.TextField()
    state = models.CharField(max_length=10, choices=AdjustmentState, default=AdjustmentState.ASKED)
    answer = models.CharField(max_length=1000, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="budget_adjustment_has_reason")]


class Move(models.Model):
    """One line's part of an adjustment, in the line's currency; below zero is a cut. Without a month it lies over the
    months that are left. `planned_before` is what the line had when it was applied."""

    adjustment = models.ForeignKey(Adjustment, on_delete=models.CASCADE, related_name="moves")
    line = models.ForeignKey(BudgetLine, on_delete=models.CASCADE, related_name="moves")
    amount = models.DecimalField(max_digits=16, decimal_places=2)
    month = models.DateField(null=True)
    planned_before = models.DecimalField(max_digits=16, decimal_places=2, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["adjustment", "line"], name="budget_move_unique"),
            models.CheckConstraint(condition=~Q(amount=0), name="budget_move_not_nothing"),
        ]
