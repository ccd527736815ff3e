"""Forecasts of the plan, and what each promised of every release, project and task."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from planweave.kernel.models import Job

from .rules import PromiseKind


class Forecast(models.Model):
    """A simulation of the plan that is kept. `scope` and `parameters` say what was asked (`rules.Asked`), `answer` what
    came out, `money` the same of cost, apart because not everybody may see it. `digest` is of all that the answer rests
    on, `seq` the place in the workspace's history when it was read. Dates and shares that lists and measures need are
    columns."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    job = models.OneToOneField(Job, on_delete=models.CASCADE, related_name="forecast")
    name = models.CharField(max_length=100, blank=True)
    version = models.PositiveIntegerField(default=1)
    scope = models.JSONField()
    project = models.ForeignKey("projects.Project", on_delete=models.SET_NULL, null=True, related_name="+")
    parameters = models.JSONField()
    answer = models.JSONField()
    money = models.JSONField(null=True)
    digest = models.CharField(max_length=64)
    seq = models.PositiveBigIntegerField()
    origin_on = models.DateField()
    planned_on = models.DateField()
    p50_on = models.DateField()
    p80_on = models.DateField()
    p90_on = models.DateField()
    p80_slip_days = models.FloatField()
    deadline_on = models.DateField(null=True)
    share_in_time = models.FloatField(null=True)
    planned_cost = models.FloatField(null=True)
    cost_p50 = models.FloatField(null=True)
    cost_p80 = models.FloatField(null=True)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(share_in_time__isnull=True) | Q(share_in_time__gte=0, share_in_time__lte=1),
                name="forecast_share_is_share",
            )
        ]
        indexes = [models.Index(fields=["workspace", "made_at"], name="forecast_listing")]


class Promise(models.Model):
    """What a forecast says of one thing: when it is done, and, for a task, what it does to the whole.

    `quantiles` are hundredths of working days from the forecast's origin at even shares from 0 to 1. No foreign key to
    the thing: a promise outlives it. `length_days` is the planned length, `start_day` the planned start.
    """

    forecast = models.ForeignKey(Forecast, on_delete=models.CASCADE, related_name="promises")
    kind = models.CharField(max_length=8, choices=PromiseKind)
    ref = models.BigIntegerField(default=0)
    key = models.CharField(max_length=32, blank=True)
    name = models.CharField(max_length=500)
    deadline_on = models.DateField(null=True)
    share_in_time = models.FloatField(null=True)
    planned_on = models.DateField()
    p50_on = models.DateField()
    p80_on = models.DateField()
    p90_on = models.DateField()
    p80_slip_days = models.FloatField()
    quantiles = models.JSONField()
    start_day = models.FloatField(default=0)
    length_days = models.FloatField(default=0)
    is_uncertain = models.BooleanField(default=False)
    criticality = models.FloatField(null=True)
    cruciality = models.FloatField(null=True)
    sensitivity = models.FloatField(null=True)
    swing_days = models.FloatField(null=True)
    swing_cost = models.FloatField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["forecast", "kind", "ref"], name="forecast_promise_unique")
        ]
        indexes = [models.Index(fields=["kind", "ref"], name="forecast_promise_of")]
