"""The one ordered list over all products: its editions, and the cycles in which it is made anew."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from planweave.kernel.models import Record


class SharedList(models.Model):
    """One per workspace; its record's version counts the editions. `top_count`: how many are today's top."""

    record = models.OneToOneField(Record, on_delete=models.CASCADE, primary_key=True, related_name="+")
    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.CASCADE, related_name="priority_list"
    )
    top_count = models.PositiveSmallIntegerField(default=10)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(top_count__gte=1), name="shared_list_has_a_top")]


class ListCycle(models.Model):
    """One re-ranking: open until it is frozen. `before` and `order` are the list at its start and as frozen."""

    shared = models.ForeignKey(SharedList, on_delete=models.CASCADE, related_name="cycles")
    number = models.PositiveIntegerField()
    started_at = models.DateTimeField(default=timezone.now)
    due_on = models.DateField(null=True)
    reminded_at = models.DateTimeField(null=True)
    before = models.JSONField(default=list)
    frozen_at = models.DateTimeField(null=True)
    order = models.JSONField(default=list)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shared", "number"], name="list_cycle_unique")]


class ListEdition(models.Model):
    """The whole order after one change, with what was moved ([{"item", "from", "to", "is_meant"}]) and one reason."""

    shared = models.ForeignKey(SharedList, on_delete=models.CASCADE, related_name="editions")
    cycle = models.ForeignKey(ListCycle, on_delete=models.CASCADE, related_name="editions")
    number = models.PositiveIntegerField()
    order = models.JSONField(default=list)  # requirement ids, most important first
    moves = models.JSONField(default=list)
    reason = models.CharField(max_length=500)
    source = models.CharField(max_length=40, blank=True)  # the key of the rating session it came from
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["shared", "number"], name="list_edition_unique")]
