"""What was imported from ReqIF, kept whole: for writing it back, and as the base of the next merge."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from planweave.kernel.files import FileContent


class ReqifImport(models.Model):
    """One carried-out import. Rows are only added: an import that is undone leaves the one before it as the base."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    product = models.ForeignKey("workspaces.Product", on_delete=models.CASCADE, related_name="+")
    operation_id = models.UUIDField(db_index=True)
    file_name = models.CharField(max_length=200)
    is_archive = models.BooleanField()
    mapping = models.JSONField()
    imported_at = models.DateTimeField(default=timezone.now)
    imported_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")


class ReqifMember(models.Model):
    """One .reqif of an import. `xml` is packed with zlib; `facts` are its types, places and relations."""

    reqif_import = models.ForeignKey(ReqifImport, on_delete=models.CASCADE, related_name="members")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=500)
    header = models.JSONField()
    facts = models.JSONField()
    xml = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reqif_import", "position"], name="reqif_member_unique"),
        ]


class ReqifFile(models.Model):
    """A picture or another file of an import's archive, as it came. `media_type` was checked against the content."""

    reqif_import = models.ForeignKey(ReqifImport, on_delete=models.CASCADE, related_name="files")
    path = models.CharField(max_length=500)
    media_type = models.CharField(max_length=100)
    content_hash = models.CharField(max_length=64, db_index=True)
    content = FileContent()


class ReqifObject(models.Model):
    """One SPEC-OBJECT of an import: its attributes as they came, and what the import made of them.

    `base` holds the fields as the import left them; `origins` names the attribute behind each field. Without a
    record it is kept aside: its type is not imported.
    """

    reqif_import = models.ForeignKey(ReqifImport, on_delete=models.CASCADE, related_name="kept_objects")
    member = models.ForeignKey(ReqifMember, on_delete=models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    identifier = models.CharField(max_length=500)
    record = models.ForeignKey("kernel.Record", on_delete=models.CASCADE, null=True, related_name="+")
    type = models.CharField(max_length=500)
    values = models.JSONField()
    base = models.JSONField(default=dict)
    origins = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reqif_import", "identifier"], name="reqif_object_unique"),
        ]
