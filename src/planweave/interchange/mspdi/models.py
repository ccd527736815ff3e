"""What was imported from Microsoft Project, kept whole: for writing it back, and as the base of the next import."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class PlanFile(models.Model):
    """One carried-out import. Rows are only added: an import that is undone leaves the one before it as the base.

    `shell` is the file's Project element without its tasks, resources and assignments, packed with zlib: settings,
    calendars, definitions of fields. `project_facts` is what was understood of it. `baselines` says which
    plan baseline each of the file's is, and which of them this import made: {"of": {"0": id}, "made": [id]}.
    """

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    project = models.ForeignKey("projects.Project", on_delete=models.CASCADE, related_name="+")
    operation_id = models.UUIDField(db_index=True)
    file_name = models.CharField(max_length=200)
    content_hash = models.CharField(max_length=64)
    shell = models.BinaryField()
    project_facts = models.JSONField()
    baselines = models.JSONField(default=dict)
    imported_at = models.DateTimeField(default=timezone.now)
    imported_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")


class PlanElement(models.Model):
    """One task, resource or assignment of an import: the whole element, and what the import made of it.

    `said` is what the file told in our terms, `left` the values right after the import: what differs from `left`
    now was changed here and is written into the element at an export; all else goes out as it came.
    """

    class Kind(models.TextChoices):
        TASK = "task"
        RESOURCE = "resource"
        ASSIGNMENT = "assignment"

    plan_file = models.ForeignKey(PlanFile, on_delete=models.CASCADE, related_name="elements")
    kind = models.CharField(max_length=10, choices=Kind)
    position = models.PositiveIntegerField()
    uid = models.BigIntegerField()
    record = models.ForeignKey("kernel.Record", on_delete=models.SET_NULL, null=True, related_name="+")
    person = models.ForeignKey("resources.Person", on_delete=models.SET_NULL, null=True, related_name="+")
    facts = models.JSONField()
    said = models.JSONField(default=dict)
    left = models.JSONField(default=dict)
    xml = models.BinaryField()  # packed with zlib

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan_file", "kind", "position"], name="plan_element_unique"),
        ]
