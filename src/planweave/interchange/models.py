"""Files on their way in."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone

from planweave.kernel.files import FileContent

from .feeds.models import CalendarFeed
from .mspdi.models import PlanElement, PlanFile
from .reqif.models import ReqifFile, ReqifImport, ReqifMember, ReqifObject

__all__ = [
    "CalendarFeed",
    "ImportSession",
    "ImportedRow",
    "PlanElement",
    "PlanFile",
    "RememberedMapping",
    "ReqifFile",
    "ReqifImport",
    "ReqifMember",
    "ReqifObject",
]


class ImportSession(models.Model):
    """One file from upload to commit. `file` is deleted when the session ends; `content_hash` stays."""

    class State(models.TextChoices):
        READ = "read"
        CHECKED = "checked"
        COMMITTED = "committed"
        UNDONE = "undone"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=16, default="table")  # or "tasks", "reqif", "mspdi"
    file_name = models.CharField(max_length=200)
    content_hash = models.CharField(max_length=64)
    file = FileContent(null=True)
    state = models.CharField(max_length=16, choices=State, default=State.READ)
    layout = models.JSONField(default=dict)  # sheets, header row, columns as read, proposed mapping
    mapping = models.JSONField(default=dict)  # as chosen by the person
    diff = models.JSONField(default=dict)  # the dry run, which the commit repeats exactly
    operation_id = models.UUIDField(null=True)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")


class RememberedMapping(models.Model):
    """The mapping last used in a workspace for files with these column headings."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    headings_hash = models.CharField(max_length=64)
    mapping = models.JSONField()
    used_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "headings_hash"], name="remembered_mapping_unique")
        ]


class ImportedRow(models.Model):
    """Which requirement a row of an outside file became: the file's own key, so that a second import finds it."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    product = models.ForeignKey("workspaces.Product", on_delete=models.CASCADE, related_name="+")
    outside_key = models.CharField(max_length=200)
    record = models.ForeignKey("kernel.Record", on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "outside_key"], name="imported_row_unique")]
