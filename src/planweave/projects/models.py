"""Projects."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from planweave.kernel.models import Record

from .rules import ProjectKind, ProjectState


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
