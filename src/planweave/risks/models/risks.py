"""The register."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from planweave.kernel.models import Record

from ..rules.words import AboutKind, Category, Phase, ResponseState, State, Strategy


class Scheme(models.Model):
    """A workspace's own scales, matrix, thresholds and categories; `scale` is `rules.scale.Scale` as JSON."""

    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.CASCADE, primary_key=True, related_name="risk_scheme"
    )
    scale = models.JSONField()
    version = models.PositiveIntegerField(default=1)


class Risk(models.Model):
    """What may happen: cause, event, effect. Key, title, product, owner and version are its record's.

    Steps are those of the workspace's scales. Distributions are {"kind", "low", "mode", "high"}; delays in working
    days, money in the workspace's currency. Expected values, `level` and `score` follow from the rest and are kept
    so that lists can be sorted by them: the current ones, residual where that is assessed.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="risk")
    cause = models.TextField(blank=True)
    event = models.TextField()
    effect = models.TextField(blank=True)
    category = models.CharField(max_length=60, default=Category.TECHNICAL)
    phase = models.CharField(max_length=12, choices=Phase, default=Phase.DELIVERY)
    state = models.CharField(max_length=12, choices=State, default=State.IDENTIFIED)
    strikes_from = models.DateField(null=True)
    strikes_until = models.DateField(null=True)
    inherent_likelihood = models.PositiveSmallIntegerField(null=True)
    inherent_impact = models.PositiveSmallIntegerField(null=True)
    residual_likelihood = models.PositiveSmallIntegerField(null=True)
    residual_impact = models.PositiveSmallIntegerField(null=True)
    target_likelihood = models.PositiveSmallIntegerField(null=True)
    target_impact = models.PositiveSmallIntegerField(null=True)
    inherent_probability = models.FloatField(null=True)
    residual_probability = models.FloatField(null=True)
    inherent_delay = models.JSONField(null=True)
    inherent_cost = models.JSONField(null=True)
    residual_delay = models.JSONField(null=True)
    residual_cost = models.JSONField(null=True)
    contingency = models.TextField(blank=True)
    contingency_trigger = models.TextField(blank=True)
    review_every_days = models.PositiveSmallIntegerField(null=True)
    next_review_on = models.DateField(null=True)
    reviewed_at = models.DateTimeField(null=True)
    review_told_on = models.DateField(null=True)  # the review date of which people were told
    level = models.PositiveSmallIntegerField(null=True)
    score = models.PositiveSmallIntegerField(null=True)
    expected_cost = models.FloatField(null=True)
    expected_days = models.FloatField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(event=""), name="risk_event_given")]
        indexes = [models.Index(fields=["next_review_on"], name="risk_review")]


class About(models.Model):
    """What a risk threatens: a record (requirement, task, project, objective) or a release."""

    risk = models.ForeignKey(Risk, on_delete=models.CASCADE, related_name="about")
    kind = models.CharField(max_length=8, choices=AboutKind)
    target_id = models.BigIntegerField()
    key = models.CharField(max_length=32)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["risk", "kind", "target_id"], name="risk_about_unique")
        ]
        indexes = [models.Index(fields=["kind", "target_id"], name="risk_about_target")]


class Reading(models.Model):
    """How a risk was assessed at one moment; the trail on the matrix and the burn-down are made of these."""

    risk = models.ForeignKey(Risk, on_delete=models.CASCADE, related_name="readings")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=State)
    inherent_likelihood = models.PositiveSmallIntegerField(null=True)
    inherent_impact = models.PositiveSmallIntegerField(null=True)
    residual_likelihood = models.PositiveSmallIntegerField(null=True)
    residual_impact = models.PositiveSmallIntegerField(null=True)
    score = models.PositiveSmallIntegerField(null=True)
    expected_cost = models.FloatField(null=True)
    expected_days = models.FloatField(null=True)

    class Meta:
        indexes = [models.Index(fields=["risk", "at"], name="risk_reading_course")]


class Response(models.Model):
    """What is done about a risk. Its task, where it has one, is a real task of the plan."""

    risk = models.ForeignKey(Risk, on_delete=models.CASCADE, related_name="responses")
    number = models.PositiveSmallIntegerField()
    strategy = models.CharField(max_length=10, choices=Strategy)
    words = models.TextField()
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    cost = models.FloatField(null=True)
    due_on = models.DateField(null=True)
    state = models.CharField(max_length=8, choices=ResponseState, default=ResponseState.PLANNED)
    task = models.ForeignKey(Record, on_delete=models.SET_NULL, null=True, related_name="+")
    likelihood_steps = models.PositiveSmallIntegerField(default=0)
    impact_steps = models.PositiveSmallIntegerField(default=0)
    probability_factor = models.FloatField(default=1)
    impact_factor = models.FloatField(default=1)
    removed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["risk", "number"], name="risk_response_unique"),
            models.CheckConstraint(
                condition=Q(probability_factor__gte=0, probability_factor__lte=1)
                & Q(impact_factor__gte=0, impact_factor__lte=1),
                name="risk_response_factors",
            ),
        ]


class Occurrence(models.Model):
    """It happened: an issue with its history. One risk may strike again, above all in operation."""

    risk = models.ForeignKey(Risk, on_delete=models.CASCADE, related_name="occurrences")
    number = models.PositiveSmallIntegerField()
    occurred_on = models.DateField()
    delay_days = models.FloatField(null=True)
    cost = models.FloatField(null=True)
    happened = models.TextField(blank=True)
    done = models.TextField(blank=True)
    lesson = models.TextField(blank=True)
    closed_on = models.DateField(null=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["risk", "number"], name="risk_occurrence_unique")]
