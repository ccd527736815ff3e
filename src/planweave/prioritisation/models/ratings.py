"""Sessions in which several people rate the same requirements, unseen by each other until all is revealed."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from planweave.kernel.models import Record

from ..rules.ratings import Naming, State, Way


class RatingSession(models.Model):
    """How a set is rated. Key, title, owner (who leads it) and version are its record's.

    `criteria` are those of the weighted score as they were at the start. The stop rule: agreed from W
    `agreed_from`; no more gain below `least_gain`; at most `round_limit` rounds.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="rating")
    purpose = models.TextField(blank=True)
    way = models.CharField(max_length=16, choices=Way)
    criteria = models.JSONField(default=list)
    state = models.CharField(max_length=12, choices=State, default=State.OPEN)
    naming = models.CharField(max_length=8, choices=Naming, default=Naming.NAMED)
    round_limit = models.PositiveSmallIntegerField(default=3)
    agreed_from = models.FloatField(default=0.7)
    least_gain = models.FloatField(default=0.05)
    because = models.TextField(blank=True)  # why it was ended, or taken over

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(round_limit__gte=1), name="rating_rounds_positive"),
            models.CheckConstraint(
                condition=Q(agreed_from__gt=0) & Q(agreed_from__lte=1), name="rating_agreement_is_share"
            ),
        ]


class RatingItem(models.Model):
    """A requirement under rating; `place` is the order in which everybody meets it first."""

    session = models.ForeignKey(RatingSession, on_delete=models.CASCADE, related_name="items")
    requirement = models.ForeignKey("requirements.Requirement", on_delete=models.CASCADE, related_name="+")
    place = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["session", "requirement"], name="rating_item_unique")]


class Rater(models.Model):
    """Somebody who rates. The weight is open to all."""

    session = models.ForeignKey(RatingSession, on_delete=models.CASCADE, related_name="raters")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    weight = models.FloatField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "user"], name="rating_rater_unique"),
            models.CheckConstraint(condition=Q(weight__gt=0), name="rating_weight_positive"),
        ]


class RatingRound(models.Model):
    """One blind pass. `result` is computed once, at the reveal, and never again."""

    session = models.ForeignKey(RatingSession, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    started_at = models.DateTimeField(default=timezone.now)
    due_at = models.DateTimeField(null=True)
    revealed_at = models.DateTimeField(null=True)
    result = models.JSONField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["session", "number"], name="rating_round_unique"),
            models.CheckConstraint(
                condition=Q(revealed_at=None, result__isnull=True)
                | Q(revealed_at__isnull=False, result__isnull=False),
                name="rating_result_only_revealed",
            ),
        ]


class Ballot(models.Model):
    """What one person said in one round. Read by that person alone until the round is revealed."""

    round = models.ForeignKey(RatingRound, on_delete=models.CASCADE, related_name="ballots")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answers = models.JSONField()
    salt = models.CharField(max_length=32)
    handed_in_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "user"], name="rating_ballot_unique")]


class RatingReason(models.Model):
    """Why somebody stands apart on a requirement in a revealed round; all may read it."""

    round = models.ForeignKey(RatingRound, on_delete=models.CASCADE, related_name="reasons")
    requirement = models.ForeignKey("requirements.Requirement", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    body = models.TextField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "requirement", "user"], name="rating_reason_unique")
        ]
