"""Documents, their sections, the issues that were frozen, and the files made from them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from planweave.kernel.files import FileContent
from planweave.kernel.models import Job, Record

from .rules import DEEPEST, Format, Kind, SectionKind


class Document(models.Model):
    """A document composed from requirements. Key, title, owner and version are its record's.

    `edition` is what is printed as its version; `scope` limits what any of its sections shows.
    """

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="document")
    kind = models.CharField(max_length=16, choices=Kind)
    language = models.CharField(max_length=8, default="en")
    edition = models.CharField(max_length=20, default="0.1")
    scope = models.JSONField(default=dict)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(edition=""), name="document_edition_given"),
            models.CheckConstraint(condition=Q(language__in=["en", "zh"]), name="document_language_known"),
        ]


class Section(models.Model):
    """A part of a document: a heading, own text, and perhaps a live selection of requirements.

    `role` names its place in the template, so that the template can be applied again without making it twice.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="sections")
    position = models.PositiveIntegerField()
    level = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=8, choices=SectionKind, default=SectionKind.TEXT)
    heading = models.CharField(max_length=300, blank=True)
    body = models.TextField(blank=True)
    selection = models.JSONField(default=dict)
    role = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes = [models.Index(fields=["document", "position"], name="section_order")]
        constraints = [
            models.CheckConstraint(
                condition=Q(level__gte=1) & Q(level__lte=DEEPEST), name="section_level_range"
            ),
        ]


class Issue(models.Model):
    """A document as it was issued: its whole composed content, which never changes, and the hash of it."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="issues")
    edition = models.CharField(max_length=20)
    note = models.CharField(max_length=500, blank=True)
    content = models.JSONField()
    content_hash = models.CharField(max_length=64)
    items = models.PositiveIntegerField()
    issued_at = models.DateTimeField(default=timezone.now)
    issued_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "edition"], name="issue_edition_unique"),
        ]


class DocumentFile(models.Model):
    """One file that was made: of an issue (kept) or of the document as it stood (the latest few are kept)."""

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="files")
    issue = models.ForeignKey(Issue, on_delete=models.CASCADE, null=True, related_name="files")
    job = models.OneToOneField(Job, on_delete=models.SET_NULL, null=True, related_name="document_file")
    format = models.CharField(max_length=8, choices=Format)
    file_name = models.CharField(max_length=300)
    content = FileContent()
    content_hash = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["document", "created_at"], name="document_file_listing")]
        constraints = [
            models.UniqueConstraint(
                fields=["issue", "format"], condition=Q(issue__isnull=False), name="issue_file_unique"
            ),
        ]
