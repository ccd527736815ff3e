"""Feedback between two people, and requests for it. Never records: nothing lists, searches or exports them."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from planweave.kernel.models import Record

from ..rules.feedback import Ask, Circle, Follow, Kind


class FeedbackRequest(models.Model):
    """One person asks one other. Known to these two alone."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    asker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    asked = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    question = models.TextField()
    about = models.ManyToManyField(Record, related_name="+")
    start_on = models.DateField(null=True)
    finish_on = models.DateField(null=True)
    state = models.CharField(max_length=10, choices=Ask, default=Ask.OPEN)
    asked_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["workspace", "asker", "asked"],
                condition=models.Q(state="open"),
                name="feedback_asked_once",
            ),
            models.CheckConstraint(
                condition=~models.Q(asker=models.F("asked")), name="feedback_asked_of_another"
            ),
        ]


class Feedback(models.Model):
    """What one person says to another. Taken back, it keeps its place, and all words are gone."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    giver = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    request = models.OneToOneField(
        FeedbackRequest, on_delete=models.PROTECT, null=True, related_name="feedback"
    )
    kind = models.CharField(max_length=10, choices=Kind)
    circle = models.CharField(max_length=10, choices=Circle)
    went_well = models.TextField(blank=True)
    to_change = models.TextField(blank=True)
    about = models.ManyToManyField(Record, related_name="+")
    start_on = models.DateField(null=True)
    finish_on = models.DateField(null=True)
    given_at = models.DateTimeField(default=timezone.now)
    thanked_at = models.DateTimeField(null=True)
    answer = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True)
    follow = models.CharField(max_length=10, choices=Follow, default=Follow.NONE)
    taken_back_at = models.DateTimeField(null=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["workspace", "recipient", "given_at"], name="feedback_received"),
            models.Index(fields=["workspace", "giver", "given_at"], name="feedback_given"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(giver=models.F("recipient")), name="feedback_to_another"
            ),
            models.CheckConstraint(
                condition=models.Q(taken_back_at=None)
                | models.Q(went_well="", to_change="", answer="", thanked_at=None),
                name="feedback_taken_back_is_empty",
            ),
        ]


class FeedbackCycle(models.Model):
    """A lead asks chosen people to tell each other something until a day. Its lead sees who has, never what."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    title = models.CharField(max_length=120)
    question = models.TextField(blank=True)
    lead = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    opened_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True)
    reminders = models.PositiveSmallIntegerField(default=0)  # how often the clock has reminded
    version = models.PositiveIntegerField(default=1)

    class Meta:
        indexes = [
            models.Index(fields=["due_on"], condition=models.Q(closed_at=None), name="feedback_cycle_running")
        ]


class FeedbackPair(models.Model):
    """That in a cycle one person is asked to give another feedback, and what was given."""

    cycle = models.ForeignKey(FeedbackCycle, on_delete=models.CASCADE, related_name="pairs")
    giver = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    feedback = models.OneToOneField(Feedback, on_delete=models.SET_NULL, null=True, related_name="pair")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["cycle", "giver", "recipient"], name="feedback_pair_once"),
            models.CheckConstraint(
                condition=~models.Q(giver=models.F("recipient")), name="feedback_pair_of_two"
            ),
        ]
