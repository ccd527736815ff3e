"""Scores, with what went into them and who gave it."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class Method(models.TextChoices):
    WEIGHTED = "weighted"
    RICE = "rice"
    ICE = "ice"
    WSJF = "wsjf"
    CD3 = "cd3"
    VALUE_EFFORT = "value_effort"
    MOSCOW = "moscow"
    RANKING = "ranking"
    POINTS = "points"
    DUELS = "duels"
    AHP = "ahp"
    KANO = "kano"


class Ranking(models.Model):
    """How a workspace ranks: the method whose score orders the backlog, and the weighted criteria.

    Without a row the defaults of `rules` hold. A criterion's id never changes and is never given out
    again, because the inputs of scores are kept under it.
    """

    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.CASCADE, primary_key=True, related_name="ranking"
    )
    method = models.CharField(max_length=16, choices=Method, default=Method.WEIGHTED)
    criteria = models.JSONField(default=list)  # [{"id", "name", "weight"}]
    version = models.PositiveIntegerField(default=1)


class Score(models.Model):
    """One requirement by one method: the inputs as given, their author, and the figure they make.

    The one row that counts. Several raters' opinions are ballots, whose result is taken over into this one.
    """

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    requirement = models.ForeignKey(
        "requirements.Requirement", on_delete=models.CASCADE, related_name="scores"
    )
    method = models.CharField(max_length=16, choices=Method)
    inputs = models.JSONField(default=dict)
    figure = models.FloatField(null=True)  # null: inputs are missing
    version = models.PositiveIntegerField(default=1)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["requirement", "method"], name="score_unique")]
        indexes = [models.Index(fields=["workspace", "method", "figure"], name="score_ranking")]
