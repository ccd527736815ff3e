"""A workspace's own words, hits that somebody set aside, and the last check of each requirement."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone


class Dictionary(models.Model):
    """Counts the changes of a workspace's words, so that older checks show as out of date. No row: 0."""

    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=0)


class DictionaryWord(models.Model):
    """A word that breaks `rule` here, with what to write `instead`; with an empty rule, one that breaks none."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    words = models.CharField(max_length=100)
    folded = models.CharField(max_length=100)  # `words` in lower case: what is compared
    rule = models.CharField(max_length=20, blank=True)
    instead = models.CharField(max_length=200, blank=True)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "folded"], name="dictionary_word_unique"),
            models.CheckConstraint(condition=~Q(folded=""), name="dictionary_word_given"),
        ]


class IgnoredHit(models.Model):
    """Words of one requirement that may stay although they break a rule, and why."""

    requirement = models.ForeignKey(
        "requirements.Requirement", on_delete=models.CASCADE, related_name="ignored_hits"
    )
    rule = models.CharField(max_length=20)
    words = models.CharField(max_length=200)
    folded = models.CharField(max_length=200)
    reason = models.CharField(max_length=500)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["requirement", "rule", "folded"], name="ignored_hit_unique"),
            models.CheckConstraint(condition=~Q(reason=""), name="ignored_hit_has_reason"),
        ]


class Check(models.Model):
    """The last check of a requirement. It is out of date when the record's version, the dictionary's or the
    rules' own is another. `hits` counts them by rule."""

    requirement = models.OneToOneField(
        "requirements.Requirement", on_delete=models.CASCADE, primary_key=True, related_name="wording"
    )
    record_version = models.PositiveIntegerField()
    dictionary_version = models.PositiveIntegerField()
    rules_version = models.PositiveIntegerField()
    score = models.FloatField()
    hits = models.JSONField(default=dict)
    has_pattern = models.BooleanField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(score__gte=0) & Q(score__lte=100), name="check_score_range")
        ]
        indexes = [models.Index(fields=["score"], name="check_score")]
