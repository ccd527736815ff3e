"""What people say about a record, and what reaches them."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from planweave.kernel.models import Record


class Comment(models.Model):
    """`body` is clean HTML. A deleted comment keeps its place with an empty body."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="comments")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    body = models.TextField()
    created_at = models.DateTimeField(default=timezone.now)
    edited_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)
    mentions = models.ManyToManyField(settings.AUTH_USER_MODEL, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["record", "created_at"], name="comment_of_record")]


class Watch(models.Model):
    """Somebody who wants to hear of a record's comments: who wrote, was mentioned, owns, or asked."""

    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="watches")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "user"], name="watch_unique")]


class Notice(models.Model):
    """One line in somebody's inbox. `kind` says why: those named here, and others that features above tell of.

    Without a record it concerns something that is private between people: the line says no more than its kind.
    """

    class Kind(models.TextChoices):
        MENTIONED = "mentioned"
        COMMENTED = "commented"
        ASSIGNED = "assigned"

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=40)
    record = models.ForeignKey(Record, on_delete=models.CASCADE, null=True, related_name="+")
    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, null=True, related_name="+")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["user", "workspace", "read_at"], name="notice_inbox")]
