"""Cycles of evaluation: criteria known in advance, who judges whom, results, comments and appeals."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from ..rules.cycles import Outcome, Shown, Stage, Voice

PERSON = settings.AUTH_USER_MODEL


class EvaluationCycle(models.Model):
    """One period for which people are evaluated. `criteria` as they stand; each announced form is an edition.

    The period is `start_on` to `finish_on`, both included. Judgements are due on `judge_until`; from `review_at` on a
    result can be appealed against for `appeal_days`, and an appeal is to be answered within `answer_days`.
    """

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=120)
    note = models.TextField(blank=True)
    lead = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    appeals_to = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    stage = models.CharField(max_length=10, choices=Stage, default=Stage.DRAFT)
    start_on = models.DateField()
    finish_on = models.DateField()
    judge_until = models.DateField()
    appeal_days = models.PositiveSmallIntegerField(default=10)
    answer_days = models.PositiveSmallIntegerField(default=7)
    peers_shown = models.CharField(max_length=10, choices=Shown, default=Shown.AGGREGATE)
    criteria = models.JSONField(default=list)
    created_at = models.DateTimeField(default=timezone.now)
    published_at = models.DateTimeField(null=True)
    judging_at = models.DateTimeField(null=True)
    review_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    reminders = models.PositiveSmallIntegerField(default=0)  # how often the clock has reminded the judges
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(start_on__lte=F("finish_on")), name="evaluation_dates_ordered"
            ),
            models.CheckConstraint(condition=~Q(lead=F("appeals_to")), name="evaluation_appeals_to_another"),
        ]
        indexes = [models.Index(fields=["workspace", "-start_on"], name="evaluation_cycle_listing")]


class CriteriaEdition(models.Model):
    """The criteria as they were announced, with the reason for the change. Never altered."""

    cycle = models.ForeignKey(EvaluationCycle, on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField()
    criteria = models.JSONField()
    reason = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["cycle", "number"], name="evaluation_edition_unique")]


class Evaluation(models.Model):
    """One person in a cycle. `snapshot` is the result as it was at closing, `hash` SHA-256 over it."""

    cycle = models.ForeignKey(EvaluationCycle, on_delete=models.CASCADE, related_name="evaluations")
    subject = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    talk_on = models.DateField(null=True)
    comment = models.TextField(blank=True)
    commented_at = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    snapshot = models.JSONField(null=True)
    hash = models.CharField(max_length=64, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cycle", "subject"], name="evaluation_subject_once"),
            models.CheckConstraint(
                condition=Q(snapshot__isnull=True, hash="") | Q(snapshot__isnull=False) & ~Q(hash=""),
                name="evaluation_snapshot_sealed",
            ),
        ]


class Judgement(models.Model):
    """That somebody is asked to judge somebody, and what they said. `scores`: {criterion: 1 to 5}, `words` likewise."""

    evaluation = models.ForeignKey(Evaluation, on_delete=models.CASCADE, related_name="judgements")
    judge = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    voice = models.CharField(max_length=5, choices=Voice)
    scores = models.JSONField(default=dict)
    words = models.JSONField(default=dict)
    submitted_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["evaluation", "judge"], name="evaluation_judged_once"),
        ]


class Appeal(models.Model):
    """What somebody holds against their result, and what the one whom it went to answered."""

    evaluation = models.OneToOneField(Evaluation, on_delete=models.CASCADE, related_name="appeal")
    words = models.TextField()
    made_at = models.DateTimeField(default=timezone.now)
    due_on = models.DateField()
    reminders = models.PositiveSmallIntegerField(default=0)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    grounds = models.TextField(blank=True)
    criterion = models.CharField(max_length=8, blank=True)
    points = models.FloatField(null=True)  # what the criterion comes to instead, 0 to 1
    answered_by = models.ForeignKey(PERSON, on_delete=models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(answered_at=None, outcome="") | ~Q(grounds="") & ~Q(outcome=""),
                name="evaluation_appeal_answered_with_grounds",
            ),
            models.CheckConstraint(
                condition=Q(points=None) | Q(points__gte=0) & Q(points__lte=1),
                name="evaluation_appeal_points_range",
            ),
        ]
