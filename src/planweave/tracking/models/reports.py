"""Regular progress reports."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from planweave.kernel.models import Record

from ..rules.words import Every


class ReportPlan(models.Model):
    """A report that is made again and again. Key, title, owner and version are its record's.

    Without a project it tells of the whole workspace. It is made on `next_on`, then `every` week, fortnight or month
    on `weekday` (Monday = 0; of a month the first such day).
    """

    record = models.OneToOneField(
        Record, on_delete=models.CASCADE, primary_key=True, related_name="report_plan"
    )
    project = models.ForeignKey(
        "projects.Project", on_delete=models.CASCADE, null=True, related_name="report_plans"
    )
    language = models.CharField(max_length=2, choices=[("en", "en"), ("zh", "zh")])
    sections = models.JSONField(default=list)
    every = models.CharField(max_length=10, choices=Every, default=Every.WEEK)
    weekday = models.PositiveSmallIntegerField(default=4)
    next_on = models.DateField(null=True)
    recipients = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(weekday__lte=6), name="report_weekday_in_week"),
        ]


class Report(models.Model):
    """One report: what was so when it was made. `content` holds everything but money, `money` the rest, which only
    who may see money reads; `words` what its author wrote, by section. Once issued nothing of it changes."""

    plan = models.ForeignKey(ReportPlan, on_delete=models.CASCADE, related_name="reports")
    number = models.PositiveIntegerField()
    from_on = models.DateField()
    to_on = models.DateField()
    content = models.JSONField()
    money = models.JSONField(default=list)
    words = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    made_at = models.DateTimeField(default=timezone.now)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["plan", "number"], name="report_number_unique")]


class Issued(models.Model):
    """A report was sent out; from here on the database refuses to change it. `hash` is the SHA-256 of all it says."""

    report = models.OneToOneField(Report, on_delete=models.CASCADE, primary_key=True, related_name="issued")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    hash = models.CharField(max_length=64)
