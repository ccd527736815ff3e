"""Sessions in which people find risks together."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from planweave.kernel.models import Record

from ..rules.words import Category, SessionKind, SessionStep
from .risks import Risk


class Session(models.Model):
    """A brainstorm or an interview. Key, title, owner (who leads it) and version are its record's.

    `people` are ids of those who take part; nobody named means everybody who may write. `questions` are
    [{"category", "question"}]. `votes` is how many each has.
    """

    record = models.OneToOneField(
        Record, on_delete=models.CASCADE, primary_key=True, related_name="risk_session"
    )
    kind = models.CharField(max_length=12, choices=SessionKind)
    step = models.CharField(max_length=12, choices=SessionStep, default=SessionStep.COLLECTING)
    topic = models.TextField(blank=True)
    is_blind = models.BooleanField(default=True)
    expert = models.CharField(max_length=120, blank=True)
    people = models.JSONField(default=list)
    questions = models.JSONField(default=list)
    votes = models.PositiveSmallIntegerField(default=3)


class Candidate(models.Model):
    """What somebody put in: not yet a risk. Merged ones live on in the one that they went into."""

    session = models.ForeignKey(Session, on_delete=models.CASCADE, related_name="candidates")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    cause = models.TextField(blank=True)
    event = models.TextField()
    effect = models.TextField(blank=True)
    category = models.CharField(max_length=60, default=Category.TECHNICAL)
    question = models.PositiveSmallIntegerField(null=True)
    merged_into = models.ForeignKey("self", on_delete=models.CASCADE, null=True, related_name="merged")
    risk = models.ForeignKey(Risk, on_delete=models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)


class Vote(models.Model):
    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="votes")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["candidate", "user"], name="risk_vote_unique")]
