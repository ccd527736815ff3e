"""Projects, the gates at their milestones, what they wait for from outside, their deliveries, and own templates."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from planweave.kernel.models import Record

from .rules.words import Decision, ProjectKind, ProjectState


class Project(models.Model):
    """Work that is planned together. Key, title, product, lead (the owner) and version are its record's."""

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="project")
    kind = models.CharField(max_length=16, choices=ProjectKind, default=ProjectKind.WATERFALL)
    state = models.CharField(max_length=16, choices=ProjectState, default=ProjectState.PLANNED)
    goal = models.TextField(blank=True)
    start_on = models.DateField()
    deadline = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(deadline__isnull=True) | Q(start_on__lte=F("deadline")),
                name="project_dates_ordered",
            )
        ]


class ProjectManager(models.Model):
    """A product manager who shares a project with its lead."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="managers")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["project", "user"], name="project_manager_unique")]


class MilestoneGate(models.Model):
    """What a milestone (`record` is the task's) asks for before it counts as passed, and what was decided.

    Date and name are the task's. `phase` is the task of the phase that it ends. `conditions` are
    `{"text", "due_on", "is_done"}` of what was passed with conditions.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="gate")
    phase = models.ForeignKey(Record, on_delete=models.SET_NULL, null=True, related_name="+")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    decision = models.CharField(max_length=16, choices=Decision, blank=True)
    reason = models.TextField(blank=True)
    conditions = models.JSONField(default=list)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(decision="", decided_at__isnull=True)
                | (~Q(decision="") & Q(decided_at__isnull=False, decided_by__isnull=False)),
                name="project_gate_decided_by_somebody",
            )
        ]


class Criterion(models.Model):
    """One exit criterion. `is_met` is None until somebody has looked. A removed one stays, to be brought back."""

    gate = models.ForeignKey(MilestoneGate, on_delete=models.CASCADE, related_name="criteria")
    text = models.CharField(max_length=500)
    is_met = models.BooleanField(null=True)
    evidence = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField(null=True)
    is_removed = models.BooleanField(default=False)


class ExternalFactor(models.Model):
    """Something from outside that work waits for (`record` is its milestone task's, pinned on the day it comes).

    It is awaited on `expected_on` and comes `delay_days` working days later; what waits for it is linked to the
    task, so that the schedule respects it.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="factor")
    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="factors")
    source = models.CharField(max_length=200, blank=True)
    expected_on = models.DateField()
    delay_days = models.PositiveSmallIntegerField(default=0)


class Delivery(models.Model):
    """A staged delivery: a release with a goal of its own, promised for a date (else the release's end)."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="deliveries")
    release = models.ForeignKey("planning.Release", on_delete=models.CASCADE, related_name="deliveries")
    goal = models.CharField(max_length=500, blank=True)
    promised_on = models.DateField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["project", "release"], name="project_delivery_unique")]


class ProjectTemplate(models.Model):
    """A shape of phases and milestones that the workspace keeps; see `rules.shapes`."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=16, choices=ProjectKind)
    shape = models.JSONField()
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "name"], name="project_template_unique")]
