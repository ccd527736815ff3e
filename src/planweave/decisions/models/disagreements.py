"""A disagreement: its parties, what each said unseen, criteria, options, and the blind rounds of scores."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from planweave.kernel.models import Record

from ..rules.words import Assented, Step, TargetKind

PERSON = settings.AUTH_USER_MODEL


class Disagreement(models.Model):
    """Key, question (its title), owner (who opened it) and version are its record's.

    `deadlines` holds one ISO time per step with a clock. `step_until` is the running one's: of a scoring step its
    round's. `criteria` are [{"id", "name", "weight"}] as they stand at `criteria_revision`; `options_revision` counts
    changes of the options, so that a yes is always to something that the person saw.
    """

    record = models.OneToOneField(
        Record, on_delete=models.CASCADE, primary_key=True, related_name="disagreement"
    )
    background = models.TextField(blank=True)
    authority = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    step = models.CharField(max_length=16, choices=Step, default=Step.POSITIONS)
    step_since = models.DateTimeField(default=timezone.now)
    step_until = models.DateTimeField(null=True)
    deadlines = models.JSONField(default=dict)
    threshold = models.FloatField(default=0.7)
    round_limit = models.PositiveSmallIntegerField(default=3)
    least_gain = models.FloatField(default=0.05)
    criteria = models.JSONField(default=list)
    criteria_revision = models.PositiveIntegerField(default=0)
    options_revision = models.PositiveIntegerField(default=0)
    revealed_at = models.DateTimeField(null=True)
    escalated_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_because = models.CharField(max_length=500, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(threshold__gt=0) & Q(threshold__lte=1), name="disagreement_threshold_range"
            ),
            models.CheckConstraint(condition=Q(round_limit__gte=1), name="disagreement_has_a_round"),
        ]
        indexes = [models.Index(fields=["step_until"], name="disagreement_due")]


class About(models.Model):
    """What a disagreement, a decision or a conflict (`holder`) is about; `name` is what it was called then."""

    holder = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="about")
    kind = models.CharField(max_length=10, choices=TargetKind)
    target_id = models.BigIntegerField()
    key = models.CharField(max_length=40)  # as people name it in an address: SHOP-1, release:4, area:2
    name = models.CharField(max_length=500)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["holder", "kind", "target_id"], name="about_unique"),
        ]
        indexes = [models.Index(fields=["kind", "target_id"], name="about_target")]


class Party(models.Model):
    disagreement = models.ForeignKey(Disagreement, on_delete=models.CASCADE, related_name="parties")
    user = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["disagreement", "user"], name="party_unique")]


class Position(models.Model):
    """What one party holds, why, and what shows it. Nobody but its author reads it before the reveal."""

    disagreement = models.ForeignKey(Disagreement, on_delete=models.CASCADE, related_name="positions")
    user = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    position = models.TextField()
    reasons = models.TextField()
    evidence = models.TextField(blank=True)
    criteria = models.JSONField(default=list)  # names of what the answer should be measured by
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["disagreement", "user"], name="position_unique")]


class Assent(models.Model):
    """A party's yes to the criteria, or to the options, as they stood at a revision."""

    disagreement = models.ForeignKey(Disagreement, on_delete=models.CASCADE, related_name="assents")
    user = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=10, choices=Assented)
    revision = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["disagreement", "user", "what"], name="assent_unique")]


class Option(models.Model):
    """A possible answer. One that went into another keeps its words and says which.

    `effects` are changes of requirements that follow from it: [{"record", "field", "value"}].
    """

    disagreement = models.ForeignKey(Disagreement, on_delete=models.CASCADE, related_name="options")
    number = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    effects = models.JSONField(default=list)
    author = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    version = models.PositiveIntegerField(default=1)
    merged_into = models.ForeignKey("self", on_delete=models.SET_NULL, null=True, related_name="merged")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["disagreement", "number"], name="option_number_unique"),
            models.CheckConstraint(condition=~Q(merged_into=F("id")), name="option_not_into_itself"),
        ]


class Round(models.Model):
    """One blind round of scores; `result` is what the sheets came to, written once when it closes."""

    disagreement = models.ForeignKey(Disagreement, on_delete=models.CASCADE, related_name="rounds")
    number = models.PositiveSmallIntegerField()
    started_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(null=True)
    result = models.JSONField(default=dict)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["disagreement", "number"], name="score_round_unique")]


class Sheet(models.Model):
    """One party's scores of one round, {option: {criterion: 0 to 10}}; its author's alone until the round closes."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="sheets")
    user = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    scores = models.JSONField(default=dict)
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["round", "user"], name="score_sheet_unique")]


class Reason(models.Model):
    """Why somebody stood apart on an option in a closed round; all read it before the next one."""

    round = models.ForeignKey(Round, on_delete=models.CASCADE, related_name="reasons")
    option = models.ForeignKey(Option, on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(PERSON, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["round", "option", "user"], name="apart_reason_unique")
        ]
