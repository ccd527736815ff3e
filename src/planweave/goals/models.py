"""Themes, objectives, key results with their check-ins, what contributes to them, and who has agreed."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from planweave.kernel.models import Record

from .rules.words import Ambition, State


class Theme(models.Model):
    """A strategy theme. Key, title, owner and version are its record's. Weights are compared as shares of their sum."""

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="theme")
    description = models.TextField(blank=True)
    weight = models.FloatField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(weight__gte=0), name="goal_theme_weight_not_negative")
        ]


class Objective(models.Model):
    """A goal of one person. `edition` counts what people agree to; 0 while it never was active."""

    record = models.OneToOneField(
        Record, on_delete=models.CASCADE, primary_key=True, related_name="objective"
    )
    description = models.TextField(blank=True)
    theme = models.ForeignKey(Theme, on_delete=models.SET_NULL, null=True, related_name="objectives")
    products = models.ManyToManyField("workspaces.Product", related_name="+")
    state = models.CharField(max_length=10, choices=State, default=State.DRAFT)
    ambition = models.CharField(max_length=12, choices=Ambition, default=Ambition.COMMITTED)
    metric = models.CharField(max_length=200, blank=True)
    unit = models.CharField(max_length=30, blank=True)
    baseline = models.FloatField(null=True)
    target = models.FloatField(null=True)
    period = models.CharField(max_length=8, blank=True)  # 2026, 2026-H1, 2026-Q3, 2026-09
    due_on = models.DateField(null=True)
    effort_days = models.FloatField(null=True)
    cost = models.FloatField(null=True)  # in the workspace's currency
    edition = models.PositiveIntegerField(default=0)
    # What it came to, once it is closed.
    actual = models.FloatField(null=True)
    conclusion = models.TextField(blank=True)
    closed_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(effort_days__isnull=True) | Q(effort_days__gte=0))
                & (Q(cost__isnull=True) | Q(cost__gte=0)),
                name="goal_need_not_negative",
            ),
            models.CheckConstraint(
                condition=~Q(state="closed") | (Q(actual__isnull=False) & Q(closed_on__isnull=False)),
                name="goal_closed_with_actual",
            ),
        ]
        indexes = [models.Index(fields=["state", "period"], name="goal_objective_listing")]


class KeyResult(models.Model):
    """One measured thing by which an objective is seen to be reached. A removed one stays, to be brought back."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="key_results")
    title = models.CharField(max_length=200)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    metric = models.CharField(max_length=200)
    unit = models.CharField(max_length=30, blank=True)
    baseline = models.FloatField()
    target = models.FloatField()
    weight = models.FloatField(default=1)
    is_removed = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(weight__gte=0), name="goal_result_weight_not_negative")
        ]


class CheckIn(models.Model):
    """What a key result measured on a day, or the objective's own metric (without `key_result`)."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="check_ins")
    key_result = models.ForeignKey(KeyResult, on_delete=models.CASCADE, null=True, related_name="check_ins")
    value = models.FloatField()
    confidence = models.FloatField(null=True)
    comment = models.TextField(blank=True)
    on = models.DateField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    is_removed = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(confidence__isnull=True) | (Q(confidence__gte=0) & Q(confidence__lte=1)),
                name="goal_confidence_range",
            )
        ]
        indexes = [models.Index(fields=["objective", "on"], name="goal_check_in_of")]


class Contribution(models.Model):
    """The share of a requirement's effort that serves an objective."""

    requirement = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="contributions")
    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="contributions")
    share = models.FloatField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["requirement", "objective"], name="goal_contribution_unique"),
            models.CheckConstraint(condition=Q(share__gt=0) & Q(share__lte=1), name="goal_share_range"),
        ]


class Edition(models.Model):
    """The words of an active objective that people agree to; the same words are one edition, even after an undo."""

    objective = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField()
    hash = models.CharField(max_length=64)
    content = models.JSONField(default=dict)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["objective", "number"], name="goal_edition_unique"),
            models.UniqueConstraint(fields=["objective", "hash"], name="goal_edition_words_unique"),
        ]


class Agreement(models.Model):
    """That somebody understood an edition and agrees with it. Given only for oneself."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="agreements")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["edition", "user"], name="goal_agreement_unique")]


class PullLookedAt(models.Model):
    """That somebody looked at goals which pull against each other, and why it may stay so. Holds for these facts."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    fingerprint = models.CharField(max_length=32)
    first = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="+")
    second = models.ForeignKey(Objective, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "fingerprint", "user"], name="goal_pull_seen_unique")
        ]
