"""Reviews: rounds over frozen content, the people in them, what they said, and what they signed."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from planweave.kernel.models import Record

from .rules.words import Meaning, Outcome, SeatRole, State, Verdict


class Review(models.Model):
    """A review round on a set of requirements. Key, title, owner (who leads it) and version are its record's."""

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="review")
    purpose = models.TextField(blank=True)
    state = models.CharField(max_length=12, choices=State, default=State.OPEN)
    due_on = models.DateField(null=True)
    quorum = models.PositiveSmallIntegerField(default=1)
    checklist = models.JSONField(default=list)  # [{"id": 1, "text": "…"}]
    cancelled_because = models.CharField(max_length=500, blank=True)


class Round(models.Model):
    """One pass through the set, over the content that its baseline froze."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    baseline = models.ForeignKey("baselines.Baseline", on_delete=models.RESTRICT, related_name="+")
    started_at = models.DateTimeField(default=timezone.now)
    ended_at = models.DateTimeField(null=True)
    decision = models.CharField(max_length=20, choices=Outcome, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "number"], name="review_round_unique")]


class Seat(models.Model):
    """Somebody who reviews, and what of the checklist they have gone through in this round."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    role = models.CharField(max_length=10, choices=SeatRole)
    ticked = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["review", "user"], name="review_seat_unique")]


class VerdictGiven(models.Model):
    """What one person says of one requirement in one round. `is_carried`: said before, of the same words."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="verdicts")
    record_id = models.BigIntegerField()
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    verdict = models.CharField(max_length=20, choices=Verdict)
    reason = models.TextField(blank=True)
    is_carried = models.BooleanField(default=False)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "record_id", "user"], name="review_verdict_unique")
        ]


class Remark(models.Model):
    """A comment on a passage of a frozen text: the words quoted, and where in the field's readable text they stand.

    Without `field` it is about the requirement as a whole. An answer has the remark that it answers as `answers`.
    """

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="remarks")
    record_id = models.BigIntegerField()
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    field = models.CharField(max_length=40, blank=True)
    quote = models.TextField(blank=True)
    start = models.PositiveIntegerField(null=True)
    body = models.TextField()
    answers = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="answered_by")
    created_at = models.DateTimeField(default=timezone.now)
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(field="", start=None) | (~Q(field="") & Q(start__isnull=False)),
                name="review_remark_anchored",
            )
        ]
        indexes = [models.Index(fields=["round", "record_id"], name="review_remark_place")]


class Signature(models.Model):
    """Who signed what, as what, meaning what, when. The name is kept as it was; nothing of it ever changes."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="signatures")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=100)
    role = models.CharField(max_length=10, choices=SeatRole)
    meaning = models.CharField(max_length=12, choices=Meaning)
    content_hash = models.CharField(max_length=64)
    proof = models.CharField(max_length=10)  # "password" or "link": what the person proved themselves with
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "user"], name="review_signature_unique")]


class Touched(models.Model):
    """A requirement whose signed substance was changed after the sign-off."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="touched")
    record_id = models.BigIntegerField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "record_id"], name="review_touched_unique")]


class MilestoneMeeting(models.Model):
    """The meeting that looks at a milestone (`record` is its task's): when, who, and the review that it holds.

    Without a day of its own it is on the milestone's planned day.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="meeting")
    on = models.DateField(null=True)
    people = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")
    review = models.OneToOneField(Review, on_delete=models.SET_NULL, null=True, related_name="meeting")
