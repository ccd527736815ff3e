"""Roadmaps as people keep them, and the links by which the public may see one. What they show is never stored."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from .rules import Lane, Span


class Roadmap(models.Model):
    """How the plan is drawn: by which lanes, over which time, of which products and levels (empty: all)."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="roadmaps")
    name = models.CharField(max_length=80)
    lane = models.CharField(max_length=10, choices=Lane, default=Lane.PRODUCT)
    span = models.CharField(max_length=10, choices=Span, default=Span.HORIZONS)
    products = models.JSONField(default=list)
    levels = models.JSONField(default=list)  # names of levels; "none" for those without one
    shows_done = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "name"], name="roadmap_name_unique")]


class SharedLink(models.Model):
    """A link that shows a roadmap to whoever has it, as far as `fields` go. Only the secret's digest is kept."""

    roadmap = models.ForeignKey(Roadmap, on_delete=models.CASCADE, related_name="links")
    hash = models.CharField(max_length=64, unique=True)
    hint = models.CharField(max_length=8)
    fields = models.JSONField(default=list)
    expires_on = models.DateField(null=True)  # the last day on which it works
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)
    revoked_at = models.DateTimeField(null=True)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+"
    )
