"""What traceability keeps of its own: which attributes are watched, and the tests that verify."""

from django.db import models
from django.db.models import Q

from planweave.kernel.models import Record

from .rules import TestResult, TestState


class WatchedFields(models.Model):
    """The attributes whose change makes links of one kind suspect; no row means the usual ones."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    link_kind = models.CharField(max_length=32)
    fields = models.JSONField(default=list)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "link_kind"], name="watched_fields_unique")
        ]


class TestCase(models.Model):
    """A test by which a requirement is shown to hold: written here, or kept elsewhere at `url`.

    Key, title, owner and version are its record's. `last_result` is what the last run said.
    """

    record = models.OneToOneField(
        Record, on_delete=models.CASCADE, primary_key=True, related_name="test_case"
    )
    description = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=TestState, default=TestState.DRAFT)
    url = models.CharField(max_length=500, blank=True)
    last_result = models.CharField(max_length=10, choices=TestResult, blank=True)
    last_run_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(last_result="") | Q(last_run_on__isnull=False), name="test_result_has_its_day"
            )
        ]
