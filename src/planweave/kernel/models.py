"""Tables that every feature shares: the record, its links, and the one history."""

import json
import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class Record(models.Model):
    """What every planned thing has: a key that people can say, a title, a version, an owner.

    A feature's own table has a one-to-one `record` as its primary key. `version` counts changes and
    is the answer to "did somebody change this while I was editing?".
    """

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    product = models.ForeignKey("workspaces.Product", on_delete=models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=32)
    number = models.PositiveIntegerField()
    key = models.CharField(max_length=32)
    title = models.CharField(max_length=500)
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    updated_at = models.DateTimeField(default=timezone.now)
    deleted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["workspace", "key"], name="record_key_unique"),
            models.CheckConstraint(condition=~Q(title=""), name="record_title_given"),
        ]
        indexes = [models.Index(fields=["workspace", "kind", "deleted_at", "id"], name="record_listing")]

    def __str__(self) -> str:
        return self.key


class KeyCounter(models.Model):
    """The last number given out under a prefix: one numbering per product, whatever the kind."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    prefix = models.CharField(max_length=16)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "prefix"], name="key_counter_unique")]


class KeyAlias(models.Model):
    """A key that once was a record's own, or that of a record merged into it: it leads to `record`."""

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=32)
    record = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="aliases")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "key"], name="key_alias_unique")]


class Link(models.Model):
    """A typed link between two records; read as "source KIND target" (SHOP-1 depends_on SHOP-2).

    `confirmed_seq` is the place in the history at which the link was last known to hold: its making, or a
    person's confirmation. Who changed what at its ends since is read from there.
    """

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    source = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="links_out")
    target = models.ForeignKey(Record, on_delete=models.CASCADE, related_name="links_in")
    kind = models.CharField(max_length=32)
    is_suspect = models.BooleanField(default=False)
    confirmed_seq = models.PositiveBigIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["source", "target", "kind"], name="link_unique"),
            models.CheckConstraint(condition=~Q(source=F("target")), name="link_not_to_itself"),
        ]
        indexes = [
            models.Index(fields=["workspace", "kind"], name="link_kind"),
            models.Index(fields=["workspace"], condition=Q(is_suspect=True), name="link_suspect"),
        ]


class ChainHead(models.Model):
    """The end of a workspace's history. Locked by every write, so that `seq` has no gaps."""

    workspace = models.OneToOneField(
        "workspaces.Workspace", on_delete=models.CASCADE, primary_key=True, related_name="+"
    )
    seq = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)


class Activity(models.Model):
    """One thing that happened to one record (or to the workspace): audit, undo, live feed, notices.

    `changes` maps field → [before, after]. Both JSON columns are text in canonical form, because the
    hash covers their bytes and a database's JSON type may rewrite numbers.
    """

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    seq = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    via = models.CharField(max_length=16)
    operation_id = models.UUIDField(db_index=True)
    undoes = models.UUIDField(null=True)
    kind = models.CharField(max_length=64)
    # No foreign key: history outlives what it tells of.
    record_id = models.BigIntegerField(null=True)
    record_key = models.CharField(max_length=32, blank=True)
    version = models.PositiveIntegerField(null=True)
    changes_json = models.TextField(default="{}")
    data_json = models.TextField(default="{}")
    # Random, and part of what the hash covers: once it is gone, nobody can guess from the hash what stood here.
    salt = models.CharField(max_length=32, default="")
    hash = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["workspace", "seq"], name="activity_seq_unique")]
        indexes = [models.Index(fields=["record_id", "seq"], name="activity_of_record")]

    @property
    def changes(self) -> dict[str, list[Any]]:
        return json.loads(self.changes_json)

    @property
    def data(self) -> dict[str, Any]:
        return json.loads(self.data_json)


class Discarded(models.Model):
    """A deleted thing that is no record, as it was: what is needed to put it and all that hung on it back.

    `rows` holds the rows that were taken out of the tables (in Django's own serialisation), `emptied` the references
    to them that were emptied and the values that were blanked: [model, field, key, value before].
    """

    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=32)
    name = models.CharField(max_length=500)
    record = models.ForeignKey(Record, on_delete=models.CASCADE, null=True, related_name="+")
    rows = models.TextField(default="[]")
    emptied = models.TextField(default="[]")
    deleted_at = models.DateTimeField(default=timezone.now)
    deleted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["workspace", "-deleted_at"], name="discarded_newest")]


class IdempotentRequest(models.Model):
    """The answer once given to a request with an Idempotency-Key; the same key gets it again."""

    caller = models.CharField(max_length=64)
    key = models.CharField(max_length=200)
    request_hash = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField()
    body = models.BinaryField()
    content_type = models.CharField(max_length=100)
    created_at = models.DateTimeField(default=timezone.now, db_index=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["caller", "key"], name="idempotent_request_unique")]


class Job(models.Model):
    """Long work that people can watch and stop. `result` holds the best answer so far, then the last."""

    class State(models.TextChoices):
        QUEUED = "queued"
        RUNNING = "running"
        DONE = "done"
        FAILED = "failed"
        STOPPED = "stopped"

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    workspace = models.ForeignKey("workspaces.Workspace", on_delete=models.CASCADE, related_name="+")
    kind = models.CharField(max_length=64)
    state = models.CharField(max_length=16, choices=State, default=State.QUEUED)
    progress = models.FloatField(default=0)
    parameters = models.JSONField(default=dict)
    result = models.JSONField(default=dict)
    problem = models.JSONField(null=True)
    is_stop_requested = models.BooleanField(default=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField(default=timezone.now)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    started_at = models.DateTimeField(null=True)
    seen_alive_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(default=timezone.now)

    class Meta:
        indexes = [models.Index(fields=["workspace", "kind", "created_at"], name="job_listing")]
        constraints = [
            models.CheckConstraint(
                condition=Q(progress__gte=0) & Q(progress__lte=1), name="job_progress_is_share"
            )
        ]
